package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An electronic payment is being taken back before its sale is committed. That it was taken back is a {@link CardPaymentResolved}
 * with {@link CardPaymentResolved.Outcome#REVERSED}; this is the way there, and the trace of one that led nowhere.
 *
 * @param header see {@link EventHeader}
 * @param intent the payment that is taken back
 * @param transaction the transaction in progress
 * @param currency ISO 4217 code
 * @param amount minor units, positive
 * @param state how far it has come
 * @param cause why it was refused or is not known, in the words of terminal or provider; null where it was asked
 */
public record CardReversal(
        EventHeader header,
        UUID intent,
        UUID transaction,
        String currency,
        long amount,
        State state,
        @Nullable String cause)
        implements JournalEvent {

    /** How far a reversal has come. */
    public enum State {
        /** On the disk before terminal or provider hears of it. */
        ASKED,
        /** Nobody knows yet whether the money went back: it is asked again, which does no harm. */
        UNKNOWN,
        /** The money stays with the shop. */
        REFUSED
    }
}
