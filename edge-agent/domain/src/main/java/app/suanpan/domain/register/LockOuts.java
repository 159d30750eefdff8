package app.suanpan.domain.register;

import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.JournalEvent;
import java.util.Optional;

/** What the journal makes of lock-outs: whoever keeps them in whatever form folds the events by this. */
public final class LockOuts {

    private LockOuts() {}

    /** Whose standing an event changes, if anybody's. */
    public static Optional<String> person(JournalEvent event) {
        return switch (event) {
            case AccessRecorded access ->
                switch (access.kind()) {
                    case FAILED, SIGNED_ON, SCREEN_UNLOCKED, LOCK_OUT_LIFTED, PIN_CHOSEN, KIOSK_ENTERED ->
                        Optional.of(access.person());
                    case SCREEN_TAKEN_OVER -> Optional.ofNullable(access.by());
                    case LOCKED_OUT,
                            SIGNED_OFF,
                            SCREEN_LOCKED,
                            SCREEN_LOCKED_IDLE,
                            DENIED,
                            TRAINING_BEGUN,
                            TRAINING_ENDED,
                            KIOSK_TENDED -> Optional.empty();
                };
            case ApprovalGranted granted -> Optional.of(granted.approval().approver());
            case ApprovalRefused refused ->
                Optional.of(refused.approval().approver()).filter(approver -> !approver.isEmpty());
            default -> Optional.empty();
        };
    }

    /** How that person stands afterwards: whoever was believed once begins anew. */
    public static LockOut after(LockOut before, JournalEvent event) {
        return event instanceof AccessRecorded access && access.kind() == AccessRecorded.Kind.FAILED
                ? before.failed(access.header().at())
                : LockOut.NONE;
    }
}
