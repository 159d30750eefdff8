package app.suanpan.domain.join;

import app.suanpan.domain.workstation.Operator;
import java.time.Instant;
import java.util.Optional;

/** What a kiosk knows of the staff before it. It lives in memory only. */
public sealed interface StaffVisit {
    /** Nobody of them is here. */
    StaffVisit NOBODY = new Nobody();

    /** Nobody of the staff is here. */
    record Nobody() implements StaffVisit {}

    /** Somebody asked to be let in, and has not said who they are. */
    record Asked() implements StaffVisit {}

    /**
     * Somebody is in.
     *
     * @param who who
     * @param lastRead when a code was held up last to see whether it is read; what it said is not kept
     */
    record Inside(Operator who, Optional<Instant> lastRead) implements StaffVisit {}
}
