package app.suanpan.ui.desk;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Connects a screen with a port whose {@code submit} may block.
 *
 * <p>Commands run one after the other, in the order they were sent, on one thread of their own. States come back to the
 * screen's thread; if that thread is late, those in between are dropped and only the newest is drawn. A state that is
 * older than one already drawn is dropped too, so that a state pushed by the port and the answer to a command may
 * overtake each other without the screen going back in time.
 *
 * @param <C> what is sent
 * @param <S> what is drawn; immutable
 */
public final class DeskBinding<C, S> implements AutoCloseable {
    private final Function<C, S> submit;
    private final ToLongFunction<S> revision;
    private final Consumer<S> render;
    private final Consumer<RuntimeException> trouble;
    private final Executor screen;
    private final ExecutorService commands =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("desk").factory());
    private final AtomicReference<@Nullable S> waiting = new AtomicReference<>();
    private long drawn = Long.MIN_VALUE;

    /**
     * A binding that draws on the JavaFX thread.
     *
     * @param submit hands a command to the port and waits for the state after it
     * @param revision a number that grows with each new state
     * @param render draws a state, on the JavaFX thread
     * @param trouble hears, on the JavaFX thread, what {@code submit} threw
     */
    public DeskBinding(
            Function<C, S> submit,
            ToLongFunction<S> revision,
            Consumer<S> render,
            Consumer<RuntimeException> trouble) {
        this(submit, revision, render, trouble, Platform::runLater);
    }

    /** A binding that draws on another thread. */
    DeskBinding(
            Function<C, S> submit,
            ToLongFunction<S> revision,
            Consumer<S> render,
            Consumer<RuntimeException> trouble,
            Executor screen) {
        this.submit = submit;
        this.revision = revision;
        this.render = render;
        this.trouble = trouble;
        this.screen = screen;
    }

    /** Sends a command and returns at once. After {@link #close} it is dropped. */
    public void send(C command) {
        try {
            commands.execute(() -> {
                try {
                    accept(submit.apply(command));
                } catch (RuntimeException e) {
                    screen.execute(() -> trouble.accept(e));
                }
            });
        } catch (RejectedExecutionException closed) {
            // The window is gone; the port must not hear of clicks that were still under way.
            return;
        }
    }

    /** Takes a state that the port made by itself; may be called on any thread. */
    public void accept(S state) {
        S before = waiting.getAndUpdate(
                other -> other == null || revision.applyAsLong(state) >= revision.applyAsLong(other) ? state : other);
        if (before == null) {
            screen.execute(this::draw);
        }
    }

    /** Takes no more commands; those already sent are still carried out. */
    @Override
    public void close() {
        commands.shutdown();
    }

    private void draw() {
        S state = waiting.getAndSet(null);
        if (state != null && revision.applyAsLong(state) >= drawn) {
            drawn = revision.applyAsLong(state);
            render.accept(state);
        }
    }
}
