package app.suanpan.domain.journal;

/**
 * Goods came back and money went out. Amounts in the body are positive; the event's name says which way they flow.
 *
 * @param header see {@link EventHeader}
 * @param refund what came back and how it was refunded
 * @param reason why, as chosen or typed by the cashier
 */
public record ReturnCompleted(EventHeader header, Transaction refund, String reason) implements JournalEvent {}
