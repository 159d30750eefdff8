package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.envelope.EnvelopeHeader;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.StoredEvent;
import java.util.List;
import java.util.Optional;

/**
 * How much of one life of one box's journal the collector holds: everything after {@code base} up to {@code watermark},
 * without a gap (invariant I4). Says what becomes of a message; carrying it out in one transaction is the store's part.
 *
 * @param epoch which life
 * @param base the last sequence before this epoch
 * @param baseHash the chain's hash there
 * @param watermark the last sequence held; equal to {@code base} while nothing is
 * @param headHash the chain's hash at {@code watermark}
 */
public record CollectorCursor(Epoch epoch, long base, ChainHash baseHash, long watermark, ChainHash headHash) {

    /** Refuses a watermark before the epoch's base. */
    public CollectorCursor {
        if (base < 0 || watermark < base) {
            throw new IllegalArgumentException("not a cursor: base " + base + ", watermark " + watermark);
        }
    }

    /**
     * Decides what becomes of an envelope.
     *
     * @param known the cursor of the envelope's box and epoch, locked; empty when the epoch was never heard of
     * @param held the events already stored
     */
    public static Decision receive(Optional<CollectorCursor> known, Envelope envelope, HeldEvents held) {
        var header = envelope.header();
        var cursor = known.orElseGet(() -> unheardOf(header.epoch(), header.base(), header.baseHash()));
        if (known.isEmpty() && cursor.isOrphan(held)) {
            return cursor.keep(Hint.ORPHAN, cursor.base);
        }
        return cursor.decide(envelope, held);
    }

    /** Decides what to answer to a hello; nothing is ever stored for one. Arguments as in {@link #receive}. */
    public static Decision greet(Optional<CollectorCursor> known, Hello hello, HeldEvents held) {
        JournalHead head = hello.head();
        var cursor = known.orElseGet(() -> unheardOf(head.epoch(), head.base(), head.baseHash()));
        if (known.isEmpty() && cursor.isOrphan(held)) {
            return cursor.keep(Hint.ORPHAN, cursor.base);
        }
        if (cursor.contradicts(head.base(), head.baseHash())) {
            return cursor.refuse("the epoch began elsewhere");
        }
        if (head.sequence() > cursor.watermark) {
            return cursor.keep(Hint.NONE, cursor.base);
        }
        return cursor.hashAt(head.sequence(), held).equals(head.headHash())
                ? cursor.keep(Hint.NONE, head.sequence())
                : cursor.keep(Hint.EARLIER, cursor.base);
    }

    private static CollectorCursor unheardOf(Epoch epoch, long base, ChainHash baseHash) {
        return new CollectorCursor(epoch, base, baseHash, base, baseHash);
    }

    /** An epoch must continue what is held of an earlier one; otherwise the events in between would be missed for ever. */
    private boolean isOrphan(HeldEvents held) {
        return base > 0 && !held.inAnyEpoch(base, baseHash);
    }

    private Decision decide(Envelope envelope, HeldEvents held) {
        EnvelopeHeader header = envelope.header();
        if (contradicts(header.base(), header.baseHash())) {
            return refuse("the epoch began elsewhere");
        }
        if (header.first() > watermark + 1) {
            return keep(Hint.REWIND, base);
        }
        if (!hashAt(header.first() - 1, held).equals(header.prevHash())) {
            return keep(Hint.EARLIER, base);
        }
        // Everything up to the watermark is compared, never overwritten (I3); a chain hash vouches for all before it.
        var agreed = lastAgreed(envelope, held);
        if (agreed < Math.min(header.last(), watermark)) {
            return new Decision(
                    this, this, Hint.FORK, agreed, List.of(), after(envelope, agreed), "another event is held there");
        }
        var fresh = after(envelope, watermark);
        if (fresh.isEmpty()) {
            return keep(Hint.NONE, header.last());
        }
        var moved = new CollectorCursor(epoch, base, baseHash, header.last(), header.headHash());
        return new Decision(this, moved, Hint.NONE, header.last(), fresh, List.of(), "");
    }

    private long lastAgreed(Envelope envelope, HeldEvents held) {
        var header = envelope.header();
        var low = header.first() - 1;
        var high = Math.min(header.last(), watermark);
        while (low < high) {
            var middle = high - (high - low) / 2;
            var ours = hashAt(middle, held);
            var theirs = envelope.events().get((int) (middle - header.first())).hash();
            if (ours.equals(theirs)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private ChainHash hashAt(long sequence, HeldEvents held) {
        if (sequence == watermark) {
            return headHash;
        }
        return sequence == base ? baseHash : held.hashAt(sequence);
    }

    private boolean contradicts(long otherBase, ChainHash otherHash) {
        return otherBase != base || !otherHash.equals(baseHash);
    }

    private Decision keep(Hint hint, long agreed) {
        return new Decision(this, this, hint, agreed, List.of(), List.of(), "");
    }

    private Decision refuse(String reason) {
        return new Decision(this, this, Hint.REFUSED, base, List.of(), List.of(), reason);
    }

    private static List<StoredEvent> after(Envelope envelope, long sequence) {
        var skip = Math.max(0, sequence - envelope.header().first() + 1);
        return envelope.events().stream().skip(skip).toList();
    }
}
