package app.suanpan.fleet;

import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.CollectorRuntime;
import app.suanpan.collector.GatewayMain;
import app.suanpan.collector.GatewayRuntime;
import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.process.Program;
import app.suanpan.demo.process.RuntimeFile;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A collector or a gateway in a process of its own, to be killed and measured. */
public final class CloudProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final ChildProcess process;
    private final URI broker;

    private CloudProcess(ChildProcess process, URI broker) {
        this.process = process;
        this.broker = broker;
    }

    /** Starts a collector on a folder, with whatever options it needs, and returns when it takes messages. */
    public static CloudProcess collector(Path folder, String... options)
            throws NotReadyException, InterruptedException {
        return start(
                "collector", CollectorMain.class, folder, CollectorRuntime.FILE, CloudProcess::ofCollector, options);
    }

    /** Starts a gateway on a folder, with whatever options it needs, and returns when it takes connections. */
    public static CloudProcess gateway(Path folder, String... options) throws NotReadyException, InterruptedException {
        return start("gateway", GatewayMain.class, folder, GatewayRuntime.FILE, CloudProcess::ofGateway, options);
    }

    private static CloudProcess start(
            String name,
            Class<?> main,
            Path folder,
            String file,
            java.util.function.Function<String, Optional<URI>> reader,
            String... options)
            throws NotReadyException, InterruptedException {
        var arguments =
                new ArrayList<String>(List.of("--data", folder.toAbsolutePath().toString()));
        arguments.addAll(Arrays.asList(options));
        var ready = new RuntimeFile(folder.resolve(file));
        ready.forget();
        var process = ChildProcess.start(
                JavaRuntime.ofThisProcess(),
                new Program(name, main.getName(), Program.Kind.CLOUD, arguments),
                Path.of("").toAbsolutePath(),
                folder.resolve(name + ".output.txt"));
        try {
            return new CloudProcess(process, ready.await(process, START_LIMIT, reader));
        } catch (NotReadyException | InterruptedException e) {
            process.kill();
            throw e;
        }
    }

    /** Returns where boxes connect. */
    public URI broker() {
        return broker;
    }

    /** Returns the process's number, for what it costs. */
    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Returns the bytes of everything that is alive on the process's heap, after collecting what is not. */
    public long liveBytes() throws IOException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = jcmd.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .map(line -> line.strip().split("\\s+")[2])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no heap of process " + pid()));
        }
    }

    /** Returns the processor time that processes have used since they began. */
    public static Duration cpu(List<Long> pids) {
        return pids.stream()
                .map(pid -> ProcessHandle.of(pid).flatMap(it -> it.info().totalCpuDuration()))
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Returns the memory in bytes that processes hold, all in all; 0 where the system does not tell. */
    public static long residentBytes(List<Long> pids) throws IOException {
        var sum = 0L;
        for (var pid : pids) {
            var status = Path.of("/proc", Long.toString(pid), "status");
            if (Files.exists(status)) {
                sum += Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                        .sum();
            }
        }
        return sum;
    }

    private static Optional<URI> ofCollector(String json) {
        return read(json, CollectorRuntime.class).map(it -> URI.create(it.broker()));
    }

    private static Optional<URI> ofGateway(String json) {
        return read(json, GatewayRuntime.class).map(it -> URI.create(it.broker()));
    }

    private static <T> Optional<T> read(String json, Class<T> type) {
        try {
            return Optional.of(Json.read(json.getBytes(StandardCharsets.UTF_8), type));
        } catch (UnreadableJsonException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
