package app.suanpan.domain.journal;

/**
 * Goods left the store and were paid for.
 *
 * @param header see {@link EventHeader}
 * @param sale what was sold and how it was paid
 */
public record SaleCompleted(EventHeader header, Transaction sale) implements JournalEvent {}
