package app.suanpan.collector;

import app.suanpan.collector.kafka.KafkaOptions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a gateway from the command line, and stops it when the process is told to end. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        description =
                "Holds the connections of some thousands of boxes and passes what they say to collectors, through Kafka.")
public final class GatewayMain implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "its folder, created if missing")
    private Path data = Path.of("gateway");

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "where to listen; 0.0.0.0 for the whole network, by TLS (default: ${DEFAULT-VALUE})")
    private String bind = "127.0.0.1";

    @Option(
            names = "--mqtt-port",
            paramLabel = "PORT",
            defaultValue = "1883",
            description = "the port for boxes, 0 picks one (default: ${DEFAULT-VALUE})")
    private int mqttPort;

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(
            names = "--authority",
            paramLabel = "DIR",
            description =
                    "the folder of the collectors' certificate authority, or a copy; needed with any --bind but this machine")
    private @Nullable Path authority;

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new GatewayMain())
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    LoggerFactory.getLogger(GatewayMain.class).error("the gateway did not start", problem);
                    command.getErr().println("gateway: " + problem.getMessage());
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        CollectorLog.writeTo(data, "gateway");
        var behind = kafka.config()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "A gateway needs a Kafka behind it: --kafka host:port,... With one machine, a collector alone does it all."));
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var gateway = GatewayProcess.start(data, bind, mqttPort, security(), behind, new SecureRandom())) {
            new GatewayRuntime(gateway.broker().toString()).write(data);
            System.out.println("broker  " + gateway.broker());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stop.countDown();
                await(stopped);
            }));
            stop.await();
        } finally {
            GatewayRuntime.remove(data);
            stopped.countDown();
        }
        return 0;
    }

    private SecurityConfig security() {
        return new SecurityConfig(authority != null, 0, authority, List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
