package app.suanpan.collector;

import app.suanpan.collector.kafka.KafkaConfig;
import app.suanpan.collector.kafka.KafkaOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
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
            description = "the port for boxes, 0 picks one (default: ${DEFAULT-VALUE}, with TLS 8883)")
    private int mqttPort;

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private SecurityOptions security = new SecurityOptions();

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.exit(UntilTold.line("gateway", new GatewayMain()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        OwnerOnly.folder(data);
        CollectorLog.writeTo(data, "gateway");
        var behind = kafka.config()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "A gateway needs a Kafka behind it: --kafka host:port,... With one machine, a collector alone does it all."));
        return UntilTold.run(
                () -> GatewayProcess.start(config(behind), Clock.systemUTC(), new SecureRandom()),
                this::announce,
                () -> GatewayRuntime.remove(data));
    }

    private void announce(GatewayProcess gateway) throws IOException {
        new GatewayRuntime(gateway.broker().toString()).write(data);
        System.out.println("broker  " + gateway.broker());
        if (gateway.enrolment() != null) {
            System.out.println("enrol   " + gateway.enrolment());
        }
    }

    private GatewayConfig config(KafkaConfig behind) {
        var secured = security.config();
        var tls = secured.tls() || secured.authority() != null || !SecurityConfig.isThisMachine(bind);
        return new GatewayConfig(
                data,
                bind,
                // The usual port says what is spoken there.
                tls && mqttPort == CollectorMain.PLAIN_PORT ? CollectorMain.TLS_PORT : mqttPort,
                database.shared().orElse(null),
                new SecurityConfig(tls, secured.enrolPort(), secured.authority(), secured.names()),
                behind);
    }
}
