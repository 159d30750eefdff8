package app.suanpan.domain.register;

import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.domain.workstation.Shift;
import java.time.Instant;
import java.util.UUID;

/**
 * A shift that waits with its till for somebody to go on, as the screens list it.
 *
 * @param id of the suspension
 * @param shift which shift, as it was
 * @param at when it was suspended
 * @param workstation where
 */
public record SuspendedShift(UUID id, Shift shift, Instant at, String workstation) {

    /** The suspension as it is listed. */
    public static SuspendedShift of(ShiftSuspended suspended) {
        return new SuspendedShift(
                suspended.header().id(),
                new Shift(
                        suspended.shift(),
                        new Operator(suspended.operator(), suspended.operatorName()),
                        suspended.header().businessDay(),
                        suspended.openedAt(),
                        suspended.openingLoan()),
                suspended.header().at(),
                suspended.header().workstation());
    }
}
