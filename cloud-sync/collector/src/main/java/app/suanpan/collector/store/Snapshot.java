package app.suanpan.collector.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The database as it is at one moment: whatever is written meanwhile, every question is answered by the same rows. Nothing is locked and
 * nobody waits; only what was changed since then takes up room for as long as it is open. Not for two threads at once.
 */
public final class Snapshot implements AutoCloseable {
    /** Takes one row. */
    @FunctionalInterface
    public interface RowConsumer {
        /** @param row stands on the row; not to be moved */
        void take(ResultSet row) throws SQLException, IOException;
    }

    /** So many rows are in memory at a time. */
    private static final int AT_A_TIME = 1_000;

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** Opens a database that exists. The moment is that of the first question. */
    public static Snapshot open(Database database) {
        return new Snapshot(
                switch (database) {
                    case Database.SqliteFile it -> ofFile(it.file());
                    case Database.Postgres it -> PostgresConnections.openSnapshot(it);
                });
    }

    /** Opens a SQLite file, see {@link #open(Database)}. */
    public static Snapshot open(Path file) {
        return open(new Database.SqliteFile(file));
    }

    private static Connection ofFile(Path file) {
        try {
            return begun(
                    DriverManager.getConnection("jdbc:sqlite:file:" + file.toAbsolutePath() + "?mode=ro"), "BEGIN");
        } catch (SQLException e) {
            throw new StoreException("cannot read " + file, e);
        }
    }

    private static Connection begun(Connection connection, String begin) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute(begin);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns the names of all tables and views, in the order of the alphabet. */
    public List<String> tables() {
        try (var tables =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "VIEW"})) {
            var names = new ArrayList<String>();
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!name.startsWith("sqlite_")) {
                    names.add(name);
                }
            }
            names.sort(null);
            return names;
        } catch (SQLException e) {
            throw new StoreException("cannot list the tables", e);
        }
    }

    /** Returns the columns of a table in their order. */
    public List<String> columns(String table) {
        try (var columns = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            var names = new ArrayList<String>();
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
            return names;
        } catch (SQLException e) {
            throw new StoreException("cannot list the columns of " + table, e);
        }
    }

    /**
     * Gives every row of an answer to somebody, one after the other.
     *
     * @param values texts, in the order of the question's marks
     */
    public void each(String question, List<String> values, RowConsumer consumer) throws IOException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setFetchSize(AT_A_TIME);
            for (var i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            try (var rows = statement.executeQuery()) {
                var row = Times.inOneForm(rows);
                while (rows.next()) {
                    consumer.take(row);
                }
            }
        } catch (SQLException e) {
            throw new StoreException("failed: " + question, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("cannot close", e);
        }
    }
}
