package app.suanpan.domain.journal;

import java.util.List;
import java.util.UUID;

/**
 * A transaction with lines in it was given up before it was committed. Kept for the auditors: a void costs nothing and hides
 * much.
 *
 * @param header see {@link EventHeader}
 * @param transaction id of the transaction given up
 * @param shift the shift it happened in
 * @param currency ISO 4217 code
 * @param total what it had come to, minor units, positive for sale and return alike
 * @param items codes of the lines it had
 * @param reason why
 */
public record TransactionVoided(
        EventHeader header,
        UUID transaction,
        UUID shift,
        String currency,
        long total,
        List<String> items,
        String reason)
        implements JournalEvent {
    public TransactionVoided {
        items = List.copyOf(items);
    }
}
