package app.suanpan.domain.member;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What the lanes of one box remember of dynamic member codes, so that a code is good at one lane only and nobody finds one by trying. It is in
 * memory: a box that starts anew has forgotten it, and another box of the store never knew. Whoever shows a code is greeted by it and nothing
 * more, so what a picture of somebody's code is good for, at another box and for a minute and a half, is their name on a screen.
 */
public final class CodeGate {
    /** How long a code is remembered. None is good for longer. */
    public static final Duration SEEN_FOR = Duration.ofSeconds(90);
    /** So many wrong codes within {@link #WRONG_WITHIN} lock a lane. */
    public static final int MOST_WRONG = 5;
    /** How long a wrong code counts. */
    public static final Duration WRONG_WITHIN = Duration.ofMinutes(1);
    /** How long a lane is locked. */
    public static final Duration LOCKED_FOR = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Function<YearMonth, byte[]> keys;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Lane> lanes = new HashMap<>();

    /** @param keys the key of each month, in UTC */
    public CodeGate(Function<YearMonth, byte[]> keys) {
        this.keys = keys;
    }

    /** Why a code says nothing. */
    public enum Refusal {
        /** It is none of ours, too old or not good yet. */
        WRONG,
        /** It was shown at another lane a moment ago. */
        SEEN_ELSEWHERE,
        /** Too many wrong codes were shown at this lane; even a good one is not looked at. */
        LANE_LOCKED
    }

    /** What a code says. */
    public sealed interface Reading {
        /** Whose it is. */
        record Right(long number) implements Reading {}

        /** Nothing. */
        record Refused(Refusal why) implements Reading {}
    }

    private record Seen(String lane, Instant at) {}

    private static final class Lane {
        private final Deque<Instant> wrong = new ArrayDeque<>();
        private Instant lockedAt = Instant.EPOCH;
    }

    /**
     * Reads a code that is shown at a lane.
     *
     * @param lane the workstation's id
     */
    public Reading read(String digits, String lane, Instant now) {
        lock.lock();
        try {
            Lane here = lanes.computeIfAbsent(lane, ignored -> new Lane());
            if (within(here.lockedAt, LOCKED_FOR, now)) {
                return new Reading.Refused(Refusal.LANE_LOCKED);
            }
            Optional<Long> number = MemberCode.verify(digits, keys, now);
            if (number.isEmpty()) {
                return new Reading.Refused(wrong(here, now));
            }
            seen.values().removeIf(it -> !within(it.at(), SEEN_FOR, now));
            Seen first = seen.computeIfAbsent(digits, ignored -> new Seen(lane, now));
            return first.lane().equals(lane)
                    ? new Reading.Right(number.get())
                    : new Reading.Refused(Refusal.SEEN_ELSEWHERE);
        } finally {
            lock.unlock();
        }
    }

    private static Refusal wrong(Lane lane, Instant now) {
        lane.wrong.removeIf(at -> !within(at, WRONG_WITHIN, now));
        lane.wrong.add(now);
        if (lane.wrong.size() < MOST_WRONG) {
            return Refusal.WRONG;
        }
        lane.wrong.clear();
        lane.lockedAt = now;
        return Refusal.LANE_LOCKED;
    }

    /** A clock that was set back must not keep anything for ever. */
    private static boolean within(Instant at, Duration time, Instant now) {
        return Duration.between(at, now).abs().compareTo(time) < 0;
    }
}
