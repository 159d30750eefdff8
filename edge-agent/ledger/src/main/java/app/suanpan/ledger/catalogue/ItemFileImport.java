package app.suanpan.ledger.catalogue;

import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.SaleRules;
import app.suanpan.domain.item.SaleRules.Hours;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.ArithmeticProfile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads an item file: CSV in UTF-8 (or GB18030) with a header {@code code,gtin,name_zh,name_en,price,tax,unit,category}, prices in major
 * units ({@code 12.50}). The columns {@code age}, {@code hours}, {@code ask} and
 * {@code tare} may stand there too, see {@code docs/item-file.md}. Every good row goes in; every bad one is named with its line and reason.
 */
public final class ItemFileImport {
    private static final List<String> HEADER =
            List.of("code", "gtin", "name_zh", "name_en", "price", "tax", "unit", "category");

    private static final Pattern AGE = Pattern.compile("[0-9]{0,2}");

    /** Grams, less than 10 kg. */
    private static final Pattern TARE = Pattern.compile("[0-9]{0,4}");

    private final Currency currency;
    private final ArithmeticProfile profile;
    private final List<BadRow> bad = new ArrayList<>();
    /** A later edition of head office may say more of an item than this one reads; a file by hand with too many fields lacks a quote. */
    private boolean moreFields;

    ItemFileImport(Currency currency, ArithmeticProfile profile) {
        this.currency = currency;
        this.profile = profile;
    }

    /** Hears how far an import has come; the last time when the last byte is read, before the end is written. */
    @FunctionalInterface
    public interface Progress {
        /** Nobody listens. */
        Progress NONE = (read, size) -> {};

        /**
         * So much of the file is read.
         *
         * @param read bytes
         * @param size bytes of the whole file
         */
        void at(long read, long size);
    }

    /**
     * A row that was left out.
     *
     * @param line line of the file, from 1 with the header
     * @param reason why, in a sentence
     */
    public record BadRow(long line, String reason) {}

    /**
     * What an import did.
     *
     * @param imported items that are in the catalogue now
     * @param bad rows left out, in the file's order
     */
    public record Result(int imported, List<BadRow> bad) {
        public Result {
            bad = List.copyOf(bad);
        }
    }

    /** Imports a file into a catalogue; see {@link #run(Path, ItemCatalogue, Currency, ArithmeticProfile, Progress)}. */
    public static Result run(Path file, ItemCatalogue catalogue, Currency currency, ArithmeticProfile profile) {
        return run(file, catalogue, currency, profile, Progress.NONE);
    }

    /**
     * Imports a file into a catalogue, in one SQLite transaction on a connection of its own: a selling store goes on reading
     * what was there, and from one moment to the next has all of the new.
     *
     * @throws ItemFileException if the file as a whole is no item file: then nothing was imported
     */
    public static Result run(
            Path file, ItemCatalogue catalogue, Currency currency, ArithmeticProfile profile, Progress progress) {
        ItemFileImport work = new ItemFileImport(currency, profile);
        try (CatalogueFile target = catalogue.forWriting()) {
            int written = target.fill(db -> {
                try (ItemWriter writer = new ItemWriter(db, ItemWriter.BY_HAND, ItemWriter.BREATHLESS, work::refused)) {
                    work.read(file, writer, progress);
                    writer.finish();
                    return writer.written();
                }
            });
            work.bad.sort(Comparator.comparingLong(BadRow::line));
            return new Result(written, work.bad);
        }
    }

    void refused(ItemWriter.Row row, ItemWriter.Refusal refusal) {
        bad(
                row.line(),
                switch (refusal) {
                    case ItemWriter.Refusal.CodeTwice twice ->
                        "the code " + twice.holder() + " stands on line " + twice.line() + " already";
                    case ItemWriter.Refusal.BarcodeTaken taken ->
                        "the barcode of " + row.item().code() + " belongs to " + taken.holder();
                    case ItemWriter.Refusal.SaidAbove above -> "what " + above.holder() + " is says head office";
                });
    }

    /** The rows that were left out so far, in the order in which they were. */
    List<BadRow> bad() {
        return bad;
    }

