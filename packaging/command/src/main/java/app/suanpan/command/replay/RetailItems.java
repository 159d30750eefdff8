package app.suanpan.command.replay;

import app.suanpan.command.replay.RetailInvoice.Line;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The item file that a shop with these sales must have had: one item a stock code, with an in-store GTIN-13, the first
 * description that says something, and the first price that is one.
 */
final class RetailItems {
    private final Map<String, Entry> items = new LinkedHashMap<>();

    private record Entry(String name, BigDecimal price) {}

    /** Derives the items of a file. */
    static RetailItems of(RetailFile file) {
        return of(List.of(file));
    }

    /** Derives the items of several files, the earliest first. */
    static RetailItems of(List<RetailFile> files) {
        RetailItems items = new RetailItems();
        files.forEach(file -> file.invoices().forEach(invoice -> invoice.lines().forEach(items::see)));
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

    /**
     * Writes the item file as the import reads it. An item that the catalogue has already keeps its barcode; a new one gets
     * the next in-store number.
     */
    void write(Path file, ItemCatalogue known) {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("code", "gtin", "name_zh", "name_en", "price", "tax", "unit", "category");
            long number = known.size();
            for (Map.Entry<String, Entry> item : items.entrySet()) {
                Optional<Gtin> barcode = known.byCode(item.getKey()).flatMap(Item::gtin);
                number += barcode.isPresent() ? 0 : 1;
                write(csv, item.getKey(), item.getValue(), barcode.orElse(inStore(number)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static Gtin inStore(long number) {
        return Gtin.withCheckDigit(String.format("20%010d", number));
    }

    private static void write(CsvWriter csv, String code, Entry entry, Gtin barcode) {
        String name = entry.name().isBlank() ? code : entry.name();
        BigDecimal price = isPrice(entry.price()) ? entry.price() : BigDecimal.ZERO;
        csv.writeRecord(code, barcode.display(), "", name, price.toPlainString(), "standard", "each", "goods");
    }
}
