package app.suanpan.domain.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some of the goods with the candidates that speak of them alone, so that looking through them costs what they are and not what the
 * whole basket is.
 *
 * @param goods those alone, in the same order
 * @param candidates the same, for these goods
 */
record Part(Goods goods, List<Candidate> candidates, int[] lines, Map<Integer, Candidate> originals) {

    /** What these candidates speak of. */
    static Part of(Goods all, List<Candidate> candidates) {
        List<int[]> spokenOf = new ArrayList<>(candidates.size());
        candidates.forEach(candidate -> spokenOf.add(candidate.lines()));
        int[] lines = Lines.union(spokenOf);
        List<OfferedLine> goods = new ArrayList<>(lines.length);
        for (int line : lines) {
            goods.add(all.line(line));
        }
        List<Candidate> within = new ArrayList<>(candidates.size());
        Map<Integer, Candidate> originals = new HashMap<>();
        for (Candidate candidate : candidates) {
            within.add(within(candidate, lines));
            originals.put(candidate.rank(), candidate);
        }
        return new Part(new Goods(goods), within, lines, originals);
    }

    private static Candidate within(Candidate candidate, int[] lines) {
        List<int[]> slots = new ArrayList<>(candidate.slotLines().size());
        for (int[] slot : candidate.slotLines()) {
            int[] within = new int[slot.length];
            Arrays.setAll(within, i -> Arrays.binarySearch(lines, slot[i]));
            slots.add(within);
        }
        return candidate.on(slots);
    }

    /** All of its lines. */
    int[] all() {
        int[] all = new int[lines.length];
        Arrays.setAll(all, line -> line);
        return all;
    }

    /** Moves on these goods as moves on the whole basket. */
    List<Move> inTheWhole(List<Move> moves) {
        return moves.stream()
                .map(move -> new Move(
                        originals.get(move.candidate().rank()),
                        Arrays.stream(move.lines()).map(line -> lines[line]).toArray(),
                        move.counts(),
                        move.saving(),
                        move.times()))
                .toList();
    }
}
