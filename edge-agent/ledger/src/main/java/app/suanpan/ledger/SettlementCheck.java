package app.suanpan.ledger;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TillSum;
import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.ForeignFigure;
import app.suanpan.domain.till.TillFigures;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Adds each shift up from its events and holds its Z report against that; and the Z reports' numbers against each other. */
final class SettlementCheck {
    private final Map<UUID, TillSum> open = new HashMap<>();
    private final Set<UUID> settled = new HashSet<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Consumer<String> findings;

    SettlementCheck(Consumer<String> findings) {
        this.findings = findings;
    }

    void see(long sequence, JournalEvent event) {
        TillSum.shiftOf(event).ifPresent(shift -> {
            if (settled.contains(shift)) {
                findings.accept("Event " + sequence + " belongs to a shift that was closed before it");
            } else {
                open.computeIfAbsent(shift, _ -> new TillSum()).add(event);
            }
        });
        if (event instanceof TillSettled z) {
            check(sequence, z);
        }
    }

    private static boolean isRight(ForeignCount count, TillFigures figures) {
        long expected = figures.foreign() == null
                ? 0
                : figures.foreign().stream()
                        .filter(figure -> figure.currency().equals(count.currency()))
                        .mapToLong(ForeignFigure::expected)
                        .sum();
        return count.expected() == expected && count.variance() == count.counted() - expected;
    }

    private void check(long sequence, TillSettled z) {
        TillSum sum = open.remove(z.shift());
        TillFigures figures = (sum == null ? new TillSum() : sum).figures();
        String what = "The Z report at event " + sequence;
        if (!settled.add(z.shift())) {
            findings.accept(what + " closes a shift that was closed before");
            return;
        }
        boolean same = z.sales() == figures.sales()
                && z.returns() == figures.returns()
                && z.salesTotal() == figures.salesTotal()
                && z.returnsTotal() == figures.returnsTotal()
                && z.cardTotal() == figures.card()
                && z.roundingTotal() == figures.rounding()
                && (z.figures() == null || z.figures().equals(figures));
        if (!same) {
            findings.accept(what + " says something else than the events of its shift add up to");
        }
        if (z.expected() != figures.expectedCash(z.openingLoan()) || z.variance() != z.counted() - z.expected()) {
            findings.accept(what + " expects other cash than the events of its shift leave in the till");
        }
        boolean foreign = z.foreign() == null || z.foreign().stream().allMatch(count -> isRight(count, figures));
        if (!foreign) {
            findings.accept(what + " expects other foreign cash than the events of its shift leave in the till");
        }
        if (z.number() != null) {
            long before = numbers.getOrDefault(z.header().workstation(), 0L);
            if (z.number() != before + 1) {
                findings.accept(what + " has the number " + z.number() + " after " + before);
            }
            numbers.put(z.header().workstation(), z.number());
        }
    }
}
