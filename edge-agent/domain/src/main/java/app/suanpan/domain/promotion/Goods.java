package app.suanpan.domain.promotion;

import java.util.Comparator;
import java.util.List;

/** The lines of a sale, in an order that does not depend on how they were scanned: by item, the dearest first. */
record Goods(List<OfferedLine> lines) {
    private static final Comparator<OfferedLine> ORDER = Comparator.comparing(OfferedLine::item)
            .thenComparing(OfferedLine::category)
            .thenComparing(Comparator.comparingLong(OfferedLine::unitAmount).reversed())
            .thenComparingLong(OfferedLine::thousandths)
            .thenComparingInt(OfferedLine::number);

    static Goods of(List<OfferedLine> lines) {
        return new Goods(lines.stream().sorted(ORDER).toList());
    }

    int size() {
        return lines.size();
    }

    OfferedLine line(int index) {
        return lines.get(index);
    }

    long amount() {
        return lines.stream().mapToLong(OfferedLine::amount).sum();
    }
}
