package app.suanpan.e2e.road;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What really is in a collector's database, read past all of its code. */
final class CollectorDatabase {
    private final Path folder;

    CollectorDatabase(Path folder) {
        this.folder = folder;
    }

    /** The bodies of all events held of a workstation, by epoch and sequence. */
    List<String> bodies(String workstation) throws SQLException {
        var bodies = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("collector.db"));
                var question = connection.prepareStatement("""
                        SELECT event.body FROM event JOIN journal ON journal.id = event.journal_id
                        JOIN box ON box.id = journal.box_id WHERE box.workstation = ?
                        ORDER BY event.sequence, journal.id""")) {
            question.setString(1, workstation);
            try (var rows = question.executeQuery()) {
                while (rows.next()) {
                    bodies.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
                }
            }
        }
        return bodies;
    }

    long count(String table) throws SQLException {
        return number("SELECT count(*) FROM " + table);
    }

    long number(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("collector.db"));
                var question = connection.createStatement();
                var rows = question.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
