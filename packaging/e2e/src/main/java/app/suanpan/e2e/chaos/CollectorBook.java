package app.suanpan.e2e.chaos;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What really is in a collector's database, read past all of its code. */
final class CollectorBook implements AutoCloseable {
    private final Connection database;

    /**
     * @param url where JDBC finds it
     * @param user as whom; empty where nobody asks
     */
    CollectorBook(String url, String user) throws SQLException {
        this.database = user.isEmpty() ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, "");
    }

    /** All events held of a box, whatever their epoch. */
    List<Books.Entry> events(String box) throws SQLException {
        List<Books.Entry> events = new ArrayList<>();
        try (var question = database.prepareStatement("""
                SELECT event.sequence, event.body FROM event JOIN journal ON journal.id = event.journal_id
                JOIN box ON box.id = journal.box_id WHERE box.workstation = ? ORDER BY event.sequence""")) {
            question.setString(1, box);
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    events.add(new Books.Entry(rows.getLong(1), rows.getBytes(2)));
                }
            }
        }
        return events;
    }

    /** Up to where it holds what, by box and epoch. */
    Map<String, Long> cursors() throws SQLException {
        Map<String, Long> cursors = new TreeMap<>();
        add(
                cursors,
                "SELECT box.workstation || ' ' || journal.epoch, journal.watermark FROM journal"
                        + " JOIN box ON box.id = journal.box_id");
        return cursors;
    }

    /** What a person should look at. */
    List<String> alarms() throws SQLException {
        List<String> alarms = new ArrayList<>(words("""
                SELECT box.workstation, incident.kind, incident.detail, incident.times FROM incident
                JOIN box ON box.id = incident.box_id ORDER BY 1, 2"""));
        words("SELECT journal_id, sequence, reason FROM quarantine ORDER BY 1, 2")
                .forEach(row -> alarms.add("quarantined: " + row));
        return alarms;
    }

    /** What its rows of sales come to, in the words of {@link LedgerBook#addSums}. */
    Map<String, Long> sums() throws SQLException {
        Map<String, Long> sums = new TreeMap<>();
        String day = "store || ' ' || business_day || ' ";
        add(sums, "SELECT " + day + "sales', count(*) FROM sale WHERE kind = 'sale' GROUP BY 1");
        for (String column : List.of("lines", "net", "tax", "total", "change")) {
            add(sums, "SELECT " + day + column + "', sum(" + column + ") FROM sale WHERE kind = 'sale' GROUP BY 1");
        }
        String of = " JOIN sale ON sale.journal_id = part.journal_id AND sale.sequence = part.sequence"
                + " WHERE sale.kind = 'sale' GROUP BY 1";
        add(sums, "SELECT " + day + "net of ' || part.item, sum(part.net) FROM sale_line part" + of);
        add(sums, "SELECT " + day + "in ' || part.kind, sum(part.amount) FROM sale_tender part" + of);
        add(sums, "SELECT " + day + "base of ' || part.tax, sum(part.base) FROM sale_tax part" + of);
        add(sums, "SELECT " + day + "tax of ' || part.tax, sum(part.amount) FROM sale_tax part" + of);
        return sums;
    }

    private void add(Map<String, Long> sums, String sql) throws SQLException {
        try (var question = database.createStatement();
                ResultSet rows = question.executeQuery(sql)) {
            while (rows.next()) {
                sums.merge(rows.getString(1), rows.getLong(2), Long::sum);
            }
        }
    }

    private List<String> words(String sql) throws SQLException {
        List<String> words = new ArrayList<>();
        try (var question = database.createStatement();
                ResultSet rows = question.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(rows.getString(i));
                }
                words.add(String.join(" ", row));
            }
        }
        return words;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
