package app.suanpan.device.escpos;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceState;
import app.suanpan.device.Subscription;
import app.suanpan.device.driver.Listeners;
import app.suanpan.device.driver.StateBoard;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The drawer on a printer's cable. It is there whenever the printer is, also while the printer waits for paper. */
final class EscPosDrawer implements CashDrawer {
    /** A drawer that is going to open is open by then. */
    private static final long OPENS_WITHIN_MILLIS = 1_500;
    /** A solenoid may carry current a fifth of the time: 100 ms of each 500. */
    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final EscPosPrinter printer;
    private final DrawerWiring wiring;
    private final boolean answers;
    private final StateBoard board;
    private final Listeners<PositionListener> listeners = new Listeners<>();
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Position position = Position.UNKNOWN;
    private boolean connected;
    private boolean wanted;
    private boolean confirmed;
    private boolean watched;
    private long restedAt = System.nanoTime();

    /**
     * Hangs a drawer on a printer.
     *
     * @param answers whether the printer ever says anything
     */
    EscPosDrawer(EscPosPrinter printer, DrawerWiring wiring, boolean answers, InstantSource clock) {
        this.printer = printer;
        this.answers = answers;
        this.wiring = wiring;
        this.board = new StateBoard(clock);
    }

    @Override
    public DrawerOutcome open() {
        oneAtATime.lock();
        try {
            return kick();
        } catch (InterruptedException callerIsStopping) {
            Thread.currentThread().interrupt();
            return DrawerOutcome.KICKED;
        } finally {
            oneAtATime.unlock();
        }
    }

    private DrawerOutcome kick() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!connected) {
                return DrawerOutcome.NOT_THERE;
            }
            if (position == Position.OPEN) {
                return DrawerOutcome.OPENED;
            }
            long rest = restedAt - System.nanoTime();
            while (rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            wanted = true;
            watched = true;
            confirmed = !answers;
            printer.wake();
            return awaitOpening();
        } finally {
            wanted = false;
            watched = false;
            lock.unlock();
        }
    }

    private DrawerOutcome awaitOpening() throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(OPENS_WITHIN_MILLIS);
        boolean blind = wiring == DrawerWiring.BLIND;
        while (left > 0 && (wanted || !blind || !confirmed) && position != Position.OPEN) {
            left = changed.awaitNanos(left);
            if (!connected) {
                return wanted ? DrawerOutcome.NOT_THERE : DrawerOutcome.KICKED;
            }
        }
        if (position == Position.OPEN) {
            return DrawerOutcome.OPENED;
        }
        if (wanted) {
            return DrawerOutcome.NOT_THERE;
        }
        return position == Position.CLOSED ? DrawerOutcome.STUCK : DrawerOutcome.KICKED;
    }

    /** The owner asks whether to fire now. */
    boolean takeKick() {
        lock.lock();
        try {
            boolean fire = wanted;
            if (fire) {
                wanted = false;
                restedAt = System.nanoTime() + REST_NANOS;
                changed.signalAll();
            }
            return fire;
        } finally {
            lock.unlock();
        }
    }

    boolean isWatched() {
        lock.lock();
        try {
            return watched;
        } finally {
            lock.unlock();
        }
    }

    /** The printer has answered, so it has also received what was sent before the question. */
    void pinIs(boolean high) {
        confirm();
        moved(
                switch (wiring) {
                    case OPEN_IS_HIGH -> high ? Position.OPEN : Position.CLOSED;
                    case OPEN_IS_LOW -> high ? Position.CLOSED : Position.OPEN;
                    case BLIND, NONE -> Position.UNKNOWN;
                },
                true);
    }

    private void confirm() {
        lock.lock();
        try {
            confirmed = confirmed || !wanted;
        } finally {
            lock.unlock();
        }
    }

    void printerIs(DeviceState state) {
        switch (state) {
            case DeviceState.Ready _, DeviceState.Blocked _ -> {
                moved(position(), true);
                board.set(DeviceState.Ready.FINE);
            }
            case DeviceState.Absent _, DeviceState.Lost _ -> {
                moved(Position.UNKNOWN, false);
                board.gone("its printer is gone");
            }
            case DeviceState.Opening _ -> {}
        }
    }

    private void moved(Position now, boolean reachable) {
        boolean different;
        lock.lock();
        try {
            connected = reachable;
            different = now != position;
            position = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (different) {
            listeners.tell(listener -> listener.moved(now));
        }
    }

    @Override
    public Position position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Subscription onPosition(PositionListener listener) {
        Subscription subscription = listeners.add(listener);
        listener.moved(position());
        return subscription;
    }

    @Override
    public DeviceAddress address() {
        return printer.address();
    }

    @Override
    public DeviceState state() {
        return board.state();
    }

    @Override
    public Subscription onState(StateListener listener) {
        return board.listen(listener);
    }

    /** Nothing of its own to give back: the cable belongs to the printer. */
    @Override
    public void close() {}
}
