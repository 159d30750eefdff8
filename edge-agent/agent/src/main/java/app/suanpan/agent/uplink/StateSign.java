package app.suanpan.agent.uplink;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.uplink.Bytes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a box hangs out for the collector's console, retained by the broker: how far its journal is, how its devices are, what it follows. It is
 * said once a second at most, and only when it is another than before. Belongs to the publisher's thread.
 */
final class StateSign {
    private static final long EVERY_MILLIS = 1_000;

    private final String version;
    private final String zone;
    private final Map<String, List<BoxState.Device>> devices = new TreeMap<>();
    private String connection = "";
    private @Nullable BoxState shown;
    private long showAt;

    /**
     * @param version this software's
     * @param zone by whose clock the store lives; empty if nobody said
     * @param now in milliseconds, by a clock that only goes forward
     */
    StateSign(String version, String zone, long now) {
        this.version = version;
        this.zone = zone;
        this.showAt = now;
    }

    /** Names a new connection, and returns what the broker is to show when that is lost. */
    Bytes will(String newConnection) {
        connection = newConnection;
        return BoxState.gone(connection, version).toBytes();
    }

    /** The connection is gone: the next one has everything to say anew. */
    void takenIn() {
        shown = null;
    }

    /** The devices of one of the box's workstations are like this now. */
    void devices(String workstation, List<BoxState.Device> now) {
        devices.put(workstation, now);
    }

    /** Whether the last word is old enough for another. */
    boolean isDue(long now) {
        return now >= showAt;
    }

    /** Shows how things stand, unless nothing has changed. */
    void show(MqttLink link, String topic, long head, UplinkStatus status, List<BoxState.Feed> feeds, long now) {
        var state = new BoxState(
                connection,
                true,
                head,
                status.unsent(),
                status.oldestUnsentAt(),
                version,
                devices.values().stream().flatMap(List::stream).toList(),
                feeds,
                zone);
        if (!state.equals(shown)) {
            // Nothing repeats it: one that could not be sent is not shown yet.
            if (link.publish(topic, state.toBytes(), true)) {
                shown = state;
            }
            showAt = now + EVERY_MILLIS;
        }
    }
}
