package app.suanpan.collector.store;

import app.suanpan.collector.store.View.GuideView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What guides came to, from the {@link Summaries}. */
public final class GuideQueries {
    private static final String SUMS =
            GuideSums.COLUMNS.stream().map(it -> "sum(" + it + ")").collect(Collectors.joining(", "));

    private final Readers readers;
    private final Remembered remembered;

    GuideQueries(Readers readers, Remembered remembered) {
        this.readers = readers;
        this.remembered = remembered;
    }

    /**
     * Returns what each guide came to, whoever has the most credit first, and what is the stores' own as one without a number; of a long
     * period it may be a minute old.
     *
     * @param currency of the credit: amounts of two are never put in one order; empty where nothing was sold
     */
    public List<GuideView> list(Filter filter, String currency, int limit) {
        return remembered.ask(List.of("guides", filter, currency, limit), () -> find(filter, currency, limit));
    }

    private List<GuideView> find(Filter filter, String currency, int limit) {
        var arms = new ArrayList<String>();
        var values = new ArrayList<@Nullable Object>();
        filter.byMonths()
                .forEach((unit, parts) -> parts.forEach(part -> {
                    var where = new Where()
                            .and(
                                    (unit.equals("day") ? "business_day" : unit) + " BETWEEN ? AND ?",
                                    part.from().toString(),
                                    part.to().toString())
                            .stores("store", part.stores())
                            .and("currency = ? OR currency = ''", currency);
                    arms.add("SELECT store, guide, " + String.join(", ", GuideSums.COLUMNS) + " FROM guide_" + unit
                            + where.sql());
                    Collections.addAll(values, where.values());
                }));
        values.add(limit);
        return readers.ask(db -> db.query(
                "SELECT store_name.tenant, guide, " + SUMS + " FROM (" + String.join(" UNION ALL ", arms)
                        + ") AS sums JOIN store_name ON store_name.name = sums.store"
                        + " GROUP BY store_name.tenant, guide"
                        + " ORDER BY sum(sold) - sum(returned) DESC, {sorted store_name.tenant}, guide LIMIT ?",
                row -> new GuideView(
                        row.getString(1),
                        row.getLong(2) == GuideSums.STORE ? null : (Long) row.getLong(2),
                        null,
                        null,
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9)),
                values.toArray()));
    }
}
