package app.suanpan.domain.journal;

import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.Pieces;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till was counted to be closed, and what was counted differs from what should be there by more than the store allows. The
 * shift goes on: the till is counted again, or somebody with the right to do so accepts the difference. Never changed afterwards.
 *
 * @param header see {@link EventHeader}
 * @param shift whose till
 * @param currency ISO 4217 code
 * @param expected cash that should have been in the till
 * @param counted cash that was counted
 * @param variance counted − expected: negative means short
 * @param limit by how much the store allows them to differ
 * @param pieces the notes and coins that were counted; empty where only the sum was said
 * @param foreign foreign cash that was counted, or should have been there; null in older events and where there is none
 */
public record TillCounted(
        EventHeader header,
        UUID shift,
        String currency,
        long expected,
        long counted,
        long variance,
        long limit,
        List<Pieces> pieces,
        @Nullable List<ForeignCount> foreign)
        implements JournalEvent {
    public TillCounted {
        foreign = foreign == null ? null : List.copyOf(foreign);
        pieces = List.copyOf(pieces);
    }
}
