package app.suanpan.command.replay;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The shop's clock while its past is replayed: it stands where the invoice says. */
final class ReplayClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    ReplayClock(ZoneId zone, Instant start) {
        this.zone = zone;
        this.now = start;
    }

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ReplayClock(other, now);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
