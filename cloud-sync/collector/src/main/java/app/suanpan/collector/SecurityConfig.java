package app.suanpan.collector;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may connect to a collector, and how they know it.
 *
 * @param tls whether everything goes by TLS and boxes have to be enrolled, also where nobody but this machine can connect
 * @param enrolPort the TCP port on which boxes are enrolled; 0 picks one
 * @param authority the folder of the certificate authority; null for {@code authority} in the collector's own
 * @param names under which names and addresses browsers find this collector, besides those that this machine knows of itself
 */
public record SecurityConfig(
        boolean tls, int enrolPort, @Nullable Path authority, List<String> names) {
    /** TLS wherever anybody but this machine could connect. */
    public static final SecurityConfig USUAL = new SecurityConfig(false, 0, null, List.of());

    /** Keeps a copy of the list. */
    public SecurityConfig {
        names = List.copyOf(names);
    }

    /** Returns whether what is said to or on an address stays on this machine. */
    static boolean isThisMachine(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address that is known here: " + address, e);
        }
    }
}
