package app.suanpan.domain.quickkey;

import java.util.Locale;

/** What a tile can do that sells nothing: something of the checkout that a shop needs more often than others do. */
public enum QuickFunction {
    /** Looks for a member. */
    MEMBER,
    /** Puts the basket aside, or shows what is put aside. */
    HOLD,
    /** Discounts, taxes and promotions of the basket. */
    TERMS,
    /** Goods come back. */
    RETURN,
    /** Opens the drawer without a sale. */
    DRAWER,
    /** Sells or loads a gift card. */
    GIFT_CARD,
    /** What can be done with the till. */
    TILL,
    /** Earlier receipts. */
    JOURNAL;

    /** As texts name it, for example {@code gift-card}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
