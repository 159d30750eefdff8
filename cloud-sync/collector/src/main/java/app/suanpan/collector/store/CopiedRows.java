package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.protocol.uplink.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Gathers the rows of a transaction and sends those of a table in one COPY: several times as fast as inserting them. Derived rows go as
 * text, which PostgreSQL reads as whatever type the column has; events go as the bytes that they are.
 */
final class CopiedRows implements RowSink {
    /** What is gathered at most before it is sent; no transaction needs more memory than this by much. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final String COPY_EVENTS =
            "COPY event (journal_id, sequence, hash, body, received_at) FROM STDIN (FORMAT BINARY)";
    /** The signature of the binary form, and two words of which nothing is asked. */
    private static final byte[] HEAD = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    /** The rows of one table that are not sent yet. */
    private record Table(String copy, CopyBuffer rows) {}

    private final Sql sql;
    private final CopyBuffer events = new CopyBuffer();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private int gathered;

    CopiedRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void event(long journal, StoredEvent event, Instant received) {
        var before = events.length();
        if (before == 0) {
            events.raw(HEAD);
        }
        events.int16(5);
        events.int32(Long.BYTES);
        events.int64(journal);
        events.int32(Long.BYTES);
        events.int64(event.sequence());
        var hash = event.hash().toArray();
        events.int32(hash.length);
        events.raw(hash);
        var body = event.body().toArray();
        events.int32(body.length);
        events.raw(body);
        events.int32(Long.BYTES);
        events.int64(microsOf(received));
        count(events.length() - before);
    }

    private static long microsOf(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond() - BEGINNING.getEpochSecond()) + time.getNano() / 1_000;
    }

    @Override
    public void row(long journal, long sequence, Row row) {
        var rows = tables.computeIfAbsent(row.table(), ignored -> new Table(copy(row), new CopyBuffer()))
                .rows();
        var before = rows.length();
        rows.column(journal, true);
        rows.column(sequence, false);
        for (var value : row.values()) {
            rows.column(value, false);
        }
        rows.endOfRow();
        count(rows.length() - before);
    }

    /** A table's rows all have the same columns, so that one statement serves them. */
    private static String copy(Row row) {
        return "COPY " + row.table() + " (journal_id, sequence, " + String.join(", ", row.columns()) + ") FROM STDIN";
    }

    private void count(int bytes) {
        gathered += bytes;
        if (gathered > MOST_BYTES) {
            flush();
        }
    }

    @Override
    public void flush() {
        if (gathered == 0) {
            return;
        }
        if (events.length() > 0) {
            // The end of the binary form.
            events.int16(-1);
            send(COPY_EVENTS, events);
        }
        for (var table : tables.values()) {
            if (table.rows().length() > 0) {
                send(table.copy(), table.rows());
            }
        }
        forget();
    }

    private void send(String copy, CopyBuffer rows) {
        try {
            var into = sql.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
            try {
                into.writeToCopy(rows.bytes(), 0, rows.length());
                into.endCopy();
            } finally {
                if (into.isActive()) {
                    into.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw Sql.trouble("failed: " + copy, e);
        }
    }

    @Override
    public void forget() {
        events.clear();
        tables.values().forEach(table -> table.rows().clear());
        gathered = 0;
    }
}
