package app.suanpan.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A file that a process writes when it is ready, saying where it can be reached.
 *
 * @param path where it will be
 */
public record RuntimeFile(Path path) {
    /** How long at most a death of the writer goes unnoticed. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    /** Takes away what an earlier process left, so that only news is believed. Call before starting the writer. */
    public void forget() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the file is there and can be read.
     *
     * @param <T> what it says
     * @param writer the process that is to write it
     * @param patience how long at most
     * @param reader empty as long as the text is not complete
     * @throws NotReadyException if the process ends or the time passes before that
     */
    public <T> T await(ChildProcess writer, Duration patience, Function<String, Optional<T>> reader)
            throws NotReadyException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Path folder = path.toAbsolutePath().getParent();
        try (WatchService watcher = FileSystems.getDefault().newWatchService()) {
            Files.createDirectories(folder);
            folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (true) {
                Optional<T> said = read().flatMap(reader);
                if (said.isPresent()) {
                    return said.get();
                }
                if (!writer.isAlive()) {
                    throw new NotReadyException("The " + writer.name() + " ended before it was ready. Its last words:\n"
                            + writer.lastWords());
                }
                if (System.nanoTime() > deadline) {
                    throw new NotReadyException("The " + writer.name() + " was not ready within " + patience.toSeconds()
                            + " s. Its last words:\n" + writer.lastWords());
                }
                WatchKey key = watcher.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }
}
