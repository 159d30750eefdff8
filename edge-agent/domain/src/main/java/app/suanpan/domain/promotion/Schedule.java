package app.suanpan.domain.promotion;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * When a promotion runs. Days are business days, so an offer for Friday holds at one o'clock at night while the shop still has Friday.
 *
 * @param first the first business day; open where absent
 * @param last the last business day, included; open where absent
 * @param days days of the week; all where empty
 * @param from when it begins each day; open where absent
 * @param until when it ends each day, not included; before {@code from} it runs over midnight
 */
public record Schedule(
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        List<DayOfWeek> days,
        Optional<LocalTime> from,
        Optional<LocalTime> until) {
    /** Always. */
    public static final Schedule ALWAYS =
            new Schedule(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    /** Refuses days that end before they begin, and hours that are no time at all. */
    public Schedule {
        first = Absent.or(first, Optional.empty());
        last = Absent.or(last, Optional.empty());
        from = Absent.or(from, Optional.empty());
        until = Absent.or(until, Optional.empty());
        days = Absent.orEmpty(days);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new IllegalArgumentException(
                    "A promotion does not end before it begins: " + first.get() + " to " + last.get());
        }
        if (from.isPresent() && from.equals(until)) {
            throw new IllegalArgumentException("From " + from.get() + " until " + until.get() + " is no time at all");
        }
    }

    /** Whether it runs on a business day at a time of the day. */
    public boolean includes(LocalDate businessDay, LocalTime time) {
        return includesAnyOf(businessDay, time, time);
    }

    /**
     * Whether it runs on a business day at any time between two, both included.
     *
     * @param earlier the first time of the day; after {@code later} what lies between runs over midnight
     */
    public boolean includesAnyOf(LocalDate businessDay, LocalTime earlier, LocalTime later) {
        return first.map(day -> !businessDay.isBefore(day)).orElse(true)
                && last.map(day -> !businessDay.isAfter(day)).orElse(true)
                && (days.isEmpty() || days.contains(businessDay.getDayOfWeek()))
                && (isInHours(earlier)
                        || isInHours(later)
                        || from.filter(start -> isBetween(start, earlier, later))
                                .isPresent());
    }

    private static boolean isBetween(LocalTime time, LocalTime earlier, LocalTime later) {
        boolean begun = !time.isBefore(earlier);
        boolean notOver = !time.isAfter(later);
        return earlier.isAfter(later) ? begun || notOver : begun && notOver;
    }

    private boolean isInHours(LocalTime time) {
        LocalTime start = from.orElse(LocalTime.MIN);
        boolean begun = !time.isBefore(start);
        if (until.isEmpty()) {
            return begun;
        }
        boolean notOver = time.isBefore(until.get());
        return start.isAfter(until.get()) ? begun || notOver : begun && notOver;
    }
}
