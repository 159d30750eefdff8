package app.suanpan.kiosk.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The way in for staff whose badge nothing reads: five touches of one place, one soon after the other, which no visitor does by chance. */
public final class HiddenTaps {
    private static final int WANTED = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Clock clock;
    private Instant last = Instant.EPOCH;
    private int taps;

    /** @param clock says how soon one touch comes after the other */
    public HiddenTaps(Clock clock) {
        this.clock = clock;
    }

    /** The place was touched; returns whether that was the last touch that is wanted. */
    public boolean tap() {
        Instant now = clock.instant();
        taps = now.isAfter(last.plus(PAUSE)) ? 1 : taps + 1;
        last = now;
        if (taps < WANTED) {
            return false;
        }
        taps = 0;
        return true;
    }
}
