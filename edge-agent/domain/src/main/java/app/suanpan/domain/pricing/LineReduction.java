package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Something taken off one line before its taxes are reckoned.
 *
 * @param line the line's number in its basket
 * @param amount minor units, as the shelf price counts them (with tax where prices include it); not negative, and all reductions
 *     of a line together no more than the line
 * @param source what gave it: a promotion's id, or who did it by hand; stored with the sale
 * @param text what it is called, as printed below the line
 */
public record LineReduction(int line, long amount, String source, LocalName text) {
    public LineReduction {
        if (amount < 0) {
            throw new IllegalArgumentException("A reduction is not negative: " + source + " " + amount);
        }
    }

    /**
     * What so many per cent take off a line, in minor units: 25 % off 0.05 leave 0.04. What is left is rounded, not what is taken
     * off, as with a reduction of the whole.
     *
     * @param left what reductions before have left of it, as shelf prices count; not negative
     * @param percent from 0 to 100
     * @param rounding the profile's
     */
    public static long percentOf(Money left, BigDecimal percent, RoundingMode rounding) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        if (percent.signum() < 0 || percent.compareTo(hundred) > 0) {
            throw new IllegalArgumentException("Not from 0 to 100 per cent: " + percent);
        }
        return left.minus(left.times(hundred.subtract(percent).movePointLeft(2), rounding))
                .minor();
    }
}
