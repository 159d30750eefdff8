package app.suanpan.ledger;

import app.suanpan.domain.journal.TillSettled;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.event.EventCodec;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger's sales and returns, added up: for reports, reconciliations and whoever holds the ledger against something else. */
public final class SalesBook {
    private final Ledger ledger;

    public SalesBook(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Sales, or returns, of a ledger, added up.
     *
     * @param count how many
     * @param total Σ of their totals, minor units, positive for both
     * @param lines how many lines they have
     * @param thousandths Σ of the lines' quantities in thousandths
     * @param amount Σ of the lines' amounts, minor units
     */
    public record Summary(long count, long total, long lines, long thousandths, long amount) {
        static final Summary NOTHING = new Summary(0, 0, 0, 0, 0);

        Summary plus(Summary other) {
            return new Summary(
                    count + other.count,
                    total + other.total,
                    lines + other.lines,
                    thousandths + other.thousandths,
                    amount + other.amount);
        }
    }

    /**
     * A line as the ledger has it.
     *
     * @param item the item's code
     * @param thousandths quantity in thousandths
     * @param unitPrice minor units
     * @param byReceipt whether it came back by the receipt that it was sold on
     */
    public record Line(String item, long thousandths, long unitPrice, boolean byReceipt) {}

    /**
     * A line that was sold, with what of it has not come back by its receipt.
     *
     * @param receipt the sale's receipt number
     * @param line the number that it was sold under
     * @param item the item's code
     * @param unitPrice minor units
     * @param thousandthsLeft quantity in thousandths
     */
    public record Sold(String receipt, int line, String item, long unitPrice, long thousandthsLeft) {}

    /** All sales. */
    public Summary sales() {
        return byReference("SALE").values().stream().reduce(Summary.NOTHING, Summary::plus);
    }

    /** All returns. */
    public Summary returns() {
        return byReference("RETURN").values().stream().reduce(Summary.NOTHING, Summary::plus);
    }

    /** The sales that answer one of these orders or invoices. */
    public Summary salesOf(Collection<String> references) {
        return of(references, "SALE");
    }

    /** The returns that answer one of these orders or invoices. */
    public Summary returnsOf(Collection<String> references) {
        return of(references, "RETURN");
    }

    private Summary of(Collection<String> references, String kind) {
        Map<String, Summary> all = byReference(kind);
        return references.stream()
                .map(reference -> all.getOrDefault(reference, Summary.NOTHING))
                .reduce(Summary.NOTHING, Summary::plus);
    }

    /** Summed by what they answer; those that answer nothing stand under the empty text. */
    private Map<String, Summary> byReference(String kind) {
        Map<String, Summary> summaries = new HashMap<>();
        ledger.read(db -> {
            db.forEach(
                    "SELECT coalesce(reference, ''), count(*), sum(total) FROM sale WHERE kind = ? GROUP BY 1",
                    row -> summaries.put(row.getString(1), new Summary(row.getLong(2), row.getLong(3), 0, 0, 0)),
                    kind);
            db.forEach(
                    """
                    SELECT coalesce(reference, ''), count(*), sum(quantity), sum(amount)
                    FROM sale JOIN sale_line USING (sequence) WHERE kind = ? GROUP BY 1""",
                    row -> summaries.merge(
                            row.getString(1),
                            new Summary(0, 0, row.getLong(2), row.getLong(3), row.getLong(4)),
                            Summary::plus),
                    kind);
            return summaries;
        });
        return summaries;
    }

    /** The orders and invoices that sales and returns of this ledger answer, by receipt number; null where one answers none. */
    public Map<String, @Nullable String> referencesByReceipt() {
        return ledger.read(SalesBook::referencesByReceipt);
    }

    /** The same of a ledger file that nobody has open; see {@link #referencesByReceipt()}. */
    public static Map<String, @Nullable String> referencesByReceipt(Path file) {
        try (Sqlite sqlite = Sqlite.openReadOnly(file)) {
            return referencesByReceipt(sqlite);
        }
    }

    private static Map<String, @Nullable String> referencesByReceipt(Sqlite db) {
        Map<String, @Nullable String> references = new LinkedHashMap<>();
        db.forEach(
                "SELECT receipt, reference FROM sale ORDER BY sequence",
                row -> references.put(row.getString(1), row.getString(2)));
        return references;
    }

    /** The lines of the sales and returns that answer an order or invoice. */
    public List<Line> linesOf(String reference) {
        return ledger.read(db -> db.query(
                """
                SELECT item, quantity, unit_price, EXISTS (
                    SELECT 1 FROM receipt_return WHERE receipt_return.transaction_id = sale.transaction_id)
                FROM sale JOIN sale_line USING (sequence)
                WHERE reference = ? ORDER BY sale.sequence, line""", row -> new Line(row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4)), reference));
    }

    /** The receipts of the sales and returns that answer an order or invoice, in order. */
    public List<String> receiptsOf(String reference) {
        return ledger.read(db -> db.query(
                "SELECT receipt FROM sale WHERE reference = ? ORDER BY sequence", row -> row.getString(1), reference));
    }

    /** What the sales that answer an order or invoice sold, and how much of it can still come back by receipt. */
    public List<Sold> soldUnder(String reference) {
        return ledger.read(db -> db.query(
                """
                SELECT receipt, sale_line.line, item, unit_price, sale_line.quantity - coalesce(returned_line.quantity, 0)
                FROM sale JOIN sale_line USING (sequence)
                LEFT JOIN returned_line ON original = transaction_id AND returned_line.line = sale_line.line
                WHERE reference = ? AND kind = 'SALE' ORDER BY sale.sequence, sale_line.line""",
                row -> new Sold(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4), row.getLong(5)),
                reference));
    }

    /** The Z report that was made last. */
    public Optional<TillSettled> lastSettlement() {
        return ledger.read(db -> db.queryOne(
                        "SELECT body FROM journal WHERE type = 'TillSettled' ORDER BY sequence DESC LIMIT 1",
                        row -> row.getBytes(1)))
                .flatMap(EventCodec::decode)
                .filter(TillSettled.class::isInstance)
                .map(TillSettled.class::cast);
    }

    /** Cash that shifts which are still open have taken, less what they paid out, minor units. */
    public long cashOfOpenShifts() {
        return number("""
                SELECT coalesce(sum(iif(kind = 'SALE', cash, -cash)), 0) FROM sale
                WHERE shift IN (SELECT id FROM shift WHERE expected IS NULL)""");
    }

    /** Σ of |counted − expected| over all closed shifts that should not have ended below zero, minor units. */
    public long variance() {
        return number("SELECT coalesce(sum(abs(variance)), 0) FROM shift WHERE expected >= 0");
    }

    private long number(String sql) {
        return ledger.read(db -> db.number(sql));
    }
}
