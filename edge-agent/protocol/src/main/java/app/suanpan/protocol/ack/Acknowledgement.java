package app.suanpan.protocol.ack;

import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.wire.MalformedMessageException;
import app.suanpan.protocol.wire.WireObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The collector's word on what it durably holds: the only acknowledgement there is. Never sent before the transaction that
 * makes it true has committed (invariant I5).
 *
 * @param epoch of which life of the journal
 * @param watermark everything up to this sequence is durable, without a gap
 * @param headHash the collector's chain hash at {@code watermark}
 * @param agreed the last sequence of what was just received up to which both journals were seen to be the same; at least the
 *     epoch's base
 * @param agreedHash the chain's hash at {@code agreed}: a box that has been put back to an old image sees by it that an
 *     answer was meant for another self
 * @param hint what to do besides going on after the watermark
 * @param collectorTime the collector's clock, for the box to measure its own by
 * @param incarnation which start of the collector speaks; for people who read logs
 * @param distrust why what was sent is not believed, with {@link Hint#DISTRUSTED}; null otherwise, and for a reason of a later version
 */
public record Acknowledgement(
        Epoch epoch,
        long watermark,
        ChainHash headHash,
        long agreed,
        ChainHash agreedHash,
        Hint hint,
        Instant collectorTime,
        String incarnation,
        @Nullable Distrust distrust) {
    /** An answer to what is believed. */
    public Acknowledgement(
            Epoch epoch,
            long watermark,
            ChainHash headHash,
            long agreed,
            ChainHash agreedHash,
            Hint hint,
            Instant collectorTime,
            String incarnation) {
        this(epoch, watermark, headHash, agreed, agreedHash, hint, collectorTime, incarnation, null);
    }

    /** Refuses negative sequences. */
    public Acknowledgement {
        if (watermark < 0 || agreed < 0) {
            throw new IllegalArgumentException("sequences are not negative");
        }
    }

    /** Returns the bytes to publish. */
    public Bytes toBytes() {
        var object = WireObject.create()
                .put("epoch", epoch.hex())
                .put("watermark", watermark)
                .put("headHash", headHash.hex())
                .put("agreed", agreed)
                .put("agreedHash", agreedHash.hex())
                .put("hint", hint.word())
                .put("collectorTime", collectorTime.toString())
                .put("incarnation", incarnation);
        return (distrust == null ? object : object.put("distrust", distrust.code())).toBytes();
    }

    /** Reads an acknowledgement; refuses bytes that are not one. */
    public static Acknowledgement parse(Bytes wire) {
        var object = WireObject.parse(wire);
        try {
            return new Acknowledgement(
                    object.epoch("epoch"),
                    object.number("watermark", 0),
                    object.hash("headHash"),
                    object.number("agreed", 0),
                    object.hash("agreedHash"),
                    Hint.parse(object.optionalText("hint").orElse("")),
                    object.time("collectorTime"),
                    object.text("incarnation"),
                    object.optionalText("distrust").flatMap(Distrust::of).orElse(null));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(e.getMessage(), e);
        }
    }
}
