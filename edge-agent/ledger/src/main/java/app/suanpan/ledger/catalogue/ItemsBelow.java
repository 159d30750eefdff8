package app.suanpan.ledger.catalogue;

import app.suanpan.domain.item.Item;
import app.suanpan.ledger.sqlite.Sqlite;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lower layers say of items that a higher one speaks of, within a SQLite transaction of {@link ItemWriter}. */
final class ItemsBelow {
    private static final String COLUMNS = "gtin, name_zh, name_en, price, tax, unit, category, rules";

    private final Sqlite db;
    private final boolean any;
    private boolean put;

    ItemsBelow(Sqlite db) {
        this.db = db;
        this.any = db.number("SELECT EXISTS (SELECT 1 FROM item_below)") > 0;
    }

    /** What a lower layer says from now on of an item that is a higher one's. */
    void put(int layer, Item item) {
        put = true;
        db.update(
                "INSERT OR REPLACE INTO item_below (" + COLUMNS + ", code, layer) VALUES (?,?,?,?,?,?,?,?,?,?)",
                values(item, item.code(), layer));
    }

    /** Keeps what stands in the catalogue, before a higher layer writes over it. */
    void keep(int position) {
        put = true;
        db.update(
                "INSERT OR REPLACE INTO item_below (" + COLUMNS + ", code, layer) SELECT " + COLUMNS
                        + ", code, layer FROM item WHERE position = ?",
                position);
    }

    /** A layer says nothing of an item any more, or nothing that is below another. */
    void forget(String code, int layer) {
        if (any || put) {
            db.update("DELETE FROM item_below WHERE code = ? AND layer = ?", code, layer);
        }
    }

    /** Forgets all that a layer says down here, but for these items. */
    void forgetAllBut(Set<String> codes, int layer) {
        db.query("SELECT code FROM item_below WHERE layer = ?", row -> row.getString(1), layer).stream()
                .filter(code -> !codes.contains(code))
                .forEach(code -> forget(code, layer));
    }

    /** Writes the highest of what is said of an item down here over its row, and says whether there was anything. */
    boolean bringBack(String code, int position) {
        Optional<Integer> highest = db.queryOne(
                "SELECT layer FROM item_below WHERE code = ? ORDER BY layer DESC LIMIT 1", row -> row.getInt(1), code);
        if (highest.isEmpty()) {
            return false;
        }
        // Its barcode may have gone to another item meanwhile.
        db.update("""
                UPDATE item SET layer = below.layer, name_zh = below.name_zh, name_en = below.name_en, price = below.price,
                       tax = below.tax, unit = below.unit, category = below.category, rules = below.rules,
                       gtin = CASE WHEN EXISTS (SELECT 1 FROM item AS other
                               WHERE other.gtin = below.gtin AND other.position <> item.position) THEN NULL ELSE below.gtin END
                  FROM item_below AS below
                 WHERE item.position = ? AND below.code = ? AND below.layer = ?""", position, code, highest.get());
        forget(code, highest.get());
        return true;
    }

    /** An item's columns, as they stand in the file, and then other values. */
    static @Nullable Object[] values(Item item, Object... others) {
        @Nullable Object[] values = new @Nullable Object[8 + others.length];
        values[0] = item.gtin().map(gtin -> Long.parseLong(gtin.value())).orElse(null);
        values[1] = item.name().zh();
        values[2] = item.name().en();
        values[3] = item.price().minor();
        values[4] = item.taxCategory();
        values[5] = item.unit().name();
        values[6] = item.category();
        values[7] = item.asked() == null ? null : item.asked().written();
        System.arraycopy(others, 0, values, 8, others.length);
        return values;
    }
}
