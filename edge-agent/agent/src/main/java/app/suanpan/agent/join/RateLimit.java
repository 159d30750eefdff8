package app.suanpan.agent.join;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Lets each source do something so many times within a while. */
final class RateLimit {
    private final int most;
    private final Duration within;
    private final Map<String, Deque<Instant>> times = new HashMap<>();

    RateLimit(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Whether the source may now; if so, it has. */
    synchronized boolean allows(String source, Instant now) {
        Instant since = now.minus(within);
        // A source that has been quiet is forgotten, so that the map stays as small as the minute's traffic.
        times.values().removeIf(recent -> !recent.getLast().isAfter(since));
        Deque<Instant> recent = times.computeIfAbsent(source, _ -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().isAfter(since)) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
