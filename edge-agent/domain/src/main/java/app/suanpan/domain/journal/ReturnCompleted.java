package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods came back and money went out. Amounts in the body are positive; the event's name says which way they flow.
 *
 * @param header see {@link EventHeader}
 * @param refund what came back and how it was refunded
 * @param reason why, as chosen or typed by the cashier
 * @param original the sale that the goods come from: each line has the number that it was sold under, and carries what its units
 *     carried then. Null in older events, and for goods without a receipt
 */
public record ReturnCompleted(
        EventHeader header,
        Transaction refund,
        String reason,
        @Nullable UUID original) implements JournalEvent {}
