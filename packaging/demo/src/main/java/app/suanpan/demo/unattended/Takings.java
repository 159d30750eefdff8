package app.suanpan.demo.unattended;

/**
 * What was sold and taken back, in minor units, as somebody adds it up: the script at the screen, the ledger, the collector.
 *
 * @param sales number of sales
 * @param soldMinor Σ of their totals
 * @param returns number of returns
 * @param returnedMinor Σ of their totals, positive
 */
public record Takings(long sales, long soldMinor, long returns, long returnedMinor) {
    /** Nothing yet. */
    static final Takings NONE = new Takings(0, 0, 0, 0);

    /** With one transaction more, whose total is negative for a return. */
    Takings plus(long totalMinor) {
        return totalMinor < 0
                ? new Takings(sales, soldMinor, returns + 1, returnedMinor - totalMinor)
                : new Takings(sales + 1, soldMinor + totalMinor, returns, returnedMinor);
    }

    /** How many transactions that were, each with its receipt. */
    int transactions() {
        return Math.toIntExact(sales + returns);
    }

    /** What came after {@code before}. */
    Takings minus(Takings before) {
        return new Takings(
                sales - before.sales,
                soldMinor - before.soldMinor,
                returns - before.returns,
                returnedMinor - before.returnedMinor);
    }
}
