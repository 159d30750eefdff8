package app.suanpan.domain.journal;

import app.suanpan.domain.promotion.Since;
import app.suanpan.domain.terms.AgreedTerms;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction was put aside before any money was taken, to be recalled at any checkout of the box. The event is all that is
 * kept of it: whoever recalls it reads it from here. The event's own id names the hold, since one transaction can be put aside
 * more than once.
 *
 * @param header see {@link EventHeader}
 * @param transaction id of the transaction, which it keeps when it is recalled
 * @param shift the shift it happened in
 * @param operatorName who put it aside
 * @param kind {@code SALE} or {@code RETURN}
 * @param currency ISO 4217 code
 * @param total what it had come to, minor units, positive for sale and return alike
 * @param returnReason why goods come back, or null for a sale
 * @param reference number of the order or invoice behind it, or null
 * @param member id of the member on it, or null
 * @param servingGuide number of the guide whose badge was scanned, or null
 * @param note what the cashier wrote to find it again; empty if nothing
 * @param lines what was in it, in order
 * @param terms what was agreed beside prices and promotions; null in older events and where nothing was
 * @param original the sale that its goods come back from, each under the number that it was sold under; null in older events,
 *     for a sale, and for goods without a receipt
 * @param remark words that the cashier wrote about the whole, for the receipt; null in older events and where there are none
 * @param begun at which time of its business day the first goods of a sale were rung up, where the shop is: since then promotions run
 *     for it; null in older events and for a return
 * @param later goods of it that were rung up much later, and since when promotions run for them; null in older events and where all were
 *     rung up together
 */
public record TransactionHeld(
        EventHeader header,
        UUID transaction,
        UUID shift,
        String operatorName,
        String kind,
        String currency,
        long total,
        @Nullable String returnReason,
        @Nullable String reference,
        @Nullable UUID member,
        @Nullable Long servingGuide,
        String note,
        List<HeldLine> lines,
        @Nullable AgreedTerms terms,
        @Nullable UUID original,
        @Nullable String remark,
        @Nullable LocalTime begun,
        @Nullable List<Since.Later> later)
        implements JournalEvent {
    public TransactionHeld {
        lines = List.copyOf(lines);
        later = later == null ? null : List.copyOf(later);
    }
}
