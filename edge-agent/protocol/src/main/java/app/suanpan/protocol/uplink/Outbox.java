package app.suanpan.protocol.uplink;

import java.time.Instant;
import java.util.List;

/**
 * A box's journal as the uplink sees it. The journal <em>is</em> the outbox: nothing is copied to be sent, and only the
 * collector's acknowledgement lets anything be forgotten.
 *
 * <p>Everything this interface shows is committed with full durability (invariant I1): an implementation never shows an
 * event whose transaction could still be lost in a power cut. All methods may be called from any thread and must not wait
 * for a sale in progress longer than one SQLite transaction takes.
 */
public interface Outbox extends JournalView {
    /**
     * Returns the committed events after {@code afterSequence} in order and without gaps: at most {@code maxEvents} and at
     * most {@code maxBytes} of bodies, but always at least one when there is one, however large. Empty at the head.
     */
    List<StoredEvent> read(long afterSequence, int maxEvents, int maxBytes);

    /** Returns the last sequence known to be durable at the collector, as last {@linkplain #acknowledge recorded}; 0 at first. */
    long acknowledged();

    /**
     * Records that the collector durably holds everything up to {@code through}. Need not be synced: after a crash an older
     * value only means that something is sent twice, which is harmless.
     *
     * <p>May be lower than before: a collector restored from its backup is behind us, and then its word counts. Refuses a
     * value beyond the head.
     */
    void acknowledge(long through);

    /** Returns when the event {@code sequence} was committed by this box's clock; for people to read, never for ordering. */
    Instant committedAt(long sequence);

    /**
     * Starts a new epoch, durably and before the next sale (invariant I7): the collector holds events under the present
     * epoch that this journal does not have, as happens to a restored or cloned ledger file. Events after {@code base} that
     * are already committed belong to the new epoch from now on; their sequences, bytes and hashes stay as they are. An
     * earlier epoch that began at {@code base} or later has then no event left, and {@link #lives} no longer names it.
     *
     * @param base the last sequence up to which collector and journal are known to agree; from 0 to the head
     * @return the head, now in the new epoch
     */
    JournalHead beginEpoch(long base);

    /**
     * Calls {@code listener} after each commit that appended events, on the committing thread; the listener must return at
     * once and must not call back into the journal.
     */
    Subscription onAppended(Runnable listener);

    /** A listener's registration; closing it ends the calls. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
