package app.suanpan.agent.register;

import app.suanpan.domain.register.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a desk's listeners its states, in order, on a thread of its own: a slow screen holds up neither the till nor another
 * screen's commands.
 */
public final class StateBroadcast<S> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(StateBroadcast.class);

    private final List<Consumer<S>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService courier;
    private volatile S current;

    /**
     * @param desk names the thread
     * @param first the state before anything happened
     */
    public StateBroadcast(String desk, S first) {
        this.current = first;
        this.courier = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("states-of-" + desk).factory());
    }

    public S current() {
        return current;
    }

    /** Makes this the current state and tells it. Calls must come in the order of the states. */
    public void publish(S state) {
        current = state;
        courier.execute(() -> listeners.forEach(listener -> tell(listener, state)));
    }

    /** Calls the listener with the current state and with each that follows. */
    public Subscription watch(Consumer<S> listener) {
        courier.execute(() -> {
            listeners.add(listener);
            tell(listener, current);
        });
        return () -> listeners.remove(listener);
    }

    private void tell(Consumer<S> listener, S state) {
        try {
            listener.accept(state);
        } catch (RuntimeException e) {
            // One listener's fault is not the next one's.
            log.warn("a listener failed on a state", e);
        }
    }

    @Override
    public void close() {
        courier.shutdown();
    }
}
