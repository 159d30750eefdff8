package app.suanpan.collector;

import app.suanpan.collector.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Both kinds of database that the collector works with, for tests that must come out the same on either. */
public enum TestDatabase {
    SQLITE {
        @Override
        public Database fresh(Path folder) {
            return new Database.SqliteFile(folder.resolve("collector.db"));
        }
    },
    POSTGRESQL {
        @Override
        public Database fresh(Path folder) {
            var name = "collector_" + MADE.incrementAndGet();
            try (var connection = DriverManager.getConnection(Server.url());
                    var statement = connection.createStatement()) {
                // Quicker made than a database, and as empty.
                statement.execute("CREATE SCHEMA " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("no schema for a test", e);
            }
            return new Database.Postgres(Server.url() + "&currentSchema=" + name, null, null);
        }
    };

    private static final AtomicInteger MADE = new AtomicInteger();

    /** A database in which there is nothing yet. */
    public abstract Database fresh(Path folder);

    /** A connection of a test's own, for what no collector does. */
    public static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(
                switch (database) {
                    case Database.SqliteFile it -> "jdbc:sqlite:" + it.file();
                    case Database.Postgres it -> it.url();
                });
    }

    /** A real server, started once for all tests of the module; it ends with them. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private Server() {}

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        // As on most servers, texts have the order of a dictionary, and not that of their bytes.
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "en-US")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }

        static String url() {
            return POSTGRES.getJdbcUrl("postgres", "postgres");
        }
    }
}
