package app.suanpan.ledger.catalogue;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.SaleRules;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Catalogue;
import app.suanpan.ledger.search.NameSearch;
import app.suanpan.ledger.search.NameSearch.Hit;
import app.suanpan.ledger.search.Rank;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The item file of a store, read by the register at every scan. */
public final class ItemCatalogue implements Catalogue, AutoCloseable {
    private static final String COLUMNS = "code, gtin, name_zh, name_en, price, tax, unit, category, rules, schedule";

    private final CatalogueFile file;
    private final Currency currency;
    private final InstantSource clock;
    private final NameSearch names = new NameSearch();
    private final PriceMoments moments = new PriceMoments();

    private ItemCatalogue(CatalogueFile file, Currency currency, InstantSource clock) {
        this.file = file;
        this.currency = currency;
        this.clock = clock;
    }

    /** The same by the machine's clock, for whoever fills the file and sells nothing. */
    public static ItemCatalogue open(Path folder, Currency currency) {
        return open(folder, currency, InstantSource.system());
    }

    /**
     * Opens the item file in a data folder, creating an empty one. Prices are in the store's currency.
     *
     * @param clock says which of an item's prices holds when it is looked up
     */
    public static ItemCatalogue open(Path folder, Currency currency, InstantSource clock) {
        return new ItemCatalogue(CatalogueFile.open(folder), currency, clock);
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
        String typed = text.strip();
        return typed.isEmpty() ? List.of() : file.read(db -> search(db, typed, most));
    }

    private List<Item> search(Sqlite db, String text, int most) {
        Set<Integer> positions = new LinkedHashSet<>(CodeSearch.exact(db, text));
        List<Hit> hits = names.find(db, text, most);
        hits.stream()
                .filter(hit -> hit.rank().compareTo(Rank.NAME_BEGINS) <= 0)
                .forEach(hit -> positions.add(hit.position()));
        positions.addAll(CodeSearch.beginning(db, text, most));
        hits.forEach(hit -> positions.add(hit.position()));
        List<Integer> best = positions.stream().limit(most).toList();
        Map<Integer, Item> items = new HashMap<>();
        db.forEach(
                "SELECT " + COLUMNS + ", position FROM item WHERE position IN (SELECT value FROM json_each(?))",
                row -> items.put(row.getInt(11), item(row)),
                new String(Json.write(best), StandardCharsets.UTF_8));
        return best.stream().map(items::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Item> inCategory(String category, int most) {
        return many("SELECT " + COLUMNS + " FROM item WHERE category = ? ORDER BY position LIMIT ?", category, most);
    }

    @Override
    public List<String> categories() {
        return file.use(db -> db.query("SELECT name FROM category ORDER BY position", row -> row.getString(1)));
    }

    /**
     * What is put in by this object itself does not count; imports write by a connection of their own. A moment at which prices
     * change makes another edition, though nothing is written.
     */
    @Override
    public long edition() {
        return file.use(db -> {
            long version = db.number("PRAGMA data_version");
            return version + ((long) moments.come(db, version, clock.instant()) << Integer.SIZE);
        });
    }

    /** How many items there are. */
    public long size() {
        return file.use(db ->
                db.queryOne("SELECT count(*) FROM item", row -> row.getLong(1)).orElse(0L));
    }

    /**
     * Puts items in, or in place of what stood under their code, in one SQLite transaction. An item whose barcode another
     * item has is left out, and so is one whose code came before.
     *
     * @return for each code left out, the code of the item that has its barcode or its code
     */
    public Map<String, String> put(Iterable<Item> items) {
        return file.transact(db -> {
            Map<String, String> conflicts = new LinkedHashMap<>();
            ItemWriter writer = new ItemWriter(
                    db,
                    ItemWriter.BY_HAND,
                    ItemWriter.BREATHLESS,
                    (row, refusal) -> conflicts.put(row.item().code(), refusal.holder()));
            long line = 0;
            for (Item item : items) {
                writer.put(new ItemWriter.Row(++line, item));
            }
            writer.finish();
            return conflicts;
        });
    }

    /** A second connection to the file of this catalogue, so that whoever fills it holds up nobody who reads this one. */
    CatalogueFile forWriting() {
        return CatalogueFile.open(file.path().toAbsolutePath().getParent());
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
        String rules = row.getString(9);
        String schedule = row.getString(10);
        long own = row.getLong(5);
        long price = schedule == null
                ? own
                : PriceSchedule.priceAt(schedule, clock.instant()).orElse(own);
        return new Item(
                row.getString(1),
                barcode,
                new LocalName(row.getString(3), row.getString(4)),
                new Money(price, currency),
                row.getString(6),
                UnitOfMeasure.valueOf(row.getString(7)),
                row.getString(8),
                rules == null ? null : SaleRules.parse(rules));
    }

    @Override
    public void close() {
        file.close();
    }
}
