package app.suanpan.collector.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What hours, days and items came to, so that a page over millions of sales reads some hundred rows. They follow the sales by a
 * second: each journal has a cursor that moves in the transaction that adds to the sums, so that every sale is in them once,
 * whoever stopped in between. Taking messages in never waits for them.
 */
final class Summaries {
    /** Raised whenever the sums mean something else; a database with another number makes them all again. */
    private static final int VERSION = 1;

    private static final int EVENTS_AT_ONCE = 5_000;
    private static final int THOUSAND = 1_000;

    private record Behind(long journal, long through, long watermark, boolean known) {}

    private record Hour(String store, String day, String currency, int hour) {}

    private record Day(String store, String day, String currency) {}

    private record ItemDay(String store, String day, String item, String unit, String currency) {}

    /** Sums of sales and of what came back: how many or how much, and what for. */
    private static final class Sums {
        private long sales;
        private long sold;
        private long returns;
        private long returned;
        private String nameZh = "";
        private String nameEn = "";

        void add(boolean sale, long amount, long value) {
            if (sale) {
                sales += amount;
                sold += value;
            } else {
                returns += amount;
                returned += value;
            }
        }
    }

    /** Everything that one step adds. */
    private static final class Step {
        private final Map<Hour, Sums> hours = new HashMap<>();
        private final Map<Day, Sums> days = new HashMap<>();
        private final Map<ItemDay, Sums> items = new HashMap<>();
    }

    private Summaries() {}

    /**
     * Sees to it that the sums are of this version, of these rows and of these hours, and otherwise begins them anew.
     *
     * @param zone by whose clock hours are counted
     */
    static void prepare(Sql sql, ZoneId zone) {
        var version = VERSION * 10_000 + EventRows.VERSION;
        sql.update(
                "INSERT INTO summary_state (id, version, zone) VALUES (1, 0, ?) ON CONFLICT DO NOTHING", zone.getId());
        // Of several collectors that start at once the first one changes the row; the others wait for it, and find it
        // changed.
        var changed = sql.update(
                "UPDATE summary_state SET version = ?, zone = ? WHERE id = 1 AND (version <> ? OR zone <> ?)",
                version,
                zone.getId(),
                version,
                zone.getId());
        if (changed == 1) {
            for (var table : List.of("summary_cursor", "sale_hour", "sale_day", "item_day")) {
                sql.update("DELETE FROM " + table);
            }
        }
        sql.commit();
    }

    /** By whose clock hours are counted. */
    static ZoneId zone(Sql sql) {
        return ZoneId.of(sql.queryOne("SELECT zone FROM summary_state WHERE id = 1", row -> row.getString(1))
                .orElseThrow());
    }

    /** How many events are not in the sums yet. */
    static long behind(Sql sql) {
        return sql.queryOne("""
                        SELECT coalesce(sum(journal.watermark - coalesce(summary_cursor.through, journal.base)), 0)
                        FROM journal LEFT JOIN summary_cursor ON summary_cursor.journal_id = journal.id""", row -> row.getLong(1)).orElse(0L);
    }

