package app.suanpan.domain.promotion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Sets of lines, as ascending indices: what is asked of them for each promotion at each scan. */
final class Lines {
    private static final int[] NOBODY = {};

    private Lines() {}

    /** All that any of these has, each once. */
    static int[] union(List<int[]> some) {
        return some.size() == 1 ? some.getFirst() : array(bits(some));
    }

    /** The same as bits. */
    static BitSet bits(List<int[]> some) {
        BitSet all = new BitSet();
        for (int[] lines : some) {
            for (int line : lines) {
                all.set(line);
            }
        }
        return all;
    }

    /** Ascending. */
    static int[] array(BitSet set) {
        int[] lines = new int[set.cardinality()];
        int line = set.nextSetBit(0);
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line;
            line = set.nextSetBit(line + 1);
        }
        return lines;
    }

    /** For each line, the places in the list of those candidates of a kind that speak of it. */
    static int[][] places(List<Candidate> candidates, Predicate<Candidate> kind, int lines) {
        int[][] places = new int[lines][];
        Arrays.fill(places, NOBODY);
        for (int place = 0; place < candidates.size(); place++) {
            if (kind.test(candidates.get(place))) {
                for (int line : candidates.get(place).lines()) {
                    places[line] = Arrays.copyOf(places[line], places[line].length + 1);
                    places[line][places[line].length - 1] = place;
                }
            }
        }
        return places;
    }

    /** How many units these lines have. */
    static long units(Goods goods, int[] lines) {
        long units = 0;
        for (int line : lines) {
            units += goods.line(line).units();
        }
        return units;
    }

    /** Whether there is none in any of these. */
    static boolean areNone(List<int[]> some) {
        for (int[] lines : some) {
            if (lines.length > 0) {
                return false;
            }
        }
        return true;
    }
}
