package app.suanpan.domain.promotion;

import java.util.List;

/**
 * The best legal combination that was found.
 *
 * @param applied what was used, in the order of priority, then id; those on top come last
 * @param notUsed every other promotion that speaks of something in the basket or whose coupon was presented, by id
 * @param provenBest whether no legal combination saves more. It is false only if the search ran into its budget of steps; what was
 *     found until then is legal all the same, and the same each time
 * @param steps how many steps the search took
 */
public record PromotionResult(List<AppliedPromotion> applied, List<NotUsed> notUsed, boolean provenBest, long steps) {
    /** There are no promotions. */
    public static final PromotionResult NOTHING = new PromotionResult(List.of(), List.of(), true, 0);

    public PromotionResult {
        applied = List.copyOf(applied);
        notUsed = List.copyOf(notUsed);
    }

    /** What was found before, without the reasons. */
    public static PromotionResult of(List<AppliedPromotion> found) {
        return new PromotionResult(found, List.of(), true, 0);
    }

    /** What all of them save together, minor units. */
    public long total() {
        return applied.stream().mapToLong(AppliedPromotion::total).sum();
    }
}
