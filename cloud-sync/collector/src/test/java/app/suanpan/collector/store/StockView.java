package app.suanpan.collector.store;

import app.suanpan.collector.TestDatabase;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a database says has moved off the shelves, once the rows of some events are in it. Leaves nothing in it. */
final class StockView implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "kind",
            "item",
            "gtin",
            "unit",
            "quantity",
            "lot",
            "serial",
            "expiry",
            "best_before",
            "pack_kilograms",
            "reason");

    private final Sql sql;
    private final RowSink sink;

    StockView(TestDatabase kind, Path folder) {
        var database = kind.fresh(folder);
        Schema.migrate(database, Instant.EPOCH);
        sql = Sql.open(database);
        sink = RowSink.of(sql);
    }

    /** The movements of some events, by column; what is empty is not in it. */
    List<Map<String, String>> movements(List<Bytes> events) {
        try {
            for (var i = 0; i < events.size(); i++) {
                for (var row : EventRows.of(events.get(i)).rows()) {
                    sink.row(1, i + 1, row);
                }
            }
            sink.flush();
            return sql.query(
                    "SELECT " + String.join(", ", COLUMNS) + " FROM stock_movement ORDER BY sequence, line", row -> {
                        Map<String, String> values = new HashMap<>();
                        for (var i = 0; i < COLUMNS.size(); i++) {
                            var column = COLUMNS.get(i);
                            Optional.ofNullable(row.getString(i + 1)).ifPresent(it -> values.put(column, it));
                        }
                        return values;
                    });
        } finally {
            sink.forget();
            sql.rollback();
        }
    }

    @Override
    public void close() {
        sql.close();
    }
}
