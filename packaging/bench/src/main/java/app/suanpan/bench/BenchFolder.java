package app.suanpan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder to measure in: on the disk where the program was started, for a system's temporary files may lie in memory. */
final class BenchFolder {
    private BenchFolder() {}

    /** Makes an empty one. */
    static Path make(String what) throws IOException {
        return Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-" + what);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
