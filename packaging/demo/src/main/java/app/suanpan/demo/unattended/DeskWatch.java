package app.suanpan.demo.unattended;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Knows the newest state that a screen has been told, so that a script can go on when the screen shows what the script waits
 * for.
 *
 * @param <S> the desk's states
 */
final class DeskWatch<S> {
    /** Builds and tests share their processors; a shop that is alive answers in milliseconds. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable S newest;

    /** Tells a screen first and this watch after it: whoever waits here finds the state on its way to the screen's thread. */
    Consumer<S> behind(Consumer<S> screen) {
        return state -> {
            screen.accept(state);
            accept(state);
        };
    }

    /**
     * Waits for a state, beginning with the one that is shown now.
     *
     * @param what what is waited for, as the end of a sentence
     * @throws TimeoutException if it does not come in time
     */
    S await(String what, Predicate<S> so) throws InterruptedException, TimeoutException {
        long left = PATIENCE.toNanos();
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

    /** Hears of a state. */
    void accept(S state) {
        lock.lock();
        try {
            newest = state;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
