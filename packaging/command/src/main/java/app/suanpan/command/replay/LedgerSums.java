package app.suanpan.command.replay;

import app.suanpan.ledger.SalesBook;
import app.suanpan.ledger.SalesBook.Summary;
import java.math.BigDecimal;

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
    static LedgerSums of(SalesBook book) {
        Summary sales = book.sales();
        Summary returns = book.returns();
        return new LedgerSums(
                sales.count(),
                returns.count(),
                tally(sales, 1),
                tally(returns, -1),
                sales.total(),
                returns.total(),
                book.variance());
    }

    private static Tally tally(Summary summary, int sign) {
        return new Tally(
                summary.lines(),
                BigDecimal.valueOf(sign * summary.thousandths(), 3),
                BigDecimal.valueOf(sign * summary.amount(), 2));
    }
}
