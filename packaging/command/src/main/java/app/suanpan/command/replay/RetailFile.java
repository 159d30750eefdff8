package app.suanpan.command.replay;

import app.suanpan.command.CommandFailure;
import app.suanpan.command.replay.RetailInvoice.Line;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * A month of the "Online Retail" data set (UCI Machine Learning Repository), as CSV or gzipped CSV.
 *
 * @param invoices in the order in which they first appear
 * @param unreadable rows that are no lines at all: a number that is none, a date that is none
 */
record RetailFile(List<RetailInvoice> invoices, List<UnreadableRow> unreadable) {
    private static final List<String> COLUMNS =
            List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss]");

    RetailFile {
        invoices = List.copyOf(invoices);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * A row that could not be read as a line.
     *
     * @param row line of the file
     * @param reason why
     */
    record UnreadableRow(long row, String reason) {}

    /**
     * Reads a file.
     *
     * @throws CommandFailure if it is not there or is no such file
     */
    static RetailFile read(Path file) {
        Reading reading = new Reading();
        try (InputStream in = open(file);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    checkHeader(file, row.getHeader());
                    first = false;
                }
                reading.take(row);
            }
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw CommandFailure.couldNotStart(file + " cannot be read: " + e.getMessage());
        }
        return reading.finish();
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private static void checkHeader(Path file, List<String> header) {
        if (!Set.copyOf(header).containsAll(COLUMNS)) {
            throw CommandFailure.couldNotStart(
                    file + " is not a file of sales: its header must have " + String.join(", ", COLUMNS));
        }
    }

    private static final class Reading {
        private final Map<String, List<Line>> linesOf = new LinkedHashMap<>();
        private final Map<String, LocalDateTime> timeOf = new LinkedHashMap<>();
        private final Map<String, String> customerOf = new HashMap<>();
        private final List<UnreadableRow> unreadable = new ArrayList<>();

        void take(NamedCsvRecord row) {
            try {
                LocalDateTime at = LocalDateTime.parse(row.getField("InvoiceDate"), TIME);
                Line line = new Line(
                        row.getStartingLineNumber(),
                        row.getField("StockCode").strip(),
                        row.getField("Description").strip(),
                        new BigDecimal(row.getField("Quantity").strip()),
                        new BigDecimal(row.getField("UnitPrice").strip()));
                String invoice = row.getField("InvoiceNo").strip();
                linesOf.computeIfAbsent(invoice, number -> new ArrayList<>()).add(line);
                timeOf.putIfAbsent(invoice, at);
                customerOf.putIfAbsent(
                        invoice, row.findField("CustomerID").orElse("").strip());
            } catch (DateTimeException | NumberFormatException e) {
                unreadable.add(new UnreadableRow(row.getStartingLineNumber(), String.valueOf(e.getMessage())));
            }
        }

        RetailFile finish() {
            List<RetailInvoice> invoices = new ArrayList<>();
            linesOf.forEach((number, lines) -> invoices.add(new RetailInvoice(
                    number,
                    timeOf.getOrDefault(number, LocalDateTime.MIN),
                    customerOf.getOrDefault(number, ""),
                    lines)));
            return new RetailFile(invoices, unreadable);
        }
    }
}
