package app.suanpan.protocol.feed;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.util.Base64;
import java.util.Optional;

/**
 * What all boxes that are connected are told at once: that a layer of a feed says something new, and, if there is little to it, the change
 * itself. Whoever has the version before needs nothing else then, and nobody has to wait so that not all come at once.
 *
 * @param head what there is now
 * @param change how to get there from the version before; empty if it is too long to be told to everybody
 */
public record FeedNotice(FeedHead head, Optional<FeedAnswer.Release> change) {
    /** A change that is longer than this in bytes is fetched by those who need it; told to ten thousand boxes it comes to 200 MB. */
    public static final int MOST_BYTES = 16 * 1024;

    /** A notice of what has to be fetched. */
    public static FeedNotice of(FeedHead head) {
        return new FeedNotice(head, Optional.empty());
    }

    /** Returns the bytes to publish. An earlier edition reads the head, and fetches. */
    public Bytes toBytes() {
        WireObject object = head.write();
        change.ifPresent(it -> object.put("changeFrom", it.from())
                .put("release", it.signed().release())
                .put("signature", it.signed().signature())
                .put("key", it.signed().key())
                .put("change", Base64.getEncoder().encodeToString(it.first().toArray())));
        return object.toBytes();
    }

    /** Reads a notice; refuses bytes that are none. */
    public static FeedNotice parse(Bytes wire) {
        WireObject object = WireObject.parse(wire);
        FeedHead head = FeedHead.read(object);
        return object.has("change") ? new FeedNotice(head, Optional.of(change(head, object))) : of(head);
    }

    private static FeedAnswer.Release change(FeedHead head, WireObject object) {
        try {
            return new FeedAnswer.Release(
                    head.newest().feed(),
                    head.newest().scope(),
                    object.number("changeFrom", 1),
                    new SignedRelease(object.text("release"), object.text("signature"), object.text("key")),
                    Bytes.of(Base64.getDecoder().decode(object.text("change"))));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("the change that came with a notice is not in Base64", e);
        }
    }
}
