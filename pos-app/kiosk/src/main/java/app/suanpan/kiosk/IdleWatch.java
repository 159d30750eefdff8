package app.suanpan.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Knows how long nobody has touched the screen. */
final class IdleWatch {
    private final Clock clock;
    private final Duration countdown;
    private Duration patience;
    private Instant touched;

    IdleWatch(Clock clock, Duration countdown, Duration patience) {
        this.clock = clock;
        this.countdown = countdown;
        this.patience = patience;
        this.touched = clock.instant();
    }

    /** Something was touched, typed, scanned or answered. */
    void touch() {
        touched = clock.instant();
    }

    /** How long to wait before counting down, from the last touch. */
    void setPatience(Duration newPatience) {
        patience = newPatience;
    }

    /** The whole seconds left of the countdown, 0 when it is over; empty before it has begun. */
    OptionalLong secondsLeft() {
        Duration idle = Duration.between(touched, clock.instant());
        if (idle.compareTo(patience) < 0) {
            return OptionalLong.empty();
        }
        Duration left = patience.plus(countdown).minus(idle);
        return OptionalLong.of(left.isPositive() ? left.plusMillis(999).toSeconds() : 0);
    }
}
