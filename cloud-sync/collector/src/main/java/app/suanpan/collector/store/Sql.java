package app.suanpan.collector.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * One database connection with its statements kept prepared. Not for two threads at once: its owner holds a lock.
 *
 * <p>The writer's connection is always in a transaction: the first statement after {@link #commit} or {@link #rollback} begins
 * the next one. The driver's own way of doing that is not used: after a full disk, where SQLite rolls back by itself, it goes on
 * without a transaction and every row is kept at once.
 */
final class Sql implements AutoCloseable {
    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int WAL_PAGES = 4_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private boolean transactional;
    private boolean begun;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    /** Opens a SQLite file, created if missing, with every commit synced to the disk. */
    static Sql open(Path file) {
        var sql = connect("jdbc:sqlite:" + file.toAbsolutePath());
        try {
            sql.run("PRAGMA journal_mode = WAL");
            sql.run("PRAGMA synchronous = FULL");
            sql.run("PRAGMA busy_timeout = 10000");
            sql.run("PRAGMA wal_autocheckpoint = " + WAL_PAGES);
            sql.run("PRAGMA cache_size = -64000");
            // A typing error in a pragma is silently ignored, and the promise with it.
            sql.expect("PRAGMA journal_mode", "wal");
            sql.expect("PRAGMA synchronous", "2");
            sql.transactional = true;
            return sql;
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    /** Opens a SQLite file that exists, for reading beside the writer. */
    static Sql openReadOnly(Path file) {
        var sql = connect("jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro");
        sql.run("PRAGMA busy_timeout = 10000");
        sql.run("PRAGMA cache_size = -16000");
        return sql;
    }

    private static Sql connect(String url) {
        var settings = new Properties();
        // Otherwise the driver asks for the last row's id after each INSERT, which nobody here reads: a query for every
        // row.
        settings.setProperty("jdbc.get_generated_keys", "false");
        try {
            return new Sql(DriverManager.getConnection(url, settings));
        } catch (SQLException e) {
            throw new StoreException("cannot open " + url, e);
        }
    }

    /** Runs a statement of the schema or a pragma. */
    void run(String statement) {
        begin();
        execute(statement);
    }

    private void execute(String statement) {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw new StoreException("failed: " + statement, e);
        }
    }

    /** Changes rows, and says how many. */
    int update(String statement, @Nullable Object... values) {
        begin();
        try {
            return bound(statement, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    <T> List<T> query(String statement, RowReader<T> reader, @Nullable Object... values) {
        begin();
        try (var rows = bound(statement, values).executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    <T> Optional<T> queryOne(String statement, RowReader<T> reader, @Nullable Object... values) {
        begin();
        try (var rows = bound(statement, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    /** Returns the number that follows the largest {@code id} of a table. */
    long nextId(String table) {
        return queryOne("SELECT coalesce(max(id), 0) + 1 FROM " + table, row -> row.getLong(1))
                .orElseThrow();
    }

    /** Makes everything since the last commit durable. Does nothing if there was nothing. */
    void commit() {
        if (begun) {
            execute("COMMIT");
            begun = false;
        }
    }

    /** Undoes everything since the last commit. Quiet if SQLite has done so already, as it does when the disk is full. */
    void rollback() {
        if (!begun) {
            return;
        }
        begun = false;
        try (var plain = connection.createStatement()) {
            plain.execute("ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw new StoreException("cannot roll back", e);
            }
        }
    }

    private void begin() {
        if (transactional && !begun) {
            execute("BEGIN IMMEDIATE");
            begun = true;
        }
    }

    /** A statement that failed may have been closed by the driver: it is prepared anew next time. */
    private StoreException failed(String statement, SQLException cause) {
        var failure = new StoreException("failed: " + statement, cause);
        var broken = prepared.remove(statement);
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("cannot close", e);
        }
    }

    private PreparedStatement bound(String statement, @Nullable Object... values) throws SQLException {
        var ready = prepared.get(statement);
        if (ready == null) {
            ready = connection.prepareStatement(statement);
            prepared.put(statement, ready);
        }
        for (var i = 0; i < values.length; i++) {
            ready.setObject(i + 1, values[i]);
        }
        return ready;
    }

    private void expect(String pragma, String value) {
        var actual = queryOne(pragma, row -> row.getString(1)).orElse("nothing");
        if (!actual.equalsIgnoreCase(value)) {
            throw new StoreException(pragma + " is " + actual + " and must be " + value, null);
        }
    }
}
