package app.suanpan.domain.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A good combination, quickly: the set that saves most beyond what its units save anyway, as often as it goes, and so on; then the
 * best offer for each unit that is left. Where the search is exact, it starts from this; where a basket is too large for it, this is
 * what the customer gets.
 */
final class Greedy {
    private final List<Candidate> candidates;
    private final Room room;
    private final Goods goods;
    private final long[] otherwise;
    private final List<Move> moves = new ArrayList<>();
    private final Set<Closed> closed = new HashSet<>();
    private final Map<Integer, int[][]> dearestFirst = new HashMap<>();
    private final int[][] setsOf;
    private final @Nullable Move[] known;
    private final boolean[] isKnown;

    /** A limited offer is used on a line once: its units there are rounded together. */
    private record Closed(int candidate, int line) {}

    private Greedy(Goods goods, List<Candidate> candidates) {
        this.goods = goods;
        this.candidates = candidates;
        this.room = new Room(goods, candidates);
        this.setsOf = Lines.places(candidates, Candidate::isBundle, goods.size());
        this.known = new Move[candidates.size()];
        this.isKnown = new boolean[candidates.size()];
        this.otherwise = new long[goods.size()];
        for (Candidate candidate : candidates) {
            if (!candidate.isBundle() && !candidate.limited()) {
                for (int line : candidate.lines()) {
                    otherwise[line] = Math.max(
                            otherwise[line],
                            Saving.ofUnits(candidate.promotion().offer(), goods.line(line), 1));
                }
            }
        }
    }

    /** A combination, legal and good, of these candidates alone. */
    static List<Move> combine(Goods goods, List<Candidate> candidates) {
        Greedy greedy = new Greedy(goods, candidates);
        boolean used = true;
        while (used) {
            used = greedy.useBestSet();
        }
        candidates.stream()
                .flatMapToInt(candidate -> Arrays.stream(candidate.lines()))
                .distinct()
                .sorted()
                .forEach(greedy::useOnUnits);
        return greedy.moves;
    }

    private boolean useBestSet() {
        int best = -1;
        @Nullable Move move = null;
        long mostBeyond = 0;
        for (int c = 0; c < candidates.size(); c++) {
            if (candidates.get(c).isBundle() && room.allows(c)) {
                Move found = bestSet(c);
                if (found != null && found.saving() > 0 && found.saving() <= room.budgetLeft(c)) {
                    long beyond = found.saving() - otherwise(found);
                    if (beyond > mostBeyond) {
                        mostBeyond = beyond;
                        best = c;
                        move = found;
                    }
                }
            }
        }
        if (move == null) {
            return false;
        }
        int times = times(best, move);
        Move used = new Move(move.candidate(), move.lines(), move.counts(), move.saving(), times);
        for (int i = 0; i < used.lines().length; i++) {
            room.take(used.lines()[i], used.counts()[i] * times);
            for (int other : setsOf[used.lines()[i]]) {
                isKnown[other] = false;
            }
        }
        room.use(best, times, used.total());
        moves.add(used);
        return true;
    }

    private long otherwise(Move move) {
        long sum = 0;
        for (int i = 0; i < move.lines().length; i++) {
            sum += otherwise[move.lines()[i]] * move.counts()[i];
        }
        return sum;
    }

    private int times(int candidate, Move move) {
        long times = Math.min(room.usesLeft(candidate), room.budgetLeft(candidate) / move.saving());
        for (int i = 0; i < move.lines().length; i++) {
            times = Math.min(times, room.left(move.lines()[i]) / move.counts()[i]);
        }
        return Math.toIntExact(times);
    }

    /** As {@link #fill} finds it: the same as last time, as long as nobody has taken units that it speaks of. */
    private @Nullable Move bestSet(int candidate) {
        if (!isKnown[candidate]) {
            known[candidate] = fill(candidates.get(candidate));
            isKnown[candidate] = true;
        }
        return known[candidate];
    }

    /** Fills the slots one by one with the units that cost most beyond what they save anyway. */
    private @Nullable Move fill(Candidate candidate) {
        Offer.Bundle bundle = candidate.bundle();
        int[][] dearest = dearestFirst.computeIfAbsent(candidate.rank(), _ -> dearestFirst(candidate));
        Picks picks = new Picks();
        int[] taken = new int[goods.size()];
        for (int slot = 0; slot < bundle.slots().size(); slot++) {
            int need = bundle.slots().get(slot).count();
            for (int line : dearest[slot]) {
                int count = Math.min(need, room.left(line) - taken[line]);
                if (count > 0) {
                    picks.push(slot, line, count);
                    taken[line] += count;
                    need -= count;
                }
            }
            if (need > 0) {
                return null;
            }
        }
        return picks.toMove(candidate, picks.saving(bundle, goods), 1);
    }

    /** By slot. What a unit saves anyway does not change while sets are put together. */
    private int[][] dearestFirst(Candidate candidate) {
        return candidate.slotLines().stream()
                .map(slot -> Arrays.stream(slot)
                        .boxed()
                        .sorted(Comparator.comparingLong((Integer line) ->
                                otherwise[line] - goods.line(line).unitPrice()))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    private void useOnUnits(int line) {
        while (room.left(line) > 0) {
            int best = -1;
            int bestUnits = 0;
            long bestSaving = 0;
            for (int c = 0; c < candidates.size(); c++) {
                if (!candidates.get(c).isBundle() && room.allows(c) && speaksOf(c, line)) {
                    int units = affordable(c, line, Math.min(room.left(line), room.usesLeft(c)));
                    long saving = units == 0 ? 0 : saving(c, line, units);
                    if (saving > 0 && (bestUnits == 0 || saving * bestUnits > bestSaving * units)) {
                        best = c;
                        bestUnits = units;
                        bestSaving = saving;
                    }
                }
            }
            if (best < 0) {
                return;
            }
            room.take(line, bestUnits);
            room.use(best, bestUnits, bestSaving);
            moves.add(new Move(candidates.get(best), new int[] {line}, new int[] {bestUnits}, bestSaving, 1));
            if (candidates.get(best).limited()) {
                closed.add(new Closed(best, line));
            }
        }
    }

    private boolean speaksOf(int candidate, int line) {
        return Arrays.binarySearch(candidates.get(candidate).lines(), line) >= 0
                && !closed.contains(new Closed(candidate, line));
    }

    /** As many units as the budget pays for. */
    private int affordable(int candidate, int line, int most) {
        int low = 0;
        int high = most;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (saving(candidate, line, middle) <= room.budgetLeft(candidate)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long saving(int candidate, int line, int units) {
        return Saving.ofUnits(candidates.get(candidate).promotion().offer(), goods.line(line), units);
    }
}
