package app.suanpan.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an electronic payment that was asked for, by card or by payment code.
 *
 * @param header see {@link EventHeader}
 * @param intent which request
 * @param transaction the transaction it was for
 * @param outcome what terminal or provider answered
 * @param authorization the approval code, or null
 * @param maskedNumber what a receipt may show, or null
 * @param cause why it was not approved, in the terminal's words, or null
 */
public record CardPaymentResolved(
        EventHeader header,
        UUID intent,
        UUID transaction,
        Outcome outcome,
        @Nullable String authorization,
        @Nullable String maskedNumber,
        @Nullable String cause)
        implements JournalEvent {

    /** How a request ended. */
    public enum Outcome {
        /** The money moved. */
        APPROVED,
        /** It did not. */
        DECLINED,
        /** Nobody knows yet: query again, never ask a second time. */
        UNKNOWN,
        /** It had moved and was taken back. */
        REVERSED
    }
}
