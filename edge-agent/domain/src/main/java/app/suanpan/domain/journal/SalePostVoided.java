package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * A committed sale was undone as a whole in the shift that it was made in: the goods never left, and all the money went back the way it
 * came. The sale itself stays in the journal as it was.
 *
 * @param header see {@link EventHeader}
 * @param reversal the sale mirrored: every line of it, what it was paid with and how that went back. It has a receipt number of its
 *     own, and amounts are positive as the sale's were
 * @param sale id of the sale
 * @param saleReceipt its receipt number, as people read it
 * @param reason why
 */
public record SalePostVoided(EventHeader header, Transaction reversal, UUID sale, String saleReceipt, String reason)
        implements JournalEvent {}
