package app.suanpan.command.price;

import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.UnitShare;
import app.suanpan.domain.pricing.Exemption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import java.util.stream.LongStream;

/**
 * What each piece of a line carries, pieces after one another that carry the same taken together: a line of a million pieces has no
 * more than a few such runs, because of each amount the first pieces carry one minor unit more than the last.
 */
final class UnitRuns {
    private final List<Run> runs = new ArrayList<>();

    private record Run(UnitShare share, long count) {}

    private UnitRuns(PriceOrder order, SoldLine line) {
        long pieces = line.quantity().longValueExact();
        String exemption = order.exemption().map(Exemption::code).orElse(null);
        List<Long> edges = LongStream.concat(
                        LongStream.of(0, pieces), amounts(line).map(amount -> Math.abs(amount) % pieces))
                .sorted()
                .distinct()
                .boxed()
                .toList();
        for (int i = 0; i + 1 < edges.size(); i++) {
            long from = edges.get(i);
            UnitShare share = UnitShare.of(order.profile(), exemption, line, BigDecimal.valueOf(from), BigDecimal.ONE);
            long count = edges.get(i + 1) - from;
            boolean same = !runs.isEmpty() && runs.getLast().share().equals(share);
            runs.add(same ? new Run(share, runs.removeLast().count() + count) : new Run(share, count));
        }
    }

    static UnitRuns of(PriceOrder order, SoldLine line) {
        return new UnitRuns(order, line);
    }

    void forEach(ObjLongConsumer<UnitShare> each) {
        runs.forEach(run -> each.accept(run.share(), run.count()));
    }

    /** Every amount that is spread over the pieces. */
    private static LongStream amounts(SoldLine line) {
        List<SoldReduction> reductions = line.reductions() == null ? List.of() : line.reductions();
        return LongStream.concat(
                LongStream.of(line.amount(), line.net(), line.amount() - line.reduced() - line.net()),
                LongStream.concat(
                        reductions.stream().mapToLong(SoldReduction::amount),
                        line.taxes().stream().mapToLong(SoldTax::amount)));
    }
}
