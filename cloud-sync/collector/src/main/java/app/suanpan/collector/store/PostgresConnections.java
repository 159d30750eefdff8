package app.suanpan.collector.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Opens connections to PostgreSQL on which what is committed is on its disk, and which notice that the other end is gone. */
final class PostgresConnections {
    /** Of a connection that goes silent in the midst of an answer. Longer than any wait for somebody else's lock. */
    private static final int SILENCE_SECONDS = 30;
    /** Of a connection that is being opened: a server that has nothing to look up yet answers at once, or not at all. */
    private static final int GREETING_SECONDS = 10;
    /** The same where one statement may have much to do. For ever it is not: a road that forgets a connection tells neither end. */
    static final Duration LONG_SILENCE = Duration.ofHours(1);

    private PostgresConnections() {}

    static Sql open(Database.Postgres database) {
        var sql = connect(database, SILENCE_SECONDS);
        try {
            keepItsPromise(sql);
            // A collector that stopped in the midst of a transaction does not keep a box from the others for ever.
            sql.run("SET lock_timeout = '15s'");
            sql.run("SET idle_in_transaction_session_timeout = '20s'");
            return sql.inTransactions();
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    /** For the steps of the tables, which wait for nobody's lock. */
    static Sql openForSchema(Database.Postgres database) {
        return connect(database, SILENCE_SECONDS).inTransactions();
    }

    static Sql openReadOnly(Database.Postgres database) {
        var sql = connect(database, SILENCE_SECONDS);
        try {
            sql.run("SET default_transaction_read_only = on");
            sql.run("SET statement_timeout = '" + (SILENCE_SECONDS - 5) + "s'");
            return sql;
        } catch (RuntimeException e) {
            sql.close();
            throw e;
        }
    }

    /** For questions that are all answered by the rows of one moment, however long they take. */
    static Connection openSnapshot(Database.Postgres database) {
        var connection = dial(database, Math.toIntExact(LONG_SILENCE.toSeconds()));
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            throw Sql.trouble("cannot read " + database.name(), e);
        }
    }

    /** A box forgets nothing before it is acknowledged, and what is acknowledged must be on the disk. */
    private static void keepItsPromise(Sql sql) {
        if (setting(sql, "fsync").equals("off")) {
            throw new StoreException(
                    "PostgreSQL runs with fsync = off: it may lose what it has confirmed. Turn it on first.", null);
        }
        var commit = setting(sql, "synchronous_commit");
        if (commit.equals("off")) {
            sql.run("SET synchronous_commit = on");
        }
    }

    private static String setting(Sql sql, String name) {
        return sql.queryOne("SELECT current_setting('" + name + "')", row -> row.getString(1))
                .orElse("");
    }

    private static Sql connect(Database.Postgres database, int silenceSeconds) {
        return new Sql(dial(database, silenceSeconds), Dialect.POSTGRESQL);
    }

    private static Connection dial(Database.Postgres database, int silenceSeconds) {
        var settings = new Properties();
        if (database.user() != null) {
            settings.setProperty("user", database.user());
        }
        if (database.password() != null) {
            settings.setProperty("password", database.password());
        }
        // A text is whatever the column wants it to be: a time, a day, an id. So both databases are told the same.
        settings.setProperty("stringtype", "unspecified");
        settings.setProperty("ApplicationName", "suanpan-collector");
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", Integer.toString(GREETING_SECONDS));
        settings.setProperty("tcpKeepAlive", "true");
        // Of a pair it is soon seen which one has become the primary.
        settings.setProperty("hostRecheckSeconds", "1");
        try {
            var connection = DriverManager.getConnection(database.url(), settings);
            if (!database.url().contains("socketTimeout=")) {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TimeUnit.SECONDS.toMillis(silenceSeconds)));
            }
            return connection;
        } catch (SQLException e) {
            var message = "The database " + database.name() + " cannot be used: " + e.getMessage();
            throw StoreUnavailableException.isWhy(e)
                    ? new StoreUnavailableException(message, e)
                    : new StoreException(message, e);
        }
    }
}
