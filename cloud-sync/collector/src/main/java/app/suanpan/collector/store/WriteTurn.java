package app.suanpan.collector.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose turn it is to write to a SQLite file, which has one writer: those of this process wait for each other here, and go in the order in which
 * they came.
 *
 * <p>SQLite would let them wait as well, but in its own code. A virtual thread that waits there keeps its processor, and as many of them as
 * there are processors keep whoever has the file from ever going on: pages that were sent at once stood still until all of them gave up.
 * SQLite also gives the file to whoever happens to ask at the right moment.
 */
final class WriteTurn {
    /** Longer than any transaction takes, and than anybody waits for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(WriteTurn.class);
    private static final Map<Path, WriteTurn> FILES = new ConcurrentHashMap<>();

    // Not a lock: a connection may be handed to another thread in the middle of a transaction.
    private final Semaphore turn = new Semaphore(1, true);

    private WriteTurn() {}

    /** The turns of a file that exists, whatever it is called. */
    static WriteTurn of(Path file) {
        try {
            return FILES.computeIfAbsent(file.toRealPath(), _ -> new WriteTurn());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find " + file, e);
        }
    }

    /**
     * Waits until it is the caller's turn.
     *
     * @throws StoreUnavailableException if it does not come: nothing that is tried one by one would go better
     */
    void take() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (turn.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return;
                    }
                    throw notGiven();
                } catch (InterruptedException e) {
                    // What was begun is written all the same; whoever interrupts is heard afterwards.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static StoreUnavailableException notGiven() {
        String why = "others have been writing for " + PATIENCE.toSeconds() + " seconds";
        LOG.error(why);
        return new StoreUnavailableException(why, new TimeoutException(why));
    }

    /** The next one's turn. */
    void give() {
        turn.release();
    }
}
