package app.suanpan.protocol.feed;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;

/** What a box asks for. Nothing is remembered of it: a request that got lost, or was answered twice, does no harm. */
public sealed interface FeedRequest {
    /** What there is for this box. */
    record Heads() implements FeedRequest {}

    /**
     * How to get on from a version.
     *
     * @param from the version that is there; 0 for all that is said
     */
    record Release(FeedName feed, FeedScope scope, long from) implements FeedRequest {}

    /**
     * One piece of a release.
     *
     * @param version what the release leads to
     * @param from where it begins
     * @param index which piece, from 0
     */
    record Chunk(FeedName feed, FeedScope scope, long version, long from, int index) implements FeedRequest {}

    /** Returns the bytes to publish. */
    default Bytes toBytes() {
        WireObject object = switch (this) {
            case Heads ignored -> WireObject.create().put("want", "heads");
            case Release it ->
                WireObject.create()
                        .put("want", "release")
                        .put("feed", it.feed().word())
                        .put("scope", it.scope().text())
                        .put("from", it.from());
            case Chunk it ->
                WireObject.create()
                        .put("want", "chunk")
                        .put("feed", it.feed().word())
                        .put("scope", it.scope().text())
                        .put("version", it.version())
                        .put("from", it.from())
                        .put("index", it.index());
        };
        return object.toBytes();
    }

    /** Reads a request; refuses bytes that are none. */
    static FeedRequest parse(Bytes wire) {
        WireObject object = WireObject.parse(wire);
        return switch (object.text("want")) {
            case "heads" -> new Heads();
            case "release" ->
                new Release(FeedWire.feed(object), FeedScope.parse(object.text("scope")), object.number("from", 0));
            case "chunk" ->
                new Chunk(
                        FeedWire.feed(object),
                        FeedScope.parse(object.text("scope")),
                        object.number("version", 1),
                        object.number("from", 0),
                        Math.toIntExact(Math.min(Integer.MAX_VALUE, object.number("index", 0))));
            default -> throw new MalformedMessageException("a request that this edition does not know");
        };
    }
}
