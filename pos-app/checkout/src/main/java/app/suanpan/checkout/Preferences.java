package app.suanpan.checkout;

import app.suanpan.ui.sound.Volume;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import app.suanpan.ui.theme.TextSize;

/** How a checkout looks and sounds to who works at it. All of it can be changed while it runs. */
public record Preferences(Language language, Appearance appearance, TextSize textSize, Volume volume) {

    /** Light, in text of the ordinary size, loud. */
    public static Preferences in(Language language) {
        return new Preferences(language, Appearance.LIGHT, TextSize.NORMAL, Volume.LOUD);
    }

    /** The same in another language. */
    public Preferences with(Language other) {
        return new Preferences(other, appearance, textSize, volume);
    }

    /** The same in other colours. */
    public Preferences with(Appearance other) {
        return new Preferences(language, other, textSize, volume);
    }

    /** The same in text of this size. */
    public Preferences with(TextSize other) {
        return new Preferences(language, appearance, other, volume);
    }

    /** The same, this loud. */
    public Preferences with(Volume other) {
        return new Preferences(language, appearance, textSize, other);
    }
}
