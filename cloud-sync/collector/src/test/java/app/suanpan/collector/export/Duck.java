package app.suanpan.collector.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** DuckDB, which reads CSV and Parquet and knows nothing of us. */
final class Duck implements AutoCloseable {
    private final Connection connection;

    Duck() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        connection.createStatement().execute("SET TimeZone = 'UTC'");
    }

    static String parquet(Path file) {
        return "read_parquet('" + file + "')";
    }

    /** Every field as the text that it is; an empty field is nothing, and "" an empty text. */
    static String csv(Path file) {
        return "read_csv('" + file + "', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"',"
                + " nullstr = '', allow_quoted_nulls = false, auto_detect = false, columns = {COLUMNS})";
    }

    List<List<@Nullable Object>> rows(String query) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            while (answer.next()) {
                var row = new ArrayList<@Nullable Object>();
                for (var i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.add(answer.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The columns with DuckDB's types. */
    Map<String, String> columns(String source) throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        rows("DESCRIBE SELECT * FROM " + source)
                .forEach(row -> columns.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
        return columns;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
