package app.suanpan.collector.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One database connection with its statements kept prepared. Not for two threads at once: its owner holds a lock.
 *
 * <p>Statements keep to what SQLite and PostgreSQL both read; what they spell differently stands in braces, see {@link Dialect}.
 *
 * <p>The writer's connection is always in a transaction: the first statement after {@link #commit} or {@link #rollback} begins
 * the next one. SQLite's driver has its own way of doing that, which is not used: after a full disk, where SQLite rolls back by itself,
 * it goes on without a transaction and every row is kept at once.
 */
final class Sql implements AutoCloseable {
    /** Reads one row. A time is read as a text, and is one of {@link Times}. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param order for each mark of the statement, which of the values goes there, from 0; empty if each in its turn */
    private record Ready(PreparedStatement statement, int[] order) {}

    private static final Pattern NUMBERED = Pattern.compile("\\?([0-9]+)");

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, Ready> prepared = new HashMap<>();

    private boolean transactional;
    private boolean begun;
    /** Of a SQLite file that is written to. */
    private @Nullable WriteTurn turn;

    /** A connection on which each statement is by itself, as for reading. */
    Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** From now on nothing is kept before {@link #commit}. */
    Sql inTransactions() {
        try {
            if (dialect == Dialect.POSTGRESQL) {
                connection.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw trouble("no transactions", e);
        }
        transactional = true;
        return this;
    }

    /** As {@link #inTransactions()}, each of them in its turn. */
    Sql inTransactions(WriteTurn waits) {
        turn = waits;
        return inTransactions();
    }

    /** Opens a database for writing, with every commit synced to the disk before it is reported; a SQLite file is created if missing. */
    static Sql open(Database database) {
        return switch (database) {
            case Database.SqliteFile it -> SqliteConnections.open(it.file());
            case Database.Postgres it -> PostgresConnections.open(it);
        };
    }

    /** Opens a database that exists, for reading beside those who write. */
    static Sql openReadOnly(Database database) {
        return switch (database) {
            case Database.SqliteFile it -> SqliteConnections.openReadOnly(it.file());
            case Database.Postgres it -> PostgresConnections.openReadOnly(it);
        };
    }

    /** Opens a SQLite file for writing, see {@link #open(Database)}. */
    static Sql open(Path file) {
        return open(new Database.SqliteFile(file));
    }

    /** Opens a SQLite file for reading, see {@link #openReadOnly(Database)}. */
    static Sql openReadOnly(Path file) {
        return openReadOnly(new Database.SqliteFile(file));
    }

    /** Does work in one transaction on a connection of its own: all of it, or nothing. */
    static void write(Database database, Consumer<Sql> work) {
        try (var writer = open(database)) {
            try {
                work.accept(writer);
                writer.commit();
            } catch (RuntimeException e) {
                writer.rollback();
                throw e;
            }
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** The connection itself, for what only one database has. */
    <T> T unwrap(Class<T> type) {
        begin();
        try {
            return connection.unwrap(type);
        } catch (SQLException e) {
            throw new StoreException("not a " + type.getSimpleName(), e);
        }
    }

    /** Lets what comes next take long: a new index on a large table, rows that are made again. SQLite is never far away. */
    void expectLongStatements() {
        if (dialect == Dialect.POSTGRESQL) {
            try {
                connection.setNetworkTimeout(
                        Runnable::run, Math.toIntExact(PostgresConnections.LONG_SILENCE.toMillis()));
            } catch (SQLException e) {
                throw trouble("cannot wait longer", e);
            }
        }
    }

    /** Runs a statement of the schema or a pragma. */
    void run(String statement) {
        begin();
        execute(dialect.spell(statement));
    }

    private void execute(String statement) {
        try (var plain = connection.createStatement()) {
            plain.execute(statement);
        } catch (SQLException e) {
            throw trouble("failed: " + statement, e);
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
        try (var rows = asked(statement, values)) {
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
        try (var rows = asked(statement, values)) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    private ResultSet asked(String statement, @Nullable Object... values) throws SQLException {
        var rows = bound(statement, values).executeQuery();
        return dialect == Dialect.POSTGRESQL ? Times.inOneForm(rows) : rows;
    }

    /** Returns a number for a new row that is larger than the {@code id} of every row there was when the transaction began. */
    long nextId(String table) {
        return queryOne(
                        switch (dialect) {
                            case SQLITE -> "SELECT coalesce(max(id), 0) + 1 FROM " + table;
                            case POSTGRESQL -> "SELECT nextval('" + table + "_ids')";
                        },
                        row -> row.getLong(1))
                .orElseThrow();
    }

    /** Makes everything since the last commit durable. Does nothing if there was nothing. */
    void commit() {
        if (!begun) {
            return;
        }
        if (dialect == Dialect.SQLITE) {
            execute("COMMIT");
        } else {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw trouble("cannot commit", e);
            }
        }
        end();
    }

    /** Undoes everything since the last commit. Quiet if SQLite has done so already, as it does when the disk is full. */
    void rollback() {
        if (!begun) {
            return;
        }
        try {
            if (dialect == Dialect.SQLITE) {
                rollbackPlainly();
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw trouble("cannot roll back", e);
            }
        } finally {
            end();
        }
    }

    private void rollbackPlainly() throws SQLException {
        try (var plain = connection.createStatement()) {
            plain.execute("ROLLBACK");
        }
    }

    private void begin() {
        if (transactional && !begun) {
            // PostgreSQL's driver sends its BEGIN with the first statement.
            if (dialect == Dialect.SQLITE) {
                beginPlainly();
            }
            begun = true;
        }
    }

    private void beginPlainly() {
        if (turn != null) {
            turn.take();
        }
        try {
            execute("BEGIN IMMEDIATE");
        } catch (RuntimeException | Error e) {
            giveTurn();
            throw e;
        }
    }

    private void end() {
        begun = false;
        giveTurn();
    }

    private void giveTurn() {
        if (turn != null) {
            turn.give();
        }
    }

    /** A statement that failed may have been closed by the driver: it is prepared anew next time. */
    private StoreException failed(String statement, SQLException cause) {
        var failure = trouble("failed: " + statement, cause);
        var broken = prepared.remove(statement);
        if (broken != null) {
            try {
                broken.statement().close();
            } catch (SQLException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    /** What a failure means: that the database is away, or that it did not like what it was asked. */
    static StoreException trouble(String message, SQLException cause) {
        return StoreUnavailableException.isWhy(cause)
                ? new StoreUnavailableException(message, cause)
                : new StoreException(message, cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("cannot close", e);
        } finally {
            if (begun) {
                end();
            }
        }
    }

    private PreparedStatement bound(String statement, @Nullable Object... values) throws SQLException {
        var ready = prepared.get(statement);
        if (ready == null) {
            ready = prepare(dialect.spell(statement));
            prepared.put(statement, ready);
        }
        var marks = ready.order().length == 0 ? values.length : ready.order().length;
        for (var i = 0; i < marks; i++) {
            var value = values[ready.order().length == 0 ? i : ready.order()[i]];
            ready.statement().setObject(i + 1, storable(value));
        }
        return ready.statement();
    }

    /** PostgreSQL's texts have no letter 0, and a box must not be stuck because of one that it sent. */
    private @Nullable Object storable(@Nullable Object value) {
        return dialect == Dialect.POSTGRESQL && value instanceof String text && text.indexOf(0) >= 0
                ? text.replace('\0', ' ')
                : value;
    }

    /** PostgreSQL's driver knows no marks with a number: the values are put in the order of the marks instead. */
    private Ready prepare(String statement) throws SQLException {
        if (dialect == Dialect.SQLITE || !NUMBERED.matcher(statement).find()) {
            return new Ready(connection.prepareStatement(statement), new int[0]);
        }
        var order = NUMBERED.matcher(statement)
                .results()
                .mapToInt(mark -> Integer.parseInt(mark.group(1)) - 1)
                .toArray();
        return new Ready(connection.prepareStatement(NUMBERED.matcher(statement).replaceAll("?")), order);
    }
}
