package app.suanpan.domain.promotion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        int[] lines = candidates.stream()
                .flatMapToInt(candidate -> Arrays.stream(candidate.lines()))
                .distinct()
                .sorted()
                .toArray();
        return new Part(
                new Goods(Arrays.stream(lines).mapToObj(all::line).toList()),
                candidates.stream().map(candidate -> within(candidate, lines)).toList(),
                lines,
                candidates.stream().collect(Collectors.toMap(Candidate::rank, Function.identity())));
    }

    private static Candidate within(Candidate candidate, int[] lines) {
        return candidate.on(candidate.slotLines().stream()
                .map(slot -> Arrays.stream(slot)
                        .map(line -> Arrays.binarySearch(lines, line))
                        .toArray())
                .toList());
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
