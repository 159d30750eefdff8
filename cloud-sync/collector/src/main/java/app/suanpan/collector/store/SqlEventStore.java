package app.suanpan.collector.store;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.conversation.CollectorCursor;
import app.suanpan.protocol.conversation.Decision;
import app.suanpan.protocol.conversation.HeldEvents;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collector's memory in SQL: SQLite on one machine, with each commit synced to the disk before anybody hears of it. What
 * becomes of a message is decided by {@link CollectorCursor}; here it is carried out.
 */
public final class SqlEventStore implements EventStore {
    private static final Logger LOG = LoggerFactory.getLogger(SqlEventStore.class);

    private record Journal(long id, CollectorCursor cursor) {}

    private final Sql sql;
    private final DerivedRows derived;
    private final String incarnation;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong revision = new AtomicLong();

    private SqlEventStore(Sql sql, String incarnation) {
        this.sql = sql;
        this.derived = new DerivedRows(sql);
        this.incarnation = incarnation;
    }

    /**
     * Opens the database, and creates it or brings it up to date where needed.
     *
     * @param file the SQLite file
     * @param incarnation a name for this start of the collector, told to the boxes
     * @param now the collector's clock
     */
    public static SqlEventStore open(Path file, String incarnation, Instant now) {
        var sql = Sql.open(file);
        try {
            Schema.migrate(sql, now);
            var store = new SqlEventStore(sql, incarnation);
            store.derived.refresh();
            // Who was connected to the collector that ran before is not connected to this one.
            sql.update("UPDATE box SET online = 0");
            sql.commit();
            return store;
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    @Override
    public List<Optional<Acknowledgement>> commit(List<Arrival> arrivals, Instant now) {
        lock.lock();
        try {
            var answers = new ArrayList<Optional<Acknowledgement>>(arrivals.size());
            for (var arrival : arrivals) {
                answers.add(store(arrival, now));
            }
            sql.commit();
            revision.incrementAndGet();
            return answers;
        } catch (RuntimeException e) {
            sql.rollback();
            throw e;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long revision() {
        return revision.get();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            sql.close();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Acknowledgement> store(Arrival arrival, Instant now) {
        var box = boxId(arrival.box(), now);
        return switch (arrival) {
            case Arrival.OfEnvelope it -> Optional.of(receive(box, it.envelope(), now));
            case Arrival.OfHello it -> Optional.of(greet(box, it.hello(), now));
            case Arrival.OfState it -> {
                show(box, it.state());
                yield Optional.empty();
            }
            case Arrival.OfNonsense it -> {
                incident(box, "malformed", it.reason(), now);
                yield Optional.empty();
            }
        };
    }

    private Acknowledgement receive(long box, Envelope envelope, Instant now) {
        var epoch = envelope.header().epoch();
        var known = journal(box, epoch);
        var decision = CollectorCursor.receive(
                known.map(Journal::cursor),
                envelope,
                held(box, known.map(Journal::id).orElse(0L)));
        if (!decision.append().isEmpty()) {
            append(box, known.map(Journal::id).orElseGet(() -> begin(box, decision.before(), now)), decision, now);
        }
        if (!decision.quarantine().isEmpty()) {
            quarantine(known.orElseThrow().id(), decision, now);
            incident(box, "fork", "epoch " + epoch + " parts after " + decision.agreed(), now);
            LOG.error(
                    "fork: box={} epoch={} after={} quarantined={}",
                    envelope.header().box(),
                    epoch,
                    decision.agreed(),
                    decision.quarantine().size());
        }
        noteRefusal(box, decision, now);
        return decision.answer(now, incarnation);
    }

    private Acknowledgement greet(long box, Hello hello, Instant now) {
        var known = journal(box, hello.head().epoch());
        var decision = CollectorCursor.greet(
                known.map(Journal::cursor),
                hello,
                held(box, known.map(Journal::id).orElse(0L)));
        sql.update("UPDATE box SET head = ? WHERE id = ?", hello.head().sequence(), box);
        noteRefusal(box, decision, now);
        LOG.info(
                "hello: box={} epoch={} head={} watermark={} hint={}",
                box,
                hello.head().epoch(),
                hello.head().sequence(),
                decision.after().watermark(),
                decision.hint().word());
        return decision.answer(now, incarnation);
    }

    private void noteRefusal(long box, Decision decision, Instant now) {
        if (decision.hint() == Hint.REFUSED) {
            incident(
                    box, "refused", decision.reason() + ": " + decision.before().epoch(), now);
        }
    }

    private long begin(long box, CollectorCursor cursor, Instant now) {
        var id = sql.nextId("journal");
        sql.update(
                """
                INSERT INTO journal (id, box_id, epoch, base, base_hash, watermark, head_hash, moved_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                box,
                cursor.epoch().hex(),
                cursor.base(),
                cursor.baseHash().toArray(),
                cursor.watermark(),
                cursor.headHash().toArray(),
                Times.text(now));
        return id;
    }

    private void append(long box, long journal, Decision decision, Instant now) {
        for (var event : decision.append()) {
            insertEvent(journal, event, now);
            derived.write(journal, event.sequence(), event.body())
                    .ifPresent(trouble -> incident(box, trouble.kind(), trouble.detail(), now));
        }
        var after = decision.after();
        var moved = sql.update(
                "UPDATE journal SET watermark = ?, head_hash = ?, moved_at = ? WHERE id = ? AND watermark = ?",
                after.watermark(),
                after.headHash().toArray(),
                Times.text(now),
                journal,
                decision.before().watermark());
        if (moved != 1) {
            throw new StoreException("the cursor of journal " + journal + " was moved by somebody else", null);
        }
        sql.update("UPDATE box SET head = ? WHERE id = ? AND head < ?", after.watermark(), box, after.watermark());
    }

    private void insertEvent(long journal, StoredEvent event, Instant now) {
        sql.update(
                "INSERT INTO event (journal_id, sequence, hash, body, received_at) VALUES (?, ?, ?, ?, ?)",
                journal,
                event.sequence(),
                event.hash().toArray(),
                event.body().toArray(),
                Times.text(now));
    }

    private void quarantine(long journal, Decision decision, Instant now) {
        for (var event : decision.quarantine()) {
            sql.update(
                    """
                    INSERT INTO quarantine (journal_id, sequence, hash, body, reason, received_at)
                    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                    journal,
                    event.sequence(),
                    event.hash().toArray(),
                    event.body().toArray(),
                    decision.reason(),
                    Times.text(now));
        }
    }

    private void incident(long box, String kind, String detail, Instant now) {
        sql.update("""
                INSERT INTO incident (box_id, kind, detail, times, first_at, last_at) VALUES (?, ?, ?, 1, ?, ?)
                ON CONFLICT (box_id, kind, detail)
                DO UPDATE SET times = incident.times + 1, last_at = excluded.last_at""", box, kind, detail, Times.text(now), Times.text(now));
    }

    private void show(long box, BoxState state) {
        if (state.online()) {
            sql.update(
                    """
                    UPDATE box SET connection = ?, online = 1, head = ?, oldest_unsent_at = ?, version = ?, devices = ?
                    WHERE id = ?""",
                    state.connection(),
                    state.head(),
                    state.oldestUnsent() == null ? null : Times.text(state.oldestUnsent()),
                    state.version(),
                    new String(Json.write(state.devices()), StandardCharsets.UTF_8),
                    box);
        } else {
            // The last will of an earlier connection says nothing about the present one.
            sql.update("UPDATE box SET online = 0 WHERE id = ? AND connection = ?", box, state.connection());
        }
    }

    private long boxId(Box box, Instant now) {
        var known = sql.queryOne(
                "SELECT id FROM box WHERE tenant = ? AND store = ? AND workstation = ?",
                row -> row.getLong(1),
                box.tenant(),
                box.store(),
                box.workstation());
        if (known.isPresent()) {
            sql.update("UPDATE box SET last_seen_at = ? WHERE id = ?", Times.text(now), known.get());
            return known.get();
        }
        var id = sql.nextId("box");
        sql.update(
                "INSERT INTO box (id, tenant, store, workstation, last_seen_at) VALUES (?, ?, ?, ?, ?)",
                id,
                box.tenant(),
                box.store(),
                box.workstation(),
                Times.text(now));
        LOG.info("new box: box={}", box);
        return id;
    }

    private Optional<Journal> journal(long box, Epoch epoch) {
        return sql.queryOne(
                "SELECT id, base, base_hash, watermark, head_hash FROM journal WHERE box_id = ? AND epoch = ?",
                row -> new Journal(
                        row.getLong(1),
                        new CollectorCursor(
                                epoch,
                                row.getLong(2),
                                ChainHash.of(row.getBytes(3)),
                                row.getLong(4),
                                ChainHash.of(row.getBytes(5)))),
                box,
                epoch.hex());
    }

    private HeldEvents held(long box, long journal) {
        return new HeldEvents() {
            @Override
            public ChainHash hashAt(long sequence) {
                return sql.queryOne(
                                "SELECT hash FROM event WHERE journal_id = ? AND sequence = ?",
                                row -> ChainHash.of(row.getBytes(1)),
                                journal,
                                sequence)
                        .orElseThrow(
                                () -> new StoreException("journal " + journal + " lacks its event " + sequence, null));
            }

            @Override
            public boolean inAnyEpoch(long sequence, ChainHash hash) {
                return sql.queryOne("""
                                SELECT 1 FROM journal JOIN event ON event.journal_id = journal.id
                                WHERE journal.box_id = ? AND event.sequence = ? AND event.hash = ?""", row -> row.getInt(1), box, sequence, hash.toArray())
                        .isPresent();
            }
        };
    }
}
