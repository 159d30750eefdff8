package app.suanpan.e2e.cloud;

import app.suanpan.demo.process.NotReadyException;
import app.suanpan.fleet.CloudProcess;
import app.suanpan.fleet.kafka.KafkaNodes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A whole head office on this machine: PostgreSQL, three nodes of Kafka, two collectors, two gateways; each can be killed. */
final class HeadOffice implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);
    private static final int NODES = 3;

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final KafkaNodes kafka;
    private final List<CloudProcess> collectors = new ArrayList<>();
    private final List<CloudProcess> gateways = new ArrayList<>();

    private HeadOffice(Path folder, EmbeddedPostgres postgres, KafkaNodes kafka) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** Starts everything and returns when boxes can connect. */
    static HeadOffice open(Path folder) throws IOException, InterruptedException, NotReadyException {
        Files.createDirectories(folder);
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(START)
                // What the binaries come without: a commit is one only when it is on the disk.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        try {
            var office = new HeadOffice(folder, postgres, KafkaNodes.start(folder.resolve("kafka"), NODES));
            try {
                office.collectors.add(office.startCollector(0));
                office.collectors.add(office.startCollector(1));
                office.gateways.add(office.startGateway(0, 0));
                office.gateways.add(office.startGateway(1, 0));
                return office;
            } catch (NotReadyException | InterruptedException e) {
                office.closeProcesses();
                throw e;
            }
        } catch (IOException | InterruptedException | NotReadyException e) {
            postgres.close();
            throw e;
        }
    }

    /** Returns where the gateways listen. */
    List<URI> gateways() {
        return gateways.stream().map(CloudProcess::broker).toList();
    }

    /** Returns the database, for JDBC. */
    String database() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    void killNode(int node) {
        kafka.kill(node);
    }

    void replaceNode(int node) throws IOException, InterruptedException {
        kafka.startAgain(node);
    }

    void killGateway(int gateway) {
        gateways.get(gateway).kill();
    }

    void replaceGateway(int gateway) throws NotReadyException, InterruptedException {
        gateways.set(
                gateway, startGateway(gateway, gateways.get(gateway).broker().getPort()));
    }

    void killCollector(int collector) {
        collectors.get(collector).kill();
    }

    void replaceCollector(int collector) throws NotReadyException, InterruptedException {
        collectors.set(collector, startCollector(collector));
    }

    @Override
    public void close() throws IOException {
        closeProcesses();
        postgres.close();
    }

    private void closeProcesses() {
        gateways.forEach(CloudProcess::kill);
        collectors.forEach(CloudProcess::close);
        kafka.close();
    }

    private CloudProcess startCollector(int number) throws NotReadyException, InterruptedException {
        return CloudProcess.collector(
                folder.resolve("collector-" + (number + 1)),
                "--kafka",
                kafka.servers(),
                "--database",
                database(),
                "--http-port",
                "0");
    }

    private CloudProcess startGateway(int number, int port) throws NotReadyException, InterruptedException {
        return CloudProcess.gateway(
                folder.resolve("gateway-" + (number + 1)),
                "--kafka",
                kafka.servers(),
                "--mqtt-port",
                Integer.toString(port));
    }
}
