package app.suanpan.domain.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * An operator left with the till in the middle of a shift, uncounted. What the shift adds up to is untouched; it goes on where
 * somebody takes it up again, under the same id.
 *
 * @param header see {@link EventHeader}; its operator may be somebody who took the screen over
 * @param shift id of the shift
 * @param operator id of who answers for the till
 * @param operatorName as shown on receipts
 * @param openedAt when the shift was opened
 * @param currency ISO 4217 code of the till
 * @param openingLoan what the till started with, minor units
 */
public record ShiftSuspended(
        EventHeader header,
        UUID shift,
        String operator,
        String operatorName,
        Instant openedAt,
        String currency,
        long openingLoan)
        implements JournalEvent {}