    /**
     * Reads the rows of a feed, in the columns of an item file or more.
     *
     * @return the codes of those that were left out
     */
    Set<String> read(Reader feed, ItemWriter writer) {
        moreFields = true;
        Set<String> left = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(feed)) {
            for (NamedCsvRecord row : rows) {
                int before = bad.size();
                row(row, writer);
                if (bad.size() > before) {
                    left.add(field(row, "code"));
                }
            }
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException("a feed of items could not be read to its end", e);
        }
    }

    private void read(Path file, ItemWriter writer, Progress progress) {
        try (CountedInput input = new CountedInput(file, progress);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .detectBomHeader(true)
                        .ofNamedCsvRecord(input, encodingOf(file))) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    checkHeader(file, row.getHeader());
                    first = false;
                }
                row(row, writer);
            }
            if (first) {
                throw new ItemFileException("The item file " + file + " is empty, or has nothing but a header", null);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ItemFileException("The item file " + file + " cannot be read: " + e.getMessage(), e);
        } catch (CsvParseException e) {
            throw new ItemFileException("The item file " + file + " is no CSV file: " + e.getMessage(), e);
        }
    }

    /**
     * UTF-8, or the encoding in which Chinese spreadsheets still save CSV. Hanzi in GB18030 are practically never valid
     * UTF-8, so a file that is, is.
     */
    private static Charset encodingOf(Path file) throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader reader = new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), strict)) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("GB18030");
        }
    }

    private static void checkHeader(Path file, List<String> header) {
        if (!Set.copyOf(header).containsAll(HEADER)) {
            List<String> missing = new ArrayList<>(HEADER);
            missing.removeAll(header);
            throw new ItemFileException(
                    "The item file " + file + " lacks the columns " + String.join(", ", missing), null);
        }
    }

    private void row(NamedCsvRecord row, ItemWriter writer) {
        long line = row.getStartingLineNumber();
        String code = field(row, "code");
        Optional<String> reason = whyBad(row, code);
        if (reason.isPresent()) {
            bad(line, reason.get());
            return;
        }
        String gtin = field(row, "gtin");
        Item item = new Item(
                        code,
                        Gtin.parse(gtin),
                        new LocalName(field(row, "name_zh"), field(row, "name_en")),
                        Money.parse(field(row, "price"), currency),
                        field(row, "tax"),
                        unit(row).orElseThrow(),
                        field(row, "category"))
                .with(rules(row).orElseThrow());
        writer.put(new ItemWriter.Row(line, item));
    }

    /** What the optional columns {@code age}, {@code hours}, {@code ask} and {@code tare} say; nothing if one of them says no such thing. */
    private static Optional<SaleRules> rules(NamedCsvRecord row) {
        String age = field(row, "age");
        String hours = field(row, "hours");
        List<String> ask = List.of(field(row, "ask").split("[ +]+"));
        String tare = field(row, "tare");
        boolean good = AGE.matcher(age).matches()
                && TARE.matcher(tare).matches()
                && (hours.isEmpty() || Hours.parse(hours).isPresent())
                && ask.stream().allMatch(word -> word.isEmpty() || word.equals("serial") || word.equals("lot"));
        return good
                ? Optional.of(new SaleRules(
                        age.isEmpty() ? 0 : Integer.parseInt(age),
                        Hours.parse(hours),
                        ask.contains("serial"),
                        ask.contains("lot"),
                        tare.isEmpty() ? 0 : Integer.parseInt(tare)))
                : Optional.empty();
    }

    private Optional<String> whyBad(NamedCsvRecord row, String code) {
        if (row.getFieldCount() < row.getHeader().size()
                || row.getFieldCount() > row.getHeader().size() && !moreFields) {
            return Optional.of("has " + row.getFieldCount() + " fields, the header has "
                    + row.getHeader().size());
        }
        if (code.isEmpty() || code.length() > 40) {
            return Optional.of("the code is empty or longer than 40 characters");
        }
        String gtin = field(row, "gtin");
        if (!gtin.isEmpty() && Gtin.parse(gtin).isEmpty()) {
            return Optional.of("the barcode " + gtin + " is not 8, 12, 13 or 14 digits with a right check digit");
        }
        if (field(row, "name_zh").isEmpty() && field(row, "name_en").isEmpty()) {
            return Optional.of("there is no name");
        }
        if (profile.taxesOf(field(row, "tax")).isEmpty()) {
            return Optional.of("the tax category " + field(row, "tax") + " is not in the profile " + profile.id());
        }
        if (unit(row).isEmpty()) {
            return Optional.of("the unit is " + field(row, "unit") + " and must be "
                    + Arrays.stream(UnitOfMeasure.values())
                            .map(UnitOfMeasure::code)
                            .collect(Collectors.joining(", ")));
        }
        if (rules(row).isEmpty()) {
            return Optional.of("the age " + field(row, "age") + ", the hours " + field(row, "hours") + ", the tare "
                    + field(row, "tare") + " or what is asked, "
                    + field(row, "ask") + ", is not written like 18, 08:00-22:00, 15 or serial lot");
        }
        if (unit(row).filter(UnitOfMeasure::isMeasured).isPresent()
                && rules(row).filter(SaleRules::serial).isPresent()) {
            return Optional.of("what is sold by weight or measure has no serial numbers");
        }
        if (rules(row).filter(rules -> rules.tare() > 0).isPresent()
                && unit(row)
                        .filter(unit -> unit.kind() == UnitOfMeasure.Kind.MASS)
                        .isEmpty()) {
            return Optional.of("only what is sold by weight has a tare");
        }
        return whyBadPrice(field(row, "price"));
    }

    private Optional<String> whyBadPrice(String price) {
        try {
            return Money.parse(price, currency).isNegative()
                    ? Optional.of("the price " + price + " is negative")
                    : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.of("the price " + price + " is not an amount of " + currency.getCurrencyCode());
        }
    }

    private static Optional<UnitOfMeasure> unit(NamedCsvRecord row) {
        String unit = field(row, "unit");
        return unit.isEmpty() ? Optional.of(UnitOfMeasure.EACH) : UnitOfMeasure.coded(unit);
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).map(String::strip).orElse("");
    }

    private void bad(long line, String reason) {
        bad.add(new BadRow(line, reason));
    }
}
