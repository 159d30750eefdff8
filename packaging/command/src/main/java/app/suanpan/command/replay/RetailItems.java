package app.suanpan.command.replay;

import app.suanpan.command.replay.RetailInvoice.Line;
import app.suanpan.domain.item.Gtin;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The item file that a shop with these sales must have had: one item a stock code, with an in-store GTIN-13, the first
 * description that says something, and the first price that is one.
 */
final class RetailItems {
    private final Map<String, Entry> items = new LinkedHashMap<>();

    private record Entry(String name, BigDecimal price) {}

    /** Derives the items of a file. */
    static RetailItems of(RetailFile file) {
        RetailItems items = new RetailItems();
        file.invoices().forEach(invoice -> invoice.lines().forEach(items::see));
        return items;
    }

    private void see(Line line) {
        items.merge(
                line.stockCode(),
                new Entry(line.description(), line.unitPrice()),
                (known, seen) -> new Entry(
                        known.name().isBlank() ? seen.name() : known.name(),
                        isPrice(known.price()) ? known.price() : seen.price()));
    }

    private static boolean isPrice(BigDecimal price) {
        return price.signum() > 0 && price.stripTrailingZeros().scale() <= 2;
    }

    int size() {
        return items.size();
    }

    /** Writes the item file as the import reads it. */
    void write(Path file) {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("code", "gtin", "name_zh", "name_en", "price", "tax", "unit", "category");
            int number = 0;
            for (Map.Entry<String, Entry> item : items.entrySet()) {
                number++;
                String name = item.getValue().name().isBlank()
                        ? item.getKey()
                        : item.getValue().name();
                BigDecimal price =
                        isPrice(item.getValue().price()) ? item.getValue().price() : BigDecimal.ZERO;
                csv.writeRecord(
                        item.getKey(),
                        Gtin.withCheckDigit(String.format("20%010d", number)).display(),
                        "",
                        name,
                        price.toPlainString(),
                        "standard",
                        "each",
                        "goods");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
