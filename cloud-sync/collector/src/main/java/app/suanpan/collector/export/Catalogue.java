package app.suanpan.collector.export;

import app.suanpan.collector.access.Grant;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The tables that can be exported, with a sentence for each and for each of their columns: {@code catalogue.json} beside this class. What
 * a database has and the catalogue neither describes nor withholds is found by a test.
 *
 * @param tables in the order in which they are exported
 * @param withheld tables and {@code table.column}s that never leave the database, each with the reason
 */
public record Catalogue(List<Table> tables, Map<String, String> withheld) {
    /** Which business days a row belongs to, if somebody asks for some only. */
    public enum Days {
        /** It has a column that says so. */
        OWN,
        /** The row of the table named in {@link Table#parents} says so that is of the same event. */
        PARENT,
        /** The event in it says so. */
        EVENT,
        /** None: the table is exported whole. */
        NONE
    }

    /**
     * A table.
     *
     * @param says what a row of it is
     * @param key by which rows are put in order
     * @param parents the tables whose row of the same event says currency and business day where this one does not
     * @param named whether its guides' names stand behind its columns
     * @param grant what somebody must be granted, besides exports, to get it from a page
     */
    public record Table(
            String name,
            String says,
            List<String> key,
            List<String> parents,
            Days days,
            boolean named,
            Grant grant,
            List<Column> columns) {
        /** Whether the row's currency has to be fetched from a parent. */
        boolean borrowsCurrency() {
            return !parents.isEmpty()
                    && columns.stream().noneMatch(column -> column.name().equals("currency"));
        }

        /** Where a column stands, from 1; 0 if there is none that is called so. */
        int place(String called) {
            return column(called).map(column -> columns.indexOf(column) + 1).orElse(0);
        }

        Optional<Column> column(String called) {
            return columns.stream()
                    .filter(column -> column.name().equals(called))
                    .findFirst();
        }
    }

    /** A column of the database. */
    public record Column(String name, Form form, String says) {}

    /** Keeps copies. */
    public Catalogue {
        tables = List.copyOf(tables);
        withheld = Map.copyOf(withheld);
    }

    /** Returns the catalogue of this program. */
    public static Catalogue read() {
        try (var in = Catalogue.class.getResourceAsStream("catalogue.json")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its catalogue of tables");
            }
            return of(Json.byHand(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a table; nothing if none is called so. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static Catalogue of(JsonNode file) {
        var tables = new ArrayList<Table>();
        for (var table : file.path("tables").properties()) {
            var described = table.getValue();
            tables.add(new Table(
                    table.getKey(),
                    described.path("says").stringValue(),
                    texts(described.path("key")),
                    texts(described.path("parents")),
                    Days.valueOf(described.path("days").asString("OWN")),
                    described.path("named").asBoolean(false),
                    Grant.valueOf(described.path("grant").asString("EXPORT")),
                    described.path("columns").properties().stream()
                            .map(column -> column(column.getKey(), column.getValue(), file.path("common")))
                            .toList()));
        }
        var withheld = new TreeMap<String, String>();
        file.path("withheld")
                .properties()
                .forEach(each -> withheld.put(each.getKey(), each.getValue().stringValue()));
        return new Catalogue(tables, withheld);
    }

    /** Written as {@code "TEXT: what it is"}; what has the same meaning everywhere stands under "common" once. */
    private static Column column(String name, JsonNode written, JsonNode common) {
        var text = written.stringValue().isEmpty() ? common.path(name).stringValue() : written.stringValue();
        var parts = text.split(": ", 2);
        return new Column(name, Form.valueOf(parts[0]), parts[1]);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
