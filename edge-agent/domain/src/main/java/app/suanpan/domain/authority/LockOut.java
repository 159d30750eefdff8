package app.suanpan.domain.authority;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How somebody stands who may have typed wrong PINs: five in a row lock the operator out, for longer each time until a right one
 * comes.
 *
 * @param failures wrong PINs in a row since the last lock-out
 * @param lockOuts how often in a row they led to a lock-out
 * @param until when the last one ends, if there was one
 */
public record LockOut(int failures, int lockOuts, Optional<Instant> until) {
    /** Wrong PINs in a row that lock out. */
    public static final int ALLOWED = 5;

    /** Nothing was wrong. */
    public static final LockOut NONE = new LockOut(0, 0, Optional.empty());

    private static final List<Duration> LENGTHS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** After one more wrong PIN. */
    public LockOut failed(Instant at) {
        if (failures + 1 < ALLOWED) {
            return new LockOut(failures + 1, lockOuts, until);
        }
        Duration length = LENGTHS.get(Math.min(lockOuts, LENGTHS.size() - 1));
        return new LockOut(0, lockOuts + 1, Optional.of(at.plus(length)));
    }

    /** Whether nobody is believed to be this operator now, whatever they type. */
    public boolean isLocked(Instant now) {
        return until.filter(now::isBefore).isPresent();
    }

    /** How many wrong PINs are left before a lock-out. */
    public int left() {
        return ALLOWED - failures;
    }

    /** Whole minutes until it ends, rounded up; 0 if it has. */
    public long minutesLeft(Instant now) {
        return isLocked(now)
                ? Duration.between(now, until.orElseThrow()).plusSeconds(59).toMinutes()
                : 0;
    }
}
