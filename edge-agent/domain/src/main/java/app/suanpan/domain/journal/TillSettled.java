package app.suanpan.domain.journal;

import app.suanpan.domain.till.ForeignCount;
import app.suanpan.domain.till.Pieces;
import app.suanpan.domain.till.TillFigures;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift was closed and its till counted: the Z report. Expected, counted and variance never change afterwards.
 *
 * @param header see {@link EventHeader}
 * @param shift which shift
 * @param currency ISO 4217 code
 * @param sales number of sales of the shift
 * @param returns number of returns of the shift
 * @param salesTotal Σ of the sales' totals, minor units
 * @param returnsTotal Σ of the returns' totals, minor units, positive
 * @param cardTotal Σ of card tenders less card refunds
 * @param roundingTotal Σ of cash rounding
 * @param openingLoan what the till started with
 * @param expected cash that should be in the till
 * @param counted cash that was in the till
 * @param variance counted − expected: negative means short
 * @param number of the Z report, gapless per workstation, from 1; null in older events like all that follows
 * @param operatorName as printed
 * @param profile the arithmetic profile in force, with its edition
 * @param figures what the shift adds up to
 * @param pieces the notes and coins that were counted; empty where only the sum was said
 * @param refusedCounts how many counts went before that differed by too much
 * @param varianceReason why the difference was accepted, empty where it is within the limit
 * @param foreign foreign cash that was counted, or should have been there; null where there is none
 */
public record TillSettled(
        EventHeader header,
        UUID shift,
        String currency,
        long sales,
        long returns,
        long salesTotal,
        long returnsTotal,
        long cardTotal,
        long roundingTotal,
        long openingLoan,
        long expected,
        long counted,
        long variance,
        @Nullable Long number,
        @Nullable String operatorName,
        @Nullable String profile,
        @Nullable TillFigures figures,
        @Nullable List<Pieces> pieces,
        @Nullable Long refusedCounts,
        @Nullable String varianceReason,
        @Nullable List<ForeignCount> foreign)
        implements JournalEvent {
    public TillSettled {
        foreign = foreign == null ? null : List.copyOf(foreign);
        pieces = pieces == null ? null : List.copyOf(pieces);
    }
}
