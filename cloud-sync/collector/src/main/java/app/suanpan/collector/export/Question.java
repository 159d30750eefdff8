package app.suanpan.collector.export;

import app.suanpan.collector.export.Catalogue.Days;
import app.suanpan.collector.export.Catalogue.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the database is asked for a table: all of its columns in the catalogue's order, then the currency where it stands in another
 * table's row of the same event, in the order of the table's key.
 *
 * @param text SQL that every database of ours reads
 * @param values the days and the stores, where only some are asked for
 */
record Question(String text, List<String> values) {
    private static final String FIRST = "0001-01-01";
    private static final String LAST = "9999-12-31";

    /** @param stores whose rows; null for all */
    static Question of(Table table, Period period, @Nullable List<String> stores) {
        var columns = table.columns().stream()
                .map(column -> "t." + column.name())
                .collect(Collectors.toCollection(ArrayList::new));
        if (table.borrowsCurrency()) {
            columns.add(borrowed(table, "currency"));
        }
        var text = new StringBuilder("SELECT ").append(String.join(", ", columns));
        text.append(" FROM ").append(table.name()).append(" t");
        for (var i = 0; i < table.parents().size(); i++) {
            text.append(" LEFT JOIN %s p%d ON p%d.journal_id = t.journal_id AND p%d.sequence = t.sequence"
                    .formatted(table.parents().get(i), i, i, i));
        }
        if (stores != null && !isOfNoStore(table)) {
            text.append(place(table));
        }
        var values = new ArrayList<String>();
        var conditions = new ArrayList<String>();
        if (!period.isAll() && (table.days() == Days.OWN || table.days() == Days.PARENT)) {
            conditions.add((table.days() == Days.OWN ? "t.business_day" : borrowed(table, "business_day"))
                    + " BETWEEN ? AND ?");
            values.add(period.from() == null ? FIRST : period.from().toString());
            values.add(period.to() == null ? LAST : period.to().toString());
        }
        if (stores != null && isOfNoStore(table)) {
            conditions.add("1 = 0");
        } else if (stores != null) {
            var named = " IN (" + stores.stream().map(ignored -> "?").collect(Collectors.joining(", ")) + ")";
            conditions.add(
                    isOfBoxes(table)
                            ? "(t.tenant, t.store) IN (SELECT tenant, store FROM store_name WHERE name" + named + ")"
                            : "place.store_name" + named);
            values.addAll(stores);
        }
        if (!conditions.isEmpty()) {
            text.append(" WHERE ").append(String.join(" AND ", conditions));
        }
        text.append(" ORDER BY ")
                .append(table.key().stream().map(column -> "t." + column).collect(Collectors.joining(", ")));
        return new Question(text.toString(), values);
    }

    /** How a row leads to the box whose store it is of. */
    private static String place(Table table) {
        if (isOfBoxes(table)) {
            return "";
        }
        return table.column("journal_id").isPresent()
                ? " JOIN journal life ON life.id = t.journal_id JOIN box place ON place.id = life.box_id"
                : " JOIN box place ON place.id = t.box_id";
    }

    /** What is of no store is for those who are limited to none. */
    private static boolean isOfNoStore(Table table) {
        return isOfBoxes(table) && table.column("store").isEmpty();
    }

    private static boolean isOfBoxes(Table table) {
        return table.column("journal_id").isEmpty() && table.column("box_id").isEmpty();
    }

    private static String borrowed(Table table, String column) {
        var places = new ArrayList<String>();
        for (var i = 0; i < table.parents().size(); i++) {
            places.add("p" + i + "." + column);
        }
        return places.size() == 1 ? places.getFirst() : "coalesce(" + String.join(", ", places) + ")";
    }
}
