package app.suanpan.demo.attended;

import app.suanpan.simulator.World.WorldException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens addresses and folders with whatever this machine opens them with. */
final class Browser {
    private static final List<String> OPENERS = List.of("xdg-open", "x-www-browser", "chromium", "firefox", "open");

    private Browser() {}

    /**
     * Opens an address in a program of its own.
     *
     * @throws WorldException naming the address, if nothing here opens it
     */
    static void open(URI address) throws WorldException {
        String program = OPENERS.stream()
                .flatMap(opener -> onPath(opener).stream())
                .findFirst()
                .orElseThrow(() -> new WorldException(address.toString()));
        try {
            // Chromium as root, which containers are, wants to be told that it may.
            List<String> command = program.endsWith("chromium") && isRoot()
                    ? List.of(program, "--no-sandbox", address.toString())
                    : List.of(program, address.toString());
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new WorldException(address + " (" + e.getMessage() + ")");
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<String> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
