package app.suanpan.demo.unattended;

import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The receipts that come out of the printer, counted as they are cut. */
final class PaperPile implements PaperListener {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private int count;

    PaperPile(SimulatedPrinter printer) {
        printer.onPaper(this);
    }

    @Override
    public void cut(PrintedSlip slip) {
        lock.lock();
        try {
            count++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there are so many.
     *
     * @throws TimeoutException if they do not come in time
     */
    void await(int expected) throws InterruptedException, TimeoutException {
        long left = DeskWatch.PATIENCE.toNanos();
        lock.lockInterruptibly();
        try {
            while (count < expected) {
                if (left <= 0) {
                    throw new TimeoutException("Waited in vain for " + expected + " receipts, there are " + count);
                }
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
