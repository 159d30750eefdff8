package app.suanpan.agent.register;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a file from time to time, on a thread of its own. */
final class FileWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FileWatch.class);
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread;

    /** @param name of the thread */
    FileWatch(String name) {
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
    }

    /**
     * Looks from now on.
     *
     * @param look looks once, and says whether the file was read anew
     * @param changed run after each look that was such
     */
    void begin(BooleanSupplier look, Runnable changed) {
        thread.scheduleWithFixedDelay(
                () -> look(look, changed),
                LOOKED_AT_EVERY.toMillis(),
                LOOKED_AT_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Whatever goes wrong once, an executor would look no more, and nobody would hear of it. */
    private static void look(BooleanSupplier look, Runnable changed) {
        try {
            if (look.getAsBoolean()) {
                changed.run();
            }
        } catch (RuntimeException e) {
            log.error("a changed file was not taken over; it is looked at again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
