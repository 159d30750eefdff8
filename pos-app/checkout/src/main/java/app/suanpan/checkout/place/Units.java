package app.suanpan.checkout.place;

import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.ui.text.Texts;
import java.math.BigDecimal;

/** Units of measure in the words of the screen. */
public final class Units {

    private Units() {}

    /** The word for a unit that is measured, for example {@code kg}. */
    public static String word(Texts texts, UnitOfMeasure unit) {
        return texts.text("unit." + unit.code());
    }

    /** A price as a label on the shelf says it: by itself for a piece, else with what it is the price of. */
    public static String label(Texts texts, UnitOfMeasure unit, String price) {
        return unit.isMeasured() ? texts.text("line.per-unit", price, word(texts, unit)) : price;
    }

    /** A price beside a line, where a piece is said to be one, too. */
    public static String each(Texts texts, UnitOfMeasure unit, String price) {
        return unit.isMeasured() ? label(texts, unit, price) : texts.text("line.each", price);
    }

    /** So much of what is measured, with its unit; what has a price for 100 g is told in grams. */
    public static String amount(Texts texts, UnitOfMeasure unit, BigDecimal quantity) {
        return unit == UnitOfMeasure.HUNDRED_GRAMS
                ? amount(texts, UnitOfMeasure.GRAM, quantity.movePointRight(2).stripTrailingZeros())
                : texts.text("line.amount", texts.formats().number(quantity), word(texts, unit));
    }
}
