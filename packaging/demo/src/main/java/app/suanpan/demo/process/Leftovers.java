package app.suanpan.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Remembers the processes of a demo in a file, so that one whose launcher was killed does not leave them running for ever: the
 * next demo in the same folder ends them.
 */
public final class Leftovers {
    private final Path file;

    /** Keeps the list in this file, one process a line. */
    public Leftovers(Path file) {
        this.file = file;
    }

    /** Adds a process to the list. */
    public void remember(ChildProcess child) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    child.pid() + " " + child.startedAt() + " " + child.name() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every process of the list that still runs and empties the list. Returns how many there were. */
    public int sweep() {
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            int ended = 0;
            for (String line : Files.readAllLines(file)) {
                Optional<ProcessHandle> left = stillRunning(line);
                if (left.isPresent()) {
                    left.get().destroyForcibly();
                    left.get().onExit().join();
                    ended++;
                }
            }
            Files.delete(file);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of a line, unless it has ended and its number has gone to another. */
    private static Optional<ProcessHandle> stillRunning(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 3 || !words[0].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(Object::toString)
                        .filter(words[1]::equals)
                        .isPresent());
    }
}
