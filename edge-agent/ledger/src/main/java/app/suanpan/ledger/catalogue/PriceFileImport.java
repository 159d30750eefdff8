package app.suanpan.ledger.catalogue;

import app.suanpan.ledger.catalogue.ItemFileImport.BadRow;
import app.suanpan.ledger.catalogue.ItemFileImport.Result;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a price file: CSV in UTF-8 with a header {@code code,price,from}, see {@code docs/item-file.md}. What it says of an item
 * is all that is said of that item's prices; an item that it does not name keeps its own.
 */
public final class PriceFileImport {
    private static final List<String> HEADER = List.of("code", "price", "from");
    /** The shop itself; above it stands what head office says. */
    private static final int BY_HAND = 0;

    private final Currency currency;
    private final ZoneId zone;
    private final List<BadRow> bad = new ArrayList<>();

    private PriceFileImport(Currency currency, ZoneId zone) {
        this.currency = currency;
        this.zone = zone;
    }

    private record Rows(long line, StringBuilder text) {}

    /**
     * Imports a file into a catalogue, in one SQLite transaction on a connection of its own. An item of which any row is bad
     * keeps the prices that it has.
     *
     * @param zone the store's, for days and times in the file
     * @return how many items have prices from it, and the bad rows
     * @throws ItemFileException if the file as a whole is no price file: then nothing was imported
     */
    public static Result run(Path file, ItemCatalogue catalogue, Currency currency, ZoneId zone) {
        PriceFileImport work = new PriceFileImport(currency, zone);
        Map<String, Rows> rows = work.read(file);
        try (CatalogueFile target = catalogue.forWriting()) {
            int written = target.fill(db -> {
                PriceWriter writer = new PriceWriter(db, BY_HAND, 0);
                Set<String> fromAbove =
                        Set.copyOf(db.query("SELECT code FROM item_schedule WHERE layer > 0", row -> row.getString(1)));
                rows.forEach((code, said) -> work.put(code, said, fromAbove, writer));
                writer.finish();
                return writer.written();
            });
            work.bad.sort(Comparator.comparingLong(BadRow::line));
            return new Result(written, work.bad);
        }
    }

    private void put(String code, Rows said, Set<String> fromAbove, PriceWriter writer) {
        if (fromAbove.contains(code)) {
            bad.add(new BadRow(said.line(), "head office says the prices of " + code));
            return;
        }
        try {
            writer.put(code, PriceSchedule.read(said.text().toString(), currency, zone));
        } catch (IllegalArgumentException e) {
            bad.add(new BadRow(said.line(), "of " + code + ", " + e.getMessage()));
        }
    }

    /** The rows of each item, as one text; those of an item need not stand together. */
    private Map<String, Rows> read(Path file) {
        Map<String, Rows> all = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .ofNamedCsvRecord(file)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first && !Set.copyOf(row.getHeader()).containsAll(HEADER)) {
                    throw new ItemFileException(
                            "The price file " + file + " lacks one of the columns " + String.join(", ", HEADER), null);
                }
                first = false;
                String code = field(row, "code");
                if (code.isEmpty()) {
                    bad.add(new BadRow(row.getStartingLineNumber(), "the code is empty"));
                    continue;
                }
                StringBuilder text = all.computeIfAbsent(
                                code, key -> new Rows(row.getStartingLineNumber(), new StringBuilder()))
                        .text();
                text.append(text.isEmpty() ? "" : " ")
                        .append(field(row, "from"))
                        .append('=')
                        .append(field(row, "price"));
            }
            if (first) {
                throw new ItemFileException("The price file " + file + " is empty, or has nothing but a header", null);
            }
            return all;
        } catch (IOException | UncheckedIOException e) {
            throw new ItemFileException("The price file " + file + " cannot be read: " + e.getMessage(), e);
        } catch (CsvParseException e) {
            throw new ItemFileException("The price file " + file + " is no CSV file: " + e.getMessage(), e);
        }
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).map(String::strip).orElse("");
    }
}
