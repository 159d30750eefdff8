package app.suanpan.domain.promotion;

import app.suanpan.domain.item.LocalName;
import java.util.List;

/**
 * A promotion that speaks of something in the basket, or whose coupon was presented, and was not used.
 *
 * @param id of the promotion
 * @param name as shown and printed
 * @param reason why
 */
public record NotUsed(String id, LocalName name, Reason reason) {

    /** Why a promotion was not used; screens make a sentence of it. */
    public sealed interface Reason {
        /** The cashier took it off this sale. */
        record Removed() implements Reason {}

        /** It does not run now. */
        record NotNow() implements Reason {}

        /** It is for members. */
        record MembersOnly() implements Reason {}

        /** It is for members of other tiers, these. */
        record OtherTiers(List<String> tiers) implements Reason {}

        /** The member has used it as often as one may. */
        record UsedUp() implements Reason {}

        /** What is left of its budget, in minor units, is too little. */
        record BudgetSpent(long left) implements Reason {}

        /** Nothing that its coupon is for is in the basket. */
        record NothingForIt() implements Reason {}

        /** So many units are missing, at least one. */
        record TooFew(int missing) implements Reason {}

        /** So many minor units are missing for its threshold. */
        record BelowThreshold(long missing) implements Reason {}

        /** It may not share a sale with this one, which is used. */
        record Excluded(String by, LocalName name) implements Reason {}

        /** The units that it would need serve these, which save more. */
        record UnitsTaken(List<String> by) implements Reason {}

        /** It would save nothing: everything costs as little anyway. */
        record NoSaving() implements Reason {}

        /** A combination without it saves at least as much; or the search ended before one with it was found. */
        record BetterWithout() implements Reason {}
    }
}
