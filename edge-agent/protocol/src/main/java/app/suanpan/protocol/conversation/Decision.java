package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.StoredEvent;
import java.time.Instant;
import java.util.List;

/**
 * What becomes of a message at the collector. The store carries it out in one transaction, and only then may
 * {@link #answer} be sent.
 *
 * @param before the cursor as it was
 * @param after the cursor as it is to be; the same when nothing is appended
 * @param hint what the answer adds to the watermark
 * @param agreed up to where both journals were seen to be the same
 * @param agreedHash the chain's hash there
 * @param append events to store, following {@code before} without a gap
 * @param quarantine events that contradict stored ones: kept apart as evidence, with an alarm
 * @param reason why something was refused or quarantined, for people; empty otherwise
 */
public record Decision(
        CollectorCursor before,
        CollectorCursor after,
        Hint hint,
        long agreed,
        ChainHash agreedHash,
        List<StoredEvent> append,
        List<StoredEvent> quarantine,
        String reason) {
    /** Keeps copies of the lists. */
    public Decision {
        append = List.copyOf(append);
        quarantine = List.copyOf(quarantine);
    }

    /** Returns the acknowledgement to send once the decision is durable. */
    public Acknowledgement answer(Instant collectorTime, String incarnation) {
        return new Acknowledgement(
                after.epoch(),
                after.watermark(),
                after.headHash(),
                agreed,
                agreedHash,
                hint,
                collectorTime,
                incarnation);
    }
}
