package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * A transaction that was put aside was taken up again. There is one such event for a hold at most: the ledger refuses a second.
 *
 * @param header see {@link EventHeader}; who recalled it, and where
 * @param hold id of the {@link TransactionHeld} event
 * @param transaction id of the transaction, the one it had
 * @param shift the shift that it belongs to from now on
 */
public record TransactionRecalled(EventHeader header, UUID hold, UUID transaction, UUID shift)
        implements JournalEvent {}
