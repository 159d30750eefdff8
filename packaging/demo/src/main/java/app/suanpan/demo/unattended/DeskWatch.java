package app.suanpan.demo.unattended;

import app.suanpan.domain.register.Desk;
import app.suanpan.domain.register.Subscription;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Watches what a desk shows, so that a script can go on when it shows what the script waits for.
 *
 * @param <S> the desk's states
 */
final class DeskWatch<S> implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Subscription subscription;
    private @Nullable S newest;

    DeskWatch(Desk<?, S> desk) {
        subscription = desk.watch(this::accept);
    }

    /**
     * Waits for a state, beginning with the one that is shown now.
     *
     * @param what what is waited for, as the end of a sentence
     * @throws TimeoutException if it does not come in time
     */
    S await(String what, Duration patience, Predicate<S> so) throws InterruptedException, TimeoutException {
        long left = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                S state = newest;
                if (state != null && so.test(state)) {
                    return state;
                }
                if (left <= 0) {
                    throw new TimeoutException("Waited in vain until " + what + "; last seen: " + state);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
    }

    private void accept(S state) {
        lock.lock();
        try {
            newest = state;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
