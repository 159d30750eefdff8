package app.suanpan.ledger.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Syncs, a moment later and on a thread of its own, what was committed with {@link Sqlite.Sync#LATER}: whoever wrote it need not
 * wait for the disk, and a power cut can take no more than that moment.
 *
 * <p>Everything that was committed stands in the WAL until it is synced, so the WAL is all that has to be.
 */
public final class LateSync implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LateSync.class);

    private final Syncing syncing;
    private final Duration moment;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("late-sync").daemon().factory());
    private boolean due;
    private long dueSince;
    private boolean waiting;

    /** Brings to the disk what the operating system still has. */
    @FunctionalInterface
    interface Syncing {
        void sync() throws IOException;
    }

    LateSync(Syncing syncing, Duration moment) {
        this.syncing = syncing;
        this.moment = moment;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * @param database the file whose WAL is synced
     * @param moment how long at most it may wait
     */
    public static LateSync ofWal(Path database, Duration moment) {
        Path wal = database.resolveSibling(database.getFileName() + "-wal");
        return new LateSync(() -> sync(wal), moment);
    }

    /** With a descriptor of its own, and of the WAL only: SQLite has no locks on that file, which closing this one would drop. */
    private static void sync(Path wal) throws IOException {
        try (FileChannel channel = FileChannel.open(wal, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
    }

    /** Something was committed that has not been synced. Returns at once. */
    public synchronized void committed() {
        if (!due) {
            due = true;
            dueSince = System.nanoTime();
        }
        if (!waiting && !thread.isShutdown()) {
            wakeAfter(moment.toNanos());
        }
    }

    /** A commit that was synced took everything before it along. */
    public synchronized void synced() {
        due = false;
    }

    private void wakeAfter(long nanos) {
        waiting = true;
        thread.schedule(this::wake, nanos, TimeUnit.NANOSECONDS);
    }

    /** What is due may be younger than the waking: then it has its moment still. */
    private void wake() {
        synchronized (this) {
            waiting = false;
            long left = moment.toNanos() - (System.nanoTime() - dueSince);
            if (due && left > 0 && !thread.isShutdown()) {
                wakeAfter(left);
                return;
            }
        }
        syncIfDue();
    }

    /** The disk may take its time: whoever commits meanwhile does not wait for it, and is due anew. */
    private void syncIfDue() {
        synchronized (this) {
            if (!due) {
                return;
            }
            due = false;
        }
        try {
            syncing.sync();
        } catch (IOException e) {
            synchronized (this) {
                // For the next commit, or for closing, to try again.
                due = true;
            }
            log.error("the basket is not on the disk yet: a power cut before the next sale would take it", e);
        }
    }

    /** Syncs what is due and ends the thread, without interrupting it: that would end the sync it may be at. To be called while the database is open, since closing it takes the WAL away. */
    @Override
    public void close() {
        synchronized (this) {
            thread.shutdown();
        }
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                log.warn("a sync is still under way while the database is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        syncIfDue();
    }
}
