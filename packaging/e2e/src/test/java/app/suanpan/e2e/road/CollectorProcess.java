package app.suanpan.e2e.road;

import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.CollectorRuntime;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A collector in a process of its own, to be killed. */
final class CollectorProcess implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 120;

    private final Process process;
    private final URI broker;

    private CollectorProcess(Process process, URI broker) {
        this.process = process;
        this.broker = broker;
    }

    /** Starts it and waits until it takes messages. */
    static CollectorProcess start(Path folder, int mqttPort) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(CollectorRuntime.FILE));
        try (var watcher = folder.getFileSystem().newWatchService()) {
            folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE);
            var process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            CollectorMain.class.getName(),
                            "--data",
                            folder.toString(),
                            "--mqtt-port",
                            Integer.toString(mqttPort),
                            "--http-port",
                            "0"))
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.toFile(), "output.txt"))
                    .start();
            while (!Files.exists(folder.resolve(CollectorRuntime.FILE))) {
                var key = watcher.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
                if (key == null || !process.isAlive()) {
                    process.destroyForcibly();
                    throw new IOException("no collector: " + Files.readString(folder.resolve("output.txt")));
                }
                key.pollEvents();
                key.reset();
            }
            return new CollectorProcess(
                    process, URI.create(CollectorRuntime.read(folder).broker()));
        }
    }

    URI broker() {
        return broker;
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
