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
        implements JournalEvent {
    /** Before the code, so that a scanner's reader knows what it is. */
    private static final String PREFIX = "SHIFT-";

    /** Thirty-two letters and figures, none of which looks like another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    /** What its slip shows to be scanned where the shift is taken up. */
    public String code() {
        return code(header.id());
    }

    /** The same by the id of the event. */
    public static String code(UUID suspension) {
        long bits = suspension.getMostSignificantBits() * 31 + suspension.getLeastSignificantBits();
        StringBuilder code = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (5 * i) & 31)));
        }
        return code.toString();
    }
}
