package app.suanpan.domain.promotion;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The goods of a sale by item and by category, so that a promotion of two items need not be held against two hundred lines. */
final class Shelf {
    private static final int[] NONE = {};

    private final Goods goods;
    private final Map<String, int[]> byItem;
    private final Map<String, int[]> byCategory;

    Shelf(Goods goods) {
        this.goods = goods;
        this.byItem = by(OfferedLine::item, goods);
        this.byCategory = by(OfferedLine::category, goods);
    }

    private static Map<String, int[]> by(Function<OfferedLine, String> key, Goods goods) {
        Map<String, IntStream.Builder> lines = new HashMap<>();
        for (int line = 0; line < goods.size(); line++) {
            lines.computeIfAbsent(key.apply(goods.line(line)), _ -> IntStream.builder())
                    .add(line);
        }
        Map<String, int[]> found = new HashMap<>();
        lines.forEach((word, some) -> found.put(word, some.build().toArray()));
        return found;
    }

    OfferedLine line(int line) {
        return goods.line(line);
    }

    /** Indices of goods among which are all that a selection can mean. The caller's to change. */
    BitSet candidatesFor(Indexed.Matcher slot) {
        BitSet candidates = new BitSet(goods.size());
        if (slot.open() || slot.items().size() + slot.categories().size() >= goods.size()) {
            candidates.set(0, goods.size());
        } else {
            add(slot.items(), byItem, candidates);
            add(slot.categories(), byCategory, candidates);
        }
        return candidates;
    }

    private static void add(Set<String> words, Map<String, int[]> index, BitSet candidates) {
        for (String word : words) {
            for (int line : index.getOrDefault(word, NONE)) {
                candidates.set(line);
            }
        }
    }
}
