package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;

/**
 * Something taken off the whole basket before its taxes are reckoned. It belongs to the lines from the moment of sale: each gets
 * its share by largest remainder over what the reductions before left of it, ties to the first.
 *
 * @param amount minor units, as shelf prices count them; not negative, and no more than what is left of all lines
 * @param source what gave it, stored with the sale
 * @param text what it is called, as printed
 */
public record OrderReduction(long amount, String source, LocalName text) {
    public OrderReduction {
        if (amount < 0) {
            throw new IllegalArgumentException("A reduction is not negative: " + source + " " + amount);
        }
    }
}
