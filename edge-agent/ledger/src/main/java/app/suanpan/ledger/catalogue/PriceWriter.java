package app.suanpan.ledger.catalogue;

import app.suanpan.ledger.sqlite.Sqlite;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes prices of one layer into the catalogue, within one SQLite transaction that its caller opens and commits. */
final class PriceWriter {
    private final Sqlite db;
    private final int layer;
    private final long version;
    private final Set<Long> moments = new HashSet<>();
    /** While this is the only layer that has prices at all, what it says of an item is what holds. */
    private final boolean alone;

    private int written;

    /**
     * @param layer whose word it is
     * @param version of that word, 0 for the shop's own
     */
    PriceWriter(Sqlite db, int layer, long version) {
        this.db = db;
        this.layer = layer;
        this.version = version;
        this.alone = db.number("SELECT EXISTS (SELECT 1 FROM item_schedule WHERE layer <> ?)", layer) == 0;
    }

    /** Says all prices of an item; whether there is such an item yet does not matter. */
    void put(String code, PriceSchedule schedule) {
        String text = schedule.written();
        moments.addAll(schedule.prices().keySet());
        db.update("""
                INSERT INTO item_schedule (code, layer, schedule, version) VALUES (?, ?, ?, ?)
                ON CONFLICT (code, layer) DO UPDATE SET schedule = excluded.schedule, version = excluded.version""", code, layer, text, version);
        if (alone) {
            db.update("UPDATE item SET schedule = ? WHERE code = ?", text, code);
        } else {
            settle(code);
        }
        written++;
    }

    /** Takes back what this layer said of an item's prices. */
    void remove(String code) {
        db.update("DELETE FROM item_schedule WHERE code = ? AND layer = ?", code, layer);
        settle(code);
    }

    /** The item has the prices of the highest layer that names it. */
    private void settle(String code) {
        db.update("""
                UPDATE item SET schedule = (SELECT schedule FROM item_schedule
                        WHERE item_schedule.code = item.code ORDER BY layer DESC LIMIT 1)
                 WHERE code = ?""", code);
    }

    /** An item whose prices cannot be read keeps those that it has. */
    void spare(String code) {
        db.update("UPDATE item_schedule SET version = ? WHERE code = ? AND layer = ?", version, code, layer);
    }

    /** Takes back what this layer said of all items that were not named now. */
    void removeOlder() {
        List<String> older = db.query(
                "SELECT code FROM item_schedule WHERE layer = ? AND version <> ?",
                row -> row.getString(1),
                layer,
                version);
        older.forEach(this::remove);
    }

    /** Notes when prices change. */
    void finish() {
        moments.forEach(moment -> db.update("INSERT OR IGNORE INTO price_moment (at) VALUES (?)", moment));
    }

    /** Items whose prices were said so far. */
    int written() {
        return written;
    }
}
