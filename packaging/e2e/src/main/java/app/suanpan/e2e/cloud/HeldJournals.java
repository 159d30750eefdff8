package app.suanpan.e2e.cloud;

import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.JournalChain;
import app.suanpan.protocol.uplink.JournalHead;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds a collector's database, read past all of its code, against the journals of the boxes. */
final class HeldJournals {
    private record Held(long id, long watermark, ChainHash headHash) {}

    private final String url;

    HeldJournals(String url) {
        this.url = url;
    }

    /** Everything that is not as it should be: each box's events once, gapless, unaltered, and a sale for each of them. */
    List<String> problems(Map<String, JournalHead> boxes) throws SQLException {
        var problems = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url)) {
            // Else the driver would read a whole table into memory.
            connection.setAutoCommit(false);
            var held = new TreeMap<String, Held>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            SELECT box.tenant || '/' || box.store || '/' || box.workstation, journal.id,
                              journal.watermark, journal.head_hash
                            FROM journal JOIN box ON box.id = journal.box_id""")) {
                while (rows.next()) {
                    var journal = new Held(rows.getLong(2), rows.getLong(3), ChainHash.of(rows.getBytes(4)));
                    if (held.put(rows.getString(1), journal) != null) {
                        problems.add(rows.getString(1) + " has two journals: it was taken for a box that was put back");
                    }
                }
            }
            for (var box : boxes.entrySet()) {
                var journal = held.get(box.getKey());
                if (journal == null) {
                    problems.add(box.getKey() + " is not known at all");
                } else {
                    compare(connection, box.getKey(), box.getValue(), journal, problems);
                }
            }
            if (held.size() > boxes.size()) {
                problems.add((held.size() - boxes.size()) + " boxes are held that nobody has");
            }
            problems.addAll(alarms(connection));
        }
        return problems;
    }

    private static void compare(
            Connection connection, String box, JournalHead head, Held journal, List<String> problems)
            throws SQLException {
        if (journal.watermark() != head.sequence() || !journal.headHash().equals(head.headHash())) {
            problems.add(box + " ends at " + head.sequence() + ", and is held up to " + journal.watermark()
                    + " or with another hash");
        }
        var hash = JournalChain.GENESIS;
        var expected = 1L;
        try (var statement = connection.prepareStatement(
                "SELECT sequence, body FROM event WHERE journal_id = ? ORDER BY sequence")) {
            statement.setLong(1, journal.id());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(1) != expected) {
                        problems.add(box + ": event " + rows.getLong(1) + " stands where " + expected + " should");
                    }
                    hash = JournalChain.extend(hash, Bytes.of(rows.getBytes(2)));
                    expected = rows.getLong(1) + 1;
                }
            }
        }
        if (expected != head.sequence() + 1 || !hash.equals(head.headHash())) {
            problems.add(box + ": the bytes of its " + head.sequence() + " events are not the ones that were sold");
        }
        var sales = number(connection, "SELECT count(*) FROM sale WHERE journal_id = ?", journal.id());
        if (sales != head.sequence()) {
            problems.add(box + ": " + head.sequence() + " sales, and rows for " + sales);
        }
    }

    private static List<String> alarms(Connection connection) throws SQLException {
        var alarms = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT kind, detail FROM incident")) {
            while (rows.next()) {
                alarms.add("an incident: " + rows.getString(1) + " " + rows.getString(2));
            }
        }
        return alarms;
    }

    private static long number(Connection connection, String sql, long argument) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, argument);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
