package app.suanpan.collector;

import java.io.Closeable;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What a collector's process and a gateway's have in common: they say in a sentence why they do not start, and run until they are told to end. */
final class UntilTold {
    private UntilTold() {}

    /** Says to people and programs where something is to be found. */
    @FunctionalInterface
    interface Announcement<T> {
        /** Says it of what is running. */
        void of(T running) throws Exception;
    }

    /** Takes away what says where something is to be found; nothing if it was never there. */
    @FunctionalInterface
    interface Withdrawal {
        /** Takes it away. */
        void takeAway() throws Exception;
    }

    /** A command line that says what is wrong in one line, under {@code name}; the log has the rest. */
    static CommandLine line(String name, Callable<Integer> program) {
        return new CommandLine(program).setExecutionExceptionHandler((problem, command, parsed) -> {
            LoggerFactory.getLogger(program.getClass()).error("the {} did not start", name, problem);
            command.getErr().println(name + ": " + problem.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    /**
     * Starts something, keeps it going until the process is told to end, and closes it before the process is gone.
     *
     * @param withdrawal of the announcement, whether it was started or not
     * @return the exit status
     */
    static <T extends Closeable> int run(Callable<T> start, Announcement<T> announcement, Withdrawal withdrawal)
            throws Exception {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var running = start.call()) {
            announcement.of(running);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.countDown();
                await(stopped);
            }));
            stop.await();
        } finally {
            withdrawal.takeAway();
            stopped.countDown();
        }
        return 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
