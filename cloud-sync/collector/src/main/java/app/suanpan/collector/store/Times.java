package app.suanpan.collector.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Times as the database keeps them, or as they are read from it: always as long, so that the order of the texts is the order in time. */
final class Times {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final String TIME = "timestamptz";
    /** PostgreSQL's names of types that are texts in SQLite. */
    private static final Set<String> TEXTS = Set.of(TIME, "date", "uuid", "numeric");

    private static final Set<String> WHOLE_VALUES = Set.of("getString", "getObject");

    private Times() {}

    static String text(Instant time) {
        return FORM.format(time);
    }

    /**
     * The rows of a question as they are, but that times, days and ids come as the texts that SQLite has for them, from {@code getString}
     * and {@code getObject} alike, and exact numbers with all their digits. Who reads a row need not know which database it came from.
     */
    static ResultSet inOneForm(ResultSet rows) throws SQLException {
        var columns = columnsOf(rows);
        if (columns.values().stream().noneMatch(TEXTS::contains)) {
            return rows;
        }
        return (ResultSet) Proxy.newProxyInstance(
                Times.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (self, method, arguments) -> {
                    if (WHOLE_VALUES.contains(method.getName())
                            && arguments.length == 1
                            && arguments[0] instanceof Integer column
                            && TEXTS.contains(columns.get(column))) {
                        return text(rows, column, columns.get(column));
                    }
                    try {
                        return method.invoke(rows, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static @Nullable String text(ResultSet rows, int column, @Nullable String type) throws SQLException {
        if (!TIME.equals(type)) {
            return rows.getString(column);
        }
        var time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : text(time.toInstant());
    }

    private static Map<Integer, String> columnsOf(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        Map<Integer, String> types = new HashMap<>();
        for (var column = 1; column <= columns.getColumnCount(); column++) {
            types.put(column, columns.getColumnTypeName(column));
        }
        return types;
    }
}
