package app.suanpan.domain.points;

import java.time.LocalDate;

/** How long a tier that was reached is kept at least: to the end of the period that it was reached in. */
public enum TierPeriod {
    MONTH,
    QUARTER,
    YEAR;

    /** The first day of the period that a day is in. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
