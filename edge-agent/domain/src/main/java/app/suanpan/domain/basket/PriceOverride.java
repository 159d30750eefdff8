package app.suanpan.domain.basket;

import app.suanpan.domain.money.Money;

/**
 * A unit price that the cashier, or a code on the pack, put in place of the item file's.
 *
 * @param unitPrice of one unit; not negative
 * @param reason why, as kept in the journal
 */
public record PriceOverride(Money unitPrice, String reason) {
    /** Why the price is the label's, as kept in the journal. */
    public static final String ON_THE_PACK = "price on the pack";

    /** Why goods without a receipt come back at less than today's price, as kept in the journal. */
    public static final String LOWEST_OF_LATE = "lowest price of late";

    /** The price at which goods come back that nobody has a receipt for. */
    public static PriceOverride lowestOfLate(Money price) {
        return new PriceOverride(price, LOWEST_OF_LATE);
    }

    /** Whether it is the lowest at which the goods went out of late, and no person changed it. */
    public boolean isLowestOfLate() {
        return reason.equals(LOWEST_OF_LATE);
    }

    /** The price that a pack's own label says. */
    public static PriceOverride onThePack(Money price) {
        return new PriceOverride(price, ON_THE_PACK);
    }

    /** Whether the pack's label says it, and no person changed it. */
    public boolean isOnThePack() {
        return reason.equals(ON_THE_PACK);
    }
}
