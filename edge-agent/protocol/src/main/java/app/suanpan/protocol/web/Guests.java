package app.suanpan.protocol.web;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is connected, by where they come from. When one more comes than there are places, whoever has the most connections loses the oldest of
 * them: one address can take what others do not want, and nothing else.
 */
final class Guests {
    private static final Logger LOG = LoggerFactory.getLogger(Guests.class);
    /** A full house is told this often, not once for each who has to go. */
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(1);
    /** Of an IPv6 address, the network's half: the other half is the customer's own to choose. */
    private static final int NETWORK_BYTES = 8;

    private final int places;
    /** In the order in which they came, of those that are here the oldest first. */
    private final Map<String, Deque<Line>> byOrigin = new LinkedHashMap<>();

    private int present;
    private long toldAt = System.nanoTime() - TOLD_AGAIN.toNanos();

    Guests(int places) {
        this.places = places;
    }

    /** Lets somebody in; somebody else may have to go. */
    synchronized void enter(Line line) {
        byOrigin.computeIfAbsent(origin(line.address()), it -> new ArrayDeque<>())
                .addLast(line);
        present++;
        if (present > places) {
            makeRoom();
        }
    }

    /** Somebody goes, or went already. */
    synchronized void leave(Line line) {
        String origin = origin(line.address());
        Deque<Line> theirs = byOrigin.get(origin);
        if (theirs != null && theirs.remove(line)) {
            present--;
            if (theirs.isEmpty()) {
                byOrigin.remove(origin);
            }
        }
    }

    private void makeRoom() {
        var most = byOrigin.entrySet().iterator().next();
        for (var each : byOrigin.entrySet()) {
            if (each.getValue().size() > most.getValue().size()) {
                most = each;
            }
        }
        if (System.nanoTime() - toldAt >= TOLD_AGAIN.toNanos()) {
            toldAt = System.nanoTime();
            LOG.warn(
                    "all places for pages are taken: whoever has most loses the oldest: places={} origin={} theirs={}",
                    places,
                    most.getKey(),
                    most.getValue().size());
        }
        Line oldest = most.getValue().getFirst();
        leave(oldest);
        oldest.hangUp();
    }

    private static String origin(SocketAddress address) {
        if (!(address instanceof InetSocketAddress internet)) {
            return address.toString();
        }
        byte[] bytes = internet.getAddress().getAddress();
        return internet.getAddress() instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                : internet.getAddress().getHostAddress();
    }
}
