package app.suanpan.e2e.power;

import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.Program;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs programs of this build so that all they do to a folder is recorded. Linux only, and a C compiler has to be there. */
final class Recorder {
    /** What to do where {@link #compiler()} finds nothing. */
    static final String NO_COMPILER =
            "No C compiler was found, so NO POWER CUT WAS TRIED: the recorder has to be built. apt-get install gcc libc6-dev";

    private static final String SOURCE = "recorder.c";

    private final Path library;

    private Recorder(Path library) {
        this.library = library;
    }

    /** The machine's C compiler, if it has one. */
    static Optional<Path> compiler() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("cc", "gcc", "clang").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Builds the recorder.
     *
     * @param folder where it is put
     * @throws IOException with the compiler's words, if it cannot be built
     */
    static Recorder build(Path compiler, Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve(SOURCE);
        try (InputStream in = Recorder.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException(SOURCE + " is missing from this build");
            }
            Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
        }
        Path library = folder.resolve("librecorder.so");
        Path words = folder.resolve("compiler.txt");
        Process process = new ProcessBuilder(
                        compiler.toString(),
                        "-O2",
                        "-shared",
                        "-fPIC",
                        "-pthread",
                        "-o",
                        library.toString(),
                        source.toString())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the recorder cannot be built by " + compiler + ": " + Files.readString(words));
        }
        return new Recorder(library);
    }

    /** Removes what was built. */
    void forget() throws IOException {
        Files.deleteIfExists(library);
    }

    /**
     * Runs a program to its end.
     *
     * @param under the folder that is followed, a real path
     * @param to the recording
     * @param words where all goes that the program says
     * @throws IOException with the end of what it said, if it failed
     */
    void run(Program program, Path under, Path to, Path words) throws IOException, InterruptedException {
        List<String> command = JavaRuntime.ofThisProcess().command(program);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile());
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("SUANPAN_RECORD_UNDER", under.toString());
        builder.environment().put("SUANPAN_RECORD_TO", to.toString());
        int exit = builder.start().waitFor();
        if (exit != 0) {
            String said = Files.readString(words);
            throw new IOException("the recorded " + program.name() + " ended with " + exit + ": "
                    + said.substring(Math.max(0, said.length() - 2_000)));
        }
    }
}
