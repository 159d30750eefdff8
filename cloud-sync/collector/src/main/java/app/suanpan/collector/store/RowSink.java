package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import app.suanpan.protocol.uplink.StoredEvent;
import java.time.Instant;

/** Takes the events and rows of a transaction, and puts them into the database in as few steps as it allows. */
interface RowSink {
    /** The way that suits a connection's database. */
    static RowSink of(Sql sql) {
        return switch (sql.dialect()) {
            case SQLITE -> new InsertedRows(sql);
            case POSTGRESQL -> new CopiedRows(sql);
        };
    }

    /** An event, verbatim. */
    void event(long journal, StoredEvent event, Instant received);

    /** A row that is derived from an event. */
    void row(long journal, long sequence, Row row);

    /** Puts into the tables what is not there yet; before a question about it, and before the commit. */
    void flush();

    /** Drops what was not put into the tables yet: the transaction it belonged to is undone. */
    void forget();
}
