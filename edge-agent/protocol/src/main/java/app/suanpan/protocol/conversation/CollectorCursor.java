package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.envelope.Envelope;
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
        return known.isEmpty() && cursor.isOrphan(held) ? cursor.keep(Hint.ORPHAN) : cursor.decide(envelope, held);
    }

    /** Decides what to answer to a hello; nothing is ever stored for one. Arguments as in {@link #receive}. */
    public static Decision greet(Optional<CollectorCursor> known, Hello hello, HeldEvents held) {
        JournalHead head = hello.head();
        var cursor = known.orElseGet(() -> unheardOf(head.epoch(), head.base(), head.baseHash()));
        if (known.isEmpty() && cursor.isOrphan(held)) {
            return cursor.keep(Hint.ORPHAN);
        }
        if (cursor.contradicts(head.base(), head.baseHash())) {
            return cursor.refuse();
        }
        if (head.sequence() > cursor.watermark) {
            return cursor.keep(Hint.NONE);
        }
        return cursor.hashAt(head.sequence(), held).equals(head.headHash())
                ? cursor.keep(Hint.NONE, head.sequence(), head.headHash())
                : cursor.keep(Hint.EARLIER);
    }

    private static CollectorCursor unheardOf(Epoch epoch, long base, ChainHash baseHash) {
        return new CollectorCursor(epoch, base, baseHash, base, baseHash);
    }

    /** An epoch must continue what is held of an earlier one; otherwise the events in between would be missed for ever. */
    private boolean isOrphan(HeldEvents held) {
        return base > 0 && !held.inAnyEpoch(base, baseHash);
    }

    /**
     * Finds the last of some events that is held under another epoch. A box put back to an old image has forgotten under
     * which epoch it sent them, and a message may be late by more than a change of epoch: without this they would be stored
     * twice. What is held of one history is its beginning, so the search may halve.
     */
    private static Optional<StoredEvent> lastHeldElsewhere(List<StoredEvent> fresh, HeldEvents held) {
        var low = 0;
        var high = fresh.size();
        while (low < high) {
            // The first is asked for first: nearly always it is new, and nothing else needs asking.
            var middle = low == 0 && high == fresh.size() ? 0 : low + (high - low) / 2;
            if (held.inAnyEpoch(fresh.get(middle).sequence(), fresh.get(middle).hash())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(fresh.get(low - 1));
    }

    private Decision decide(Envelope envelope, HeldEvents held) {
        var header = envelope.header();
        if (contradicts(header.base(), header.baseHash())) {
            return refuse();
        }
        if (header.first() > watermark + 1) {
            return keep(Hint.REWIND);
        }
        if (!hashAt(header.first() - 1, held).equals(header.prevHash())) {
            return keep(Hint.EARLIER);
        }
        // Everything up to the watermark is compared, never overwritten (I3); a chain hash vouches for all before it.
        var agreed = lastAgreed(envelope, held);
        if (agreed < Math.min(header.last(), watermark)) {
            return new Decision(
                    this,
                    this,
                    Hint.FORK,
                    agreed,
                    hashAt(agreed, held),
                    List.of(),
                    after(envelope, agreed),
                    "another event is held there");
        }
        var fresh = after(envelope, watermark);
        if (fresh.isEmpty()) {
            return keep(Hint.NONE, header.last(), header.headHash());
        }
        var elsewhere = lastHeldElsewhere(fresh, held);
        if (elsewhere.isPresent()) {
            return keep(Hint.REBASE, elsewhere.get().sequence(), elsewhere.get().hash());
        }
        var moved = new CollectorCursor(epoch, base, baseHash, header.last(), header.headHash());
        return new Decision(this, moved, Hint.NONE, header.last(), header.headHash(), fresh, List.of(), "");
    }

    private long lastAgreed(Envelope envelope, HeldEvents held) {
        var header = envelope.header();
        var low = header.first() - 1;
        var high = Math.min(header.last(), watermark);
        while (low < high) {
            var middle = high - (high - low) / 2;
            var theirs = envelope.events().get((int) (middle - header.first())).hash();
            if (hashAt(middle, held).equals(theirs)) {
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

    private Decision keep(Hint hint) {
        return keep(hint, base, baseHash);
    }

    private Decision keep(Hint hint, long agreed, ChainHash agreedHash) {
        return new Decision(this, this, hint, agreed, agreedHash, List.of(), List.of(), "");
    }

    private Decision refuse() {
        return new Decision(
                this, this, Hint.REFUSED, base, baseHash, List.of(), List.of(), "the epoch began elsewhere");
    }

    private static List<StoredEvent> after(Envelope envelope, long sequence) {
        var skip = Math.max(0, sequence - envelope.header().first() + 1);
        return envelope.events().stream().skip(skip).toList();
    }
}
