package app.suanpan.collector.store;

import app.suanpan.collector.store.EventRows.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What some events add to the sums of quarters of an hour, days, items and guides, store by store. Every zone's hours are whole quarters, so that
 * nobody has to know here by whose clock they are counted.
 */
final class DaySums {
    private static final int THOUSAND = 1_000;
    private static final long QUARTER = TimeUnit.MINUTES.toSeconds(15);

    /** The tables that the first row of an event is of that adds to any sum. */
    private static final Set<String> SUMMED = Set.of("sale", "member", "binding");

    record Quarter(String store, String day, String currency, long number) {
        /** When it begins. */
        Instant begins() {
            return Instant.ofEpochSecond(number * QUARTER);
        }
    }

    record ItemDay(String store, String day, String item, String unit, String currency) {}

    /** Sums of sales and of what came back: how many or how much, and what for. */
    static final class Sums {
        long sales;
        long sold;
        long returns;
        long returned;

        void add(boolean sale, long amount, long value) {
            if (sale) {
                sales += amount;
                sold += value;
            } else {
                returns += amount;
                returned += value;
            }
        }

        void add(Sums other) {
            sales += other.sales;
            sold += other.sold;
            returns += other.returns;
            returned += other.returned;
        }
    }

    /** Of an item, with what it was called last. Quantities are thousandths of the unit. */
    static final class ItemSums {
        final Sums sums = new Sums();
        String nameZh = "";
        String nameEn = "";

        void called(String zh, String en) {
            nameZh = zh;
            nameEn = en;
        }
    }

    private final Map<Quarter, Sums> quarters = new HashMap<>();
    private final Map<ItemDay, ItemSums> items = new HashMap<>();
    private final GuideSums guides = new GuideSums();

    Map<Quarter, Sums> quarters() {
        return quarters;
    }

    Map<ItemDay, ItemSums> items() {
        return items;
    }

    GuideSums guides() {
        return guides;
    }

    /** How many sums there are. */
    int size() {
        return quarters.size() + items.size() + guides.days().size();
    }

    /**
     * A sale, a return or a post-void. Money that was put onto gift cards is owed and not sold; a sale of nothing else is none.
     *
     * @param total in minor units
     * @param liability what of it is owed
     * @param served which guide served, if one did
     */
    void sale(
            String store,
            String day,
            String currency,
            Instant at,
            String kind,
            long total,
            long liability,
            @Nullable Long served) {
        if (liability != 0 && liability == total) {
            return;
        }
        var quarter = new Quarter(store, day, currency, Math.floorDiv(at.getEpochSecond(), QUARTER));
        quarters.computeIfAbsent(quarter, ignored -> new Sums()).add(isSale(kind), 1, total - liability);
        guides.served(store, day, currency, kind, served);
    }

    /**
     * A line with goods of one.
     *
     * @param sold what it was sold for, after reductions
     */
    void line(ItemDay item, String kind, String quantity, long sold, String nameZh, String nameEn) {
        var thousandths = new BigDecimal(quantity)
                .multiply(BigDecimal.valueOf(THOUSAND))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
        var sums = items.computeIfAbsent(item, ignored -> new ItemSums());
        sums.sums.add(isSale(kind), thousandths, sold);
        sums.called(nameZh, nameEn);
    }

    private static boolean isSale(String kind) {
        return kind.equals("sale");
    }

    void add(DaySums other) {
        other.quarters.forEach((key, more) ->
                quarters.computeIfAbsent(key, ignored -> new Sums()).add(more));
        other.items.forEach((key, more) -> {
            var sums = items.computeIfAbsent(key, ignored -> new ItemSums());
            sums.sums.add(more.sums);
            sums.called(more.nameZh, more.nameEn);
        });
        guides.add(other.guides);
    }

    /**
     * Adds what the rows of an event say, without asking the database for them again.
     *
     * @return false if the database may have understood them in another way, such as a day that is not written as days are: nothing is
     *     added then, and they have to be asked for
     */
    boolean add(List<Row> rows) {
        if (rows.isEmpty() || !SUMMED.contains(rows.getFirst().table())) {
            return true;
        }
        if (!isDay(text(rows.getFirst(), "business_day")) || !rows.stream().allMatch(DaySums::isPlain)) {
            return false;
        }
        rows.forEach(guides::add);
        if (rows.getFirst().table().equals("sale")) {
            addSale(rows);
        }
        return true;
    }

    private void addSale(List<Row> rows) {
        var sale = rows.getFirst();
        var store = text(sale, "store");
        var day = text(sale, "business_day");
        var currency = text(sale, "currency");
        var kind = text(sale, "kind");
        sale(
                store,
                day,
                currency,
                Instant.parse(text(sale, "at")),
                kind,
                number(sale, "total"),
                number(sale, "liability"),
                sale.value("serving_guide") instanceof Number guide ? (Long) guide.longValue() : null);
        for (var row : rows) {
            if (row.table().equals("sale_line") && number(row, "owed") == 0) {
                line(
                        new ItemDay(store, day, text(row, "item"), text(row, "unit"), currency),
                        kind,
                        text(row, "quantity"),
                        number(row, "sold"),
                        text(row, "name_zh"),
                        text(row, "name_en"));
            }
        }
    }

    private static boolean isDay(String day) {
        try {
            return LocalDate.parse(day).toString().equals(day);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** PostgreSQL's texts have no letter 0. */
    private static boolean isPlain(Row row) {
        return row.values().stream().noneMatch(value -> value instanceof String text && text.indexOf(0) >= 0);
    }

    private static String text(Row row, String column) {
        return String.valueOf(row.value(column));
    }

    private static long number(Row row, String column) {
        @Nullable Object value = row.value(column);
        return value instanceof Number number ? number.longValue() : 0;
    }
}
