package app.suanpan.collector.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.sqlite.Function;

/** Opens SQLite files so that what is committed is on the disk. */
final class SqliteConnections {
    /** A function for small letters: SQLite's own knows those of English alone. */
    static final String SMALL = "lower_any";

    private static final int WAL_PAGES = 4_000;

    private SqliteConnections() {}

    static Sql open(Path file) {
        var sql = connect("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            sql.run("PRAGMA journal_mode = WAL");
            sql.run("PRAGMA synchronous = FULL");
            sql.run("PRAGMA busy_timeout = 10000");
            sql.run("PRAGMA wal_autocheckpoint = " + WAL_PAGES);
            sql.run("PRAGMA cache_size = -64000");
            // A typing error in a pragma is silently ignored, and the promise with it.
            expect(sql, "PRAGMA journal_mode", "wal");
            expect(sql, "PRAGMA synchronous", "2");
            return sql.inTransactions(WriteTurn.of(file));
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    static Sql openReadOnly(Path file) {
        var sql = connect("jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro");
        sql.run("PRAGMA busy_timeout = 10000");
        sql.run("PRAGMA cache_size = -16000");
        makeSmall(sql);
        return sql;
    }

    private static void makeSmall(Sql sql) {
        try {
            Function.create(
                    sql.unwrap(Connection.class),
                    SMALL,
                    new Function() {
                        @Override
                        protected void xFunc() throws SQLException {
                            var text = value_text(0);
                            if (text == null) {
                                result();
                            } else {
                                result(text.toLowerCase(Locale.ROOT));
                            }
                        }
                    },
                    1,
                    Function.FLAG_DETERMINISTIC);
        } catch (SQLException e) {
            throw new StoreException("no function for small letters", e);
        }
    }

    private static Sql connect(String url) {
        var settings = new Properties();
        // Otherwise the driver asks for the last row's id after each INSERT, which nobody here reads: a query for every
        // row.
        settings.setProperty("jdbc.get_generated_keys", "false");
        try {
            return new Sql(DriverManager.getConnection(url, settings), Dialect.SQLITE);
        } catch (SQLException e) {
            throw new StoreException("cannot open " + url, e);
        }
    }

    private static void expect(Sql sql, String pragma, String value) {
        var actual = sql.queryOne(pragma, row -> row.getString(1)).orElse("nothing");
        if (!actual.equalsIgnoreCase(value)) {
            throw new StoreException(pragma + " is " + actual + " and must be " + value, null);
        }
    }
}
