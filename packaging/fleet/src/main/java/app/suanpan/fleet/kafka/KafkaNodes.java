package app.suanpan.fleet.kafka;

import app.suanpan.demo.process.ChildProcess;
import app.suanpan.demo.process.JavaRuntime;
import app.suanpan.demo.process.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one Kafka, each broker and controller at once (KRaft), on ports of their own. A node that is killed keeps its
 * folder, and finds its place again when it is started.
 */
public final class KafkaNodes implements AutoCloseable {
    private static final String CLUSTER = "5L6g3nShT-eMCtK--X86sw";
    private static final long START_SECONDS = 180;
    private static final int LOOK_MILLIS = 50;

    private final Path folder;
    private final List<Integer> brokers;
    private final List<Integer> controllers;
    /** Where nodes speak to each other; clients that need not sign in come by the same way. */
    private final List<Integer> inside;

    private final @Nullable KafkaDoor door;
    private final List<ChildProcess> processes = new ArrayList<>();

    private KafkaNodes(Path folder, int count, @Nullable KafkaDoor door) throws IOException {
        this.folder = folder;
        this.door = door;
        var ports = freePorts(3 * count);
        this.brokers = ports.subList(0, count);
        this.controllers = ports.subList(count, 2 * count);
        this.inside = door == null ? brokers : ports.subList(2 * count, 3 * count);
    }

    /** Starts so many nodes that let everybody in, and returns when each takes connections. */
    public static KafkaNodes start(Path folder, int count) throws IOException, InterruptedException {
        return start(new KafkaNodes(Files.createDirectories(folder), count, null));
    }

    /** Starts so many nodes that let in whom the door does, and returns when each takes connections. */
    public static KafkaNodes start(Path folder, int count, KafkaDoor door) throws IOException, InterruptedException {
        return start(new KafkaNodes(Files.createDirectories(folder), count, door));
    }

    private static KafkaNodes start(KafkaNodes nodes) throws IOException, InterruptedException {
        var count = nodes.brokers.size();
        try {
            for (var node = 0; node < count; node++) {
                nodes.processes.add(nodes.launch(node));
            }
            for (var node = 0; node < count; node++) {
                nodes.awaitReady(node);
            }
            return nodes;
        } catch (IOException | InterruptedException | RuntimeException e) {
            nodes.close();
            throw e;
        }
    }

    /** Returns where the nodes listen, as {@code --kafka} takes it. */
    public String servers() {
        return brokers.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    /** Returns the processes, for what they cost. */
    public List<Long> pids() {
        return processes.stream().map(ChildProcess::pid).toList();
    }

    /** {@code kill -9} of one node, counted from 0. */
    public void kill(int node) {
        processes.get(node).kill();
    }

    /** Starts a node that was killed, on the folder that it left; returns when it takes connections. */
    public void startAgain(int node) throws IOException, InterruptedException {
        processes.set(node, launch(node));
        awaitReady(node);
    }

    /** Starts all nodes together after all were killed, for one alone waits for the others; returns when each takes connections. */
    public void startAllAgain() throws IOException, InterruptedException {
        for (var node = 0; node < processes.size(); node++) {
            processes.set(node, launch(node));
        }
        for (var node = 0; node < processes.size(); node++) {
            awaitReady(node);
        }
    }

    @Override
    public void close() {
        // In an orderly end each waits for the others; what they hold is not needed any more.
        processes.forEach(ChildProcess::kill);
    }

    private ChildProcess launch(int node) throws IOException {
        var home = Files.createDirectories(folder.resolve("kafka-" + (node + 1)));
        var data = home.resolve("data").toAbsolutePath();
        var file = Files.writeString(home.resolve("server.properties"), properties(node, data));
        var arguments = new ArrayList<>(List.of(CLUSTER, file.toAbsolutePath().toString(), data.toString()));
        if (door != null) {
            arguments.add(door.credential());
        }
        var program = new Program(
                "kafka-" + (node + 1),
                KafkaNode.class.getName(),
                Program.Kind.STORE,
                List.of("logback.configurationFile=app/suanpan/fleet/logback-kafka.xml"),
                arguments);
        return ChildProcess.start(JavaRuntime.ofThisProcess(), program, home, home.resolve("output.txt"));
    }

    private void awaitReady(int node) throws IOException, InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!listens(brokers.get(node))) {
            if (!processes.get(node).isAlive() || System.nanoTime() - end > 0) {
                throw new IOException("Kafka's node " + (node + 1) + " does not start:\n"
                        + processes.get(node).lastWords());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LOOK_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String properties(int node, Path data) {
        var voters = IntStream.range(0, controllers.size())
                .mapToObj(it -> (it + 1) + "@127.0.0.1:" + controllers.get(it))
                .collect(Collectors.joining(","));
        var listeners = "PLAINTEXT://127.0.0.1:" + inside.get(node)
                + (door == null ? "" : ",CLIENTS://127.0.0.1:" + brokers.get(node));
        // Small in memory and threads, for one machine carries them all; in what is kept and confirmed as it should be.
        return """
                process.roles=broker,controller
                node.id=%d
                controller.quorum.voters=%s
                listeners=%s,CONTROLLER://127.0.0.1:%d
                advertised.listeners=%s
                controller.listener.names=CONTROLLER
                inter.broker.listener.name=PLAINTEXT
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,CLIENTS:SASL_SSL
                log.dirs=%s
                num.network.threads=1
                num.io.threads=2
                num.recovery.threads.per.data.dir=1
                background.threads=2
                log.cleaner.dedupe.buffer.size=2097152
                offsets.topic.num.partitions=3
                offsets.topic.replication.factor=%d
                broker.heartbeat.interval.ms=1000
                broker.session.timeout.ms=6000
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                """.formatted(
                                node + 1,
                                voters,
                                listeners,
                                controllers.get(node),
                                listeners,
                                data,
                                Math.min(3, brokers.size()))
                + (door == null ? "" : door.properties());
    }

    private static List<Integer> freePorts(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
