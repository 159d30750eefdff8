package app.suanpan.device.contract;

import java.io.Serial;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Counts the failures of listeners, which a driver must report and survive. */
final class BrokenScreens implements AutoCloseable {
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final AtomicInteger reported = new AtomicInteger();

    private BrokenScreens() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (failure instanceof Failure) {
                reported.incrementAndGet();
            }
        });
    }

    static BrokenScreens expected() {
        return new BrokenScreens();
    }

    static RuntimeException failure() {
        return new Failure();
    }

    int reported() {
        return reported.get();
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private static final class Failure extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private Failure() {
            super("a broken screen");
        }
    }
}
