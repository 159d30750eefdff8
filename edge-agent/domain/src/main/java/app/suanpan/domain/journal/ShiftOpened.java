package app.suanpan.domain.journal;

import java.util.UUID;

/**
 * An operator signed on with a till.
 *
 * @param header see {@link EventHeader}
 * @param shift id of the shift
 * @param operatorName as shown on receipts
 * @param currency ISO 4217 code of the till
 * @param openingLoan money from the safe, minor units, not negative
 */
public record ShiftOpened(EventHeader header, UUID shift, String operatorName, String currency, long openingLoan)
        implements JournalEvent {}
