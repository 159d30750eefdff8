package app.suanpan.agent.uplink;

import app.suanpan.protocol.conversation.UplinkTerminal;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.uplink.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how the road is to whoever listens. The publisher's thread looks; listeners may come on any thread. One that fails does not hold
 * up the road.
 */
final class StatusTeller {
    private static final Logger LOG = LoggerFactory.getLogger(StatusTeller.class);
    /** Nobody reads a counter faster; and each time every register draws its state anew, in front of the next sale. */
    private static final long TELL_EVERY_MILLIS = 200;

    private final Outbox outbox;
    private final List<Consumer<UplinkStatus>> listeners = new CopyOnWriteArrayList<>();
    /** Held while listeners are told, so that one that is just being added does not hear the old status last. */
    private final ReentrantLock telling = new ReentrantLock();

    private volatile UplinkStatus told;

    // The rest belongs to the publisher's thread.
    private long tellAt;
    private long oldestSequence;
    private @Nullable Instant oldestAt;
    private @Nullable Instant lastAckAt;
    private @Nullable Distrust refusal;

    /** @param now in milliseconds, by a clock that only goes forward */
    StatusTeller(Outbox outbox, UplinkTerminal terminal, long now) {
        this.outbox = outbox;
        this.tellAt = now;
        this.told = status(terminal);
    }

    /** What was told last. */
    UplinkStatus told() {
        return told;
    }

    /** Tells {@code listener} what was told last, and then each new status: never an older one after a newer. */
    void add(Consumer<UplinkStatus> listener) {
        telling.lock();
        try {
            listeners.add(listener);
            tell(listener, told);
        } finally {
            telling.unlock();
        }
    }

    /** The collector was heard at this time, by the clock of the wall. */
    void heardAt(Instant at) {
        lastAckAt = at;
    }

    /** Head office does not take this box, for this reason; or it does, null. */
    void refused(@Nullable Distrust reason) {
        refusal = reason;
    }

    /** How the road is, whether it has been told or not. */
    UplinkStatus status(UplinkTerminal terminal) {
        long unsent = unsent(terminal);
        return new UplinkStatus(
                terminal.answered() && refusal == null,
                unsent,
                unsent == 0 ? null : oldestUnsentAt(terminal),
                lastAckAt,
                refusal);
    }

    /** Tells what has changed, unless that can wait. */
    void tell(UplinkTerminal terminal, long now) {
        if (!turned(terminal) && now < tellAt) {
            return;
        }
        UplinkStatus next = status(terminal);
        if (!next.equals(told)) {
            told = next;
            tellAt = now + TELL_EVERY_MILLIS;
            tellAll(next);
        }
    }

    /** When something is to be told next, if nothing happens before: at {@code otherwise} or earlier. */
    long next(UplinkTerminal terminal, long otherwise) {
        return unsent(terminal) == told.unsent() ? otherwise : Math.min(otherwise, tellAt);
    }

    /** How many events the collector has not acknowledged yet. */
    long unsent(UplinkTerminal terminal) {
        return Math.max(0, outbox.head().sequence() - terminal.watermark());
    }

    /** What people act on is told at once: whether the road is open, and whether anything is on it at all. */
    private boolean turned(UplinkTerminal terminal) {
        return (terminal.answered() && refusal == null) != told.connected()
                || refusal != told.refusal()
                || (unsent(terminal) == 0) != (told.unsent() == 0);
    }

    private @Nullable Instant oldestUnsentAt(UplinkTerminal terminal) {
        long oldest = terminal.watermark() + 1;
        if (oldest != oldestSequence) {
            oldestSequence = oldest;
            oldestAt = outbox.committedAt(oldest);
        }
        return oldestAt;
    }

    private void tellAll(UplinkStatus now) {
        telling.lock();
        try {
            listeners.forEach(listener -> tell(listener, now));
        } finally {
            telling.unlock();
        }
    }

    private static void tell(Consumer<UplinkStatus> listener, UplinkStatus status) {
        try {
            listener.accept(status);
        } catch (RuntimeException e) {
            LOG.error("a listener failed on {}; the road goes on", status, e);
        }
    }
}
