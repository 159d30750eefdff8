package app.suanpan.e2e.join;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.NoticeCode;

/** A cashier who comes when somebody is told to ask the staff, and holds her badge to a kiosk that nobody stands at. */
final class Staff {
    private final JoinDesk kiosk;
    private final String badge;
    private int openings;

    Staff(JoinDesk kiosk, String badge) {
        this.kiosk = kiosk;
        this.badge = badge;
    }

    synchronized void look() {
        if (kiosk.submit(new JoinCommand.Scan(ScanInput.of(badge))).notice().stream()
                .noneMatch(notice -> notice.code() == NoticeCode.JOINING_OPENED)) {
            throw new IllegalStateException("the badge of the staff opens nothing");
        }
        openings++;
    }

    synchronized int openings() {
        return openings;
    }
}
