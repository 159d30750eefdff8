package app.suanpan.agent.points;

import app.suanpan.domain.points.PointsAccount;
import java.util.UUID;

/** What other boxes know of members' points, as far as head office has told. No method waits. */
public interface PointsElsewhere {
    /** Where there is no head office. */
    PointsElsewhere NONE = new PointsElsewhere() {
        @Override
        public PointsAccount of(UUID member) {
            return PointsAccount.EMPTY;
        }

        @Override
        public boolean isHeard(UUID member) {
            return false;
        }
    };

    /** What was heard of a member last; whoever asks has head office asked, and is shown the answer when it is there. */
    PointsAccount of(UUID member);

    /** Whether that is of just now: then, with what this box did itself, it is all there is. */
    boolean isHeard(UUID member);
}
