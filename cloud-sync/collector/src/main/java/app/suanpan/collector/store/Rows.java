package app.suanpan.collector.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What JDBC makes longer than it is. */
final class Rows {
    private Rows() {}

    static @Nullable Long optionalLong(ResultSet row, int column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
