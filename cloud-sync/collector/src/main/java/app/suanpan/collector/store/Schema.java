package app.suanpan.collector.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the newest version of the tables, step by step, each in a transaction of its own. */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int NEWEST = 11;

    private Schema() {}

    static void migrate(Sql sql, Instant now) {
        sql.run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)");
        sql.commit();
        var version = sql.queryOne("SELECT coalesce(max(version), 0) FROM schema_version", row -> row.getInt(1))
                .orElse(0);
        sql.rollback();
        if (version > NEWEST) {
            throw new StoreException(
                    "the database has version " + version + ", this program knows only " + NEWEST
                            + ": it was written by a newer one",
                    null);
        }
        for (var step = version + 1; step <= NEWEST; step++) {
            for (var statement : statements(step)) {
                sql.run(statement);
            }
            sql.update("INSERT INTO schema_version (version, applied_at) VALUES (?, ?)", step, now.toString());
            sql.commit();
            LOG.info("database migrated: version={}", step);
        }
    }

    private static Iterable<String> statements(int step) {
        try (var in = Schema.class.getResourceAsStream("schema-" + step + ".sql")) {
            if (in == null) {
                throw new StoreException("the program lacks schema-" + step + ".sql", null);
            }
            var script = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{bytes}", "BLOB")
                    .replaceAll("(?m)^--.*$", "");
            return Arrays.stream(script.split(";"))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
