package app.suanpan.collector.store;

import app.suanpan.protocol.uplink.Bytes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rows of events again whose definition has changed, behind serving: a few hundred events in each transaction, the newest of every
 * journal first, whichever collector does it. How far it is stands in the database, so that anybody goes on where somebody stopped. Until an
 * event's turn comes its rows are as they were.
 *
 * <p>The sums are begun anew with the rows. Those of what comes from then on the {@link Summaries} add, as always; those of what was there
 * are added here, with the rows, so that each event is in them once.
 */
final class Remaking {
    private static final Logger LOG = LoggerFactory.getLogger(Remaking.class);
    /** Any number will do, so long as it stays: who has this lock of PostgreSQL's is the one who makes rows again. */
    private static final long LOCK = 0x72656d616b65L;

    /** What became of one step. */
    enum Step {
        /** Some rows were made; there may be more to make. */
        MADE,
        /** Somebody else is making them. */
        TAKEN,
        /** There is nothing to make, or a newer collector has taken over. */
        DONE
    }

    private record Part(long journal, String store, String storeName, long base, long upto) {}

    private record Stored(long sequence, Bytes body) {}

    private final Sql sql;
    private final RowSink sink;
    private final DerivedRows derived;
    private final int eventsAtOnce;

    /** @param eventsAtOnce how many events a transaction is about: while it lasts, others may wait for it */
    Remaking(Sql sql, int eventsAtOnce) {
        this.sql = sql;
        this.sink = RowSink.of(sql);
        this.derived = new DerivedRows(sql, sink);
        this.eventsAtOnce = eventsAtOnce;
    }

    /**
     * If the rows were made by another version of {@link EventRows}, notes that all of them are to be made again, and that whoever writes
     * has to be of this version from now on. Quick, however many there are.
     */
    static void begin(Sql sql) {
        var version = sql.queryOne("SELECT version FROM projection", row -> row.getInt(1));
        if (version.isPresent() && version.get() == EventRows.VERSION) {
            sql.rollback();
            return;
        }
        Summaries.lock(sql);
        // Waits for the transactions of collectors that are still running, and keeps new ones out until this one ends:
        // what they
        // have written is made again, and what they write next they are refused.
        if (sql.dialect() == Dialect.POSTGRESQL) {
            sql.run("LOCK TABLE event IN SHARE ROW EXCLUSIVE MODE");
        }
        sql.update("DELETE FROM projection");
        sql.update("INSERT INTO projection (version) VALUES (?)", EventRows.VERSION);
        all(sql);
        sql.commit();
        var events = left(sql);
        sql.rollback();
        if (events > 0) {
            LOG.info("rows are made again in the background: events={}", events);
        }
    }

    /** Everything is to be made again, sums and all. */
    private static void all(Sql sql) {
        Summaries.empty(sql);
        sql.update("DELETE FROM remaking");
        sql.update("""
                INSERT INTO remaking (journal_id, base, upto, turns)
                SELECT id, base, watermark, 0 FROM journal WHERE watermark > base""");
        sql.update("INSERT INTO summary_cursor (journal_id, through) SELECT id, watermark FROM journal");
    }

    /** The sums were begun anew by somebody: if rows are being made again, that begins anew with them. */
    static void beginAnewWithSums(Sql sql) {
        if (left(sql) > 0) {
            all(sql);
        }
    }

    /** Of how many events the rows are still to be made again. */
    static long left(Sql sql) {
        return sql.queryOne("SELECT coalesce(sum(upto - base), 0) FROM remaking", row -> row.getLong(1))
                .orElse(0L);
    }

    /** Makes the rows of some events again, in one transaction. */
    Step step() {
        try {
            return step(false);
        } catch (StoreException e) {
            undo(e);
            if (!e.isAboutValues()) {
                throw e;
            }
        } catch (RuntimeException e) {
            undo(e);
            throw e;
        }
        // Some event says what no table can hold: it is left without rows, as when it came, and all others have theirs.
        try {
            return step(true);
        } catch (RuntimeException e) {
            undo(e);
            throw e;
        }
    }

    private void undo(RuntimeException cause) {
        sink.forget();
        try {
            sql.rollback();
        } catch (StoreException e) {
            cause.addSuppressed(e);
        }
    }

    private Step step(boolean oneByOne) {
        var ours = sql.queryOne("SELECT 1 FROM projection WHERE version = ?", row -> 1, EventRows.VERSION);
        if (ours.isEmpty()) {
            sql.rollback();
            return Step.DONE;
        }
        if (!isMine()) {
            sql.rollback();
            return Step.TAKEN;
        }
        // Whoever adds to the sums, or begins them anew, waits here as everywhere.
        var zone = Summaries.lock(sql);
        var part = sql.queryOne(
                """
                SELECT remaking.journal_id, box.store, box.store_name, remaking.base, remaking.upto
                FROM remaking JOIN journal ON journal.id = remaking.journal_id JOIN box ON box.id = journal.box_id
                ORDER BY remaking.turns, remaking.journal_id LIMIT 1""",
                row -> new Part(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
        if (part.isEmpty()) {
            sql.rollback();
            return Step.DONE;
        }
        make(part.get(), zone, oneByOne);
        sql.commit();
        return Step.MADE;
    }

    private boolean isMine() {
        return switch (sql.dialect()) {
            case SQLITE -> true;
            case POSTGRESQL ->
                sql.queryOne("SELECT pg_try_advisory_xact_lock(" + LOCK + ")", row -> row.getBoolean(1))
                        .orElse(false);
        };
    }

    private void make(Part part, Optional<ZoneId> zone, boolean oneByOne) {
        var after = Math.max(part.base(), part.upto() - eventsAtOnce);
        for (var table : EventRows.TABLES) {
            sql.update(
                    "DELETE FROM " + table + " WHERE journal_id = ? AND sequence > ? AND sequence <= ?",
                    part.journal(),
                    after,
                    part.upto());
        }
        derived.begin();
        derived.writeOneByOne(oneByOne);
        for (var event : events(part.journal(), after, part.upto())) {
            derived.write(part.journal(), event.sequence(), part.store(), part.storeName(), event.body());
        }
        sink.flush();
        zone.ifPresent(it -> addUp(it, part.journal(), after, part.upto()));
        if (after == part.base()) {
            sql.update("DELETE FROM remaking WHERE journal_id = ?", part.journal());
        } else {
            sql.update("UPDATE remaking SET upto = ?, turns = turns + 1 WHERE journal_id = ?", after, part.journal());
        }
    }

    private List<Stored> events(long journal, long after, long through) {
        return sql.query(
                "SELECT sequence, body FROM event WHERE journal_id = ? AND sequence > ? AND sequence <= ? ORDER BY sequence",
                row -> new Stored(row.getLong(1), Bytes.of(row.getBytes(2))),
                journal,
                after,
                through);
    }

    private void addUp(ZoneId zone, long journal, long after, long through) {
        var sums = new DaySums();
        Summaries.read(sql, journal, after, through, sums);
        new SumTables(sql, zone).add(sums);
    }
}
