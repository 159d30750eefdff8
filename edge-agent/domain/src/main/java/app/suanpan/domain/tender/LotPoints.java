package app.suanpan.domain.tender;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points of one lot that paid.
 *
 * @param lot the sale that earned them, or the reservation under which they came back
 * @param points how many, positive
 * @param from the first business day on which they could be used
 * @param until the first business day on which they would have been reserved no more; null for never
 */
public record LotPoints(
        UUID lot, long points, LocalDate from, @Nullable LocalDate until) {}
