package app.suanpan.ledger;

import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalHead;
import app.suanpan.protocol.uplink.Outbox;
import app.suanpan.protocol.uplink.StoredEvent;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal as the road to the cloud sees it. Reads on a connection of its own, so that catching up after a week offline
 * never waits in front of a sale; shows only what has been committed.
 */
public final class JournalOutbox implements Outbox, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(JournalOutbox.class);

    private final Ledger ledger;
    private final ReentrantLock lock = new ReentrantLock();
    private final Sqlite reader;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile JournalHead head;
    private volatile long acknowledged;

    JournalOutbox(Ledger ledger, Sqlite reader, JournalHead head) {
        this.ledger = ledger;
        this.reader = reader;
        this.head = head;
        this.acknowledged = reader.queryOne("SELECT acknowledged FROM watermark", row -> row.getLong(1))
                .orElse(0L);
    }

    /**
     * Shows what was committed. Called under the ledger's lock, so that heads arrive in the order of their commits; takes no
     * lock of its own, which a reader may hold for long.
     */
    void advanceTo(JournalHead newHead) {
        head = newHead;
    }

    /** Tells that there is more to read; outside the ledger's lock. What is committed did not fail because a listener does. */
    void tellAppended() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.error("committed, but a listener failed", e);
            }
        }
    }

    @Override
    public JournalHead head() {
        return head;
    }

    @Override
    public List<JournalHead> lives() {
        return reading(() -> JournalTable.lives(reader, head));
    }

    @Override
    public List<StoredEvent> read(long afterSequence, int maxEvents, int maxBytes) {
        long through = head.sequence();
        return reading(() -> JournalTable.read(reader, afterSequence, through, maxEvents, maxBytes));
    }

    @Override
    public long acknowledged() {
        return acknowledged;
    }

    @Override
    public void acknowledge(long through) {
        if (through < 0 || through > head.sequence()) {
            throw new IllegalArgumentException(
                    "The journal ends at " + head.sequence() + "; " + through + " cannot be acknowledged");
        }
        acknowledged = through;
        ledger.saveWatermark(through);
    }

    @Override
    public ChainHash hashAt(long sequence) {
        return reading(() -> JournalTable.hashAt(reader, sequence))
                .orElseThrow(() -> new IllegalArgumentException("The journal has no event " + sequence));
    }

    @Override
    public Instant committedAt(long sequence) {
        return reading(() -> reader.queryOne(
                        "SELECT committed_at FROM journal WHERE sequence = ?",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        sequence))
                .orElseThrow(() -> new IllegalArgumentException("The journal has no event " + sequence));
    }

    @Override
    public JournalHead beginEpoch(long base) {
        return ledger.beginEpoch(base, Epoch.random(new SecureRandom()));
    }

    @Override
    public Subscription onAppended(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    <T> T reading(Supplier<T> query) {
        lock.lock();
        try {
            return query.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            reader.close();
        } finally {
            lock.unlock();
        }
    }
}
