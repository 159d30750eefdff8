package app.suanpan.collector.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the newest version of the tables, step by step, each in a transaction of its own; a database in which there is
 * nothing yet is made in one, since a disk takes as long for a step as for all of them. Step N is the file {@code schema-N.sql}, and
 * after it, where there is one, what only one database needs: {@code schema-N.postgresql.sql} or {@code schema-N.sqlite.sql}.
 */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int NEWEST = 35;
    /** Any number will do, so long as it stays: who has this lock of PostgreSQL's is the one who changes tables. */
    private static final long LOCK = 0x7375616e70616eL;

    private static final Duration LOCK_ASKED_FOR_EVERY = Duration.ofMillis(100);

    private Schema() {}

    /** Opens the connection on which tables are changed, and changes them while no other collector does. */
    static void migrate(Database database, Instant now) {
        migrate(database, now, sql -> {});
    }

    /** The same, and then something else that may take long and that only one collector is to do at a time, on the same connection. */
    static void migrate(Database database, Instant now, Consumer<Sql> then) {
        switch (database) {
            case Database.SqliteFile it -> {
                try (var sql = SqliteConnections.open(it.file())) {
                    step(sql, now);
                    Currencies.write(sql);
                    then.accept(sql);
                }
            }
            case Database.Postgres it -> {
                try (var sql = PostgresConnections.openForSchema(it)) {
                    // Held by the connection, over all its transactions, until it is closed.
                    awaitLock(sql);
                    step(sql, now);
                    numberRows(sql);
                    Currencies.write(sql);
                    then.accept(sql);
                }
            }
        }
    }

    /** Asks again and again: whoever waits in silence cannot tell another collector's work from a connection that was lost on its way. */
    private static void awaitLock(Sql sql) {
        while (!sql.queryOne("SELECT pg_try_advisory_lock(" + LOCK + ")", row -> row.getBoolean(1))
                .orElse(false)) {
            sql.rollback();
            LockSupport.parkNanos(LOCK_ASKED_FOR_EVERY.toNanos());
        }
        sql.commit();
    }

    private static void step(Sql sql, Instant now) {
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
        if (version < NEWEST) {
            sql.expectLongStatements();
        }
        for (var step = version + 1; step <= NEWEST; step++) {
            statements("schema-" + step + ".sql", true).forEach(sql::run);
            var own = sql.dialect().name().toLowerCase(Locale.ROOT);
            statements("schema-" + step + "." + own + ".sql", false).forEach(sql::run);
            sql.update("INSERT INTO schema_version (version, applied_at) VALUES (?, ?)", step, now.toString());
            if (version > 0 || step == NEWEST) {
                sql.commit();
            }
            LOG.info("database migrated: version={}", step);
        }
    }

    /** The largest id there is says nothing of what others are adding at the same time: each table with ids has a sequence. */
    private static void numberRows(Sql sql) {
        sql.query("""
                        SELECT table_name FROM information_schema.columns
                        WHERE table_schema = current_schema() AND column_name = 'id' AND data_type = 'bigint'""", row -> row.getString(1))
                .forEach(table -> sql.run("CREATE SEQUENCE IF NOT EXISTS " + table + "_ids"));
        sql.commit();
    }

    private static List<String> statements(String file, boolean required) {
        try (var in = Schema.class.getResourceAsStream(file)) {
            if (in == null) {
                if (required) {
                    throw new StoreException("the program lacks " + file, null);
                }
                return List.of();
            }
            var script = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return Arrays.stream(script.split(";"))
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
