package app.suanpan.protocol.event;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes time-ordered ids, UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, the rest random. */
public final class TimeOrderedIds implements Supplier<UUID> {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param clock by which they are ordered */
    public TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID get() {
        long high = clock.millis() << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
