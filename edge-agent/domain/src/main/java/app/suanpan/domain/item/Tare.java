package app.suanpan.domain.item;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is weighed with the goods and not paid for: a bag, a box, a bottle.
 *
 * @param code by which it is chosen, unique in its store
 * @param name as shown
 * @param grams what it weighs; positive, at most {@value #MOST_GRAMS}
 */
public record Tare(String code, LocalName name, int grams) {
    /** Heavier than this no packaging is: 10 kg. */
    public static final int MOST_GRAMS = 10_000;

    /** The code of an item's own packaging. */
    public static final String OWN = "item";

    /** The code by which nothing is taken off. */
    public static final String NONE = "";

    private static final LocalName OWN_NAME = new LocalName("自身包装", "Own pack");

    public Tare {
        if (code.isBlank() || grams <= 0 || grams > MOST_GRAMS) {
            throw new IllegalArgumentException("Not a tare: " + code + ", " + grams + " g");
        }
    }

    /** The packaging that the item file knows of an item. */
    public static Tare own(int grams) {
        return new Tare(OWN, OWN_NAME, grams);
    }

    /** What it weighs in a unit of mass, rounded up to its thousandth: never against the customer. */
    public BigDecimal in(UnitOfMeasure unit) {
        return unit.of(BigDecimal.valueOf(grams, 3), RoundingMode.UP).stripTrailingZeros();
    }
}
