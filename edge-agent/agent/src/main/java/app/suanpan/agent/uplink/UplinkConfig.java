package app.suanpan.agent.uplink;

import app.suanpan.agent.identity.RoadIdentity;
import app.suanpan.protocol.topic.Box;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the journal goes, and under whose name.
 *
 * @param broker the collector's broker, such as {@code tcp://127.0.0.1:1883} or {@code ssl://collector.example:8883}
 * @param box whose journal it is
 * @param version this software's version, for the console
 * @param zone by whose clock the store lives, for the console; empty if nobody said
 * @param identity what it shows and signs with; null for a box that was never enrolled and never will be, as in tests
 */
public record UplinkConfig(
        URI broker,
        Box box,
        String version,
        String zone,
        @Nullable RoadIdentity identity) {
    private static final Set<String> SCHEMES = Set.of("tcp", "ssl");

    /** Refuses an address that is neither {@code tcp://host:port} nor {@code ssl://host:port}. */
    public UplinkConfig {
        if (!SCHEMES.contains(String.valueOf(broker.getScheme())) || broker.getHost() == null || broker.getPort() < 1) {
            throw new IllegalArgumentException(
                    "a broker's address is tcp://host:port or ssl://host:port, not \"" + broker + "\"");
        }
    }

    /** A box without a key. */
    public UplinkConfig(URI broker, Box box, String version) {
        this(broker, box, version, "", null);
    }
}
