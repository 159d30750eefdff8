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
 * @param feeds what of head office's feeds is applied
 * @param zone by whose clock the store lives, such as {@code Asia/Shanghai}; empty from a box that does not say
 */
public record BoxState(
        String connection,
        boolean online,
        long head,
        long unsent,
        @Nullable Instant oldestUnsent,
        String version,
        List<Device> devices,
        List<Feed> feeds,
        String zone) {
    /**
     * One device.
     *
     * @param name as configured, such as {@code receipt printer}
     * @param state a word, such as {@code ready} or {@code blocked}; of the disk a {@link DiskTrouble}
     * @param ready whether it can do its work
     */
    public record Device(String name, String state, boolean ready) {}

    /**
     * One layer of a feed.
     *
     * @param feed its word, such as {@code prices}
     * @param scope whose word it is: {@code all}, {@code zone/NAME} or {@code store/NAME}
     * @param version what is applied; 0 while nothing is
     * @param hash of what it says
     * @param trouble a code, such as {@code F5}, if it is not the newest and something is wrong; empty otherwise
     */
    public record Feed(String feed, String scope, long version, String hash, String trouble) {}

    /** Keeps copies of the lists. */
    public BoxState {
        devices = List.copyOf(devices);
        feeds = List.copyOf(feeds);
    }

    /** A box that follows no feeds and does not say where it is. */
    public BoxState(
            String connection,
            boolean online,
            long head,
            long unsent,
            @Nullable Instant oldestUnsent,
            String version,
            List<Device> devices) {
        this(connection, online, head, unsent, oldestUnsent, version, devices, List.of(), "");
    }

    /** Returns what is applied, as {@link #parseFeeds} reads it. */
    public static String feedsText(List<Feed> feeds) {
        return WireObject.create()
                .put("feeds", feeds.stream().map(BoxState::write).toList())
                .toBytes()
                .asUtf8();
    }

    /** Reads what {@link #feedsText} wrote; nothing of what says nothing. */
    public static List<Feed> parseFeeds(String text) {
        return text.startsWith("{") ? feeds(WireObject.parse(Bytes.utf8(text))) : List.of();
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
                .put("feeds", feeds.stream().map(BoxState::write).toList())
                .put("zone", zone)
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
                object.objects("devices").stream().map(BoxState::read).toList(),
                feeds(object),
                object.optionalText("zone").orElse(""));
    }

    private static WireObject write(Device device) {
        return WireObject.create()
                .put("name", device.name())
                .put("state", device.state())
                .put("ready", device.ready());
    }

    private static WireObject write(Feed feed) {
        return WireObject.create()
                .put("feed", feed.feed())
                .put("scope", feed.scope())
                .put("version", feed.version())
                .put("hash", feed.hash())
                .put("trouble", feed.trouble());
    }

    private static List<Feed> feeds(WireObject object) {
        return object.has("feeds")
                ? object.objects("feeds").stream()
                        .map(it -> new Feed(
                                it.text("feed"),
                                it.text("scope"),
                                it.number("version", 0),
                                it.text("hash"),
                                it.text("trouble")))
                        .toList()
                : List.of();
    }

    private static Device read(WireObject object) {
        return new Device(object.text("name"), object.text("state"), object.truth("ready"));
    }
}
