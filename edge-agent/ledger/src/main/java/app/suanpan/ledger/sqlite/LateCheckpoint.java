package app.suanpan.ledger.sqlite;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what has gathered in the WAL into the database, on a thread and a connection of its own. SQLite would do it inside
 * whichever commit happens to fill the WAL, and that customer would wait for two more syncs and a thousand pages.
 *
 * <p>It holds up neither readers nor the writer. Should it ever not keep up, the writer's own checkpoint is still there, at a
 * much longer WAL.
 */
public final class LateCheckpoint implements AutoCloseable {
    /** How long the WAL may become before the writer itself moves it: 64 MiB in pages. */
    public static final int LONGEST_WAL_PAGES = 16_384;

    private static final Logger log = LoggerFactory.getLogger(LateCheckpoint.class);

    private final Runnable checkpoint;
    private final int every;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("late-checkpoint").daemon().factory());
    private int commits;
    private boolean under;
    private boolean failing;

    /**
     * @param checkpoint moves the WAL
     * @param every after how many commits
     */
    LateCheckpoint(Runnable checkpoint, int every) {
        this.checkpoint = checkpoint;
        this.every = every;
    }

    /**
     * @param writer whose commits are counted; from now on it leaves the WAL alone for longer
     * @param database the file that it writes
     * @param every after how many commits the WAL is moved
     */
    public static LateCheckpoint beside(Sqlite writer, Path database, int every) {
        writer.execute("PRAGMA wal_autocheckpoint = " + LONGEST_WAL_PAGES);
        return new LateCheckpoint(
                () -> {
                    // A connection for each time: it is seldom, and one that stays would keep pages in memory for
                    // nothing.
                    try (Sqlite own = Sqlite.open(database)) {
                        own.query("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(1));
                    }
                },
                every);
    }

    /** Something was committed. Returns at once. */
    public synchronized void committed() {
        commits++;
        if (commits >= every && !under && !thread.isShutdown()) {
            commits = 0;
            under = true;
            thread.execute(this::run);
        }
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
        } finally {
            synchronized (this) {
                under = false;
            }
        }
    }

    /** Lets one that is under way come to its end and begins no more. */
    @Override
    public void close() {
        synchronized (this) {
            thread.shutdown();
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
