package app.suanpan.e2e.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs of the system that do a thing and end. */
final class Commands {
    private Commands() {}

    /**
     * Runs a program, and returns what it said.
     *
     * @throws IOException with all that it said, if it is not there or ends with anything but 0
     */
    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ": " + said.strip());
        }
        return said;
    }

    /** Runs a program that may find nothing to do. */
    static void attempt(String... command) throws InterruptedException {
        try {
            run(command);
        } catch (IOException nothingToDo) {
            // A process that has ended meanwhile takes no signal.
        }
    }

    /** Where a program is, by its name; empty if it is not installed. */
    static List<Path> find(String name) {
        return Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/sbin", "/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .toList();
    }
}
