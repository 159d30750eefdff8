package app.suanpan.device.camera;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Room for one frame: a newer one takes the place of one that nobody had time to look at. */
final class LatestFrame {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable LumaFrame frame;
    private @Nullable IOException broken;

    void put(LumaFrame newer) {
        lock.lock();
        try {
            frame = newer;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void fail(IOException why) {
        lock.lock();
        try {
            broken = why;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the frame out, waiting for one.
     *
     * @return null when none came in time
     * @throws IOException if there will be no more
     */
    @Nullable
    LumaFrame take(long millis) throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (frame == null && broken == null && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (broken != null) {
                throw new IOException(broken.getMessage(), broken);
            }
            LumaFrame taken = frame;
            frame = null;
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
