package app.suanpan.collector.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What part of everything a page is about.
 *
 * @param from the first business day
 * @param to the last one, included
 * @param stores the stores' ids; null for all of them, and none for nothing at all
 */
public record Filter(LocalDate from, LocalDate to, @Nullable List<String> stores) {
    /** The most days that are asked for at once: a year, with the same days of the year before still to be named. */
    public static final int MOST_DAYS = 366;

    /** Under which the summaries keep all stores together; no store can be called so. */
    static final String ALL_STORES = "*";

    private static final int LAST_YEAR = 9998;

    /** Refuses days of no calendar in use, and a period that ends before it begins or is longer than {@value #MOST_DAYS} days. */
    public Filter {
        if (from.getYear() < 1 || to.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a day is of the years 1 to " + LAST_YEAR);
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period begins before it ends: " + from + " to " + to);
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException("a period has at most " + MOST_DAYS + " days: " + from + " to " + to);
        }
        stores = stores == null ? null : List.copyOf(stores);
    }

    /** How many days it has. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The period to compare with: the same day of the week before for a single day, else as many days just before. */
    public Filter before() {
        var back = days() == 1 ? 7 : days();
        return new Filter(from.minusDays(back), to.minusDays(back), stores);
    }

    /** The days and stores as a condition on the rows of events. */
    Where where(String table) {
        return new Where()
                .and(table + "business_day BETWEEN ? AND ?", from.toString(), to.toString())
                .stores(table + "store", stores);
    }

    /** The same on the summaries, where all stores together are one. */
    Where whereSummed() {
        return whereSummed("business_day");
    }

    /**
     * The same on sums by something longer than a day.
     *
     * @param first the column with the first day of it
     */
    Where whereSummed(String first) {
        return new Where()
                .stores("store", stores == null ? List.of(ALL_STORES) : stores)
                .and(first + " BETWEEN ? AND ?", from.toString(), to.toString());
    }

    /** The whole months in it, and the days before and behind them; each without days is left out. */
    Map<String, List<Filter>> byMonths() {
        var months = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        var rest = to.plusDays(1).withDayOfMonth(1);
        if (!months.isBefore(rest)) {
            return Map.of("day", List.of(this));
        }
        return Map.of(
                "day",
                        Stream.of(part(from, months), part(rest, to.plusDays(1)))
                                .flatMap(Optional::stream)
                                .toList(),
                "month", List.of(new Filter(months, rest.minusDays(1), stores)));
    }

    private Optional<Filter> part(LocalDate begin, LocalDate end) {
        return begin.isBefore(end) ? Optional.of(new Filter(begin, end.minusDays(1), stores)) : Optional.empty();
    }
}
