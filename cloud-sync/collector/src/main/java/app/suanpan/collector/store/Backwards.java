package app.suanpan.collector.store;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what no index leads to: through a period from its newest days backwards, a day first and then more, until a page is full or
 * enough time has gone by. So a search answers soon however much there is, says how far it came, and goes on from there.
 */
public final class Backwards {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final LongSupplier nanos;

    /** @param nanos a clock that only goes forward */
    Backwards(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * What was found.
     *
     * @param rows newest first
     * @param reached the day back to which everything was looked through; null if that is the whole period, or the page is full
     */
    public record Found<T>(List<T> rows, @Nullable LocalDate reached) {
        /** All that there is. */
        public static <T> Found<T> all(List<T> rows) {
            return new Found<>(rows, null);
        }
    }

    /**
     * Looks.
     *
     * @param behind where the page before ended; null for the first one
     * @param limit at most so many rows
     * @param rows asks for the rows of some days, newest first, at most so many
     */
    <T> Found<T> search(Filter filter, @Nullable Place behind, int limit, BiFunction<Filter, Integer, List<T>> rows) {
        var began = nanos.getAsLong();
        var found = new ArrayList<T>();
        var to = last(filter, behind);
        var days = 1L;
        while (!to.isBefore(filter.from())) {
            var from = max(filter.from(), to.minusDays(days - 1));
            var asked = nanos.getAsLong();
            found.addAll(rows.apply(new Filter(from, to, filter.stores()), limit - found.size()));
            var now = nanos.getAsLong();
            var left = PATIENCE.toNanos() - (now - began);
            if (found.size() >= limit || from.equals(filter.from())) {
                return Found.all(found);
            }
            if (left <= 0) {
                return new Found<>(found, from);
            }
            // Twice as many days next time, unless they would take longer than there is patience left.
            days = Math.clamp(left * days / Math.max(1, now - asked), 1, 2 * days);
            to = from.minusDays(1);
        }
        return Found.all(found);
    }

    private static LocalDate last(Filter filter, @Nullable Place behind) {
        try {
            return behind == null || filter.to().isBefore(LocalDate.parse(behind.day()))
                    ? filter.to()
                    : LocalDate.parse(behind.day());
        } catch (DateTimeParseException e) {
            // What a box wrote in place of a day may stand anywhere.
            return filter.to();
        }
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