    /**
     * Adds the next events to the sums, in one transaction. What is to be added is read before, so that whoever writes events waits
     * for as little as possible; if another collector was quicker, nothing is added.
     *
     * @param reader another connection, for reading
     * @return whether there was anything to do
     */
    static boolean step(Sql reader, Sql writer) {
        var behind =
                reader.query("""
                SELECT journal.id, coalesce(summary_cursor.through, journal.base), journal.watermark, summary_cursor.through IS NOT NULL
                FROM journal LEFT JOIN summary_cursor ON summary_cursor.journal_id = journal.id
                WHERE journal.watermark > coalesce(summary_cursor.through, journal.base) ORDER BY journal.id LIMIT 500""", row -> new Behind(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)));
        if (behind.isEmpty()) {
            return false;
        }
        var zone = zone(reader);
        var step = new Step();
        var taken = new ArrayList<Behind>();
        var room = EVENTS_AT_ONCE;
        for (var next : behind) {
            var through = Math.min(next.watermark(), next.through() + room);
            read(reader, next.journal(), next.through(), through, zone, step);
            taken.add(new Behind(next.journal(), next.through(), through, next.known()));
            room -= (int) (through - next.through());
            if (room <= 0) {
                break;
            }
        }
        try {
            write(writer, zone, taken, step);
            return true;
        } catch (RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private static void read(Sql reader, long journal, long after, long through, ZoneId zone, Step step) {
        reader.query("""
                SELECT store, business_day, currency, at, kind, total, liability FROM sale
                WHERE journal_id = ? AND sequence > ? AND sequence <= ?""", row -> addSale(row, zone, step), journal, after, through);
        reader.query("""
                SELECT sale.store, sale.business_day, sale.currency, sale.kind, sale_line.item, sale_line.unit, sale_line.quantity,
                       sale_line.amount, sale_line.name_zh, sale_line.name_en
                FROM sale JOIN sale_line ON sale_line.journal_id = sale.journal_id AND sale_line.sequence = sale.sequence
                WHERE sale.journal_id = ? AND sale.sequence > ? AND sale.sequence <= ?""", row -> addLine(row, step), journal, after, through);
    }

    private static boolean addSale(ResultSet row, ZoneId zone, Step step) throws SQLException {
        var liability = row.getLong(7);
        // Money that was put onto gift cards is owed and not sold; a sale of nothing else is none.
        if (liability != 0 && liability == row.getLong(6)) {
            return false;
        }
        var hour = Instant.parse(row.getString(4)).atZone(zone).getHour();
        var sale = row.getString(5).equals("sale");
        for (var store : stores(row.getString(1))) {
            var day = new Day(store, row.getString(2), row.getString(3));
            var total = row.getLong(6) - liability;
            step.days.computeIfAbsent(day, ignored -> new Sums()).add(sale, 1, total);
            step.hours
                    .computeIfAbsent(new Hour(store, day.day(), day.currency(), hour), ignored -> new Sums())
                    .add(sale, 1, total);
        }
        return true;
    }

    private static boolean addLine(ResultSet row, Step step) throws SQLException {
        var quantity = new BigDecimal(row.getString(7))
                .multiply(BigDecimal.valueOf(THOUSAND))
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
        for (var store : stores(row.getString(1))) {
            var key = new ItemDay(store, row.getString(2), row.getString(5), row.getString(6), row.getString(3));
            var sums = step.items.computeIfAbsent(key, ignored -> new Sums());
            sums.add(row.getString(4).equals("sale"), quantity, row.getLong(8));
            sums.nameZh = row.getString(9);
            sums.nameEn = row.getString(10);
        }
        return true;
    }

    /** A store's own sums, and those of all stores. */
    private static Set<String> stores(String store) {
        var both = new TreeSet<String>();
        both.add(store);
        both.add(Filter.ALL_STORES);
        return both;
    }

    private static void write(Sql writer, ZoneId zone, List<Behind> taken, Step step) {
        // Whoever else adds to the sums waits here, and finds the cursors moved.
        if (writer.update("UPDATE summary_state SET version = version WHERE id = 1 AND zone = ?", zone.getId()) != 1
                || !taken.stream().allMatch(it -> moved(writer, it))) {
            writer.rollback();
            return;
        }
        step.hours.forEach((key, sums) -> writer.update(
                upsert("sale_hour", "store, business_day, currency, hour", "sales", "sold", "returns", "returned"),
                key.store(),
                key.day(),
                key.currency(),
                key.hour(),
                sums.sales,
                sums.sold,
                sums.returns,
                sums.returned));
        step.days.forEach((key, sums) -> writer.update(
                upsert("sale_day", "store, business_day, currency", "sales", "sold", "returns", "returned"),
                key.store(),
                key.day(),
                key.currency(),
                sums.sales,
                sums.sold,
                sums.returns,
                sums.returned));
        step.items.forEach((key, sums) -> writer.update(
                ITEM,
                key.store(),
                key.day(),
                key.item(),
                key.unit(),
                key.currency(),
                sums.nameZh,
                sums.nameEn,
                sums.sales,
                sums.sold,
                sums.returns,
                sums.returned));
        writer.commit();
    }

    private static boolean moved(Sql writer, Behind taken) {
        return taken.known()
                ? writer.update(
                                "UPDATE summary_cursor SET through = ? WHERE journal_id = ? AND through = ?",
                                taken.watermark(),
                                taken.journal(),
                                taken.through())
                        == 1
                : writer.update(
                                "INSERT INTO summary_cursor (journal_id, through) VALUES (?, ?) ON CONFLICT DO NOTHING",
                                taken.journal(),
                                taken.watermark())
                        == 1;
    }

    private static final String ITEM = """
            INSERT INTO item_day (store, business_day, item, unit, currency, name_zh, name_en, sold_quantity, sold,
                                  returned_quantity, returned)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (store, business_day, item, unit, currency)
            DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                          sold_quantity = item_day.sold_quantity + excluded.sold_quantity, sold = item_day.sold + excluded.sold,
                          returned_quantity = item_day.returned_quantity + excluded.returned_quantity,
                          returned = item_day.returned + excluded.returned""";

    private static String upsert(String table, String key, String... sums) {
        var adding = new ArrayList<String>();
        for (var sum : sums) {
            adding.add(sum + " = " + table + "." + sum + " + excluded." + sum);
        }
        var columns = key + ", " + String.join(", ", sums);
        return "INSERT INTO " + table + " (" + columns + ") VALUES ("
                + "?" + ", ?".repeat(columns.split(",").length - 1)
                + ") ON CONFLICT (" + key + ") DO UPDATE SET " + String.join(", ", adding);
    }
}
