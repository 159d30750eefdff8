package app.suanpan.collector;

import app.suanpan.collector.authority.Authority;
import app.suanpan.collector.kafka.KafkaConfig;
import app.suanpan.collector.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway has to know.
 *
 * @param data its folder, created if missing; nothing of any box is ever in it
 * @param bindAddress where to listen: 127.0.0.1 for this machine alone
 * @param mqttPort the TCP port, or 0 to let the system pick one
 * @param database the collectors' database, where boxes' certificates and what is sent down to them are; null for a gateway that takes boxes
 *     at their word, which only its own machine may reach
 * @param security who may connect; with TLS, {@link SecurityConfig#authority()} is the folder of the collectors' authority, or a copy of it
 * @param kafka where to put what boxes say
 */
public record GatewayConfig(
        Path data,
        String bindAddress,
        int mqttPort,
        @Nullable Database database,
        SecurityConfig security,
        KafkaConfig kafka) {
    /** Refuses a gateway that others than its own machine can reach, and that could not know who was struck off. */
    public GatewayConfig {
        if (isSecured(bindAddress, security)) {
            if (security.authority() == null
                    || !Files.exists(security.authority().resolve(Authority.FILE))) {
                throw new IllegalArgumentException(
                        "A gateway that others than this machine can reach needs the collectors' authority:"
                                + " --authority DIR, a folder with their " + Authority.FILE + ".");
            }
            if (database == null) {
                throw new IllegalArgumentException(
                        "A gateway that others than this machine can reach needs the collectors' database, to know which boxes were struck off:"
                                + " --database jdbc:postgresql://host:port/database.");
            }
        }
    }

    /** What it needs to tell boxes apart; empty for one that takes them at their word. */
    Optional<TrustConfig> trust() {
        var secured = isSecured(bindAddress, security);
        var authority = security.authority();
        return database == null
                ? Optional.empty()
                : Optional.of(new TrustConfig(
                        data,
                        bindAddress,
                        database,
                        authority == null ? data.resolve("authority") : authority,
                        secured,
                        security));
    }

    private static boolean isSecured(String bindAddress, SecurityConfig security) {
        return security.tls() || !SecurityConfig.isThisMachine(bindAddress);
    }
}
