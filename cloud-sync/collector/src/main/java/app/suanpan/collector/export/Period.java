package app.suanpan.collector.export;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which business days are exported.
 *
 * @param from the first; null for all until the last
 * @param to the last, included; null for all from the first
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Every day. */
    public static final Period ALL = new Period(null, null);

    /** Refuses a period that ends before it begins. */
    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new ExportException(
                    ExportException.Code.X01, "the period ends before it begins: " + from + " to " + to);
        }
    }

    boolean isAll() {
        return from == null && to == null;
    }

    boolean has(@Nullable LocalDate day) {
        return isAll() || day != null && (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
