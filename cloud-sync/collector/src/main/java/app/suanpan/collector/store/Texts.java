package app.suanpan.collector.store;

import java.math.BigDecimal;

/** Texts on their way into and out of questions. */
final class Texts {
    private Texts() {}

    /** A text whose characters mean only themselves in LIKE … ESCAPE '!'. */
    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** A column in small letters, as it is to be compared with a text in small letters: only few texts need to be looked at letter by letter in SQLite. */
    static String small(String column, String text) {
        var plain = text.chars().allMatch(letter -> letter < 0x80 || Character.toUpperCase(letter) == letter);
        return plain ? "lower(" + column + ")" : "{small " + column + "}";
    }

    /** A decimal text of so many thousandths, as short as it can be. */
    static String thousandths(long thousandths) {
        var decimal = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return decimal.toPlainString();
    }
}
