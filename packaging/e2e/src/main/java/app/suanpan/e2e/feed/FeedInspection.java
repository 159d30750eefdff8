package app.suanpan.e2e.feed;

import app.suanpan.ledger.sqlite.Sqlite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether a catalogue has one version of each feed, whole: in version N each of the campaign's items costs N more than
 * {@value #BASE} yuan, and each price is of version N.
 */
final class FeedInspection {
    /** What an item costs in no version, in yuan. */
    static final int BASE = 10;

    private FeedInspection() {}

    /** Says what is wrong with a catalogue whose box does not run; nothing if nothing is. */
    static List<String> problems(Path catalogue, int items) {
        List<String> problems = new ArrayList<>();
        if (!Files.exists(catalogue)) {
            return problems;
        }
        try (Sqlite db = Sqlite.openBesideWriters(catalogue)) {
            if (db.number("PRAGMA user_version") == 0) {
                // It died before it had made a single table.
                return problems;
            }
            long itemsAt = version(db, "items");
            String rows = db.queryOne(
                            "SELECT count(*) || ' ' || coalesce(min(price), 0) || ' ' || coalesce(max(price), 0) FROM item",
                            row -> row.getString(1))
                    .orElseThrow();
            long price = (BASE + itemsAt) * 100;
            if (!rows.equals(itemsAt == 0 ? "0 0 0" : items + " " + price + " " + price)) {
                problems.add("items are at version " + itemsAt + ", and there are (rows, least, most) " + rows);
            }
            long pricesAt = version(db, "prices");
            String schedules = db.queryOne(
                            "SELECT count(*) || ' ' || coalesce(min(version), 0) || ' ' || coalesce(max(version), 0)"
                                    + " FROM item_schedule",
                            row -> row.getString(1))
                    .orElseThrow();
            if (!schedules.equals(pricesAt == 0 ? "0 0 0" : items + " " + pricesAt + " " + pricesAt)) {
                problems.add("prices are at version " + pricesAt + ", and there are (rows, least, most) " + schedules);
            }
            String whole = db.queryOne("PRAGMA integrity_check", row -> row.getString(1))
                    .orElse("");
            if (!whole.equals("ok")) {
                problems.add("the file is damaged: " + whole);
            }
        }
        return problems;
    }

    private static long version(Sqlite db, String feed) {
        return db.number("SELECT version FROM feed_applied WHERE feed = ?", feed);
    }
}
