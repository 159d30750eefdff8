package app.suanpan.protocol.ack;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.WireObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a box tells the world of itself: retained at birth and on change, and left with the broker as its last will.
 *
 * @param connection a random name of the connection, so that the will of an old connection does not end a new one
 * @param online whether the box is there; false in a last will
 * @param head the journal's head, 0 in a last will
 * @param unsent how many events wait to be acknowledged
 * @param oldestUnsent when the oldest of them was committed, by the box's clock, or null when none waits
 * @param version the software's version
 * @param devices what hangs on the box and how it is
 */
public record BoxState(
        String connection,
        boolean online,
        long head,
        long unsent,
        @Nullable Instant oldestUnsent,
        String version,
        List<Device> devices) {
    /**
     * One device.
     *
     * @param name as configured, such as {@code receipt printer}
     * @param state a word, such as {@code ready} or {@code paper out}
     * @param ready whether it can do its work
     */
    public record Device(String name, String state, boolean ready) {}

    /** Keeps a copy of the list. */
    public BoxState {
        devices = List.copyOf(devices);
    }

    /** Returns the last will of a connection. */
    public static BoxState gone(String connection, String version) {
        return new BoxState(connection, false, 0, 0, null, version, List.of());
    }

    /** Returns the bytes to publish. */
    public Bytes toBytes() {
        var object = WireObject.create()
                .put("connection", connection)
                .put("online", online)
                .put("head", head)
                .put("unsent", unsent);
        if (oldestUnsent == null) {
            object.putNull("oldestUnsent");
        } else {
            object.put("oldestUnsent", oldestUnsent.toString());
        }
        return object.put("version", version)
                .put("devices", devices.stream().map(BoxState::write).toList())
                .toBytes();
    }

    /** Reads a state; refuses bytes that are not one. */
    public static BoxState parse(Bytes wire) {
        var object = WireObject.parse(wire);
        Optional<Instant> oldest = object.optionalTime("oldestUnsent");
        return new BoxState(
                object.text("connection"),
                object.truth("online"),
                object.number("head", 0),
                object.number("unsent", 0),
                oldest.orElse(null),
                object.optionalText("version").orElse(""),
                object.objects("devices").stream().map(BoxState::read).toList());
    }

    private static WireObject write(Device device) {
        return WireObject.create()
                .put("name", device.name())
                .put("state", device.state())
                .put("ready", device.ready());
    }

    private static Device read(WireObject object) {
        return new Device(object.text("name"), object.text("state"), object.truth("ready"));
    }
}
