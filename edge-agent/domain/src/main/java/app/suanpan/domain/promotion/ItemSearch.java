package app.suanpan.domain.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over the goods that a few promotions compete for. The first line that has units left is decided next: either one
 * more set with at least one of its units is made, or the line is closed, and what is left of it goes to offers on units. A branch is
 * cut where even the largest conceivable saving of the rest could not beat the best found. Steps are counted, not timed, so the same
 * basket always gets the same answer.
 */
final class ItemSearch {
    private final List<Candidate> candidates;
    private final int[] order;
    private final int[][][] slots;
    private final int[][] setsOf;
    private final int[][] limitedOf;
    private final int[][] openOf;
    private final long[] bound;
    private final Goods goods;
    private final Room room;
    private final long extra;
    private final ToLongFunction<List<Move>> worth;
    private final boolean additive;
    private final long mostSteps;
    private final List<Move> path = new ArrayList<>();
    private List<Move> best;
    private long bestWorth;
    private long steps;
    private boolean stopped;

    /**
     * @param lines the goods that the candidates speak of
     * @param extra an upper bound of what {@code worth} adds to the savings of the moves
     * @param worth what a combination saves in all; null if that is the sum of its moves
     * @param mostSteps after so many steps the search ends with what it has
     */
    ItemSearch(
            Goods goods,
            List<Candidate> candidates,
            int[] lines,
            long extra,
            @Nullable ToLongFunction<List<Move>> worth,
            long mostSteps) {
        this.goods = goods;
        this.candidates = candidates;
        this.extra = extra;
        this.worth = worth == null ? ItemSearch::sum : worth;
        this.additive = worth == null;
        this.mostSteps = mostSteps;
        room = new Room(goods, candidates);
        bound = new long[goods.size()];
        for (Candidate candidate : candidates) {
            Saving.raise(bound, candidate, goods);
        }
        order = Arrays.stream(lines)
                .boxed()
                .sorted(Comparator.comparingLong((Integer line) -> -bound[line])
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[goods.size()];
        IntStream.range(0, order.length).forEach(i -> place[order[i]] = i);
        slots = candidates.stream()
                .map(candidate -> candidate.slotLines().stream()
                        .map(slot -> Arrays.stream(slot)
                                .boxed()
                                .sorted(Comparator.comparingInt(line -> place[line]))
                                .mapToInt(Integer::intValue)
                                .toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        setsOf = Lines.places(candidates, Candidate::isBundle, goods.size());
        limitedOf = Lines.places(candidates, candidate -> !candidate.isBundle() && candidate.limited(), goods.size());
        openOf = Lines.places(candidates, candidate -> !candidate.isBundle() && !candidate.limited(), goods.size());
        best = Greedy.combine(goods, candidates);
        bestWorth = this.worth.applyAsLong(best);
    }

    private static long sum(List<Move> moves) {
        return moves.stream().mapToLong(Move::total).sum();
    }

    /** Searches; the best combination is in {@link #best} afterwards. */
    void run() {
        visit(0, 0, -1, List.of());
    }

    List<Move> best() {
        return best;
    }

    boolean provenBest() {
        return !stopped;
    }

    long steps() {
        return steps;
    }

    /** Counts a step; false when there have been enough. */
    private boolean step(long weight) {
        steps += weight;
        stopped |= steps > mostSteps;
        return !stopped;
    }

    /**
     * Decides the next line.
     *
     * @param at its place in the order
     * @param gained what the path saves so far
     * @param lastSet the candidate of which the last set was made for this line, so that the same sets are not tried in every order
     * @param lastPicks the units of that set
     */
    private void visit(int at, long gained, int lastSet, List<Integer> lastPicks) {
        if (!step(1)) {
            return;
        }
        int next = at;
        while (next < order.length && room.left(order[next]) == 0) {
            next++;
        }
        if (next == order.length) {
            finish(gained);
            return;
        }
        if (gained + extra + conceivable(next) <= bestWorth) {
            return;
        }
        int pivot = order[next];
        boolean same = next == at;
        for (int set : setsOf[pivot]) {
            if ((!same || set >= lastSet) && room.allows(set)) {
                List<Integer> after = same && set == lastSet ? lastPicks : List.of();
                fill(
                        set,
                        0,
                        0,
                        candidates.get(set).bundle().slots().getFirst().count(),
                        new Path(next, gained, after, new Picks()));
            }
        }
        close(next, 0, gained);
    }

    private long conceivable(int at) {
        long sum = 0;
        for (int i = at; i < order.length; i++) {
            sum += bound[order[i]] * room.left(order[i]);
        }
        return sum / Saving.SCALE;
    }

    private void finish(long gained) {
        if (!additive && !step(50)) {
            return;
        }
        long reached = additive ? gained : worth.applyAsLong(path);
        if (reached > bestWorth) {
            bestWorth = reached;
            best = List.copyOf(path);
        }
    }

    /** Where a set is being put together: the line it is for, what was saved before, and the set that it has to come after. */
    private record Path(int at, long gained, List<Integer> after, Picks picks) {}

    /** Tries all ways to fill the rest of a set's slots. */
    private void fill(int set, int slot, int from, int need, Path so) {
        if (!step(1)) {
            return;
        }
        if (need == 0) {
            if (slot + 1 < slots[set].length) {
                fill(
                        set,
                        slot + 1,
                        0,
                        candidates.get(set).bundle().slots().get(slot + 1).count(),
                        so);
            } else {
                useSet(set, so);
            }
            return;
        }
        int pivot = order[so.at()];
        int[] lines = slots[set][slot];
        boolean pivotNow = slot + 1 == slots[set].length && !so.picks().has(pivot);
        for (int i = from; i < lines.length && !stopped; i++) {
            int line = lines[i];
            int most = Math.min(need, room.left(line));
            if (goods.line(line).weighed() || most == 0) {
                continue;
            }
            if (pivotNow && line != pivot) {
                return;
            }
            for (int count = most; count >= 1; count--) {
                room.take(line, count);
                so.picks().push(slot, line, count);
                fill(set, slot, i + 1, need - count, so);
                so.picks().pop();
                room.take(line, -count);
            }
        }
    }

    private void useSet(int set, Path so) {
        if (!so.picks().has(order[so.at()])) {
            return;
        }
        List<Integer> key = so.picks().key();
        long saving = so.picks().saving(candidates.get(set).bundle(), goods);
        if (saving <= 0 || saving > room.budgetLeft(set) || isBefore(key, so.after())) {
            return;
        }
        room.use(set, 1, saving);
        path.add(so.picks().toMove(candidates.get(set), saving, 1));
        visit(so.at(), so.gained() + saving, set, key);
        path.removeLast();
        room.undo(set, 1, saving);
    }

    private static boolean isBefore(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int compared = Integer.compare(one.get(i), other.get(i));
            if (compared != 0) {
                return compared < 0;
            }
        }
        return one.size() < other.size();
    }

    /** Gives what is left of a line to offers on units: first to the limited ones, any number of units each. */
    private void close(int at, int limited, long gained) {
        if (!step(1)) {
            return;
        }
        int line = order[at];
        if (limited == limitedOf[line].length) {
            closeWithOpenOffers(at, gained);
            return;
        }
        int candidate = limitedOf[line][limited];
        int most = room.allows(candidate) ? Math.min(room.left(line), room.usesLeft(candidate)) : 0;
        for (int units = most; units >= 1 && !stopped; units--) {
            long saving = Saving.ofUnits(candidates.get(candidate).promotion().offer(), goods.line(line), units);
            if (saving > 0 && saving <= room.budgetLeft(candidate)) {
                useUnits(candidate, line, units, saving, () -> close(at, limited + 1, gained + saving));
            }
        }
        close(at, limited + 1, gained);
    }

    /**
     * All the rest of a line goes to one offer without limits. Of those that nothing else depends on only the best is worth a try, and
     * none of the others that saves no more than it.
     */
    private void closeWithOpenOffers(int at, long gained) {
        int line = order[at];
        int units = room.left(line);
        int free = -1;
        long freeSaving = 0;
        for (int candidate : openOf[line]) {
            if (!room.hasConflicts(candidate) && units > 0) {
                long saving =
                        Saving.ofUnits(candidates.get(candidate).promotion().offer(), goods.line(line), units);
                if (saving > freeSaving) {
                    freeSaving = saving;
                    free = candidate;
                }
            }
        }
        for (int candidate : openOf[line]) {
            if (units > 0
                    && (candidate == free || !additive || room.hasConflicts(candidate))
                    && room.allows(candidate)) {
                long saving =
                        Saving.ofUnits(candidates.get(candidate).promotion().offer(), goods.line(line), units);
                if (saving > 0 && (candidate == free || !additive || saving > freeSaving)) {
                    useUnits(candidate, line, units, saving, () -> visit(at + 1, gained + saving, -1, List.of()));
                }
            }
        }
        if (free < 0 || !additive) {
            room.take(line, units);
            visit(at + 1, gained, -1, List.of());
            room.take(line, -units);
        }
    }

    private void useUnits(int candidate, int line, int units, long saving, Runnable then) {
        room.take(line, units);
        room.use(candidate, units, saving);
        path.add(new Move(candidates.get(candidate), new int[] {line}, new int[] {units}, saving, 1));
        then.run();
        path.removeLast();
        room.undo(candidate, units, saving);
        room.take(line, -units);
    }
}
