package app.suanpan.device.driver;

import app.suanpan.device.ScanData;
import app.suanpan.device.ScanListener;
import app.suanpan.device.Subscription;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells the codes that a device reads. A device reads from the moment it is opened, and whoever wants to hear it may come a little
 * later: the first who does hears what was read before, in order. A scanner has beeped then, so the code must not be nobody's.
 */
public final class ScanBoard {
    /** More than a hand reads while a store starts; a scanner that is left reading noise must not fill the memory. */
    static final int MOST_KEPT = 100;

    private final Listeners<ScanListener> listeners = new Listeners<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<ScanData> early = new ArrayDeque<>();
    private volatile boolean heard;

    /** Nobody listens yet. */
    public ScanBoard() {}

    /** Tells the listener every code from now on, and the first listener also those that were read before anybody listened. */
    public Subscription listen(ScanListener listener) {
        lock.lock();
        try {
            Subscription subscription = listeners.add(listener);
            while (!early.isEmpty()) {
                ScanData data = early.removeFirst();
                listeners.tell(each -> each.scanned(data));
            }
            heard = true;
            return subscription;
        } finally {
            lock.unlock();
        }
    }

    /** A code was read; on the device's own thread. Of more than {@value #MOST_KEPT} that nobody hears the oldest are given up. */
    public void read(ScanData data) {
        if (!heard && isKept(data)) {
            return;
        }
        listeners.tell(listener -> listener.scanned(data));
    }

    private boolean isKept(ScanData data) {
        lock.lock();
        try {
            if (heard) {
                return false;
            }
            if (early.size() == MOST_KEPT) {
                early.removeFirst();
            }
            early.addLast(data);
            return true;
        } finally {
            lock.unlock();
        }
    }
}
