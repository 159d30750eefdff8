package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * A receipt was printed again, marked COPY.
 *
 * @param header see {@link EventHeader}
 * @param transaction whose receipt
 * @param receipt its number
 */
public record ReceiptReprinted(EventHeader header, UUID transaction, String receipt) implements JournalEvent {}
