package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** The amounts that people hand over for what is due: exact, and then what the notes in their purse come to. */
final class QuickCash {
    private static final int MOST = 5;

    private QuickCash() {}

    /**
     * Ascending, the exact amount first, at most five, none more than a large note too much.
     *
     * <p>Notes are 5, 10, 20, 50 and 100; coins of 1 matter below 5 only. A currency without decimals counts in hundreds
     * instead, as the yen and the won do.
     */
    static List<Money> amountsFor(Money due) {
        long one = 100;
        for (int digits = due.currency().getDefaultFractionDigits(); digits > 2; digits--) {
            one *= 10;
        }
        long unit = one;
        TreeSet<Long> amounts = new TreeSet<>();
        amounts.add(due.minor());
        LongStream.of(1, 5, 10, 20, 50, 100)
                .map(note -> note * unit)
                .filter(note -> note > unit || due.minor() < 5 * unit)
                .map(note -> Math.multiplyExact(Math.ceilDiv(due.minor(), note), note))
                .forEach(amounts::add);
        return amounts.stream()
                .limit(MOST)
                .map(minor -> new Money(minor, due.currency()))
                .toList();
    }
}
