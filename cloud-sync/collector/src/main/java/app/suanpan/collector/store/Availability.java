package app.suanpan.collector.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database is there, as some connections together see it: one line of the log for each time it goes and comes. While it is away
 * one at a time tries, and everybody else hears at once that it is: a server that accepts connections and says nothing would otherwise
 * have all of them wait.
 */
final class Availability {
    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);
    /** From a try that failed until the next one. */
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    /** From a try of which nothing is known yet until the next one; longer than any try takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** @param since by the clock that only runs forwards, as all times here */
    private record Outage(long since, long nextTry, StoreUnavailableException cause) {}

    private final String name;
    private final boolean told;
    private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();

    Availability(Database database) {
        this(database.name(), true);
    }

    private Availability(String name, boolean told) {
        this.name = name;
        this.told = told;
    }

    /** As it is seen by those whose word is not for the log: others see the same, and say so. */
    static Availability unsaid() {
        return new Availability("", false);
    }

    /** Whether it was away when somebody last asked. */
    boolean isAway() {
        return outage.get() != null;
    }

    /** Refuses while it is away, but for one who may try: so long after the last try, and on behalf of all. */
    void mayTry() {
        var seen = outage.get();
        if (seen == null) {
            return;
        }
        var now = System.nanoTime();
        if (now - seen.nextTry() < 0
                || !outage.compareAndSet(seen, new Outage(seen.since(), now + PATIENCE.toNanos(), seen.cause()))) {
            throw new StoreUnavailableException("the database is away", seen.cause());
        }
    }

    void lost(StoreUnavailableException cause) {
        var now = System.nanoTime();
        var before = outage.getAndUpdate(
                it -> new Outage(it == null ? now : it.since(), now + BETWEEN_TRIES.toNanos(), cause));
        if (before == null && told) {
            LOG.warn("database lost: {} reason={}", name, reason(cause));
        }
    }

    void there() {
        if (outage.get() == null) {
            return;
        }
        var ended = outage.getAndSet(null);
        if (ended != null && told) {
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
