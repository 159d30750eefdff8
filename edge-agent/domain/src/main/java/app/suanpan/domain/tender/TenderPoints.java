package app.suanpan.domain.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points that paid; in a return, points that come back for what they had paid.
 *
 * @param member whose they are: of goods that were bought in exchange, whoever paid for the first ones
 * @param reservation under which they were reserved for the sale; in a return that of the sale
 * @param points how many, positive for sale and return alike; a part of an amount that is worth less than one point brings back none
 * @param lots which ones were used; empty in a return
 * @param from the first business day on which what comes back can be used: that of the sale
 * @param until the first business day on which what comes back can be used no more; null where it lasts for ever
 */
public record TenderPoints(
        UUID member,
        UUID reservation,
        long points,
        List<LotPoints> lots,
        LocalDate from,
        @Nullable LocalDate until) {
    public TenderPoints {
        lots = List.copyOf(lots);
    }

    /** So many of them come back. */
    public TenderPoints back(long newPoints) {
        return new TenderPoints(member, reservation, newPoints, List.of(), from, until);
    }
}
