package app.suanpan.e2e.road;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows what somebody has set it to, and stands still. */
final class SetClock extends Clock {
    private volatile Instant shown = Instant.now();

    void set(Instant time) {
        shown = time;
    }

    @Override
    public Instant instant() {
        return shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
