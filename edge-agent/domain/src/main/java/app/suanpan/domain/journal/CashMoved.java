package app.suanpan.domain.journal;

import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.Pieces;
import java.util.List;
import java.util.UUID;

/**
 * Cash went into the till, or out of it, without a sale. It may be foreign: then its currency is another than the till's.
 *
 * @param header see {@link EventHeader}
 * @param shift whose till
 * @param operatorName as printed
 * @param kind which way it went
 * @param currency ISO 4217 code
 * @param amount minor units, positive
 * @param reason why
 * @param pieces the notes and coins it was counted as; empty where only the sum was said
 */
public record CashMoved(
        EventHeader header,
        UUID shift,
        String operatorName,
        CashMovement kind,
        String currency,
        long amount,
        String reason,
        List<Pieces> pieces)
        implements JournalEvent {
    public CashMoved {
        pieces = List.copyOf(pieces);
    }
}
