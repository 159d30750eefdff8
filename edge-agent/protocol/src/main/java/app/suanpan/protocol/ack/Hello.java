package app.suanpan.protocol.ack;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;

/**
 * A box's first word on each connection: where its journal stands. Answered with an {@link Acknowledgement}.
 *
 * @param head the journal's head
 * @param acknowledged the last sequence that the box believes to be safe
 */
public record Hello(JournalHead head, long acknowledged) {
    /** Returns the bytes to publish. */
    public Bytes toBytes() {
        var object = WireObject.create().put("epoch", head.epoch().hex());
        if (head.base() > 0) {
            object.put("base", head.base()).put("baseHash", head.baseHash().hex());
        }
        return object.put("head", head.sequence())
                .put("headHash", head.headHash().hex())
                .put("acknowledged", acknowledged)
                .toBytes();
    }

    /** Reads a hello; refuses bytes that are not one. */
    public static Hello parse(Bytes wire) {
        var object = WireObject.parse(wire);
        try {
            var head = new JournalHead(
                    object.epoch("epoch"),
                    object.number("base", 0, 0),
                    object.hash("baseHash", JournalChain.GENESIS),
                    object.number("head", 0),
                    object.hash("headHash"));
            return new Hello(head, object.number("acknowledged", 0));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(e.getMessage(), e);
        }
    }
}
