package app.suanpan.device.driver;

import java.time.Duration;

/** The pauses between attempts to open a device again: 0.25 s at first, doubling to 5 s. Not for use by several threads. */
public final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;

    /** The first pause comes next. */
    public BackOff() {}

    /** How long to wait before the next attempt. */
    public Duration pause() {
        Duration now = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return now;
    }

    /** The device was there: begin anew. */
    public void reset() {
        next = FIRST;
    }
}
