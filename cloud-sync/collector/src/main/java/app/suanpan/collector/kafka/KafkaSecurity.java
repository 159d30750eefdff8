package app.suanpan.collector.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/**
 * How we and Kafka know each other: by TLS, with a name and password or a certificate of our own where it asks for them. It is read from
 * a file of Kafka's own settings, so that no password stands on a command line, and of these only those that say how to connect: how
 * messages are sent, kept and confirmed is ours to say.
 */
public final class KafkaSecurity {
    /** Kafka takes whoever comes. */
    public static final KafkaSecurity NONE = new KafkaSecurity(Map.of());

    private static final Set<String> ALLOWED = Set.of(
            CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
            CommonClientConfigs.CLIENT_DNS_LOOKUP_CONFIG,
            CommonClientConfigs.CONNECTIONS_MAX_IDLE_MS_CONFIG,
            SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG,
            SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
            SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG,
            SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG,
            SslConfigs.SSL_KEYSTORE_TYPE_CONFIG,
            SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG,
            SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG,
            SslConfigs.SSL_KEYSTORE_KEY_CONFIG,
            SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG,
            SslConfigs.SSL_KEY_PASSWORD_CONFIG,
            SaslConfigs.SASL_MECHANISM,
            SaslConfigs.SASL_JAAS_CONFIG);

    private static final Set<String> PROTOCOLS = Set.of("SSL", "SASL_SSL");
    /** Each with the module that does it. Any other module is a class of somebody's choice, run here with what the file says. */
    private static final Map<String, String> MECHANISMS = Map.of(
            "PLAIN", "plain.PlainLoginModule",
            "SCRAM-SHA-256", "scram.ScramLoginModule",
            "SCRAM-SHA-512", "scram.ScramLoginModule");

    private static final String LOGIN = "org.apache.kafka.common.security.";
    private static final Pattern NAME_AND_PASSWORD =
            Pattern.compile("\\s+required(\\s+(username|password)=\"([^\"\\\\]|\\\\.)*\"){2}\\s*;");

    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Map<String, String> settings;

    private KafkaSecurity(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
    }

    /**
     * Reads them from a file that only its owner can read.
     *
     * @throws IllegalArgumentException with a sentence for people, in which no value of the file stands
     */
    public static KafkaSecurity read(Path file) {
        ownersAlone(file);
        var read = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            read.load(text);
        } catch (IOException | IllegalArgumentException e) {
            throw refused(file, "cannot be read");
        }
        var settings = new HashMap<String, String>();
        read.stringPropertyNames()
                .forEach(name -> settings.put(name, read.getProperty(name).strip()));
        check(file, settings);
        return new KafkaSecurity(settings);
    }

    private static void check(Path file, Map<String, String> settings) {
        var others = new TreeSet<>(settings.keySet());
        others.removeAll(ALLOWED);
        if (!others.isEmpty()) {
            throw refused(
                    file,
                    "may say how to connect and nothing else, not " + String.join(", ", others) + "; it may say "
                            + String.join(", ", new TreeSet<>(ALLOWED)));
        }
        var protocol = settings.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "");
        if (!PROTOCOLS.contains(protocol)) {
            throw refused(
                    file,
                    "has to say security.protocol=SSL, or SASL_SSL with a name and password: without TLS others read"
                            + " along");
        }
        if (protocol.equals("SASL_SSL")) {
            signingIn(file, settings);
        }
        for (var location :
                Set.of(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG)) {
            var named = settings.get(location);
            if (named != null && !Files.isReadable(Path.of(named))) {
                throw refused(file, "names a file that cannot be read: " + location + "=" + named);
            }
        }
        var keys = settings.get(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);
        if (keys != null) {
            ownersAlone(Path.of(keys));
        }
    }

    private static void signingIn(Path file, Map<String, String> settings) {
        var module = MECHANISMS.get(settings.getOrDefault(SaslConfigs.SASL_MECHANISM, ""));
        if (module == null) {
            throw refused(file, "has to say sasl.mechanism=SCRAM-SHA-512, SCRAM-SHA-256 or PLAIN");
        }
        var login = settings.getOrDefault(SaslConfigs.SASL_JAAS_CONFIG, "");
        if (!login.startsWith(LOGIN + module)
                || !NAME_AND_PASSWORD
                        .matcher(login.substring((LOGIN + module).length()))
                        .matches()) {
            throw refused(
                    file, "has to say sasl.jaas.config=" + LOGIN + module + " required username=\"…\" password=\"…\";");
        }
    }

    private static void ownersAlone(Path file) {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw refused(file, "can be read by others than its owner: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw refused(file, "cannot be read");
        }
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException(
                "The file of Kafka's settings is not taken (K4): " + file + " " + why + ".");
    }

    /** Returns them as Kafka's clients take them. */
    Map<String, String> settings() {
        return settings;
    }

    /** Whether there are any. */
    boolean isNone() {
        return settings.isEmpty();
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return isNone() ? "none" : settings.getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "");
    }
}
