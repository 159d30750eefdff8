package app.suanpan.domain.register;

import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Means;
import app.suanpan.domain.workstation.Operator;
import java.time.Instant;
import java.util.Optional;

/**
 * Who stands at the register besides the shift's own operator, and what waits for them.
 *
 * @param identified who has proved who they are and is about to sign on; forgotten by a power cut
 * @param lockedSince since when the screen is locked, if it is: a power cut unlocks nothing
 * @param acting who has taken the screen over from the shift's operator, if anybody
 * @param pending what waits for an approval; forgotten by a power cut, since nothing was done yet
 */
public record Presence(
        Optional<Identified> identified,
        Optional<Instant> lockedSince,
        Optional<Operator> acting,
        Optional<PendingApproval> pending) {

    /** Nobody, and nothing waits. */
    public static final Presence NONE =
            new Presence(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Somebody who has proved who they are.
     *
     * @param operator who
     * @param means how
     */
    public record Identified(Operator operator, Means means) {}

    /**
     * A command that waits for somebody else's approval.
     *
     * @param command what goes on when it is granted
     * @param demand what it takes
     * @param asker who may not do it
     * @param reason why it should be, as far as it was said
     */
    public record PendingApproval(RegisterCommand command, Demand demand, Operator asker, String reason) {}

    Presence with(Identified who) {
        return new Presence(Optional.of(who), lockedSince, acting, pending);
    }

    Presence unidentified() {
        return new Presence(Optional.empty(), lockedSince, acting, pending);
    }

    Presence locked(Instant since) {
        return new Presence(identified, Optional.of(since), acting, pending);
    }

    Presence unlocked() {
        return new Presence(identified, Optional.empty(), acting, pending);
    }

    Presence takenOverBy(Optional<Operator> other) {
        return new Presence(identified, lockedSince, other, pending);
    }

    Presence waitingFor(Optional<PendingApproval> approval) {
        return new Presence(identified, lockedSince, acting, approval);
    }

    /** What is left after a power cut. */
    Presence remembered() {
        return new Presence(Optional.empty(), lockedSince, acting, Optional.empty());
    }
}
