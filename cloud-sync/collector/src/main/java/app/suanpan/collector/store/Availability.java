package app.suanpan.collector.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database is there, as all connections together see it: one line of the log for each time it goes and comes. */
final class Availability {
    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);
    /** While it is away it is tried so often, and everybody in between hears at once that it is away. */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** @param since by the clock that only runs forwards, as all times here */
    private record Outage(long since, long nextTry, StoreUnavailableException cause) {}

    private final String name;
    private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();

    Availability(Database database) {
        this.name = database.name();
    }

    /** Refuses to try again so soon after it was seen to be away. */
    void mayTry() {
        var seen = outage.get();
        if (seen == null) {
            return;
        }
        var now = System.nanoTime();
        if (now - seen.nextTry() < 0
                || !outage.compareAndSet(seen, new Outage(seen.since(), now + BETWEEN_TRIES.toNanos(), seen.cause()))) {
            throw new StoreUnavailableException("the database is away", seen.cause());
        }
    }

    void lost(StoreUnavailableException cause) {
        var now = System.nanoTime();
        var before = outage.getAndUpdate(it -> it == null ? new Outage(now, now + BETWEEN_TRIES.toNanos(), cause) : it);
        if (before == null) {
            LOG.warn("database lost: {} reason={}", name, reason(cause));
        }
    }

    void there() {
        if (outage.get() == null) {
            return;
        }
        var ended = outage.getAndSet(null);
        if (ended != null) {
            LOG.warn(
                    "database back: {} afterMillis={}",
                    name,
                    Duration.ofNanos(System.nanoTime() - ended.since()).toMillis());
        }
    }

    /** Of no consequence: what is being closed is given up anyway. */
    void closedBadly(StoreException e) {
        LOG.debug("a connection did not close cleanly: {}", e.getMessage());
    }

    private static String reason(StoreUnavailableException cause) {
        Throwable last = cause;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
