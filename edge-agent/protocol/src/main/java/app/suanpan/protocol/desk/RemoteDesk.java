package app.suanpan.protocol.desk;

import app.suanpan.domain.register.Desk;
import app.suanpan.domain.register.DeskUnavailableException;
import app.suanpan.domain.register.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A desk in another process. It connects by itself, again and again, and says whether it is connected. While it is not,
 * {@link #state()} and {@link #submit} throw at once: a screen must not show an old state as if it were the present, nor keep a
 * keystroke for later.
 *
 * <p>Revisions go on growing when the store's process starts anew, so that a screen may drop what is older than what it shows.
 *
 * @param <C> commands
 * @param <S> states
 */
public abstract sealed class RemoteDesk<C, S> implements Desk<C, S>, AutoCloseable
        permits RemoteRegister, RemoteJoinDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteDesk.class);

    private final DeskKind<C, S> kind;
    private final StoreAddress address;
    private final String workstation;
    private final Consumer<Boolean> connected;
    private final Pace pace;
    private final StateWatch<S> states;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable StoreLink<C, S> link;
    private Exception trouble = new IOException("nobody has tried yet");
    private boolean tried;
    private boolean closed;

    RemoteDesk(DeskKind<C, S> kind, StoreAddress address, String workstation, Consumer<Boolean> connected, Pace pace) {
        this.kind = kind;
        this.address = address;
        this.workstation = workstation;
        this.connected = connected;
        this.pace = pace;
        this.states = new StateWatch<>(kind.revision());
    }

    /** Begins to connect; once, when it is made. */
    final void start() {
        Thread.ofVirtual().name("desk-" + kind.name() + "-" + workstation).start(this::keepConnected);
    }

    @Override
    public S state() {
        live();
        return states.newest().orElseThrow();
    }

    @Override
    public S submit(C command) {
        return live().submit(command, pace.answer());
    }

    @Override
    public Subscription watch(Consumer<S> listener) {
        return states.watch(listener);
    }

    /** Hangs up for good and ends all watches. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (link != null) {
                link.close();
                link = null;
                trouble = new IOException("the screen hung up");
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        states.close();
    }

    /** The connection, if there is one; waits only until the first attempt has ended. */
    private StoreLink<C, S> live() {
        lock.lock();
        try {
            while (!tried && !closed) {
                changed.await();
            }
            if (link == null) {
                throw new DeskUnavailableException("The store cannot be reached: " + trouble.getMessage(), trouble);
            }
            return link;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeskUnavailableException("Interrupted before the store was reached", e);
        } finally {
            lock.unlock();
        }
    }

    private void keepConnected() {
        Duration pause = pace.firstPause();
        while (goOn()) {
            boolean reached = false;
            try (StoreLink<C, S> attempt = StoreLink.open(address.now(), workstation, kind, pace)) {
                S first = attempt.firstState();
                reached = true;
                pause = pace.firstPause();
                long offset = offsetFor(first);
                up(attempt, renumbered(first, offset));
                attempt.listen(state -> renumbered(state, offset), states::publish);
            } catch (IOException | RuntimeException e) {
                down(e, reached);
            }
            rest(pause);
            pause = pace.after(pause);
        }
    }

    private boolean goOn() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** What brings this connection's revisions above all that were told before. */
    private long offsetFor(S first) {
        return states.newest()
                .map(newest -> kind.revision().applyAsLong(newest)
                        + 1
                        - kind.revision().applyAsLong(first))
                .orElse(0L);
    }

    private S renumbered(S state, long offset) {
        return kind.renumbered().apply(state, kind.revision().applyAsLong(state) + offset);
    }

    private void up(StoreLink<C, S> attempt, S first) throws IOException {
        lock.lock();
        try {
            if (closed) {
                throw new IOException("closed");
            }
            link = attempt;
            states.publish(first);
            tried = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        LOG.info("store reached: desk={} workstation={}", kind.name(), workstation);
        tell(true);
    }

    private void down(Exception end, boolean wasUp) {
        boolean first;
        lock.lock();
        try {
            if (closed) {
                return;
            }
            first = !tried;
            link = null;
            trouble = end;
            tried = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (wasUp || first) {
            LOG.warn("store not reached: desk={} workstation={} cause={}", kind.name(), workstation, end.getMessage());
            tell(false);
        }
    }

    private void tell(boolean isConnected) {
        try {
            connected.accept(isConnected);
        } catch (RuntimeException e) {
            LOG.error("Whoever asked to know whether the store is there failed to hear it", e);
        }
    }

    private void rest(Duration pause) {
        lock.lock();
        try {
            long nanos = pause.toNanos();
            while (!closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            LOG.debug("Woken early", e);
        } finally {
            lock.unlock();
        }
    }
}
