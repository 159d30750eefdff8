package app.suanpan.domain.promotion;

import java.time.LocalTime;
import java.util.List;

/**
 * Since when the customer sees the prices of the goods in a basket: what ran at any time since then may still be used for them.
 *
 * @param begun the time of the day at which the first goods were rung up, where the shop is
 * @param later the lines from which on others were rung up so much later that they do not count as of then, in the order of the lines
 */
public record Since(LocalTime begun, List<Later> later) {
    public Since {
        later = List.copyOf(later);
    }

    /**
     * Goods that were rung up later than those before them.
     *
     * @param line number of the first line of them; those behind it belong to them, too
     * @param at when, where the shop is, to the minute
     */
    public record Later(int line, LocalTime at) {}

    /** All goods at one time. */
    public static Since at(LocalTime time) {
        return new Since(time, List.of());
    }

    /** Since when the customer sees the price of a line. */
    public LocalTime of(int line) {
        LocalTime since = begun;
        for (Later goods : later) {
            if (goods.line() <= line) {
                since = goods.at();
            }
        }
        return since;
    }
}
