package app.suanpan.protocol.envelope;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a batch says about itself.
 *
 * @param box whose journal; equal to the topic's box, or the batch is refused
 * @param epoch the life of the journal
 * @param base the last sequence before this epoch, see {@link app.suanpan.protocol.uplink.JournalHead}
 * @param baseHash the chain's hash at {@code base}
 * @param first the first event's sequence
 * @param count how many events follow, at least 1
 * @param prevHash the chain's hash at {@code first − 1}
 * @param headHash the chain's hash at the last event
 * @param sentAt the box's clock when the batch was made; never used to order or deduplicate
 * @param signature the box's signature over the batch,, its key's name and the signature, see {@link EnvelopeSignature}; null from a box that was
 *     never enrolled
 */
public record EnvelopeHeader(
        Box box,
        Epoch epoch,
        long base,
        ChainHash baseHash,
        long first,
        int count,
        ChainHash prevHash,
        ChainHash headHash,
        Instant sentAt,
        @Nullable String signature) {
    /** Refuses a batch with no event, and one that starts before its epoch does. */
    public EnvelopeHeader {
        if (base < 0 || first <= base) {
            throw new IllegalArgumentException("event " + first + " is not of an epoch that starts after " + base);
        }
        if (count < 1) {
            throw new IllegalArgumentException("a batch has at least one event");
        }
        if (first == base + 1 && !prevHash.equals(baseHash)) {
            throw new IllegalArgumentException("the first event of an epoch follows its base");
        }
    }

    /** Returns the same with a signature. */
    EnvelopeHeader signedWith(String newSignature) {
        return new EnvelopeHeader(box, epoch, base, baseHash, first, count, prevHash, headHash, sentAt, newSignature);
    }

    /** Returns the last event's sequence. */
    public long last() {
        return first + count - 1;
    }
}
