package app.suanpan.collector.export;

import app.suanpan.collector.export.Catalogue.Table;
import app.suanpan.collector.feed.GuideNames.Who;
import app.suanpan.domain.item.LocalName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be exported, and how.
 *
 * @param tables which, in the catalogue's order
 * @param stores whose rows; null for all stores
 * @param guides what guides are called
 * @param mark whether CSV begins with a byte order mark
 * @param guarded whether texts in CSV that a spreadsheet takes for formulas are made harmless
 */
public record Wish(
        Format format,
        List<Table> tables,
        Period period,
        @Nullable List<String> stores,
        Map<Who, LocalName> guides,
        boolean mark,
        boolean guarded) {
    /** In which form. */
    public enum Format {
        CSV,
        PARQUET;

        /** The word of it, which is the ending of its files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads a word; refuses another one. */
        public static Format parse(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new ExportException(
                            ExportException.Code.X01, "an export is csv or parquet, not \"" + word + "\""));
        }
    }

    /** Keeps copies. */
    public Wish {
        guides = Map.copyOf(guides);
        tables = List.copyOf(tables);
        stores = stores == null ? null : List.copyOf(stores);
    }

    /** Returns the tables of a list such as {@code sale,sale_line}, or {@code all}; refuses one that there is not. */
    public static List<Table> tables(Catalogue catalogue, String names) {
        if (names.equals("all")) {
            return catalogue.tables();
        }
        var asked = Arrays.stream(names.split(",")).map(String::strip).toList();
        for (var name : asked) {
            if (catalogue.table(name).isEmpty()) {
                throw new ExportException(
                        ExportException.Code.X01,
                        "there is no table \"" + name + "\"; there are "
                                + String.join(
                                        ", ",
                                        catalogue.tables().stream()
                                                .map(Table::name)
                                                .toList()));
            }
        }
        return catalogue.tables().stream()
                .filter(table -> asked.contains(table.name()))
                .toList();
    }
}
