package app.suanpan.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A machine in a shop that has the image and nothing else: no {@code JAVA_HOME}, no class path, and a folder whose name has a
 * space in it.
 *
 * @param image where the image was put
 * @param home of the user who runs it
 */
record ShopBox(Path image, Path home) {
    private static final long PATIENCE_SECONDS = 60;
    private static final String END = "\0";

    /** Carries the image that was built into a folder, as an installation would. */
    static ShopBox install(Path built, Path folder) throws IOException {
        Path image = folder.resolve("the shop/suanpan");
        Files.createDirectories(image.getParent());
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                Files.copy(file, image.resolve(built.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new ShopBox(image, Files.createDirectories(folder.resolve("home")));
    }

    /** Starts a launcher of the image; what it writes to standard error is kept in the home. */
    Program start(String launcher, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(image.resolve("bin").resolve(launcher).toString()));
        command.addAll(List.of(arguments));
        Path errors = home.resolve(launcher + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("LANG", "C.UTF-8");
        return new Program(builder.start(), errors);
    }

    /** A running launcher. */
    static final class Program implements AutoCloseable {
        private final Process process;
        private final Path errorFile;
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        private Program(Process process, Path errorFile) {
            this.process = process;
            this.errorFile = errorFile;
            // Read to the end, whoever waits for it or not: a full pipe would stop the program.
            Thread.ofVirtual().start(this::listen);
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

        /** Waits until the program says a line that begins like this, and returns the line. */
        String awaitLine(String beginning) throws InterruptedException {
            StringBuilder heard = new StringBuilder();
            String line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (line != null && !line.equals(END)) {
                if (line.startsWith(beginning)) {
                    return line;
                }
                heard.append(line).append('\n');
                line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            throw new AssertionError("it never said \"" + beginning + "\":\n" + heard + errors());
        }

        /** Lets the program end by itself and returns its exit status. */
        int await() throws InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end:\n" + errors());
            }
            return process.exitValue();
        }

        /** Asks the program to end, as the system does when the box is shut down. */
        void stop() throws InterruptedException {
            process.destroy();
            await();
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
}
