package app.suanpan.collector.store;

import app.suanpan.collector.store.DaySums.ItemDay;
import app.suanpan.collector.store.DaySums.ItemSums;
import app.suanpan.collector.store.DaySums.Sums;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of sums, for each store and for all of them together; of all of them, an hour is that of each store's own clock. Adds many rows with each statement, in the order of their keys. */
final class SumTables {
    static final List<String> NAMES =
            List.of("sale_hour", "sale_day", "item_day", "item_month", "guide_day", "guide_month");

    /** As many rows at once, or half, or a quarter of it: so that few statements serve any number. */
    private static final int MOST_ROWS = 128;

    private final Sql sql;
    private final ZoneId zone;

    /** @param zone by whose clock the hours of stores are counted that do not say by whose they live */
    SumTables(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    /** Adds some sums to those that are there. */
    void add(DaySums some) {
        Map<List<Object>, Sums> hours = new HashMap<>();
        Map<List<Object>, Sums> days = new HashMap<>();
        var zones = zones();
        some.quarters().forEach((quarter, sums) -> {
            var hour = quarter.begins()
                    .atZone(zones.getOrDefault(quarter.store(), zone))
                    .getHour();
            for (var store : List.of(quarter.store(), Filter.ALL_STORES)) {
                added(days, List.of(store, quarter.day(), quarter.currency()), sums);
                added(hours, List.of(store, quarter.day(), quarter.currency(), hour), sums);
            }
        });
        upsert("sale_hour", "store, business_day, currency, hour", List.of(), SALES, hours);
        upsert("sale_day", "store, business_day, currency", List.of(), SALES, days);
        items(some.items());
        guides(some.guides());
    }

    /** Of all stores together nothing is kept: most guides sell in one. */
    private void guides(GuideSums some) {
        Map<List<Object>, GuideSums.Sums> days = new HashMap<>();
        Map<List<Object>, GuideSums.Sums> months = new HashMap<>();
        some.days().forEach((day, sums) -> {
            List<Object> daily = List.of(day.store(), day.day(), day.guide(), day.currency());
            List<Object> monthly = List.of(day.store(), month(day.day()), day.guide(), day.currency());
            days.computeIfAbsent(daily, ignored -> new GuideSums.Sums()).add(sums);
            months.computeIfAbsent(monthly, ignored -> new GuideSums.Sums()).add(sums);
        });
        BiFunction<List<Object>, GuideSums.Sums, Stream<Object>> values =
                (key, sums) -> Stream.concat(key.stream(), sums.values());
        upsert("guide_day", "store, business_day, guide, currency", List.of(), GuideSums.COLUMNS, days, values);
        upsert("guide_month", "store, month, guide, currency", List.of(), GuideSums.COLUMNS, months, values);
    }

    /** The stores that live by another clock. */
    private Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        sql.query(
                "SELECT store_name, max({sorted zone}) FROM box WHERE zone <> ? AND zone <> '' GROUP BY store_name",
                row -> BoxQueries.known(row.getString(2)).isEmpty()
                        ? null
                        : zones.put(row.getString(1), ZoneId.of(row.getString(2))),
                zone.getId());
        return zones;
    }

    private static final List<String> SALES = List.of("sales", "sold", "returns", "returned");
    private static final List<String> QUANTITIES = List.of("sold_quantity", "sold", "returned_quantity", "returned");
    private static final List<String> CALLED = List.of("name_zh", "name_en");

    private void items(Map<ItemDay, ItemSums> some) {
        Map<List<Object>, Sums> items = new HashMap<>();
        Map<List<Object>, Sums> months = new HashMap<>();
        Map<List<Object>, List<Object>> names = new HashMap<>();
        some.forEach((item, sums) -> {
            for (var store : List.of(item.store(), Filter.ALL_STORES)) {
                List<Object> key = List.of(store, item.day(), item.item(), item.unit(), item.currency());
                added(items, key, sums.sums);
                List<Object> monthly = List.of(store, month(item.day()), item.item(), item.unit(), item.currency());
                added(months, monthly, sums.sums);
                for (var every : List.of(key, monthly)) {
                    names.put(every, List.of(sums.nameZh, sums.nameEn));
                }
            }
        });
        BiFunction<List<Object>, Sums, Stream<Object>> values =
                (key, sums) -> Stream.of(key.stream(), names.getOrDefault(key, List.of()).stream(), values(sums))
                        .flatMap(it -> it);
        upsert("item_day", "store, business_day, item, unit, currency", CALLED, QUANTITIES, items, values);
        upsert("item_month", "store, month, item, unit, currency", CALLED, QUANTITIES, months, values);
    }

    /** The first day of a day's month; what is written in no usual way is left as it is. */
    private static String month(String day) {
        return day.replaceFirst("-[0-9]{2}$", "-01");
    }

    private static void added(Map<List<Object>, Sums> all, List<Object> key, Sums sums) {
        all.computeIfAbsent(key, ignored -> new Sums()).add(sums);
    }

    private void upsert(
            String table, String key, List<String> replaced, List<String> sums, Map<List<Object>, Sums> rows) {
        upsert(table, key, replaced, sums, rows, (place, row) -> Stream.concat(place.stream(), values(row)));
    }

    private <T> void upsert(
            String table,
            String key,
            List<String> replaced,
            List<String> sums,
            Map<List<Object>, T> rows,
            BiFunction<List<Object>, T, Stream<Object>> values) {
        // Whoever looks for one store's day finds its rows beside each other; and two who add never wait for each other
        // in a ring.
        var ordered = new TreeMap<String, Map.Entry<List<Object>, T>>();
        rows.entrySet()
                .forEach(row -> ordered.put(
                        row.getKey().stream().map(Object::toString).collect(Collectors.joining("\0")), row));
        var all = new ArrayList<>(ordered.values());
        var columns = key
                + Stream.concat(replaced.stream(), sums.stream())
                        .map(it -> ", " + it)
                        .collect(Collectors.joining());
        for (var from = 0; from < all.size(); ) {
            var count = Math.min(MOST_ROWS, Integer.highestOneBit(all.size() - from));
            sql.update(
                    statement(table, key, columns, replaced, sums, count),
                    all.subList(from, from + count).stream()
                            .flatMap(row -> values.apply(row.getKey(), row.getValue()))
                            .toArray());
            from += count;
        }
    }

    private static Stream<Object> values(Sums sums) {
        return Stream.of(sums.sales, sums.sold, sums.returns, sums.returned);
    }

    private static String statement(
            String table, String key, String columns, List<String> replaced, List<String> sums, int count) {
        var marks = "(?" + ", ?".repeat(columns.split(",").length - 1) + ")";
        var changes = Stream.concat(
                        replaced.stream().map(it -> it + " = excluded." + it),
                        sums.stream().map(it -> it + " = " + table + "." + it + " + excluded." + it))
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " (" + columns + ") VALUES " + marks + (", " + marks).repeat(count - 1)
                + " ON CONFLICT (" + key + ") DO UPDATE SET " + changes;
    }
}
