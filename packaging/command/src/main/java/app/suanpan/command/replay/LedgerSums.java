package app.suanpan.command.replay;

import app.suanpan.ledger.SalesBook;
import app.suanpan.ledger.SalesBook.Summary;
import java.math.BigDecimal;
import java.util.Collection;

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

    /** Adds up all that the ledger has. */
    static LedgerSums of(SalesBook book) {
        return of(book.sales(), book.returns(), book.variance());
    }

    /** Adds up what the ledger has of these invoices; the variance is still that of all shifts. */
    static LedgerSums of(SalesBook book, Collection<String> invoices) {
        return of(book.salesOf(invoices), book.returnsOf(invoices), book.variance());
    }

    private static LedgerSums of(Summary sales, Summary returns, long variance) {
        return new LedgerSums(
                sales.count(),
                returns.count(),
                tally(sales, 1),
                tally(returns, -1),
                sales.total(),
                returns.total(),
                variance);
    }

    private static Tally tally(Summary summary, int sign) {
        return new Tally(
                summary.lines(),
                BigDecimal.valueOf(sign * summary.thousandths(), 3),
                BigDecimal.valueOf(sign * summary.amount(), 2));
    }
}
