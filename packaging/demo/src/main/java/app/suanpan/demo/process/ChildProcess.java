package app.suanpan.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that we started and answer for. All it says goes to its log file. */
public final class ChildProcess implements AutoCloseable {
    /** How long a process may take to put its things in order before it is killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** As many last lines of the log as explain most deaths. */
    private static final int LAST_WORDS = 12;

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program. Its standard input is empty.
     *
     * @param folder its working directory
     * @param log is appended to, so that the words of a process that was killed stay
     * @throws UncheckedIOException if it cannot be started
     */
    public static ChildProcess start(JavaRuntime runtime, Program program, Path folder, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(runtime.command(program))
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new ChildProcess(program.name(), builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("The " + program.name() + " could not be started", e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    /** When it started, which tells it apart from another process that was given the same number later. */
    public String startedAt() {
        return process.info().startInstant().map(Object::toString).orElse("");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit status when the process has ended, however it did. */
    public CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Ends it as a power cut would (SIGKILL): nothing is flushed, no hook runs. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                // SIGKILL is not refused: what is being waited for comes at once.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, waits, and kills it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The end of its log, for the message that says why the demo cannot go on. */
    public String lastWords() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_WORDS), all.size()));
        } catch (IOException | UncheckedIOException unreadable) {
            return "(its log cannot be read: " + log + ")";
        }
    }

    private static java.io.File nothing() {
        return new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
