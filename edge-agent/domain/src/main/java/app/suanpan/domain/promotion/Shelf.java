package app.suanpan.domain.promotion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The goods of a sale by item and by category, so that a promotion of two items need not be held against two hundred lines. */
final class Shelf {
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

    /** Indices of goods, ascending, among which are all that a selection can mean. */
    IntStream candidatesFor(Indexed.Matcher slot) {
        if (slot.open() || slot.items().size() + slot.categories().size() >= goods.size()) {
            return IntStream.range(0, goods.size());
        }
        return IntStream.concat(lines(slot.items(), byItem), lines(slot.categories(), byCategory))
                .distinct()
                .sorted();
    }

    private static IntStream lines(Set<String> words, Map<String, int[]> index) {
        List<int[]> found =
                words.stream().map(index::get).filter(lines -> lines != null).toList();
        return found.stream().flatMapToInt(IntStream::of);
    }
}
