package app.suanpan.command.replay;

/**
 * What the collector says it has of the replayed box.
 *
 * @param sales number of sales
 * @param returns number of returns
 * @param saleTotals Σ of the sales' totals, minor units
 * @param returnTotals Σ of the returns' totals, minor units, positive
 * @param unsent events of the box that are not acknowledged
 */
record CollectorSums(long sales, long returns, long saleTotals, long returnTotals, long unsent) {}
