package app.suanpan.protocol.desk;

import app.suanpan.domain.register.Subscription;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the newest state and tells it to listeners, each on a virtual thread of its own and in order. A listener that is slower
 * than the states misses those in between, never the newest; whoever publishes never waits for a listener.
 *
 * @param <S> states
 */
public final class StateWatch<S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateWatch.class);

    private final ToLongFunction<S> revision;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable S newest;
    private boolean closed;

    /** @param revision a number that grows with each new state */
    public StateWatch(ToLongFunction<S> revision) {
        this.revision = revision;
    }

    /** The newest state; empty until there is one. */
    public Optional<S> newest() {
        lock.lock();
        try {
            return Optional.ofNullable(newest);
        } finally {
            lock.unlock();
        }
    }

    /** Tells a state to all listeners, unless one as new has been told already. */
    public void publish(S state) {
        lock.lock();
        try {
            if (newest == null || revision.applyAsLong(state) > revision.applyAsLong(newest)) {
                newest = state;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Calls the listener with the newest state as soon as there is one, and after each change. */
    public Subscription watch(Consumer<S> listener) {
        AtomicBoolean ended = new AtomicBoolean();
        Thread.ofVirtual().name("desk-watch").start(() -> tell(listener, ended));
        return () -> {
            ended.set(true);
            wakeAll();
        };
    }

    /** Ends all watches. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        wakeAll();
    }

    private void tell(Consumer<S> listener, AtomicBoolean ended) {
        S told = null;
        while (true) {
            S next = after(told, ended);
            if (next == null) {
                return;
            }
            told = next;
            try {
                listener.accept(next);
            } catch (RuntimeException e) {
                LOG.error("A listener failed at state {}", revision.applyAsLong(next), e);
            }
        }
    }

    /** The next state that has not been told; null when the watch is over. */
    private @Nullable S after(@Nullable S told, AtomicBoolean ended) {
        lock.lock();
        try {
            while (!closed && !ended.get() && newest == told) {
                changed.awaitUninterruptibly();
            }
            return closed || ended.get() ? null : newest;
        } finally {
            lock.unlock();
        }
    }

    private void wakeAll() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
