package app.suanpan.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/** The JavaFX thread as a test sees it: started once a JVM, asked and waited for, never slept on. */
public final class FxThread {
    /** How long anything may take before a test is called stuck; generous, because builds share their processors. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private FxThread() {}

    /** Starts JavaFX if this JVM has not yet; it then stays up when the last window closes. */
    public static synchronized void start() {
        if (STARTED.get()) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException startedByAnother) {
            // TestFX starts JavaFX in its own way when its test comes first.
            Platform.runLater(up::countDown);
        }
        Platform.setImplicitExit(false);
        try {
            if (!up.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("JavaFX did not start within " + DEADLINE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while JavaFX started", e);
        }
        STARTED.set(true);
    }

    /** Runs {@code work} on the JavaFX thread and returns what it returned; what it throws is thrown here. */
    public static <T> T call(Callable<T> work) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable t) {
                result.completeExceptionally(t);
            }
        });
        return get(result, () -> "the JavaFX thread did not answer");
    }

    /** Runs {@code work} on the JavaFX thread and waits until it has run. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Waits until {@code condition}, looked at after each frame on the JavaFX thread, is true. A condition that throws an
     * {@link AssertionError}, because what it looks for is not there yet, is looked at again.
     *
     * @param what what is waited for, as the end of a sentence; it is in the failure's message
     */
    public static void await(String what, BooleanSupplier condition) {
        find(what, () -> condition.getAsBoolean() ? Optional.of(Boolean.TRUE) : Optional.empty());
    }

    /**
     * Waits until there is what {@code wanted} looks for, and returns it. It looks on the JavaFX thread, once a frame, when everything in it
     * has been given its place: before that, what has just come stands nowhere yet.
     *
     * @param what what is waited for, as the end of a sentence; it is in the failure's message
     */
    public static <T> T find(String what, Supplier<Optional<T>> wanted) {
        start();
        CompletableFuture<T> found = new CompletableFuture<>();
        AtomicReference<@Nullable AssertionError> notYet = new AtomicReference<>();
        Runnable look = () -> {
            try {
                wanted.get().ifPresent(found::complete);
            } catch (AssertionError e) {
                notYet.set(e);
            } catch (Throwable t) {
                found.completeExceptionally(t);
            }
        };
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (found.isDone()) {
                    stop();
                } else {
                    // Timers come first in a frame, and what is run later after all of it.
                    Platform.runLater(look);
                }
            }
        };
        Platform.runLater(timer::start);
        try {
            return get(found, () -> {
                AssertionError last = notYet.get();
                return "waited in vain until " + what + (last == null ? "" : "; " + last.getMessage());
            });
        } finally {
            Platform.runLater(timer::stop);
        }
    }

    private static <T> T get(CompletableFuture<T> future, Supplier<String> complaint) {
        try {
            return future.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(complaint.get(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(complaint.get(), e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException r -> throw r;
                case Error err -> throw err;
                default -> throw new AssertionError(complaint.get(), e.getCause());
            }
        }
    }
}
