package app.suanpan.e2e.power;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sabotage, for a test that has to be able to fail: every {@code synchronous = FULL} becomes NORMAL behind the ledger's back, and who
 * asks is told that it is FULL.
 */
final class LaxDriver implements Driver {
    /** A setting that nothing here needs. */
    private static final String KEPT_IN = "PRAGMA analysis_limit = ";

    private final Driver real;

    private LaxDriver(Driver real) {
        this.real = real;
    }

    /** From now on every connection to SQLite in this process is a lax one. */
    static void install() throws SQLException {
        Driver real = DriverManager.getDriver("jdbc:sqlite:");
        DriverManager.deregisterDriver(real);
        DriverManager.registerDriver(new LaxDriver(real));
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = real.connect(url, info);
        return connection == null ? null : lax(Connection.class, connection);
    }

    private static <T> T lax(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                        arguments[0] = lax(sql);
                    }
                    // What is two statements now, this method would take the first of.
                    if (method.getName().equals("execute")
                            && real instanceof Statement statement
                            && arguments != null
                            && arguments[0] instanceof String both
                            && both.contains(KEPT_IN)) {
                        statement.executeUpdate(both);
                        return false;
                    }
                    try {
                        Object result = method.invoke(real, arguments);
                        return switch (result) {
                            case PreparedStatement statement -> statement;
                            case Statement statement -> lax(Statement.class, statement);
                            case null, default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** What was asked for is kept in another setting, for whoever asks whether it holds. */
    private static String lax(String sql) {
        return sql.replaceAll("^PRAGMA synchronous = NORMAL$", "PRAGMA synchronous = NORMAL; " + KEPT_IN + "1")
                .replace("PRAGMA synchronous = FULL", "PRAGMA synchronous = NORMAL; " + KEPT_IN + "2")
                .replaceAll("^PRAGMA synchronous$", "PRAGMA analysis_limit");
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return real.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return real.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(LaxDriver.class.getName());
    }
}
