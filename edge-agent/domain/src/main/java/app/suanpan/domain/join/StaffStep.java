package app.suanpan.domain.join;

import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import java.util.List;
import java.util.Optional;

/**
 * What a command of the staff at a kiosk comes to.
 *
 * @param visit what the kiosk knows from now on
 * @param events to be committed first; if they cannot be, nothing else holds
 * @param task what to do after that
 * @param notice what to tell whoever stands there
 */
public record StaffStep(StaffVisit visit, List<AccessRecorded> events, Optional<Task> task, Optional<Notice> notice) {

    /** What the staff does at a kiosk. The names are kept in events: never renamed. */
    public enum Task {
        /** Whoever was told to ask the staff may join again. */
        JOINING_OPENED,
        /** The connection to the camera is made anew. */
        CAMERA_RESTARTED,
        /** Nobody joins here for today. */
        CLOSED,
        /** That is over. */
        OPENED
    }

    public StaffStep {
        events = List.copyOf(events);
    }

    static StaffStep to(StaffVisit visit, AccessRecorded... events) {
        return new StaffStep(visit, List.of(events), Optional.empty(), Optional.empty());
    }

    static StaffStep refuse(StaffVisit visit, List<AccessRecorded> events, NoticeCode code, String... details) {
        return new StaffStep(visit, events, Optional.empty(), Optional.of(Notice.of(code, details)));
    }
}
