package app.suanpan.domain.register;

import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.workstation.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the screen shows of people and authority.
 *
 * @param identified who is about to sign on, if anybody has said so
 * @param withoutPin ids of operators who have to choose a PIN before they can sign on
 * @param approval what waits for somebody else's approval, if anything
 * @param locked whom the screen is locked for, if it is
 */
public record AccessView(
        Optional<Operator> identified, List<String> withoutPin, Optional<Asked> approval, Optional<Locked> locked) {
    public AccessView {
        withoutPin = List.copyOf(withoutPin);
    }

    /** Nothing special. */
    public static final AccessView NONE =
            new AccessView(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

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
