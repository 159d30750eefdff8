package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.collector.store.EventRows.UnmappableException;
import app.suanpan.protocol.uplink.Bytes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the rows that are derived from events, and makes all of them again when their definition has changed. */
final class DerivedRows {
    private static final Logger LOG = LoggerFactory.getLogger(DerivedRows.class);
    private static final int AT_A_TIME = 1_000;

    private record Stored(long journal, long sequence, Bytes body) {}

    private final Sql sql;
    private final Signatures signatures;

    DerivedRows(Sql sql) {
        this.sql = sql;
        this.signatures = new Signatures(sql);
    }

    /**
     * Something about an event that a person should look at. The event itself is kept whatever it is.
     *
     * @param kind of the incident
     * @param detail a sentence
     */
    record Trouble(String kind, String detail) {}

    /** Writes the rows of one event, and what its signature is worth; returns what a person should look at. */
    Optional<Trouble> write(long journal, long sequence, Bytes body) {
        EventRows.Made made;
        try {
            made = EventRows.of(body);
        } catch (UnmappableException e) {
            // The event is safe; what it means has to wait for a version that understands it.
            LOG.warn("event kept without rows: journal={} sequence={} reason={}", journal, sequence, e.getMessage());
            return Optional.of(new Trouble("unmapped", String.valueOf(e.getMessage())));
        }
        for (var row : made.rows()) {
            insert(journal, sequence, row);
        }
        return signatures.check(journal, sequence, made.type(), body).map(wrong -> {
            LOG.warn("a signature is not good: journal={} {}", journal, wrong);
            return new Trouble("signature", wrong);
        });
    }

    /** Makes all rows again from the events, if they were made by another version of {@link EventRows}. */
    void refresh() {
        var version = sql.queryOne("SELECT version FROM projection", row -> row.getInt(1));
        if (version.isPresent() && version.get() == EventRows.VERSION) {
            sql.rollback();
            return;
        }
        EventRows.TABLES.forEach(table -> sql.update("DELETE FROM " + table));
        sql.update("DELETE FROM projection");
        sql.update("INSERT INTO projection (version) VALUES (?)", EventRows.VERSION);
        var written = 0L;
        var last = new Stored(0, 0, Bytes.utf8(""));
        for (var some = after(last); !some.isEmpty(); some = after(last)) {
            some.forEach(event -> write(event.journal(), event.sequence(), event.body()));
            last = some.getLast();
            written += some.size();
        }
        sql.commit();
        if (written > 0) {
            LOG.info("derived rows made again: events={}", written);
        }
    }

    private List<Stored> after(Stored last) {
        return sql.query(
                """
                SELECT journal_id, sequence, body FROM event
                WHERE journal_id > ? OR (journal_id = ? AND sequence > ?)
                ORDER BY journal_id, sequence LIMIT ?""",
                row -> new Stored(row.getLong(1), row.getLong(2), Bytes.of(row.getBytes(3))),
                last.journal(),
                last.journal(),
                last.sequence(),
                AT_A_TIME);
    }

    private void insert(long journal, long sequence, Row row) {
        var values = new @Nullable Object[row.values().size() + 2];
        values[0] = journal;
        values[1] = sequence;
        for (var i = 2; i < values.length; i++) {
            values[i] = row.values().get(i - 2);
        }
        sql.update(row.insert(), values);
    }
}
