package app.suanpan.collector.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What JDBC makes longer than it is. */
final class Rows {
    private Rows() {}

    /** Where an event stands, as the console's addresses say it: the journal's id in a column, and the sequence in the next. */
    static String place(ResultSet row, int column) throws SQLException {
        return row.getLong(column) + "-" + row.getLong(column + 1);
    }

    static @Nullable Long optionalLong(ResultSet row, int column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
