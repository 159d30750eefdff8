package app.suanpan.e2e.chaos;

import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.protocol.event.EventCodec;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A box's journal, read past all code of the ledger, and what follows from it by the campaign's own sums. */
record LedgerBook(List<Books.Entry> events, List<String> epochs) {
    LedgerBook {
        events = List.copyOf(events);
        epochs = List.copyOf(epochs);
    }

    static LedgerBook read(Path dataFolder) throws SQLException {
        List<Books.Entry> events = new ArrayList<>();
        List<String> epochs = new ArrayList<>();
        try (Connection ledger = DriverManager.getConnection("jdbc:sqlite:" + dataFolder.resolve("ledger.db"))) {
            try (var rows =
                    ledger.createStatement().executeQuery("SELECT sequence, body FROM journal ORDER BY sequence")) {
                while (rows.next()) {
                    events.add(new Books.Entry(rows.getLong(1), rows.getBytes(2)));
                }
            }
            try (var rows = ledger.createStatement().executeQuery("SELECT id FROM epoch ORDER BY ordinal")) {
                while (rows.next()) {
                    epochs.add(rows.getString(1));
                }
            }
        }
        return new LedgerBook(events, epochs);
    }

    /** Its sales, in the words in which they were reported. */
    List<Reported> sales() {
        List<Reported> sales = new ArrayList<>();
        for (Books.Entry entry : events) {
            if (decoded(entry) instanceof SaleCompleted event) {
                Transaction sale = event.sale();
                sales.add(new Reported(
                        String.valueOf(sale.reference()),
                        sale.receipt(),
                        sale.total(),
                        sale.tenders().stream().mapToLong(SoldTender::amount).sum(),
                        sale.lines().stream()
                                .map(line -> line.item() + "x"
                                        + line.quantity().stripTrailingZeros().toPlainString())
                                .toList()));
            }
        }
        return sales;
    }

    /** Adds what its sales come to, by store and day, by tender and by tax, in pence. */
    void addSums(Map<String, Long> sums) {
        for (Books.Entry entry : events) {
            if (decoded(entry) instanceof SaleCompleted event) {
                Transaction sale = event.sale();
                String day = event.header().store() + " " + event.header().businessDay();
                sums.merge(day + " sales", 1L, Long::sum);
                sums.merge(day + " lines", (long) sale.lines().size(), Long::sum);
                sale.lines().forEach(line -> sums.merge(day + " net of " + line.item(), line.net(), Long::sum));
                sums.merge(day + " net", sale.net(), Long::sum);
                sums.merge(day + " tax", sale.tax(), Long::sum);
                sums.merge(day + " total", sale.total(), Long::sum);
                sums.merge(day + " change", sale.change(), Long::sum);
                sale.tenders().forEach(tender -> sums.merge(day + " in " + tender.kind(), tender.amount(), Long::sum));
                sale.taxes().forEach(tax -> {
                    sums.merge(day + " base of " + tax.tax(), tax.base(), Long::sum);
                    sums.merge(day + " tax of " + tax.tax(), tax.amount(), Long::sum);
                });
            }
        }
    }

    /** A map for {@link #addSums}. */
    static Map<String, Long> noSums() {
        return new TreeMap<>();
    }

    private static JournalEvent decoded(Books.Entry entry) {
        return EventCodec.decode(entry.body())
                .orElseThrow(() -> new IllegalStateException("event " + entry.sequence() + " cannot be read"));
    }
}
