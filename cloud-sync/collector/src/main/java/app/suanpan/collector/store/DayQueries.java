package app.suanpan.collector.store;

import app.suanpan.collector.store.View.CurrencyTotals;
import app.suanpan.collector.store.View.DayTotals;
import app.suanpan.collector.store.View.HourTotals;
import app.suanpan.collector.store.View.ItemSums;
import app.suanpan.collector.store.View.StoreTotals;
import app.suanpan.collector.store.View.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What days, hours, stores and items came to, from the {@link Summaries}. Money that was put onto gift cards is owed and not sold. */
public final class DayQueries {
    private static final String SUMS = "sum(sales), sum(sold), sum(returns), sum(returned)";

    private final Readers readers;
    private final Remembered remembered;

    DayQueries(Readers readers, Remembered remembered) {
        this.readers = readers;
        this.remembered = remembered;
    }

    /** By what items are put in order. */
    public enum Order {
        VALUE("sum(sold)"),
        QUANTITY("sum(sold_quantity)"),
        RETURNS("sum(returned)");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** Returns what a period came to in each currency, the largest first. */
    public List<CurrencyTotals> totals(Filter filter) {
        var where = filter.whereSummed();
        return readers.ask(db -> db.query(
                "SELECT currency, " + SUMS + " FROM sale_day" + where.sql()
                        + " GROUP BY currency ORDER BY 3 DESC, {sorted currency}",
                row -> new CurrencyTotals(row.getString(1), tally(row, 2), tally(row, 4)),
                where.values()));
    }

    /** Returns what each hour of the day came to, each store's by its own clock, all days of the period together; hours without anything are left out. */
    public List<HourTotals> hours(Filter filter) {
        var where = filter.whereSummed();
        return readers.ask(db -> db.query(
                "SELECT currency, hour, " + SUMS + " FROM sale_hour" + where.sql()
                        + " GROUP BY currency, hour ORDER BY {sorted currency}, 2",
                row -> new HourTotals(row.getString(1), row.getInt(2), tally(row, 3), tally(row, 5)),
                where.values()));
    }

    /** Returns what each day came to; days without anything are left out. */
    public List<DayTotals> days(Filter filter) {
        var where = filter.whereSummed();
        return readers.ask(db -> db.query(
                "SELECT currency, business_day, " + SUMS + " FROM sale_day" + where.sql()
                        + " GROUP BY currency, business_day ORDER BY {sorted currency}, 2",
                row -> new DayTotals(row.getString(1), row.getString(2), tally(row, 3), tally(row, 5)),
                where.values()));
    }

    /** Returns what each store came to, the largest first; those without anything are left out. */
    public List<StoreTotals> stores(Filter filter, int limit) {
        var where = filter.where("").and("store <> ?", Filter.ALL_STORES);
        return readers.ask(db -> db.query(
                "SELECT currency, store, " + SUMS + " FROM sale_day" + where.sql()
                        + " GROUP BY currency, store ORDER BY 4 DESC, {sorted store}, {sorted currency} LIMIT ?",
                row -> new StoreTotals(row.getString(1), row.getString(2), tally(row, 3), tally(row, 5)),
                where.values(limit)));
    }

    /**
     * Returns the items that were sold or came back most; of a long period they may be a minute old.
     *
     * @param currency of which they are: amounts of two are never put in one order
     * @param text part of the name or the number, in any case; empty for all
     */
    public List<ItemSums> items(Filter filter, String currency, Order order, String text, int limit) {
        return remembered.ask(
                List.of("items", filter, currency, order, text, limit),
                () -> find(filter, currency, order, text, limit));
    }

    private List<ItemSums> find(Filter filter, String currency, Order order, String text, int limit) {
        var arms = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        filter.byMonths()
                .forEach((unit, parts) -> parts.forEach(part -> {
                    var where = part.whereSummed(unit.equals("day") ? "business_day" : unit)
                            .and("currency = ?", currency);
                    if (!text.isEmpty()) {
                        called(where, text);
                    }
                    arms.add(
                            "SELECT item, unit, name_zh, name_en, sold_quantity, sold, returned_quantity, returned FROM item_"
                                    + unit + where.sql());
                    Collections.addAll(values, where.values());
                }));
        values.add(limit);
        return readers.ask(db -> db.query(
                """
                SELECT item, unit, max({sorted name_zh}), max({sorted name_en}), sum(sold_quantity), sum(sold), sum(returned_quantity), sum(returned)
                FROM (""" + String.join(" UNION ALL ", arms) + ") AS sums GROUP BY item, unit ORDER BY " + order.sql
                        + " DESC, {sorted item}, {sorted unit} LIMIT ?",
                row -> new ItemSums(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Texts.thousandths(row.getLong(5)),
                        row.getLong(6),
                        Texts.thousandths(row.getLong(7)),
                        row.getLong(8)),
                values.toArray()));
    }

    private static void called(Where where, String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var part = "%" + Texts.escaped(small) + "%";
        where.and(
                Stream.of("item", "name_zh", "name_en")
                        .map(it -> Texts.small(it, small) + " LIKE ? ESCAPE '!'")
                        .collect(Collectors.joining(" OR ")),
                part,
                part,
                part);
    }

    /** Returns what one item came to on each day of a period. */
    public List<DayTotals> itemDays(Filter filter, String currency, String item) {
        var where = filter.whereSummed().and("currency = ? AND item = ?", currency, item);
        return readers.ask(db -> db.query(
                """
                SELECT currency, business_day, sum(sold_quantity), sum(sold), sum(returned_quantity), sum(returned)
                FROM item_day""" + where.sql() + " GROUP BY currency, business_day ORDER BY 2",
                row -> new DayTotals(row.getString(1), row.getString(2), tally(row, 3), tally(row, 5)),
                where.values()));
    }

    /** Returns the last business day up to {@code today} on which anything was sold: a box whose clock is years ahead does not decide. */
    public Optional<LocalDate> latest(LocalDate today, Filter stores) {
        var where = new Where()
                .stores("store", stores.stores() == null ? List.of(Filter.ALL_STORES) : stores.stores())
                .and("business_day <= ?", today.toString());
        return readers.ask(db -> db.queryOne(
                        "SELECT max(business_day) FROM sale_day" + where.sql(),
                        row -> Optional.ofNullable(row.getString(1)),
                        where.values()))
                .flatMap(it -> it)
                .map(LocalDate::parse);
    }

    /** Returns how many events are not in these figures yet: none but for a moment, and after a database was brought up to date. */
    public long behind() {
        return readers.ask(Summaries::behind);
    }

    private static Tally tally(ResultSet row, int column) throws SQLException {
        return new Tally(row.getLong(column), row.getLong(column + 1));
    }
}
