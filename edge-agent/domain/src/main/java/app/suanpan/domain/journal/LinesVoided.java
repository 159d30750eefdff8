package app.suanpan.domain.journal;

import java.util.List;
import java.util.UUID;

/**
 * What was taken out of a basket line by line. Written together with the event that ends the basket (a sale, a return, a hold, a void), or
 * by itself when nothing is left in it: of what was rung up and not paid head office learns either way.
 *
 * @param header see {@link EventHeader}; when each line went is said by the line
 * @param transaction id of the transaction whose basket it was
 * @param shift the shift it happened in
 * @param kind name of the {@link app.suanpan.domain.basket.TransactionKind}: whether goods were to leave or to come back
 * @param currency ISO 4217 code
 * @param lines in the order they went; at least one
 */
public record LinesVoided(
        EventHeader header, UUID transaction, UUID shift, String kind, String currency, List<VoidedLine> lines)
        implements JournalEvent {
    public LinesVoided {
        lines = List.copyOf(lines);
    }

    /** Σ of what the lines stood there for, minor units, not negative. */
    public long total() {
        return lines.stream().mapToLong(VoidedLine::amount).sum();
    }
}
