package app.suanpan.device.simulated;

import app.suanpan.device.CashDrawer.Position;
import app.suanpan.device.CashDrawer.PositionListener;
import app.suanpan.device.Subscription;
import app.suanpan.device.driver.Listeners;
import java.util.concurrent.atomic.AtomicInteger;

/** A cash drawer on the printer's cable: a solenoid that springs it open, and a hand that shuts it. */
public final class SimulatedDrawer {
    private final Listeners<PositionListener> listeners = new Listeners<>();
    private final AtomicInteger kicks = new AtomicInteger();
    private boolean open;
    private boolean locked;

    /** Shut and unlocked. */
    public SimulatedDrawer() {}

    /** The printer fires the solenoid; times in milliseconds. A pulse too short to move anything does nothing. */
    public void pulse(int pin, int onMillis, int offMillis) {
        if (pin > 1 && pin != '0' && pin != '1' || onMillis < 2) {
            return;
        }
        kicks.incrementAndGet();
        move(true);
    }

    /** A hand shuts it. */
    public void shut() {
        move(false);
    }

    /** The key is turned: a locked drawer stays shut whatever the solenoid does. */
    public synchronized void lock(boolean turned) {
        locked = turned;
    }

    /** Whether it stands open. */
    public synchronized boolean isOpen() {
        return open;
    }

    /** How often the solenoid has been fired. */
    public int kicks() {
        return kicks.get();
    }

    /** Tells the listener when it opens and shuts, on whichever thread did it. */
    public Subscription onMoved(PositionListener listener) {
        return listeners.add(listener);
    }

    private void move(boolean out) {
        synchronized (this) {
            if (out == open || out && locked) {
                return;
            }
            open = out;
        }
        listeners.tell(listener -> listener.moved(out ? Position.OPEN : Position.CLOSED));
    }
}
