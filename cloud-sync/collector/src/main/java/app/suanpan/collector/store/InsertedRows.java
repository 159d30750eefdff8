package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.protocol.uplink.StoredEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts each row as it comes: in one process with the database nothing is saved by waiting. */
final class InsertedRows implements RowSink {
    private final Sql sql;
    private final Map<String, String> inserts = new HashMap<>();

    InsertedRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void event(long journal, StoredEvent event, Instant received) {
        sql.update(
                "INSERT INTO event (journal_id, sequence, hash, body, received_at) VALUES (?, ?, ?, ?, ?)",
                journal,
                event.sequence(),
                event.hash().toArray(),
                event.body().toArray(),
                Times.text(received));
    }

    @Override
    public void row(long journal, long sequence, Row row) {
        var values = new @Nullable Object[row.values().size() + 2];
        values[0] = journal;
        values[1] = sequence;
        for (var i = 2; i < values.length; i++) {
            values[i] = row.values().get(i - 2);
        }
        // A table's rows all have the same columns, so that one statement serves them.
        sql.update(inserts.computeIfAbsent(row.table(), ignored -> statement(row)), values);
    }

    private static String statement(Row row) {
        return "INSERT INTO " + row.table() + " (journal_id, sequence, " + String.join(", ", row.columns())
                + ") VALUES (?, ?" + ", ?".repeat(row.columns().size()) + ")";
    }

    @Override
    public void flush() {
        // Nothing waits here.
    }

    @Override
    public void forget() {
        // Nothing waits here.
    }
}
