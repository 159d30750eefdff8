package app.suanpan.domain.journal;

import org.jspecify.annotations.Nullable;

/**
 * A promotion that took part in a sale, or whose part in an earlier sale goes back with a return: what counts for its limits and its
 * budget.
 *
 * @param id of the promotion
 * @param uses how often it was used, or how many of its uses a return gives back; not negative
 * @param saved Σ of the lines' reductions that it gave, minor units, positive for sale and return alike
 * @param coupon the code of the coupon that it took, and that a return gives back with the last of what it gave; null in older events
 *     and where it took or gives back none
 * @param memberLimit how often one member may use it in all sales; null in older events and where that is not limited
 */
public record SoldPromotion(
        String id,
        int uses,
        long saved,
        @Nullable String coupon,
        @Nullable Integer memberLimit) {
    /** One without a coupon and without a limit for each member. */
    public SoldPromotion(String id, int uses, long saved) {
        this(id, uses, saved, null, null);
    }
}
