package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.UnmappableException;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.protocol.json.UnreadableJsonException;
import app.suanpan.protocol.uplink.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the rows that are derived from events. */
final class DerivedRows {
    private static final Logger LOG = LoggerFactory.getLogger(DerivedRows.class);

    /** What the events of one journal add to the sums, in the transaction under way. */
    private static final class Run {
        private final long after;
        private final DaySums sums = new DaySums();
        private long through;
        private boolean whole = true;

        Run(long after) {
            this.after = after;
        }

        void passed(long sequence, boolean added) {
            through = sequence;
            whole &= added;
        }
    }

    private final Sql sql;
    private final RowSink sink;
    private final Signatures signatures;
    private final Map<Long, Run> runs = new HashMap<>();
    private boolean oneByOne;

    DerivedRows(Sql sql, RowSink sink) {
        this.sql = sql;
        this.sink = sink;
        this.signatures = new Signatures(sql);
    }

    /**
     * Something about an event that a person should look at. The event itself is kept whatever it is.
     *
     * @param kind of the incident
     * @param detail a sentence
     */
    record Trouble(String kind, String detail) {}

    /**
     * Whether the rows of each event are put into the tables by themselves: slow, and for when some event of a transaction says what no
     * table can hold. Then that event is left without rows, and all others have theirs.
     */
    void writeOneByOne(boolean does) {
        oneByOne = does;
    }

    /** A transaction begins: what the last one added to the sums was handed over, or came to nothing. */
    void begin() {
        runs.clear();
    }

    /** The transaction is committed: hands over what it adds to the sums. */
    void handOver(FreshSums fresh) {
        runs.forEach((journal, run) -> {
            if (run.whole) {
                fresh.put(journal, run.after, new FreshSums.Piece(run.through, run.sums));
            }
        });
        runs.clear();
    }

    /**
     * Writes the rows of one event, and what its signature is worth; returns what a person should look at.
     *
     * @param store of the box that sent it: what it says of another store makes no rows, for by its store a row is shown and counted
     * @param storeName by what that store is known, which its rows say
     */
    Optional<Trouble> write(long journal, long sequence, String store, String storeName, Bytes body) {
        if (!oneByOne) {
            return rows(journal, sequence, store, storeName, body);
        }
        sink.flush();
        sql.run("SAVEPOINT of_one_event");
        try {
            var trouble = rows(journal, sequence, store, storeName, body);
            sink.flush();
            sql.run("RELEASE SAVEPOINT of_one_event");
            return trouble;
        } catch (StoreException e) {
            if (!e.isAboutValues()) {
                throw e;
            }
            sink.forget();
            sql.run("ROLLBACK TO SAVEPOINT of_one_event");
            return unmapped(journal, sequence, "it has a value that fits no table");
        }
    }

    private Optional<Trouble> rows(long journal, long sequence, String store, String storeName, Bytes body) {
        EventRows.Made made;
        Optional<JournalEvent> signed;
        try {
            made = EventRows.of(body);
            signed = Signatures.read(made.type(), body);
        } catch (UnmappableException | UnreadableJsonException e) {
            run(journal, sequence).passed(sequence, true);
            return unmapped(journal, sequence, String.valueOf(e.getMessage()));
        }
        if (made.store() != null && !made.store().equals(store)) {
            LOG.warn(
                    "event kept without rows, it is of another store than its box: journal={} sequence={} box={} event={}",
                    journal,
                    sequence,
                    store,
                    made.store());
            run(journal, sequence).passed(sequence, true);
            return Optional.of(new Trouble("foreign", "E26"));
        }
        var rows = storeName.equals(store)
                ? made.rows()
                : made.rows().stream().map(row -> row.ofStore(storeName)).toList();
        rows.forEach(row -> sink.row(journal, sequence, row));
        var run = run(journal, sequence);
        // Of an event by itself it is not known yet whether its rows stay.
        run.passed(sequence, !oneByOne && run.sums.add(rows));
        return signed.flatMap(event -> signature(journal, sequence, event));
    }

    private Optional<Trouble> signature(long journal, long sequence, JournalEvent event) {
        try {
            return signatures.check(journal, sequence, event).map(wrong -> {
                LOG.warn("a signature is not good: journal={} {}", journal, wrong);
                return new Trouble("signature", wrong);
            });
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            // It lacks what it is judged by. Whatever it is, the sales behind it must not wait for it.
            LOG.debug("not judged: journal={} sequence={}", journal, sequence, e);
            return unmapped(journal, sequence, "what its signature rests on is missing");
        }
    }

    private Run run(long journal, long sequence) {
        return runs.computeIfAbsent(journal, ignored -> new Run(sequence - 1));
    }

    /** The event is safe; what it means has to wait for a version that understands it. */
    private static Optional<Trouble> unmapped(long journal, long sequence, String reason) {
        LOG.warn("event kept without rows: journal={} sequence={} reason={}", journal, sequence, reason);
        return Optional.of(new Trouble("unmapped", reason));
    }
}
