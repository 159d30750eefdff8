package app.suanpan.domain.journal;

import app.suanpan.domain.till.ForeignLoan;
import app.suanpan.domain.till.Pieces;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operator signed on with a till.
 *
 * @param header see {@link EventHeader}
 * @param shift id of the shift
 * @param operatorName as shown on receipts
 * @param currency ISO 4217 code of the till
 * @param openingLoan money from the safe, minor units, not negative
 * @param pieces the notes and coins it was counted as; null in older events and where only the sum was said
 * @param foreign foreign cash that it starts with, each currency once; null in older events and where there is none
 */
public record ShiftOpened(
        EventHeader header,
        UUID shift,
        String operatorName,
        String currency,
        long openingLoan,
        @Nullable List<Pieces> pieces,
        @Nullable List<ForeignLoan> foreign)
        implements JournalEvent {
    public ShiftOpened {
        foreign = foreign == null ? null : List.copyOf(foreign);
        pieces = pieces == null ? null : List.copyOf(pieces);
    }
}
