package app.suanpan.collector.export;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of an exported file.
 *
 * @param name as it stands in the file
 * @param kind what its values are
 * @param says a sentence
 */
public record OutColumn(String name, Kind kind, String says) {
    /** What the values of an exported column are. */
    public enum Kind {
        /** {@link Long}. */
        WHOLE,
        /** {@link String}. */
        TEXT,
        /** {@link Boolean}. */
        TRUTH,
        /** {@link java.time.Instant}. */
        INSTANT,
        /** {@link java.time.LocalDate}. */
        DAY,
        /** {@link java.math.BigDecimal} with {@link Form#DECIMALS} decimals. */
        DECIMAL,
        /** {@link java.math.BigDecimal} with {@link #MAJOR_DECIMALS} decimals at most: as many as the currency has. */
        MAJOR
    }

    /** The most decimals that any currency has. */
    static final int MAJOR_DECIMALS = 4;

    /** What stands behind an amount's name for the same in major units. */
    static final String MAJOR = "_decimal";

    /** What stands behind a text's name for the bytes of what is none. */
    static final String HEX = "_hex";

    /** Returns the columns that a table is exported with. */
    public static List<OutColumn> of(Catalogue.Table table) {
        var all = new ArrayList<OutColumn>();
        for (var column : table.columns()) {
            add(all, column);
        }
        if (table.borrowsCurrency()) {
            all.add(new OutColumn("currency", Kind.TEXT, "ISO 4217 code of the amounts."));
        }
        if (table.named()) {
            all.add(new OutColumn(
                    "guide_name_zh",
                    Kind.TEXT,
                    "What head office calls that guide; empty if it has published nobody of that number."));
            all.add(new OutColumn("guide_name_en", Kind.TEXT, "The same in English."));
        }
        return List.copyOf(all);
    }

    private static void add(List<OutColumn> all, Catalogue.Column column) {
        var name = column.name();
        var says = column.says();
        switch (column.form()) {
            case WHOLE -> all.add(new OutColumn(name, Kind.WHOLE, says));
            case TEXT, HASH -> all.add(new OutColumn(name, Kind.TEXT, says));
            case TRUTH -> all.add(new OutColumn(name, Kind.TRUTH, says));
            case INSTANT -> all.add(new OutColumn(name, Kind.INSTANT, says));
            case DAY -> all.add(new OutColumn(name, Kind.DAY, says));
            case DECIMAL -> all.add(new OutColumn(name, Kind.DECIMAL, says));
            case MONEY -> {
                all.add(new OutColumn(name, Kind.WHOLE, says));
                all.add(new OutColumn(name + MAJOR, Kind.MAJOR, "The same in major units."));
            }
            case BODY -> {
                all.add(new OutColumn(name, Kind.TEXT, says));
                all.add(new OutColumn(
                        name + HEX, Kind.TEXT, "The same as hexadecimal digits where it is no text; otherwise empty."));
            }
        }
    }
}
