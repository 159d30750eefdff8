package app.suanpan.device.driver;

import app.suanpan.device.DeviceState;
import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Owns a device: one thread connects to it, serves it until it is lost, and connects again after a pause. Nobody else reads or
 * writes it.
 */
public final class DeviceOwner implements AutoCloseable {
    private static final long CLOSING_MILLIS = 3_000;

    private final StateBoard board;
    private final Connector connector;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition closing = lock.newCondition();
    private final BackOff backOff = new BackOff();
    private @Nullable Session session;
    private boolean closed;
    private volatile boolean worked;

    /** Opens a connection. */
    @FunctionalInterface
    public interface Connector {
        /**
         * Connects, within a deadline.
         *
         * @throws IOException if the device is not there
         */
        Session connect() throws IOException;
    }

    /** A connection while it lasts. */
    public interface Session extends AutoCloseable {
        /**
         * Shakes hands, says {@link DeviceState.Ready} on the board, and works until the device is lost or the session is
         * closed by another thread.
         *
         * @throws IOException          if the device is lost, with the reason in a few words
         * @throws InterruptedException if the owner is closing
         */
        void serve() throws IOException, InterruptedException;

        /** Ends it at once, from any thread, also in the middle of a read. Idempotent, and never throws. */
        @Override
        void close();
    }

    /**
     * Prepares the thread; {@link #start()} lets it run.
     *
     * @param name of the thread, as it will stand in a thread dump
     */
    public DeviceOwner(String name, StateBoard board, Connector connector) {
        this.board = board;
        this.connector = connector;
        board.listen(
                state -> worked = worked || state instanceof DeviceState.Ready || state instanceof DeviceState.Blocked);
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Begins to connect. */
    public DeviceOwner start() {
        thread.start();
        return this;
    }

    /** True on the device's own thread, where waiting for the device would be waiting for oneself. */
    public boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    private void run() {
        while (isOpen()) {
            try (Session now = connector.connect()) {
                if (adopt(now)) {
                    now.serve();
                    lost("it ended the connection");
                }
            } catch (IOException lost) {
                lost(reason(lost));
            } catch (InterruptedException _) {
                // Only close() interrupts; the loop ends by its condition.
            } catch (RuntimeException broken) {
                // A fault of the driver must be seen, and must not cost the shop its device until the next start.
                thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
                lost("fault in the driver: " + broken);
            }
            forget();
            pause();
        }
    }

    private void lost(String why) {
        if (!isOpen()) {
            return;
        }
        if (worked) {
            // Whoever worked a moment ago deserves a quick second look.
            worked = false;
            backOff.reset();
        }
        board.gone(why);
    }

    private static String reason(IOException lost) {
        String message = lost.getMessage();
        return message == null ? lost.getClass().getSimpleName() : message;
    }

    private boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean adopt(Session now) {
        lock.lock();
        try {
            session = now;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        lock.lock();
        try {
            session = null;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = backOff.pause().toNanos();
            while (!closed && left > 0) {
                left = closing.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            // Only close() interrupts.
        } finally {
            lock.unlock();
        }
    }

    /** Ends the session, waits for the thread, and says {@link DeviceState.Absent}. */
    @Override
    public void close() {
        Session current;
        lock.lock();
        try {
            closed = true;
            current = session;
            closing.signalAll();
        } finally {
            lock.unlock();
        }
        if (current != null) {
            current.close();
        }
        thread.interrupt();
        joinUnlessSelf();
        board.set(new DeviceState.Absent());
    }

    private void joinUnlessSelf() {
        if (isCurrentThread()) {
            return;
        }
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
