package app.suanpan.domain.journal;

import app.suanpan.domain.till.TillFigures;
import java.util.UUID;

/**
 * The till was read in the middle of a shift: an X report. It changes nothing, and is in the journal because looking is counted.
 *
 * @param header see {@link EventHeader}
 * @param shift whose till
 * @param operatorName as printed
 * @param number the how manieth reading of the shift it is, from 1
 * @param currency ISO 4217 code
 * @param profile the arithmetic profile in force, with its edition
 * @param openingLoan what the till started with
 * @param expected cash that should be in the till
 * @param figures what the shift had added up to, without this reading
 */
public record TillRead(
        EventHeader header,
        UUID shift,
        String operatorName,
        long number,
        String currency,
        String profile,
        long openingLoan,
        long expected,
        TillFigures figures)
        implements JournalEvent {}
