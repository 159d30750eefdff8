package app.suanpan.protocol.feed;

import app.suanpan.protocol.wire.WireObject;

/**
 * What one layer of a feed says at some time.
 *
 * @param feed which feed
 * @param scope which layer, and whose
 * @param version counts up with each publication; what went back to an earlier content has a higher number than what it replaced
 * @param hash of all that it says, hexadecimal
 */
public record FeedVersion(FeedName feed, FeedScope scope, long version, String hash) {
    /** Refuses a version below 1. */
    public FeedVersion {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin at 1: " + version);
        }
    }

    /** Returns whether another is about the same layer of the same feed. */
    public boolean isSameLayer(FeedVersion other) {
        return feed == other.feed && scope.equals(other.scope);
    }

    WireObject write() {
        return WireObject.create()
                .put("feed", feed.word())
                .put("scope", scope.text())
                .put("version", version)
                .put("hash", hash);
    }

    static FeedVersion read(WireObject object) {
        return new FeedVersion(
                FeedWire.feed(object),
                FeedScope.parse(object.text("scope")),
                object.number("version", 1),
                object.text("hash"));
    }
}
