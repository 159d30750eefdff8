package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** The amounts that people hand over for what is due: exact, then the next round sums and the notes above it. */
final class QuickCash {
    private static final int MOST = 5;

    private QuickCash() {}

    /** Ascending, the exact amount first, at most five. */
    static List<Money> amountsFor(Money due) {
        long unit = 1;
        for (int i = 0; i < due.currency().getDefaultFractionDigits(); i++) {
            unit *= 10;
        }
        long major = unit;
        TreeSet<Long> amounts = new TreeSet<>();
        amounts.add(due.minor());
        LongStream.of(1, 5, 10, 20, 50, 100, 200, 500, 1000)
                .map(note -> roundUp(due.minor(), note * major))
                .forEach(amounts::add);
        return amounts.stream()
                .limit(MOST)
                .map(minor -> new Money(minor, due.currency()))
                .toList();
    }

    private static long roundUp(long amount, long to) {
        return Math.multiplyExact(Math.ceilDiv(amount, to), to);
    }
}
