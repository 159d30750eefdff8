package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card payment is about to be asked for. On the disk before the terminal hears of it, so that a crash in between leaves a
 * trace to query, never a mystery.
 *
 * @param header see {@link EventHeader}
 * @param intent id under which the terminal is asked and can be queried
 * @param transaction the transaction to be paid
 * @param currency ISO 4217 code
 * @param amount minor units, positive
 * @param refund whether the money flows to the customer
 * @param payment for a refund: the intent of the payment that it gives back from, or null
 */
public record CardPaymentRequested(
        EventHeader header,
        UUID intent,
        UUID transaction,
        String currency,
        long amount,
        boolean refund,
        @Nullable UUID payment)
        implements JournalEvent {}
