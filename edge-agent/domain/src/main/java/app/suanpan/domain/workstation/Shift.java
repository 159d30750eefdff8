package app.suanpan.domain.workstation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One operator signed on with a till. Membership of a shift is this id on the event, never a time window.
 *
 * @param id made once, when the shift opens
 * @param operator who answers for the till
 * @param businessDay the accounting day its sales belong to; never derived from a timestamp afterwards
 * @param openedAt when it was opened
 * @param openingLoan the money the till started with, in minor units of the store's currency
 */
public record Shift(UUID id, Operator operator, LocalDate businessDay, Instant openedAt, long openingLoan) {}
