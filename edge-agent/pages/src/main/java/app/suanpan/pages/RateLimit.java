package app.suanpan.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets each source do something so many times within a while. */
public final class RateLimit {
    private final int most;
    private final Duration within;
    private final Map<String, Deque<Instant>> times = new HashMap<>();

    public RateLimit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Whether the source may now; if so, it has. */
    public synchronized boolean allows(String source, Instant now) {
        if (isReached(source, now)) {
            return false;
        }
        count(source, now);
        return true;
    }

    /** Whether the source may not now. Asking changes nothing. */
    public synchronized boolean isReached(String source, Instant now) {
        return countOf(source, now) >= most;
    }

    /** Whether there is a source that may not now. */
    public synchronized boolean isReachedByAny(Instant now) {
        forgetOld(now);
        return times.values().stream().anyMatch(recent -> recent.size() >= most);
    }

    /** How often the source did it. */
    public synchronized int countOf(String source, Instant now) {
        forgetOld(now);
        Deque<Instant> recent = times.get(source);
        return recent == null ? 0 : recent.size();
    }

    /** The source did it, whether it might or not; calls come in the order of time. */
    public synchronized void count(String source, Instant at) {
        times.computeIfAbsent(source, _ -> new ArrayDeque<>()).addLast(at);
    }

    /** What any source did does not count any more. */
    public synchronized void forgetAll() {
        times.clear();
    }

    /**
     * A source that has been quiet is forgotten altogether, so that the map stays as small as the traffic; so is what a clock counted that was
     * ahead and has been put right, or it would count until it was as late once more.
     */
    private void forgetOld(Instant now) {
        Instant since = now.minus(within);
        Instant ahead = now.plus(within);
        times.values().forEach(recent -> recent.removeIf(at -> !at.isAfter(since) || at.isAfter(ahead)));
        times.values().removeIf(Deque::isEmpty);
    }
}
