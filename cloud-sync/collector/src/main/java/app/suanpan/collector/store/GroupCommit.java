package app.suanpan.collector.store;

import app.suanpan.collector.store.LockedBoxes.Journal;
import app.suanpan.collector.store.LockedBoxes.LockedBox;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.conversation.CollectorCursor;
import app.suanpan.protocol.conversation.Decision;
import app.suanpan.protocol.conversation.HeldEvents;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import app.suanpan.protocol.uplink.JournalChain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction: what came from some boxes, carried out in its order. What becomes of each message is decided by
 * {@link CollectorCursor}.
 */
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    /** A sentence; longer than what an index takes it would keep everything else of the box out. */
    private static final int LONGEST_DETAIL = 500;

    /** Of one kind, for each box; what is different from all of these is counted together. */
    private static final int MOST_DETAILS = 50;

    private static final String OTHERS = "more of this kind, each different";

    private final Sql sql;
    private final RowSink sink;
    private final DerivedRows derived;
    private final String incarnation;
    private final Instant now;
    private final LockedBoxes boxes;
    private final RefusedBatches refused;

    /** Locks the boxes that the arrivals came from. */
    GroupCommit(Sql sql, RowSink sink, DerivedRows derived, String incarnation, List<Arrival> arrivals, Instant now) {
        this.sql = sql;
        this.sink = sink;
        this.derived = derived;
        this.incarnation = incarnation;
        this.now = now;
        this.refused = new RefusedBatches(sql);
        this.boxes = LockedBoxes.lock(sql, arrivals.stream().map(Arrival::box).toList(), now);
    }

    /** Does everything but the commit; returns what may be answered after it. */
    List<Optional<Acknowledgement>> carryOut(List<Arrival> arrivals) {
        var answers = new ArrayList<Optional<Acknowledgement>>(arrivals.size());
        arrivals.forEach(arrival -> answers.add(store(arrival)));
        sink.flush();
        boxes.save(now);
        return answers;
    }

    private Optional<Acknowledgement> store(Arrival arrival) {
        var box = boxes.get(arrival.box());
        return switch (arrival) {
            case Arrival.OfEnvelope it -> {
                box.heardBy(incarnation);
                yield Optional.of(receive(box, it.envelope()));
            }
            case Arrival.OfHello it -> {
                box.heardBy(incarnation);
                yield Optional.of(greet(box, it.hello()));
            }
            case Arrival.OfState it -> {
                show(box, it.state());
                yield Optional.empty();
            }
            case Arrival.OfNonsense it -> {
                if (it.batch() != null) {
                    refused.keep(box.id(), Distrust.ALTERED, it.reason(), it.batch(), now);
                }
                incident(box, "malformed", it.reason());
                yield Optional.empty();
            }
            case Arrival.OfDistrusted it -> {
                refused.keep(box.id(), it.reason(), it.reason().sentence(), it.batch(), now);
                incident(box, "distrusted", it.reason().code());
                yield Optional.of(distrust(box, it.reason(), it.header().epoch()));
            }
            case Arrival.OfStruckOff it ->
                Optional.of(distrust(box, it.reason(), it.hello().head().epoch()));
        };
    }

    /** Nothing was stored: what is held is said, and that nothing more is taken. Of an epoch that is not known here, nothing is held. */
    private Acknowledgement distrust(LockedBox box, Distrust reason, Epoch epoch) {
        var cursor = box.journal(epoch)
                .map(Journal::cursor)
                .orElseGet(() -> new CollectorCursor(epoch, 0, JournalChain.GENESIS, 0, JournalChain.GENESIS));
        return new Acknowledgement(
                epoch,
                cursor.watermark(),
                cursor.headHash(),
                cursor.base(),
                cursor.baseHash(),
                Hint.DISTRUSTED,
                now,
                incarnation,
                reason);
    }

    private Acknowledgement receive(LockedBox box, Envelope envelope) {
        var epoch = envelope.header().epoch();
        var known = box.journal(epoch);
        var decision = CollectorCursor.receive(known.map(Journal::cursor), envelope, held(box, known));
        if (!decision.append().isEmpty()) {
            append(box, known.orElseGet(() -> begin(box, decision.before())), decision);
        }
        if (!decision.quarantine().isEmpty()) {
            quarantine(known.orElseThrow().id(), decision);
            incident(box, "fork", "epoch " + epoch + " parts after " + decision.agreed());
            LOG.error(
                    "fork: box={} epoch={} after={} quarantined={}",
                    envelope.header().box(),
                    epoch,
                    decision.agreed(),
                    decision.quarantine().size());
        }
        noteRefusal(box, decision);
        return decision.answer(now, incarnation);
    }

    private Acknowledgement greet(LockedBox box, Hello hello) {
        var known = box.journal(hello.head().epoch());
        var decision = CollectorCursor.greet(known.map(Journal::cursor), hello, held(box, known));
        box.headIs(hello.head().sequence());
        noteRefusal(box, decision);
        LOG.info(
                "hello: box={} epoch={} head={} watermark={} hint={}",
                box.id(),
                hello.head().epoch(),
                hello.head().sequence(),
                decision.after().watermark(),
                decision.hint().word());
        return decision.answer(now, incarnation);
    }

    private void noteRefusal(LockedBox box, Decision decision) {
        if (decision.hint() == Hint.REFUSED) {
            incident(
                    box, "refused", decision.reason() + ": " + decision.before().epoch());
        }
    }

    private Journal begin(LockedBox box, CollectorCursor cursor) {
        var journal = new Journal(sql.nextId("journal"), cursor);
        sql.update(
                """
                INSERT INTO journal (id, box_id, epoch, base, base_hash, watermark, head_hash, moved_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                journal.id(),
                box.id(),
                cursor.epoch().hex(),
                cursor.base(),
                cursor.baseHash().toArray(),
                cursor.watermark(),
                cursor.headHash().toArray(),
                Times.text(now));
        box.begin(journal);
        return journal;
    }

    private void append(LockedBox box, Journal journal, Decision decision) {
        for (var event : decision.append()) {
            sink.event(journal.id(), event, now);
            derived.write(journal.id(), event.sequence(), box.box().store(), box.storeName(), event.body())
                    .ifPresent(trouble -> incident(box, trouble.kind(), trouble.detail()));
        }
        journal.move(decision.after());
        box.headIsAtLeast(decision.after().watermark());
    }

    private void quarantine(long journal, Decision decision) {
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

    private void incident(LockedBox box, String kind, String text) {
        var said = text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
        // A box can say as many different wrong things as it likes; it must not fill the disk with them.
        var detail = isKnown(box, kind, said) || details(box, kind) < MOST_DETAILS ? said : OTHERS;
        sql.update("""
                INSERT INTO incident (box_id, kind, detail, times, first_at, last_at) VALUES (?, ?, ?, 1, ?, ?)
                ON CONFLICT (box_id, kind, detail)
                DO UPDATE SET times = incident.times + 1, last_at = excluded.last_at""", box.id(), kind, detail, Times.text(now), Times.text(now));
    }

    private boolean isKnown(LockedBox box, String kind, String detail) {
        return sql.queryOne(
                        "SELECT 1 FROM incident WHERE box_id = ? AND kind = ? AND detail = ?",
                        row -> 1,
                        box.id(),
                        kind,
                        detail)
                .isPresent();
    }

    private long details(LockedBox box, String kind) {
        return sql.queryOne(
                        "SELECT count(*) FROM incident WHERE box_id = ? AND kind = ?",
                        row -> row.getLong(1),
                        box.id(),
                        kind)
                .orElseThrow();
    }

    private void show(LockedBox box, BoxState state) {
        if (state.online()) {
            box.heardBy(incarnation);
            box.headIs(state.head());
            sql.update(
                    "UPDATE box SET connection = ?, oldest_unsent_at = ?, version = ?, devices = ?, feeds = ?, zone = ?"
                            + " WHERE id = ?",
                    state.connection(),
                    state.oldestUnsent() == null ? null : Times.text(state.oldestUnsent()),
                    state.version(),
                    new String(Json.write(state.devices()), StandardCharsets.UTF_8),
                    OwnFeeds.text(box.box(), state),
                    state.zone(),
                    box.id());
        } else if (sql.queryOne(
                        "SELECT 1 FROM box WHERE id = ? AND connection = ?", row -> 1, box.id(), state.connection())
                .isPresent()) {
            // The last will of an earlier connection says nothing about the present one.
            box.gone();
        }
    }

    private HeldEvents held(LockedBox box, Optional<Journal> journal) {
        return new HeldEvents() {
            @Override
            public ChainHash hashAt(long sequence) {
                sink.flush();
                var id = journal.map(Journal::id).orElse(0L);
                return sql.queryOne(
                                "SELECT hash FROM event WHERE journal_id = ? AND sequence = ?",
                                row -> ChainHash.of(row.getBytes(1)),
                                id,
                                sequence)
                        .orElseThrow(() -> new StoreException("journal " + id + " lacks its event " + sequence, null));
            }

            @Override
            public boolean inAnyEpoch(long sequence, ChainHash hash) {
                // Nearly always the event is newer than everything held of the box, which needs no question.
                if (!box.holds(sequence)) {
                    return false;
                }
                sink.flush();
                return sql.queryOne("""
                                SELECT 1 FROM journal JOIN event ON event.journal_id = journal.id
                                WHERE journal.box_id = ? AND event.sequence = ? AND event.hash = ?""", row -> row.getInt(1), box.id(), sequence, hash.toArray())
                        .isPresent();
            }
        };
    }
}
