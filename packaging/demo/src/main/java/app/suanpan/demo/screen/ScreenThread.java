package app.suanpan.demo.screen;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The JavaFX thread, seen from the outside: asked, and waited for until something on the screen is so. */
public final class ScreenThread {
    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private ScreenThread() {}

    /** From now on screens are drawn in memory, wherever this runs. Has to be said before anything of JavaFX is touched. */
    public static void useNoDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /** Starts JavaFX; once it runs, nothing more happens. It stays up when the last window closes. */
    public static synchronized void start() throws InterruptedException {
        if (STARTED.get()) {
            return;
        }
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        Platform.setImplicitExit(false);
        up.await();
        STARTED.set(true);
    }

    /**
     * Does something on the screen's thread and returns what came of it.
     *
     * @throws IllegalStateException if it threw
     */
    public static <T> T ask(Callable<T> question) throws InterruptedException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The screen could not do it", e.getCause());
        }
    }

    /** Does something on the screen's thread and waits until it is done. */
    public static void tell(Runnable deed) throws InterruptedException {
        ask(() -> {
            deed.run();
            return true;
        });
    }

    /**
     * Waits until a question has an answer. It is asked before each frame, on the screen's thread.
     *
     * @param what what is waited for, as the end of a sentence
     * @throws TimeoutException if there is none in time
     */
    public static <T> T await(String what, Duration patience, Supplier<Optional<T>> question)
            throws InterruptedException, TimeoutException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        AnimationTimer eachFrame = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    question.get().ifPresent(answer::complete);
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            }
        };
        Platform.runLater(eachFrame::start);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new TimeoutException("Waited in vain until " + what);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The screen could not tell whether " + what, e.getCause());
        } finally {
            Platform.runLater(eachFrame::stop);
        }
    }
}
