package app.suanpan.domain.promotion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What is still to be had while a combination is put together: units, uses, budgets; and which promotions are in it. */
final class Room {
    private final List<Candidate> candidates;
    private final int[][] conflicts;
    private final int[] left;
    private final int[] usesLeft;
    private final long[] budgetLeft;
    private final int[] moves;

    /** @param candidates those that may be used; a place in this list is what the methods take */
    Room(Goods goods, List<Candidate> candidates) {
        this.candidates = candidates;
        left = goods.lines().stream().mapToInt(OfferedLine::units).toArray();
        usesLeft = candidates.stream().mapToInt(Candidate::usesLeft).toArray();
        budgetLeft = candidates.stream().mapToLong(Candidate::budgetLeft).toArray();
        moves = new int[candidates.size()];
        int[] everybody = IntStream.range(0, candidates.size()).toArray();
        int[] particular = Arrays.stream(everybody)
                .filter(other -> !candidates.get(other).isFree())
                .toArray();
        conflicts = new int[candidates.size()][];
        Arrays.setAll(conflicts, place -> {
            Candidate one = candidates.get(place);
            return conflictsOf(one, one.isFree() ? particular : everybody);
        });
    }

    private int[] conflictsOf(Candidate one, int[] others) {
        BitSet conflicting = new BitSet();
        for (int other : others) {
            if (one.conflictsWith(candidates.get(other))) {
                conflicting.set(other);
            }
        }
        return Lines.array(conflicting);
    }

    int left(int line) {
        return left[line];
    }

    void take(int line, int units) {
        left[line] -= units;
    }

    int usesLeft(int candidate) {
        return usesLeft[candidate];
    }

    long budgetLeft(int candidate) {
        return budgetLeft[candidate];
    }

    boolean hasConflicts(int candidate) {
        return conflicts[candidate].length > 0;
    }

    /** Whether a candidate may be used once more, apart from its budget. */
    boolean allows(int candidate) {
        if (usesLeft[candidate] <= 0) {
            return false;
        }
        for (int other : conflicts[candidate]) {
            if (moves[other] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Notes a use; its units are taken separately. */
    void use(int candidate, int uses, long saving) {
        moves[candidate]++;
        count(candidate, uses, saving);
    }

    /** Forgets it again. */
    void undo(int candidate, int uses, long saving) {
        moves[candidate]--;
        count(candidate, -uses, -saving);
    }

    private void count(int candidate, int uses, long saving) {
        usesLeft[candidate] -= candidates.get(candidate).usesLeft() == Candidate.ANY_USES ? 0 : uses;
        budgetLeft[candidate] -= candidates.get(candidate).budgetLeft() == Candidate.ANY_BUDGET ? 0 : saving;
    }
}
