package app.suanpan.collector;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a collector runs.
 *
 * @param data its folder, created if missing: the database, and what the embedded broker needs
 * @param bindAddress where broker and console listen: 127.0.0.1 for this machine alone
 * @param mqttPort the embedded broker's TCP port; 0 picks one
 * @param httpPort the console's TCP port; 0 picks one
 * @param externalBroker a broker outside, {@code tcp://host:port}, instead of the embedded one; null for the embedded one
 * @param zone by whose clock the console shows times and divides days into hours
 */
public record CollectorConfig(
        Path data,
        String bindAddress,
        int mqttPort,
        int httpPort,
        @Nullable URI externalBroker,
        ZoneId zone) {
    /** Refuses an address of a broker that is not {@code tcp://host:port}. */
    public CollectorConfig {
        if (externalBroker != null && (!"tcp".equals(externalBroker.getScheme()) || externalBroker.getPort() < 1)) {
            throw new IllegalArgumentException("a broker's address is tcp://host:port, not \"" + externalBroker + "\"");
        }
    }
}
