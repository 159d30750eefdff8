package app.suanpan.image.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One program of the image in its rehearsal. */
final class Player implements AutoCloseable {
    /** Writing down what was learnt takes seconds, and longer where others build as well. */
    private static final long PATIENCE_SECONDS = 180;

    private static final int ASKED_EVERY_MILLIS = 20;

    /** How a Linux program's end reads that was asked to end: 128 and the number of the signal. */
    private static final int ASKED_TO_END = 143;

    private final String name;
    private final Process process;
    private final Path learnt;
    private final Path said;

    private Player(String name, Process process, Path learnt, Path said) {
        this.name = name;
        this.process = process;
        this.learnt = learnt;
        this.said = said;
    }

    /** Starts a launcher of the image on a store, with more options for it and for Java. */
    static Player start(Path image, Path store, String name, List<String> options, String forJava) throws IOException {
        Path learnt = image.resolve("lib").resolve(name + ".aot");
        Files.deleteIfExists(learnt);
        Path said = store.resolve(name + ".said");
        List<String> command =
                new ArrayList<>(List.of(image.resolve("bin").resolve(name).toString(), "--data", store.toString()));
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("SUANPAN_AOT", "-XX:AOTCacheOutput=" + learnt);
        builder.environment().put("HOME", store.toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", forJava + " -Duser.home=" + store);
        return new Player(name, builder.start(), learnt, said);
    }

    /** Waits until it says this. */
    void awaitLine(String part) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(said).contains(part)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(name + " never said \"" + part + "\":\n" + Files.readString(said));
            }
            TimeUnit.MILLISECONDS.sleep(ASKED_EVERY_MILLIS);
        }
    }

    /** Asks it to end, and waits until the image has what was learnt. */
    void endAndKeepWhatWasLearnt() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                || process.exitValue() != ASKED_TO_END
                || !Files.exists(learnt)) {
            throw new IOException(name + " did not end well or left nothing behind:\n" + Files.readString(said));
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
