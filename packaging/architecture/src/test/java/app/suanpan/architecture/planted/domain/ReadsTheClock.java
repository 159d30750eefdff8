package app.suanpan.architecture.planted.domain;

import java.time.Instant;

/** Planted: the domain asks what time it is. */
public final class ReadsTheClock {
    Instant now() {
        return Instant.now();
    }
}
