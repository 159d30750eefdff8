package app.suanpan.ledger.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one SQLite file, with its statements kept prepared. Not for two threads at once: its owner holds a lock.
 *
 * <p>Every failure is a {@link SqliteException}; what to tell the cashier is decided above.
 */
public final class Sqlite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private Sync sync = Sync.WITH_COMMIT;

    private Sqlite(Connection connection) {
        this.connection = connection;
    }

    /** Opens a file for reading and writing in WAL mode, every commit synced to the disk; creates it if it is not there. */
    public static Sqlite open(Path file) {
        Sqlite sqlite = openBesideWriters(file);
        try {
            sqlite.refuseIfReadOnly();
            return sqlite;
        } catch (RuntimeException e) {
            sqlite.close();
            throw e;
        }
    }

    /**
     * The same for a file that another process may be filling for minutes: takes no write lock, so that reading can begin at
     * once. Whether the file can be written is for the first to find out who writes.
     */
    public static Sqlite openBesideWriters(Path file) {
        return open("jdbc:sqlite:" + file.toAbsolutePath(), true);
    }

    /** Opens a file that must exist, for reading only. */
    public static Sqlite openReadOnly(Path file) {
        return open("jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro", false);
    }

    /** A database in memory, for recomputing. */
    public static Sqlite inMemory() {
        return open("jdbc:sqlite:file::memory:", false);
    }

    /** Lets this connection read the tables of a file that must exist, under {@code name}, without ever writing to it. */
    public void attachReadOnly(Path file, String name) {
        update("ATTACH DATABASE ? AS " + name, file.toAbsolutePath().toUri() + "?mode=ro");
    }

    private static Sqlite open(String url, boolean durable) {
        try {
            Sqlite sqlite = new Sqlite(DriverManager.getConnection(url, driverSettings()));
            try {
                sqlite.configure(durable);
                return sqlite;
            } catch (RuntimeException e) {
                sqlite.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new SqliteException("cannot open " + url, e);
        }
    }

    /** Without this the driver asks for the last row's id after each INSERT, which nobody here reads: a query for every row. */
    private static Properties driverSettings() {
        Properties settings = new Properties();
        settings.setProperty("jdbc.get_generated_keys", "false");
        return settings;
    }

    /** Sets the pragmas that the promises rest on, and asserts them: a typing error in a pragma is silently ignored. */
    private void configure(boolean durable) {
        execute("PRAGMA busy_timeout = " + PATIENCE.toMillis());
        execute("PRAGMA foreign_keys = ON");
        execute("PRAGMA temp_store = MEMORY");
        execute("PRAGMA cache_size = -16000");
        if (durable) {
            execute("PRAGMA journal_mode = WAL");
            execute("PRAGMA synchronous = FULL");
            expect("PRAGMA journal_mode", "wal");
            expect("PRAGMA synchronous", "2");
        }
    }

    /** SQLite opens what it may not write for reading, and would say so at the first sale only. Here nothing is written either. */
    private void refuseIfReadOnly() {
        begin();
        execute("PRAGMA user_version = " + number("PRAGMA user_version"));
        rollback();
    }

    private void expect(String pragma, String value) {
        String actual = queryOne(pragma, row -> row.getString(1)).orElse("nothing");
        if (!actual.equalsIgnoreCase(value)) {
            throw new SqliteException(pragma + " is " + actual + " and must be " + value, null);
        }
    }

    /** Begins a SQLite transaction that writes and is synced when it is committed; waits for another process's to end. */
    public void begin() {
        begin(Sync.WITH_COMMIT);
    }

    /** Begins a SQLite transaction that writes; waits for another process's to end. */
    public void begin(Sync wanted) {
        if (sync != wanted) {
            // Has to happen before BEGIN: inside a SQLite transaction the pragma does nothing, and says nothing.
            execute("PRAGMA synchronous = " + wanted.pragma);
            expect("PRAGMA synchronous", wanted.level);
            sync = wanted;
        }
        update("BEGIN IMMEDIATE");
    }

    public void commit() {
        update("COMMIT");
    }

    /**
     * Moves the WAL into the file and empties it.
     *
     * @param patience how long to wait for those who read or write
     * @return false if somebody did for longer; then it is as it was, or moved and not empty
     */
    public boolean emptyWal(Duration patience) {
        execute("PRAGMA busy_timeout = " + patience.toMillis());
        try {
            return number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        } finally {
            execute("PRAGMA busy_timeout = " + PATIENCE.toMillis());
        }
    }

    /** What is deleted from now on is written over, or is left where it stands until something else needs the room. */
    public void overwriteWhatIsDeleted(boolean does) {
        execute("PRAGMA secure_delete = " + (does ? "ON" : "OFF"));
    }

    /** Undoes the SQLite transaction. Quiet if SQLite has done so already, as it does when the disk is full. */
    public void rollback() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw new SqliteException("cannot roll back", e);
            }
        }
    }

    /** Does some work in a SQLite transaction that is synced when it ends, all of it or nothing; what the work throws goes on. */
    public <T> T inTransaction(Supplier<T> work) {
        return inTransaction(Sync.WITH_COMMIT, work);
    }

    /** The same for work that has nothing to say. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** The same, with a choice of when it is synced. */
    public <T> T inTransaction(Sync wanted, Supplier<T> work) {
        begin(wanted);
        try {
            T result = work.get();
            commit();
            return result;
        } catch (RuntimeException e) {
            rollback();
            throw e;
        }
    }

    /** Runs a script, a resource of this name in the package of {@code beside}. */
    public void runScript(Class<?> beside, String name) {
        try (InputStream script = beside.getResourceAsStream(name)) {
            execute(new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the script " + name, e);
        }
    }

    /** Runs statements that take no parameters, separated by semicolons. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new SqliteException("cannot run a statement", e);
        }
    }

    /** Runs one statement, kept prepared, and says how many rows it touched. */
    public int update(String sql, @Nullable Object... parameters) {
        try {
            return bound(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw failed("cannot write", sql, e);
        }
    }

    /** Reads all rows. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw failed("cannot read", sql, e);
        }
    }

    /** Reads the first row, if there is one. */
    public <T> Optional<T> queryOne(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            return rows.next() ? Optional.ofNullable(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failed("cannot read", sql, e);
        }
    }

    /** Reads one number: a count or a sum. 0 if there is no row. */
    public long number(String sql, @Nullable Object... parameters) {
        return queryOne(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    /** Hands each row to a visitor, for more rows than should be in memory at once. */
    public void forEach(String sql, RowVisitor visitor, @Nullable Object... parameters) {
        try (ResultSet rows = bound(sql, parameters).executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        } catch (SQLException e) {
            throw failed("cannot read", sql, e);
        }
    }

    /** A statement that failed is closed by the driver and cannot be used again: it is prepared anew next time. */
    private SqliteException failed(String what, String sql, SQLException cause) {
        SqliteException failure = new SqliteException(what, cause);
        PreparedStatement statement = prepared.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(i + 1, value instanceof UUID id ? id.toString() : value);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqliteException("cannot close", e);
        }
    }

    /** When what a SQLite transaction wrote is synced to the disk. Every choice outlives the process; a power cut is the difference. */
    public enum Sync {
        /** Before {@link #commit()} returns. */
        WITH_COMMIT("FULL", "2"),

        /** With the next SQLite transaction that is synced, or when {@link LateSync} does it. */
        LATER("NORMAL", "1");

        private final String pragma;
        private final String level;

        Sync(String pragma, String level) {
            this.pragma = pragma;
            this.level = level;
        }
    }

    /** Reads one row into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        @Nullable
        T read(ResultSet row) throws SQLException;
    }

    /** Looks at one row. */
    @FunctionalInterface
    public interface RowVisitor {
        void visit(ResultSet row) throws SQLException;
    }
}
