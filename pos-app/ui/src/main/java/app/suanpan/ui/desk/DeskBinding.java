package app.suanpan.ui.desk;

import app.suanpan.domain.register.Desk;
import app.suanpan.domain.register.Subscription;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Connects a screen with its desk, whose {@code submit} may block.
 *
 * <p>Commands run one after the other, in the order they were sent, on one thread of their own. States come back to the
 * screen's thread; if that thread is late, those in between are dropped and only the newest is drawn. A state that is
 * older than one already drawn is dropped too, so that what the desk tells by itself and what it answers may overtake
 * each other without the screen going back in time.
 *
 * @param <C> what is sent
 * @param <S> what is drawn; immutable
 */
public final class DeskBinding<C, S> implements AutoCloseable {
    private final Desk<C, S> desk;
    private final ToLongFunction<S> revision;
    private final Consumer<S> render;
    private final Consumer<RuntimeException> trouble;
    private final Executor screen;
    private final ExecutorService commands = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("desk").factory());
    private final AtomicReference<@Nullable S> waiting = new AtomicReference<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", true);
    private final Subscription subscription;
    private long drawn = Long.MIN_VALUE;
    private int unanswered;

    /**
     * Binds a screen to a desk: the state as it is now is drawn first.
     *
     * @param revision a number that grows with each new state
     * @param render draws a state, on the JavaFX thread
     * @param trouble hears, on the JavaFX thread, what {@code submit} threw
     */
    public DeskBinding(
            Desk<C, S> desk, ToLongFunction<S> revision, Consumer<S> render, Consumer<RuntimeException> trouble) {
        this(desk, revision, render, trouble, Platform::runLater);
    }

    /** As the other, drawing on a thread of the caller's choice. */
    DeskBinding(
            Desk<C, S> desk,
            ToLongFunction<S> revision,
            Consumer<S> render,
            Consumer<RuntimeException> trouble,
            Executor screen) {
        this.desk = desk;
        this.revision = revision;
        this.render = render;
        this.trouble = trouble;
        this.screen = screen;
        this.subscription = desk.watch(this::accept);
    }

    /** Sends a command and returns at once; on the JavaFX thread. After {@link #close} it is dropped. */
    public void send(C command) {
        try {
            commands.execute(() -> submit(command));
        } catch (RejectedExecutionException closed) {
            // The window is gone: clicks that were still under way are nobody's any more.
            return;
        }
        unanswered++;
        busy.set(true);
    }

    /**
     * Whether the screen is about to change: no state was drawn yet, or not yet the one that answers the last command. A command
     * that failed is answered as soon as the screen was told. Changes on the JavaFX thread.
     */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Takes no more commands and draws no more states; commands already sent are still carried out. */
    @Override
    public void close() {
        subscription.close();
        commands.shutdown();
    }

    private void submit(C command) {
        try {
            accept(desk.submit(command));
        } catch (RuntimeException e) {
            screen.execute(() -> trouble.accept(e));
        } finally {
            screen.execute(this::answered);
        }
    }

    private void answered() {
        try {
            // The answer may still wait behind a state that the desk told by itself.
            draw();
        } finally {
            unanswered--;
            busy.set(unanswered > 0 || drawn == Long.MIN_VALUE);
        }
    }

    private void accept(S state) {
        S before = waiting.getAndUpdate(
                other -> other == null || revision.applyAsLong(state) >= revision.applyAsLong(other) ? state : other);
        if (before == null) {
            screen.execute(this::draw);
        }
    }

    private void draw() {
        S state = waiting.getAndSet(null);
        if (state != null && revision.applyAsLong(state) > drawn) {
            drawn = revision.applyAsLong(state);
            render.accept(state);
            busy.set(unanswered > 0);
        }
    }
}
