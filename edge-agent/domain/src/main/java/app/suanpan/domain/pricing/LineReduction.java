package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;

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
}
