package app.suanpan.command.replay;

import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.sqlite.Sqlite;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the ledger says was sold and taken back, from its derived rows.
 *
 * @param sales number of sales
 * @param returns number of returns
 * @param sold lines of sales
 * @param takenBack lines of returns, with negative signs
 * @param saleTotals Σ of the sales' totals, minor units
 * @param returnTotals Σ of the returns' totals, minor units, positive
 * @param variance Σ of |counted − expected| over all shifts, minor units
 */
record LedgerSums(
        long sales, long returns, Tally sold, Tally takenBack, long saleTotals, long returnTotals, long variance) {

    /** Adds the ledger up. */
    static LedgerSums of(Ledger ledger) {
        return ledger.read(db -> new LedgerSums(
                number(db, "SELECT count(*) FROM sale WHERE kind = 'SALE'"),
                number(db, "SELECT count(*) FROM sale WHERE kind = 'RETURN'"),
                lines(db, "SALE", 1),
                lines(db, "RETURN", -1),
                number(db, "SELECT coalesce(sum(total), 0) FROM sale WHERE kind = 'SALE'"),
                number(db, "SELECT coalesce(sum(total), 0) FROM sale WHERE kind = 'RETURN'"),
                number(db, "SELECT coalesce(sum(abs(variance)), 0) FROM shift WHERE expected >= 0")));
    }

    /** The invoices that the ledger has already. */
    static Set<String> references(Ledger ledger) {
        List<String> all = ledger.read(
                db -> db.query("SELECT reference FROM sale WHERE reference IS NOT NULL", row -> row.getString(1)));
        return new TreeSet<>(all);
    }

    /** Rows of an invoice's lines that the ledger has: their position in the basket is not the file's, so by value. */
    static List<String> itemsOf(Ledger ledger, String reference) {
        return ledger.read(db -> db.query("""
                SELECT item || '|' || quantity || '|' || unit_price FROM sale JOIN sale_line USING (transaction_id)
                WHERE reference = ? ORDER BY line""", row -> row.getString(1), reference));
    }

    /** Cash that the shift which is still open has taken, less what it paid out. */
    static long cashOfOpenShift(Ledger ledger) {
        return ledger.read(db -> number(db, """
                SELECT coalesce(sum(iif(kind = 'SALE', cash, -cash)), 0) FROM sale
                WHERE shift IN (SELECT id FROM shift WHERE expected IS NULL)"""));
    }

    private static Tally lines(Sqlite db, String kind, int sign) {
        return db.queryOne(
                        """
                        SELECT count(*), coalesce(sum(quantity), 0), coalesce(sum(amount), 0)
                        FROM sale JOIN sale_line USING (transaction_id) WHERE kind = ?""",
                        row -> new Tally(
                                row.getLong(1),
                                BigDecimal.valueOf(sign * row.getLong(2), 3),
                                BigDecimal.valueOf(sign * row.getLong(3), 2)),
                        kind)
                .orElse(Tally.NOTHING);
    }

    private static long number(Sqlite db, String sql) {
        return db.queryOne(sql, row -> row.getLong(1)).orElse(0L);
    }
}
