package app.suanpan.collector;

import app.suanpan.collector.kafka.KafkaOptions;
import app.suanpan.collector.store.AccountStore;
import app.suanpan.collector.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Starts a collector from the command line, and stops it when the process is told to end. */
@Command(
        name = "collector",
        mixinStandardHelpOptions = true,
        description = "Takes the stores' sales in over MQTT, keeps them once, and shows them on a web page.",
        subcommands = {
            EnrolCommand.class,
            RevokeCommand.class,
            MosquittoConfigCommand.class,
            UserCommand.class,
            TokenCommand.class,
            ExportCommand.class,
            PublishCommand.class,
            CouponCommand.class,
            GuideCommand.class,
            ZoneCommand.class
        })
public final class CollectorMain implements Callable<Integer> {
    /** Where brokers listen without TLS. */
    static final int PLAIN_PORT = 1883;

    /** Where they do with it. */
    static final int TLS_PORT = 8883;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            scope = ScopeType.INHERIT,
            description = "its folder, created if missing")
    private Path data = Path.of("collector");

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
            description = "the embedded broker's port, 0 picks one (default: ${DEFAULT-VALUE}, with TLS 8883)")
    private int mqttPort;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            defaultValue = "8088",
            description = "the console's port, 0 picks one (default: ${DEFAULT-VALUE})")
    private int httpPort;

    @Option(
            names = "--broker",
            paramLabel = "URI",
            description =
                    "use a broker outside, such as tcp://host:1883 or ssl://host:8883, instead of the embedded one")
    private @Nullable URI broker;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "by whose clock times are shown, such as Asia/Shanghai (default: this machine's)")
    private @Nullable ZoneId zone;

    @Option(
            names = "--share",
            paramLabel = "GROUP",
            description =
                    "share the broker's messages with all collectors that name this group and write to one database")
    private @Nullable String share;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private JoinPageOptions joinPage = new JoinPageOptions();

    @Mixin
    private SecurityOptions security = new SecurityOptions();

    private final Clock clock;

    /** By the machine's clock. */
    public CollectorMain() {
        this(Clock.systemUTC());
    }

    private CollectorMain(Clock clock) {
        this.clock = clock;
    }

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), Clock.systemUTC()));
    }

    /**
     * Runs the collector until the process is told to end.
     *
     * @param arguments the command line
     * @param clock what time it is; {@link #main} takes the machine's
     * @return the exit status
     */
    public static int run(List<String> arguments, Clock clock) {
        return UntilTold.line("collector", new CollectorMain(clock)).execute(arguments.toArray(String[]::new));
    }

    @Override
    public Integer call() throws Exception {
        OwnerOnly.folder(data);
        logTo("collector");
        var config = config(zone());
        return UntilTold.run(
                () -> Collector.start(config, clock, new SecureRandom()),
                this::announce,
                () -> CollectorRuntime.remove(data));
    }

    private void announce(Collector collector) throws IOException {
        var console = collector.console().toString();
        new CollectorRuntime(collector.broker().toString(), console, collector.token()).write(data);
        System.out.println("broker  " + collector.broker());
        System.out.println("console " + console);
        collector
                .setUpLink()
                .ifPresent(link -> System.out.println(
                        "set up  " + link + "  (makes the first administrator: once, within 24 hours)"));
        collector.joinPage().ifPresent(page -> System.out.println("join    " + page));
        if (collector.enrolment() != null) {
            System.out.println("enrol   " + collector.enrolment());
        }
    }

    /** Where the database of its folder is, for the commands beside it. */
    Database database() {
        return database.database(data);
    }

    /** Begins a log of this name in its folder. */
    void logTo(String name) {
        CollectorLog.writeTo(data, name);
    }

    /** Opens the accounts of the folder that was named, whether or not a collector is running there. */
    AccountStore accountStore() throws IOException {
        OwnerOnly.folder(data);
        return AccountStore.open(database(), clock.instant());
    }

    /** By whose clock times are shown, and which day it is. */
    ZoneId zone() {
        return zone == null ? ZoneId.systemDefault() : zone;
    }

    /** What time it is. */
    Clock clock() {
        return clock;
    }

    /** Where links lead: to the collector that runs there, or to where one would. */
    String console() {
        try {
            return CollectorRuntime.read(data).console();
        } catch (IOException e) {
            return config(ZoneId.systemDefault()).consoleScheme() + "://" + bind + ":" + httpPort;
        }
    }

    /** Opens what the commands beside a collector need, of the same folder. */
    TrustBook trustBook() {
        try {
            OwnerOnly.folder(data);
            logTo("enrolment");
            var config = config(ZoneId.systemDefault());
            return TrustBook.open(database(), config.authority(), clock);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be made: " + data, e);
        }
    }

    /** By which names browsers find this collector. */
    List<String> names() {
        return security.config().names();
    }

    private CollectorConfig config(ZoneId shown) {
        var secured = security.config();
        var config = config(shown, secured, mqttPort);
        // The usual port says what is spoken there.
        return mqttPort == PLAIN_PORT && config.isSecured() ? config(shown, secured, TLS_PORT) : config;
    }

    private CollectorConfig config(ZoneId shown, SecurityConfig secured, int port) {
        return new CollectorConfig(
                data,
                bind,
                port,
                httpPort,
                database(),
                broker,
                shown,
                share,
                kafka.config().orElse(null),
                secured,
                joinPage.config());
    }
}
