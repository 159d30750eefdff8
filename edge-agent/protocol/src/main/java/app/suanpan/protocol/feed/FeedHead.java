package app.suanpan.protocol.feed;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.WireObject;

/**
 * Notice that a layer of a feed says something: no more than a notice. What it says is fetched, and believed for its signature.
 *
 * @param newest what it says now
 * @param deltaFrom the version that the last change began at; 0 if all of it is new
 * @param deltaBytes how much there is to fetch for whoever has that one, compressed
 * @param bytes how much for whoever has another one
 */
public record FeedHead(FeedVersion newest, long deltaFrom, long deltaBytes, long bytes) {
    /** Returns the bytes to publish. */
    public Bytes toBytes() {
        return write().toBytes();
    }

    /** Reads a notice; refuses bytes that are none. */
    public static FeedHead parse(Bytes wire) {
        return read(WireObject.parse(wire));
    }

    WireObject write() {
        return newest.write()
                .put("deltaFrom", deltaFrom)
                .put("deltaBytes", deltaBytes)
                .put("bytes", bytes);
    }

    static FeedHead read(WireObject object) {
        return new FeedHead(
                FeedVersion.read(object),
                object.number("deltaFrom", 0),
                object.number("deltaBytes", 0),
                object.number("bytes", 0));
    }
}
