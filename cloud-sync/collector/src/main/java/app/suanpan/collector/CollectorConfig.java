package app.suanpan.collector;

import app.suanpan.collector.away.AwayPageConfig;
import app.suanpan.collector.kafka.KafkaConfig;
import app.suanpan.collector.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a collector runs.
 *
 * @param data its folder, created if missing: its log, what the embedded broker needs, and the database if that is a file
 * @param bindAddress where broker and console listen: 127.0.0.1 for this machine alone
 * @param mqttPort the embedded broker's TCP port; 0 picks one
 * @param httpPort the console's TCP port; 0 picks one
 * @param database where everything is kept
 * @param externalBroker a broker outside, {@code tcp://host:port} or {@code ssl://host:port}, instead of the embedded one; null for the embedded one
 * @param zone by whose clock the console shows times and divides days into hours
 * @param share with which group of collectors the broker outside is to share out the messages; null to hear all of them
 * @param kafka the Kafka to read from, where gateways hold the boxes' connections; null for a broker
 * @param security who may connect
 * @param joinPage how the join page away from the shops is served; null if it is not
 */
public record CollectorConfig(
        Path data,
        String bindAddress,
        int mqttPort,
        int httpPort,
        Database database,
        @Nullable URI externalBroker,
        ZoneId zone,
        @Nullable String share,
        @Nullable KafkaConfig kafka,
        SecurityConfig security,
        @Nullable AwayPageConfig joinPage) {
    /** The database of a collector that was told of none: this file in its folder. */
    public static final String FILE = "collector.db";

    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<String> BROKERS = Set.of("tcp", "ssl");

    /** Refuses an address of a broker that is neither {@code tcp://host:port} nor {@code ssl://host:port}, one on another machine without TLS, and two ways in at once. */
    public CollectorConfig {
        if (externalBroker != null
                && (!BROKERS.contains(String.valueOf(externalBroker.getScheme())) || externalBroker.getPort() < 1)) {
            throw new IllegalArgumentException(
                    "a broker's address is tcp://host:port or ssl://host:port, not \"" + externalBroker + "\"");
        }
        if (externalBroker != null
                && "tcp".equals(externalBroker.getScheme())
                && !SecurityConfig.isThisMachine(externalBroker.getHost())) {
            throw new IllegalArgumentException(
                    "a broker on another machine is spoken to by TLS only, for sales and members travel there:"
                            + " ssl://" + externalBroker.getAuthority()
                            + ". The command mosquitto-config sets one up.");
        }
        if (share != null && (externalBroker == null || !GROUP.matcher(share).matches())) {
            throw new IllegalArgumentException(
                    "--share names a group of collectors on one --broker, in letters, digits, dots, underscores and hyphens");
        }
        if (joinPage != null && joinPage.tls().isEmpty() && !SecurityConfig.isThisMachine(bindAddress)) {
            throw new IllegalArgumentException(
                    "the join page takes numbers of people, so anybody but this machine reaches it by HTTPS only:"
                            + " --join-address, --join-certificate and --join-key say with which certificate");
        }
        if (kafka != null && externalBroker != null) {
            throw new IllegalArgumentException("either --broker or --kafka: a collector has one way in");
        }
    }

    /** A collector with its database in its folder, with TLS wherever anybody but this machine could connect. */
    public CollectorConfig(
            Path data,
            String bindAddress,
            int mqttPort,
            int httpPort,
            @Nullable URI externalBroker,
            ZoneId zone,
            @Nullable String share,
            @Nullable KafkaConfig kafka) {
        this(
                data,
                bindAddress,
                mqttPort,
                httpPort,
                new Database.SqliteFile(data.resolve(FILE)),
                externalBroker,
                zone,
                share,
                kafka,
                SecurityConfig.USUAL,
                null);
    }

    /** A collector with TLS wherever anybody but this machine could connect. */
    public CollectorConfig(
            Path data,
            String bindAddress,
            int mqttPort,
            int httpPort,
            Database database,
            @Nullable URI externalBroker,
            ZoneId zone,
            @Nullable String share,
            @Nullable KafkaConfig kafka) {
        this(
                data,
                bindAddress,
                mqttPort,
                httpPort,
                database,
                externalBroker,
                zone,
                share,
                kafka,
                SecurityConfig.USUAL,
                null);
    }

    /** The same with another say on who may connect. */
    public CollectorConfig with(SecurityConfig other) {
        return new CollectorConfig(
                data, bindAddress, mqttPort, httpPort, database, externalBroker, zone, share, kafka, other, joinPage);
    }

    /** The same with the join page for whoever is away from the shops. */
    public CollectorConfig with(AwayPageConfig page) {
        return new CollectorConfig(
                data, bindAddress, mqttPort, httpPort, database, externalBroker, zone, share, kafka, security, page);
    }

    /** One collector by itself, with its database in its folder: with the embedded broker, or with all that comes to one outside. */
    public CollectorConfig(
            Path data, String bindAddress, int mqttPort, int httpPort, @Nullable URI externalBroker, ZoneId zone) {
        this(data, bindAddress, mqttPort, httpPort, externalBroker, zone, null, null);
    }

    /**
     * Returns whether everything that is said goes by TLS: where it is asked for, and wherever anybody but this machine could listen.
     */
    public boolean isSecured() {
        return security.tls()
                || !SecurityConfig.isThisMachine(bindAddress)
                || externalBroker != null && "ssl".equals(externalBroker.getScheme());
    }

    /** What it needs to tell boxes apart. */
    TrustConfig trust() {
        return new TrustConfig(data, bindAddress, database, authority(), isSecured(), security);
    }

    /** Returns how pages are spoken to: by TLS wherever anybody but this machine could listen. */
    String consoleScheme() {
        return SecurityConfig.isThisMachine(bindAddress) ? "http" : "https";
    }

    /** Returns the folder of the certificate authority. */
    public Path authority() {
        return security.authority() == null ? data.resolve("authority") : security.authority();
    }
}
