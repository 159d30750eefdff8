package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * A tender that had been entered was taken back before the transaction was committed: the customer got the money back, or it was
 * entered by mistake. Kept for the auditors, like a void.
 *
 * @param header see {@link EventHeader}
 * @param transaction the transaction in progress
 * @param shift the shift it happened in
 * @param kind of the tender, as {@link SoldTender} says it
 * @param currency ISO 4217 code
 * @param amount minor units, positive
 */
public record TenderVoided(EventHeader header, UUID transaction, UUID shift, String kind, String currency, long amount)
        implements JournalEvent {}
