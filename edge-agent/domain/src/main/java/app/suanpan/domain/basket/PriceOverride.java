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

    /** The price that a pack's own label says. */
    public static PriceOverride onThePack(Money price) {
        return new PriceOverride(price, ON_THE_PACK);
    }

    /** Whether the pack's label says it, and no person changed it. */
    public boolean isOnThePack() {
        return reason.equals(ON_THE_PACK);
    }
}
