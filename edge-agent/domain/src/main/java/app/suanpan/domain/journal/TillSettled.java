package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * A shift was closed and its till counted. Expected, counted and variance never change afterwards.
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
        long variance)
        implements JournalEvent {}
