package app.suanpan.checkout;

import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;
import java.util.Optional;

/**
 * How a checkout looks and sounds to who works at it, and to whom they serve. All of it can be changed while it runs.
 *
 * @param language of the cashier's screen
 * @param appearance its colours
 * @param textSize the size of its small text
 * @param volume how loud it is
 * @param customers the language last chosen for the customer's screen; empty if nobody has chosen one yet
 */
public record Preferences(
        Language language, Appearance appearance, TextSize textSize, Volume volume, Optional<Language> customers) {

    /** Light, in text of the ordinary size, loud. */
    public static Preferences in(Language language) {
        return new Preferences(language, Appearance.LIGHT, TextSize.NORMAL, Volume.LOUD, Optional.empty());
    }

    /** The same in another language. */
    public Preferences with(Language other) {
        return new Preferences(other, appearance, textSize, volume, customers);
    }

    /** The same in other colours. */
    public Preferences with(Appearance other) {
        return new Preferences(language, other, textSize, volume, customers);
    }

    /** The same in text of this size. */
    public Preferences with(TextSize other) {
        return new Preferences(language, appearance, other, volume, customers);
    }

    /** The same, this loud. */
    public Preferences with(Volume other) {
        return new Preferences(language, appearance, textSize, other, customers);
    }

    /** The same with the customer's screen in this language. */
    public Preferences withCustomers(Language other) {
        return new Preferences(language, appearance, textSize, volume, Optional.of(other));
    }
}
