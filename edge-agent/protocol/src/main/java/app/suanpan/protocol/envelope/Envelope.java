package app.suanpan.protocol.envelope;

import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.StoredEvent;
import java.time.Instant;
import java.util.List;

/**
 * A run of a box's journal: a header and the events it announces, in order and without gaps. An envelope that exists is whole:
 * its hashes are those of its bytes.
 *
 * @param header what the batch says about itself
 * @param events the events from {@code header.first()} to {@code header.last()}
 */
public record Envelope(EnvelopeHeader header, List<StoredEvent> events) {
    /** The most events in one envelope. */
    public static final int MAX_EVENTS = 500;

    /** The most bytes of events in one envelope, before compression; a single larger event travels alone. */
    public static final int MAX_BYTES = 128 * 1024;

    /** Refuses events that are not the ones the header announces. */
    public Envelope {
        events = List.copyOf(events);
        if (events.size() != header.count()) {
            throw new IllegalArgumentException("announced " + header.count() + " events, not " + events.size());
        }
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i).sequence() != header.first() + i) {
                throw new IllegalArgumentException("event " + events.get(i).sequence() + " is out of place");
            }
        }
        if (!events.getLast().hash().equals(header.headHash())) {
            throw new IllegalArgumentException("the last event's hash is not the announced one");
        }
    }

    /**
     * Packs a run of a journal for sending.
     *
     * @param life the epoch that the events belong to
     * @param prevHash the chain's hash before the first of them
     * @param events at least one, as the journal gave them
     * @param sentAt the box's clock
     */
    public static Envelope pack(
            Box box, JournalHead life, ChainHash prevHash, List<StoredEvent> events, Instant sentAt) {
        var header = new EnvelopeHeader(
                box,
                life.epoch(),
                life.base(),
                life.baseHash(),
                events.getFirst().sequence(),
                events.size(),
                prevHash,
                events.getLast().hash(),
                sentAt,
                null);
        return new Envelope(header, events);
    }

    /** Returns the same, signed with the box's key. */
    public Envelope signed(SigningKey key) {
        return new Envelope(EnvelopeSignature.sign(header, key), events);
    }
}
