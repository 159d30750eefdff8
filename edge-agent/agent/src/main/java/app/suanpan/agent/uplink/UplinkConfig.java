package app.suanpan.agent.uplink;

import app.suanpan.protocol.topic.Box;
import java.net.URI;

/**
 * Where the journal goes, and under whose name.
 *
 * @param broker the collector's broker, such as {@code tcp://127.0.0.1:1883}
 * @param box whose journal it is
 * @param version this software's version, for the console
 */
public record UplinkConfig(URI broker, Box box, String version) {
    /** Refuses an address that is not {@code tcp://host:port}. */
    public UplinkConfig {
        if (!"tcp".equals(broker.getScheme()) || broker.getHost() == null || broker.getPort() < 1) {
            throw new IllegalArgumentException("a broker's address is tcp://host:port, not \"" + broker + "\"");
        }
    }
}
