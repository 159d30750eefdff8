package app.suanpan.e2e.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A process that may be killed, made to stand still, and started again; all it says goes to its log. */
final class Victim implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(3);
    private static final Duration CLOSING = Duration.ofSeconds(60);
    private static final long GLANCE_MILLIS = 20;
    private static final long REST_MILLIS = 500;

    private final String name;
    private final List<String> command;
    private final Path log;
    private final Readiness readiness;
    private final Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Process process;
    private boolean wanted;

    /** When a process can do what it is for. */
    interface Readiness {
        /** Takes away what an earlier life left. */
        void forget() throws IOException;

        /** Whether it is ready. */
        boolean isReady();
    }

    /** Told what a process did by itself. */
    interface Listener {
        /** It ended, and nobody had killed it. It is started again, as a supervisor would. */
        void ended(String name, int status);
    }

    Victim(String name, List<String> command, Path log, Readiness readiness, Listener listener) {
        this.name = name;
        this.command = List.copyOf(command);
        this.log = log;
        this.readiness = readiness;
        this.listener = listener;
    }

    String name() {
        return name;
    }

    /** Starts it and waits until it is ready; while it does not come up it is started again and again. */
    void start() throws IOException, InterruptedException {
        lock.lock();
        try {
            wanted = true;
            launch();
        } finally {
            lock.unlock();
        }
        long until = System.nanoTime() + READY.toNanos();
        while (!readiness.isReady()) {
            if (System.nanoTime() > until) {
                throw new IOException(name + " was not ready within " + READY.toSeconds() + " s, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
    }

    private void launch() throws IOException {
        readiness.forget();
        Process started = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        started.onExit().thenAccept(this::gone);
    }

    private void gone(Process dead) {
        lock.lock();
        try {
            if (!wanted || process != dead) {
                return;
            }
            listener.ended(name, dead.exitValue());
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
            launch();
        } catch (IOException e) {
            throw new IllegalStateException(name + " could not be started again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** {@code kill -9}: nothing is flushed, no hook runs. Returns when it is gone. */
    void kill() throws InterruptedException {
        Process dead;
        lock.lock();
        try {
            wanted = false;
            dead = process;
        } finally {
            lock.unlock();
        }
        if (dead != null) {
            // A database is several processes, and a machine that fails takes them all. Also what stands still dies of
            // it.
            List<ProcessHandle> others = dead.toHandle().descendants().toList();
            dead.destroyForcibly().waitFor();
            others.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle other : others) {
                other.onExit().join();
            }
        }
    }

    /** Sends a signal to it and to all that it started, {@code STOP} or {@code CONT}. */
    void signal(String signal) throws IOException, InterruptedException {
        Process present;
        lock.lock();
        try {
            present = process;
        } finally {
            lock.unlock();
        }
        if (present == null) {
            return;
        }
        Commands.run("kill", "-" + signal, Long.toString(present.pid()));
        for (ProcessHandle other : present.toHandle().descendants().toList()) {
            Commands.attempt("kill", "-" + signal, Long.toString(other.pid()));
        }
    }

    /** The process's number; 0 if there is none. */
    long pid() {
        lock.lock();
        try {
            return process == null ? 0 : process.pid();
        } finally {
            lock.unlock();
        }
    }

    /** Asks it to end in order, waits, and kills it if it does not. Returns whether it did. */
    boolean end() throws InterruptedException {
        Process ending;
        lock.lock();
        try {
            wanted = false;
            ending = process;
        } finally {
            lock.unlock();
        }
        if (ending == null) {
            return true;
        }
        ending.destroy();
        if (ending.waitFor(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        ending.destroyForcibly().waitFor();
        return false;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            wanted = false;
            if (process != null) {
                process.destroyForcibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
