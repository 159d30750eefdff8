package app.suanpan.architecture.planted.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;

/** Planted as it should be: time and chance are arguments. */
public final class IsTold {
    Instant now(Clock clock) {
        return Instant.now(clock);
    }

    long chance(long seed) {
        return new Random(seed).nextLong();
    }
}
