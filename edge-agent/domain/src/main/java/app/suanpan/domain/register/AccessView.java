package app.suanpan.domain.register;

import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.workstation.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the screen shows of people and authority.
 *
 * @param provesPeople whether people have to prove who they are before they sign on
 * @param idleBeforeLock seconds after which a screen that nobody touches is to be locked; 0 for never
 * @param identified who is about to sign on, if anybody has said so
 * @param withoutPin ids of operators who have to choose a PIN before they can sign on
 * @param lockedOut who has to wait because of wrong PINs; told while nobody is signed on
 * @param approval what waits for somebody else's approval, if anything
 * @param locked whom the screen is locked for, if it is
 */
public record AccessView(
        boolean provesPeople,
        long idleBeforeLock,
        Optional<Operator> identified,
        List<String> withoutPin,
        List<LockedOut> lockedOut,
        Optional<Asked> approval,
        Optional<Locked> locked) {
    public AccessView {
        withoutPin = List.copyOf(withoutPin);
        lockedOut = List.copyOf(lockedOut);
    }

    /**
     * Somebody who has to wait.
     *
     * @param operator the operator's id
     * @param until when the wait is over
     */
    public record LockedOut(String operator, Instant until) {}

    /**
     * What waits for an approval.
     *
     * @param permission what it takes
     * @param extent how much of it, on the permission's scale
     * @param limit how much the asker may; empty if not at all
     * @param asker who may not
     * @param reason the reason said so far; empty if none
     * @param approvers who could allow it, in the order of the screen
     */
    public record Asked(
            Permission permission,
            long extent,
            Optional<Long> limit,
            Operator asker,
            String reason,
            List<Operator> approvers) {
        public Asked {
            approvers = List.copyOf(approvers);
        }
    }

    /**
     * A locked screen.
     *
     * @param operator who unlocks it
     * @param since since when
     * @param others who may take it over, in the order of the screen
     */
    public record Locked(Operator operator, Instant since, List<Operator> others) {
        public Locked {
            others = List.copyOf(others);
        }
    }
}
