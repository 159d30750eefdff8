package app.suanpan.command.replay;

import app.suanpan.agent.StoreAgent;
import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.CollectorRuntime;
import app.suanpan.command.CommandFailure;
import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.NotReadyException;
import app.suanpan.demo.process.Program;
import app.suanpan.demo.process.RuntimeFile;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.Subscription;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The collector that the replayed store sends to: a process of its own, or one that runs already. */
final class ReplayCollector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String broker;
    private final URI console;
    private final String token;
    private final Optional<ChildProcess> process;

    private ReplayCollector(String broker, URI console, String token, Optional<ChildProcess> process) {
        this.broker = broker;
        this.console = console;
        this.token = token;
        this.process = process;
    }

    /** One that runs already. */
    static ReplayCollector running(String broker, URI console, String token) {
        return new ReplayCollector(broker, console, token, Optional.empty());
    }

    /** Starts one beside the store's data, on ports of its own choice. */
    static ReplayCollector start(Path folder) throws InterruptedException {
        Path data = folder.resolve("collector");
        RuntimeFile runtime = new RuntimeFile(data.resolve(CollectorRuntime.FILE));
        runtime.forget();
        Program program = new Program(
                "collector",
                CollectorMain.class.getName(),
                Program.Kind.SHORT_CLOUD,
                List.of(
                        "--data",
                        data.toString(),
                        "--mqtt-port",
                        "0",
                        "--http-port",
                        "0",
                        "--zone",
                        ReplayStore.ZONE.getId()));
        ChildProcess process =
                ChildProcess.start(JavaRuntime.ofThisProcess(), program, folder, folder.resolve("collector.log"));
        try {
            CollectorRuntime ready = runtime.await(process, PATIENCE, ReplayCollector::runtime);
            return new ReplayCollector(
                    ready.broker(), URI.create(ready.console()), ready.token(), Optional.of(process));
        } catch (NotReadyException e) {
            process.close();
            throw CommandFailure.couldNotStart(e.getMessage());
        }
    }

    private static Optional<CollectorRuntime> runtime(String json) {
        try {
            return Optional.of(Json.read(json, CollectorRuntime.class));
        } catch (UnreadableJsonException notYet) {
            return Optional.empty();
        }
    }

    /** Where the store's agent connects. */
    String broker() {
        return broker;
    }

    /**
     * Waits until the collector has acknowledged everything in the journal.
     *
     * @return how many events are left unsent when the patience ends: none, if all is well
     */
    long awaitEverything(StoreAgent agent, Register register, Duration patience) throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        try (Subscription _ = register.watch(ignored -> {
            if (unsent(agent) == 0) {
                sent.countDown();
            }
        })) {
            sent.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        return unsent(agent);
    }

    private static long unsent(StoreAgent agent) {
        return agent.ledger().head().sequence() - agent.ledger().outbox().acknowledged();
    }

    /** What the collector adds up to for the replayed box. */
    CollectorSums sums(long unsent) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(console.resolve("/api/v1/totals"))
                            .header("Authorization", "Bearer " + token)
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw CommandFailure.couldNotStart("the collector answered " + answer.statusCode());
            }
            for (JsonNode box : Json.tree(answer.body()).path("boxes")) {
                if (box.path("workstation").asString("").equals(ReplayStore.BOX)
                        && box.path("store").asString("").equals(ReplayStore.STORE)) {
                    return new CollectorSums(
                            box.path("sales").path("count").asLong(),
                            box.path("returns").path("count").asLong(),
                            box.path("sales").path("total").asLong(),
                            box.path("returns").path("total").asLong(),
                            unsent);
                }
            }
            return new CollectorSums(0, 0, 0, 0, unsent);
        }
    }

    @Override
    public void close() {
        process.ifPresent(ChildProcess::close);
    }
}
