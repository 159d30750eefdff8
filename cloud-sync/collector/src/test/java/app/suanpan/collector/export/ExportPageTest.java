package app.suanpan.collector.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.export.Catalogue.Days;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page about exports lists the tables and columns that there are; {@code -Dpages=write} writes that part of it anew. */
class ExportPageTest {
    private static final Path PAGE = Path.of("../../docs/export.md");
    private static final String MARK = "<!-- From here on the page is written by ExportPageTest. -->\n";

    @Test
    void thePageIsTheCatalogue() throws IOException {
        var page = Files.readString(PAGE);
        var written = page.substring(0, page.indexOf(MARK) + MARK.length()) + tables(Catalogue.read());
        if ("write".equals(System.getProperty("pages"))) {
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE).as("take it anew with -Dpages=write").hasContent(written);
    }

    private static String tables(Catalogue catalogue) {
        var text = new StringBuilder();
        for (var table : catalogue.tables()) {
            text.append("\n### ").append(table.name()).append("\n\n").append(table.says());
            text.append(table.days() == Days.NONE ? " Exported whole, whatever days are asked for." : "");
            text.append("\n\n| column | holds | |\n|---|---|---|\n");
            for (var column : OutColumn.of(table)) {
                text.append("| `%s` | %s | %s |\n".formatted(column.name(), word(column.kind()), column.says()));
            }
        }
        text.append("\n### Not exported\n\n");
        catalogue.withheld().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> text.append("- `%s`: %s\n".formatted(each.getKey(), each.getValue())));
        return text.toString();
    }

    private static String word(OutColumn.Kind kind) {
        return switch (kind) {
            case WHOLE -> "whole number";
            case TRUTH -> "true or false";
            case DECIMAL -> "decimal";
            case MAJOR -> "amount";
            case TEXT, INSTANT, DAY -> kind.name().toLowerCase(Locale.ROOT);
        };
    }
}
