package app.suanpan.collector;

import app.suanpan.collector.kafka.KafkaOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        System.exit(UntilTold.line("gateway", new GatewayMain()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        CollectorLog.writeTo(data, "gateway");
        var behind = kafka.config()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "A gateway needs a Kafka behind it: --kafka host:port,... With one machine, a collector alone does it all."));
        return UntilTold.run(
                () -> GatewayProcess.start(data, bind, mqttPort, security(), behind, new SecureRandom()),
                this::announce,
                () -> GatewayRuntime.remove(data));
    }

    private void announce(GatewayProcess gateway) throws IOException {
        new GatewayRuntime(gateway.broker().toString()).write(data);
        System.out.println("broker  " + gateway.broker());
    }

    private SecurityConfig security() {
        return new SecurityConfig(authority != null, 0, authority, List.of());
    }
}
