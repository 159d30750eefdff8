package app.suanpan.e2e.shift;

import app.suanpan.ui.text.Language;
import java.util.Locale;

/** What of the shift the cashier's guide shows, in its order. */
enum Moment {
    OPEN(""),
    SELL(""),
    PAY(""),
    CHANGE(""),
    ASIDE(".notice-place"),
    RETURN(""),
    COUNT(""),
    REPORT(""),
    ALLOW(""),
    AWAY("");

    private final String byChance;

    Moment(String byChance) {
        this.byChance = byChance;
    }

    /**
     * What is not looked at when two pictures are compared, as a selector, or nothing: a member's number is drawn by lot, and a friendly
     * notice leaves by itself.
     */
    String byChance() {
        return byChance;
    }

    /** The name of its picture. */
    String file(Language language) {
        return "cashier-%s-%d-%s.png".formatted(language.code(), ordinal() + 1, name().toLowerCase(Locale.ROOT));
    }
}
