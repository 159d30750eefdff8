package app.suanpan.ledger.catalogue;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Catalogue;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The item file of a store, read by the register at every scan. */
public final class ItemCatalogue implements Catalogue, AutoCloseable {
    private static final String COLUMNS = "code, gtin, name_zh, name_en, price, tax, unit, category";

    private final CatalogueFile file;
    private final Currency currency;

    private ItemCatalogue(CatalogueFile file, Currency currency) {
        this.file = file;
        this.currency = currency;
    }

    /** Opens the item file in a data folder, creating an empty one. Prices are in the store's currency. */
    public static ItemCatalogue open(Path folder, Currency currency) {
        return new ItemCatalogue(CatalogueFile.open(folder, """
                CREATE TABLE IF NOT EXISTS item (
                    position INTEGER PRIMARY KEY,
                    code TEXT NOT NULL UNIQUE,
                    gtin INTEGER UNIQUE,
                    name_zh TEXT NOT NULL,
                    name_en TEXT NOT NULL,
                    price INTEGER NOT NULL CHECK (price >= 0),
                    tax TEXT NOT NULL,
                    unit TEXT NOT NULL,
                    category TEXT NOT NULL
                );
                CREATE INDEX IF NOT EXISTS item_category ON item (category, position);
                CREATE TABLE IF NOT EXISTS category (position INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);"""), currency);
    }

    @Override
    public Optional<Item> byCode(String code) {
        return one("SELECT " + COLUMNS + " FROM item WHERE code = ?", code);
    }

    @Override
    public Map<String, Item> byCodes(Collection<String> codes) {
        String sql = "SELECT " + COLUMNS + " FROM item WHERE code IN (SELECT value FROM json_each(?))";
        Map<String, Item> items = new HashMap<>();
        many(sql, new String(Json.write(codes), StandardCharsets.UTF_8)).forEach(item -> items.put(item.code(), item));
        return items;
    }

    @Override
    public Optional<Item> byGtin(Gtin gtin) {
        return one("SELECT " + COLUMNS + " FROM item WHERE gtin = ?", Long.parseLong(gtin.value()));
    }

    @Override
    public List<Item> search(String text, int most) {
        String pattern = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return many("SELECT " + COLUMNS + """
                         FROM item
                        WHERE code LIKE ?1 || '%' ESCAPE '!' OR CAST(gtin AS TEXT) LIKE ?1 || '%' ESCAPE '!'
                           OR name_zh LIKE '%' || ?1 || '%' ESCAPE '!' OR name_en LIKE '%' || ?1 || '%' ESCAPE '!'
                        ORDER BY code <> ?1, instr(lower(name_zh || ' ' || name_en), lower(?1)) <> 1, position LIMIT ?2""", pattern, most);
    }

    @Override
    public List<Item> inCategory(String category, int most) {
        return many("SELECT " + COLUMNS + " FROM item WHERE category = ? ORDER BY position LIMIT ?", category, most);
    }

    @Override
    public List<String> categories() {
        return file.use(db -> db.query("SELECT name FROM category ORDER BY position", row -> row.getString(1)));
    }

    /** How many items there are. */
    public long size() {
        return file.use(db ->
                db.queryOne("SELECT count(*) FROM item", row -> row.getLong(1)).orElse(0L));
    }

    /**
     * Puts items in, or in place of what stood under their code, in one SQLite transaction. An item whose barcode another
     * item has is left out.
     *
     * @return for each code left out, the code of the item that has its barcode
     */
    public Map<String, String> put(Iterable<Item> items) {
        return file.transact(db -> {
            Map<String, String> conflicts = new LinkedHashMap<>();
            for (Item item : items) {
                holderOfBarcode(db, item)
                        .ifPresentOrElse(holder -> conflicts.put(item.code(), holder), () -> put(db, item));
            }
            db.update("DELETE FROM category WHERE name NOT IN (SELECT category FROM item)");
            db.update(
                    "INSERT OR IGNORE INTO category (name) SELECT category FROM item GROUP BY category ORDER BY min(position)");
            return conflicts;
        });
    }

    private static Optional<String> holderOfBarcode(Sqlite db, Item item) {
        return item.gtin()
                .flatMap(gtin -> db.queryOne(
                        "SELECT code FROM item WHERE gtin = ? AND code <> ?",
                        row -> row.getString(1),
                        Long.parseLong(gtin.value()),
                        item.code()));
    }

    private static void put(Sqlite db, Item item) {
        db.update(
                """
                INSERT INTO item (code, gtin, name_zh, name_en, price, tax, unit, category) VALUES (?,?,?,?,?,?,?,?)
                ON CONFLICT (code) DO UPDATE SET gtin = excluded.gtin, name_zh = excluded.name_zh, name_en = excluded.name_en,
                    price = excluded.price, tax = excluded.tax, unit = excluded.unit, category = excluded.category""",
                item.code(),
                item.gtin().map(gtin -> Long.parseLong(gtin.value())).orElse(null),
                item.name().zh(),
                item.name().en(),
                item.price().minor(),
                item.taxCategory(),
                item.unit().name(),
                item.category());
    }

    private Optional<Item> one(String sql, Object key) {
        return file.use(db -> db.queryOne(sql, this::item, key));
    }

    private List<Item> many(String sql, Object... parameters) {
        return file.use(db -> db.query(sql, this::item, parameters));
    }

    private Item item(ResultSet row) throws SQLException {
        long gtin = row.getLong(2);
        Optional<Gtin> barcode = row.wasNull() ? Optional.empty() : Optional.of(new Gtin(String.format("%014d", gtin)));
        return new Item(
                row.getString(1),
                barcode,
                new LocalName(row.getString(3), row.getString(4)),
                new Money(row.getLong(5), currency),
                row.getString(6),
                UnitOfMeasure.valueOf(row.getString(7)),
                row.getString(8));
    }

    @Override
    public void close() {
        file.close();
    }
}
