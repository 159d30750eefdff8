package app.suanpan.ledger.sqlite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what has gathered in the WAL into the database when nobody has committed for a while, on a thread and a connection of its
 * own. SQLite alone does it inside whichever commit happens to fill the WAL, and that customer waits for two more syncs and a
 * thousand pages.
 *
 * <p>Only in a quiet moment does it bring the WAL to its end, so that the next commit writes over it from the beginning; under a
 * writer that never rests it would move most of it and let the file grow. Such a writer keeps its own checkpoint.
 */
public final class QuietCheckpoint implements AutoCloseable {
    /** How long the WAL may become before the writer moves it itself: 16 MiB in pages. */
    private static final int WRITERS_OWN_PAGES = 4_096;

    private static final Logger log = LoggerFactory.getLogger(QuietCheckpoint.class);

    private final Runnable checkpoint;
    private final Duration quiet;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("quiet-checkpoint").daemon().factory());
    private long lastCommit;
    private boolean waiting;
    private boolean failing;

    /**
     * @param checkpoint moves the WAL
     * @param quiet how long nobody must have committed
     */
    QuietCheckpoint(Runnable checkpoint, Duration quiet) {
        this.checkpoint = checkpoint;
        this.quiet = quiet;
    }

    /**
     * @param writer whose commits it is told of; from now on it leaves the WAL alone for longer
     * @param database the file that it writes
     * @param quiet how long nobody must have committed
     * @param first what else waits for a quiet moment; done before, so that it is moved along
     */
    public static QuietCheckpoint beside(Sqlite writer, Path database, Duration quiet, Runnable first) {
        writer.execute("PRAGMA wal_autocheckpoint = " + WRITERS_OWN_PAGES);
        return new QuietCheckpoint(
                () -> {
                    first.run();
                    move(database);
                },
                quiet);
    }

    /** With a connection for each time: it is seldom, and one that stays would keep pages in memory for nothing. */
    static void move(Path database) {
        try (Sqlite own = Sqlite.open(database)) {
            own.query("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(1));
        }
    }

    /** Something was committed. Returns at once. */
    public synchronized void committed() {
        lastCommit = System.nanoTime();
        if (!waiting && !thread.isShutdown()) {
            wakeAfter(quiet.toNanos());
        }
    }

    private void wakeAfter(long nanos) {
        waiting = true;
        thread.schedule(this::wake, nanos, TimeUnit.NANOSECONDS);
    }

    private void wake() {
        synchronized (this) {
            waiting = false;
            long left = quiet.toNanos() - (System.nanoTime() - lastCommit);
            if (left > 0 && !thread.isShutdown()) {
                wakeAfter(left);
                return;
            }
        }
        run();
    }

    private void run() {
        try {
            checkpoint.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("the WAL was not moved into the database; it grows until it can be", e);
            }
            failing = true;
        }
    }

    /** Lets one that is under way come to its end and begins no more. */
    @Override
    public void close() {
        synchronized (this) {
            thread.shutdownNow();
        }
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                log.warn("a checkpoint is still under way while the database is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
