package app.suanpan.command.replay;

import app.suanpan.command.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Several months rung up in one store, one after the other: each month's report, and all of them side by side.
 *
 * @param months in the order they were rung up
 */
record ReplaySummary(List<ReplayReport> months) implements Report {
    ReplaySummary {
        months = List.copyOf(months);
    }

    @Override
    public boolean ok() {
        return months.stream().allMatch(ReplayReport::ok);
    }

    @Override
    public List<String> lines() {
        List<String> out = new ArrayList<>();
        months.forEach(month -> {
            out.addAll(month.lines());
            out.add("");
        });
        out.addAll(table());
        return out;
    }

    /** One row a month. */
    private List<String> table() {
        List<String> out = new ArrayList<>();
        out.add(row(
                "month",
                "lines",
                "in the file",
                "sales",
                "returns",
                "by receipt",
                "refused",
                "diff.",
                "days",
                "inv./s"));
        for (ReplayReport month : months) {
            Tally refused = month.refused().values().stream().reduce(Tally.NOTHING, Tally::plus);
            out.add(row(
                    month.file().replaceAll("\\..*", ""),
                    Long.toString(month.inFile().lines()),
                    amount(month.inFile()),
                    amount(month.sold()),
                    amount(month.takenBack()),
                    amount(month.byReceipt()),
                    amount(refused),
                    amount(month.difference()),
                    Long.toString(month.days()),
                    Long.toString(month.invoicesPerSecond())));
        }
        return out;
    }

    private static String amount(Tally tally) {
        return tally.amount().stripTrailingZeros().scale() <= 2
                ? tally.amount().setScale(2).toPlainString()
                : tally.amount().toPlainString();
    }

    private static String row(Object... columns) {
        return String.format(Locale.ROOT, "%-8s %7s %13s %13s %13s %13s %13s %7s %5s %7s", columns)
                .stripTrailing();
    }
}
