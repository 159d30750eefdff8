package app.suanpan.domain.promotion;

import java.util.List;

/**
 * A promotion that may be used in this sale, with the goods it speaks of.
 *
 * @param promotion itself
 * @param rank its place in the order of priority, then id
 * @param usesLeft how often it may be used in this sale
 * @param budgetLeft minor units it may take off in this sale
 * @param slotLines indices of the goods, ascending, for each slot of a set; one list for any other offer
 * @param lines all goods that it speaks of, ascending, each once; nobody writes to it
 */
record Candidate(Promotion promotion, int rank, int usesLeft, long budgetLeft, List<int[]> slotLines, int[] lines) {
    static final int ANY_USES = Integer.MAX_VALUE;
    static final long ANY_BUDGET = Long.MAX_VALUE;

    /** A candidate for the goods of its slots. */
    static Candidate of(Promotion promotion, int rank, int usesLeft, long budgetLeft, List<int[]> slotLines) {
        return new Candidate(promotion, rank, usesLeft, budgetLeft, slotLines, Lines.union(slotLines));
    }

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

    boolean conflictsWith(Candidate other) {
        return rank != other.rank && Stacking.conflict(promotion, other.promotion);
    }

    /** Whether it conflicts with nothing unless the other says so. */
    boolean isFree() {
        return promotion.stacking().isFree();
    }

    /** The same on these goods. */
    Candidate on(List<int[]> lines) {
        return of(promotion, rank, usesLeft, budgetLeft, lines);
    }

    Candidate withAnyBudget() {
        return new Candidate(promotion, rank, usesLeft, ANY_BUDGET, slotLines, lines);
    }

    /** Whether it speaks of every line there is. */
    boolean covers(Goods goods) {
        return lines.length == goods.size();
    }
}
