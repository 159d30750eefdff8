package app.suanpan.domain.promotion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A promotion that may be used in this sale, with the goods it speaks of.
 *
 * @param promotion itself
 * @param rank its place in the order of priority, then id
 * @param usesLeft how often it may be used in this sale
 * @param budgetLeft minor units it may take off in this sale
 * @param slotLines indices of the goods, for each slot of a set; one list for any other offer
 */
record Candidate(Promotion promotion, int rank, int usesLeft, long budgetLeft, List<int[]> slotLines) {
    static final int ANY_USES = Integer.MAX_VALUE;
    static final long ANY_BUDGET = Long.MAX_VALUE;

    /** Whether one use may stand in the way of another one. */
    boolean limited() {
        return usesLeft != ANY_USES || budgetLeft != ANY_BUDGET;
    }

    boolean isBundle() {
        return promotion.offer() instanceof Offer.Bundle;
    }

    boolean isOnTop() {
        return promotion.offer() instanceof Offer.OnTop;
    }

    Offer.Bundle bundle() {
        return (Offer.Bundle) promotion.offer();
    }

    /** All goods that it speaks of, each once. */
    int[] lines() {
        return slotLines.size() == 1
                ? slotLines.getFirst()
                : slotLines.stream()
                        .flatMapToInt(Arrays::stream)
                        .distinct()
                        .sorted()
                        .toArray();
    }

    boolean conflictsWith(Candidate other) {
        return rank != other.rank && Stacking.conflict(promotion, other.promotion);
    }

    /** Whether it conflicts with nothing unless the other says so. */
    boolean isFree() {
        return promotion.stacking().isFree();
    }

    /** The same on these goods. */
    Candidate on(List<int[]> lines) {
        return new Candidate(promotion, rank, usesLeft, budgetLeft, lines);
    }

    Candidate withAnyBudget() {
        return new Candidate(promotion, rank, usesLeft, ANY_BUDGET, slotLines);
    }

    /** Whether it speaks of every line there is. */
    boolean covers(Goods goods) {
        return IntStream.of(lines()).distinct().count() == goods.size();
    }
}
