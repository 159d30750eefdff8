package app.suanpan.device.escpos;

import app.suanpan.device.PrintOutcome;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A slip between the caller who waits and the owner who prints. As long as it has not been started it can be withdrawn, and then
 * not one byte of it has been sent; afterwards only the printer knows.
 */
final class PrintJob {
    private final String title;
    private final List<byte[]> commands;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean started;
    private @Nullable PrintOutcome outcome;
    private long disconnectedAt;
    private boolean connected = true;

    PrintJob(String title, List<byte[]> commands) {
        this.title = title;
        this.commands = commands;
    }

    String title() {
        return title;
    }

    List<byte[]> commands() {
        return commands;
    }

    /** The owner begins; false if the caller has withdrawn it. */
    boolean start() {
        lock.lock();
        try {
            if (outcome != null) {
                return false;
            }
            started = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends it as not started, unless it was. */
    void withdraw(PrintOutcome.Cause cause) {
        lock.lock();
        try {
            if (!started) {
                end(new PrintOutcome.NotStarted(cause));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends it; the first end counts. */
    void end(PrintOutcome how) {
        lock.lock();
        try {
            if (outcome == null) {
                outcome = how;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isOver() {
        lock.lock();
        try {
            return outcome != null;
        } finally {
            lock.unlock();
        }
    }

    /** The connection has broken, or is there again. */
    void connected(boolean now) {
        lock.lock();
        try {
            if (connected && !now) {
                disconnectedAt = System.nanoTime();
            }
            connected = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the end: for ever while the printer is connected, and for this long while it is not. */
    PrintOutcome await(long patienceMillis) {
        lock.lock();
        try {
            while (outcome == null) {
                if (connected) {
                    changed.await();
                } else {
                    long left = TimeUnit.MILLISECONDS.toNanos(patienceMillis) - (System.nanoTime() - disconnectedAt);
                    if (left <= 0) {
                        end(new PrintOutcome.Unknown(PrintOutcome.Cause.CONNECTION_LOST));
                    } else {
                        changed.awaitNanos(left);
                    }
                }
            }
            return outcome;
        } catch (InterruptedException callerIsStopping) {
            Thread.currentThread().interrupt();
            end(
                    started
                            ? new PrintOutcome.Unknown(PrintOutcome.Cause.CLOSED)
                            : new PrintOutcome.NotStarted(PrintOutcome.Cause.CLOSED));
            return outcome;
        } finally {
            lock.unlock();
        }
    }
}
