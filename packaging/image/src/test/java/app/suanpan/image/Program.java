package app.suanpan.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A running program: what it says line by line, and what it complained of. */
final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final String END = "\0";

    private final Process process;
    private final Path errorFile;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private Program(Process process, Path errorFile) {
        this.process = process;
        this.errorFile = errorFile;
        // Read to the end, whoever waits for it or not: a full pipe would stop the program.
        Thread.ofVirtual().start(this::listen);
    }

    /**
     * Starts a program.
     *
     * @param errors where its standard error goes
     */
    static Program start(ProcessBuilder builder, Path errors) throws IOException {
        return new Program(builder.redirectError(errors.toFile()).start(), errors);
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(said::add);
        } catch (IOException | UncheckedIOException e) {
            said.add("(its output broke off: " + e.getMessage() + ")");
        } finally {
            said.add(END);
        }
    }

    /** Waits until the program says a line with this in it that nobody has waited for yet, and returns the line. */
    String awaitLine(String part) throws InterruptedException {
        StringBuilder heard = new StringBuilder();
        String line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (line != null && !line.equals(END)) {
            if (line.contains(part)) {
                return line;
            }
            heard.append(line).append('\n');
            line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        throw new AssertionError("it never said \"" + part + "\":\n" + heard + errors());
    }

    /** Asks the program to end, as the system does when the box is shut down, and waits until it has. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end:\n" + errors());
        }
    }

    /** Returns what the program has written to standard error. */
    String errors() {
        try {
            return Files.readString(errorFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
