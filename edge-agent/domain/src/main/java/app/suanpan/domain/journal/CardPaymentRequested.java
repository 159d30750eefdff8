package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An electronic payment is about to be asked for, by card or by payment code. On the disk before terminal or provider hears of
 * it, so that a crash in between leaves a trace to query, never a mystery. The payment code itself is in no event.
 *
 * @param header see {@link EventHeader}
 * @param intent id under which the terminal is asked and can be queried
 * @param transaction the transaction to be paid
 * @param currency ISO 4217 code
 * @param amount minor units, positive
 * @param refund whether the money flows to the customer
 * @param payment for a refund: the intent of the payment that it gives back from, or null
 * @param scheme whose payment code it was: {@code wechat}, {@code alipay} or {@code unionpay}; null for a card and in older events
 */
public record CardPaymentRequested(
        EventHeader header,
        UUID intent,
        UUID transaction,
        String currency,
        long amount,
        boolean refund,
        @Nullable UUID payment,
        @Nullable String scheme)
        implements JournalEvent {}
