package app.suanpan.command.replay;

import app.suanpan.command.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a replay comes to: accepted + refused = the file, and ledger = collector, to the penny.
 *
 * @param file name of the file
 * @param invoices invoices in it
 * @param unreadableRows rows that were no lines at all
 * @param inFile everything in the file
 * @param sold accepted as sales
 * @param takenBack accepted as returns
 * @param byReceipt what of it came back by the receipt that it was sold on, to the unit
 * @param refused refused, by reason
 * @param difference the file less sold, taken back and refused: nothing, or something is lost
 * @param sales sales in the books of the replay
 * @param returns returns in the books of the replay: one for each receipt, and one for what has none
 * @param invoicesReturned invoices of which something came back
 * @param invoicesRefusedWhole invoices of which no line could be rung up
 * @param ledger what the ledger has of the file's invoices
 * @param ledgerInAll what the ledger has, earlier files included
 * @param collector what the collector has of the box, earlier files included
 * @param days business days that were closed with a Z report
 * @param wrongDays each way in which one of them differs from its day
 * @param findings what verifying the ledger found: chain, rows and Z reports worked out again from the events
 * @param invoicesPerSecond invoices through register and ledger, each commit synced
 * @param syncedAppendsPerSecond raw 28 KiB append + fdatasync on the same disk, the limit beside it
 * @param data the store's data folder
 */
record ReplayReport(
        String file,
        long invoices,
        long unreadableRows,
        Tally inFile,
        Tally sold,
        Tally takenBack,
        Tally byReceipt,
        Map<String, Tally> refused,
        Tally difference,
        long sales,
        long returns,
        long invoicesReturned,
        long invoicesRefusedWhole,
        LedgerSums ledger,
        LedgerSums ledgerInAll,
        CollectorSums collector,
        long days,
        List<String> wrongDays,
        List<String> findings,
        long invoicesPerSecond,
        long syncedAppendsPerSecond,
        String data)
        implements Report {

    @Override
    public boolean ok() {
        return problems().isEmpty();
    }

    /** Each equation that does not hold, in a sentence. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        check(problems, difference.isNothing(), "accepted + refused differs from the file");
        check(problems, unreadableRows == 0, unreadableRows + " rows of the file could not be read as lines");
        check(problems, sales == ledger.sales() && returns == ledger.returns(), "the ledger has other counts");
        check(problems, sold.minus(ledger.sold()).isNothing(), "the ledger's sales differ");
        check(problems, takenBack.minus(ledger.takenBack()).isNothing(), "the ledger's returns differ");
        check(problems, same(sold.amount(), ledger.saleTotals()), "the sales' totals differ from their lines");
        check(
                problems,
                same(takenBack.amount().negate(), ledger.returnTotals()),
                "the returns' totals differ from their lines");
        check(problems, ledger.variance() == 0, "a till was counted with a variance");
        check(
                problems,
                collector.sales() == ledgerInAll.sales()
                        && collector.returns() == ledgerInAll.returns()
                        && collector.saleTotals() == ledgerInAll.saleTotals()
                        && collector.returnTotals() == ledgerInAll.returnTotals(),
                "the collector's totals differ from the ledger's");
        problems.addAll(wrongDays);
        problems.addAll(findings);
        check(problems, collector.unsent() == 0, collector.unsent() + " events are not acknowledged");
        return problems;
    }

    private static boolean same(BigDecimal pounds, long pence) {
        return pounds.movePointRight(2).compareTo(BigDecimal.valueOf(pence)) == 0;
    }

    private static void check(List<String> problems, boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }

    @Override
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        out.add(file);
        out.add(row("", "lines", "invoices", "quantity", "amount GBP"));
        out.add(row("in the file", inFile, Long.toString(invoices)));
        out.add(row("accepted: sales", sold, Long.toString(sales)));
        out.add(row("accepted: returns", takenBack, Long.toString(invoicesReturned)));
        out.add(row("  of these by receipt", byReceipt, ""));
        refused.forEach((reason, tally) -> out.add(row("refused: " + reason, tally, "")));
        out.add(row("refused whole", "", Long.toString(invoicesRefusedWhole), "", ""));
        out.add(row(
                "difference", difference, Long.toString(invoices - sales - invoicesReturned - invoicesRefusedWhole)));
        out.add("");
        out.add(row("ledger: sales", ledger.sold(), Long.toString(ledger.sales())));
        out.add(row("ledger: returns", ledger.takenBack(), Long.toString(ledger.returns())));
        out.add(row("collector: sales", "", Long.toString(collector.sales()), "", pounds(collector.saleTotals())));
        out.add(row(
                "collector: returns", "", Long.toString(collector.returns()), "", pounds(-collector.returnTotals())));
        out.add(row("till variance", "", "", "", pounds(ledger.variance())));
        out.add(row("days closed with a Z report", "", Long.toString(days), "", ""));
        out.add(row("unsent events", "", Long.toString(collector.unsent()), "", ""));
        out.add("");
        out.add(String.format(
                Locale.ROOT,
                "%,d invoices/s through register and ledger, every commit synced; the disk alone does %,d synced 28 KiB appends/s",
                invoicesPerSecond,
                syncedAppendsPerSecond));
        out.add("data: " + data);
        problems().forEach(problem -> out.add("PROBLEM: " + problem));
        if (ok()) {
            out.add("accepted + refused = the file, ledger = collector: no difference to the penny in any column");
            out.add("each day's Z report = the day's takings and the sum of its events; the ledger verifies");
        }
        return out;
    }

    private static String pounds(long pence) {
        return BigDecimal.valueOf(pence, 2).toPlainString();
    }

    private static String row(String label, Tally tally, String invoices) {
        return row(label, Long.toString(tally.lines()), invoices, plain(tally.quantity(), 0), plain(tally.amount(), 2));
    }

    /** At least so many decimals, more where they are needed: nothing is rounded away. */
    private static String plain(BigDecimal number, int decimals) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return (stripped.scale() < decimals ? stripped.setScale(decimals) : stripped).toPlainString();
    }

    private static String row(String label, String lines, String invoices, String quantity, String amount) {
        return String.format(Locale.ROOT, "%-36s %9s %9s %11s %16s", label, lines, invoices, quantity, amount)
                .stripTrailing();
    }
}
