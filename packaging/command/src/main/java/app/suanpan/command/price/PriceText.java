package app.suanpan.command.price;

import app.suanpan.command.price.PriceReport.DiscountPart;
import app.suanpan.command.price.PriceReport.Line;
import app.suanpan.command.price.PriceReport.TaxPart;
import java.util.ArrayList;
import java.util.List;

/** The report for people: a receipt in plain text, amounts in a column. */
final class PriceText {
    private static final int WIDTH = 44;

    private PriceText() {}

    static List<String> of(PriceReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.kind() + ", " + report.currency() + ", profile "
                + report.profile().id() + " edition " + report.profile().version());
        for (Line line : report.priced()) {
            lines.add(row(
                    line.line() + "  " + line.quantity() + " × " + line.price() + "  " + line.name(), line.amount()));
            for (DiscountPart discount : line.discounts()) {
                lines.add(row("     less " + discount.text(), minus(discount.amount())));
            }
        }
        lines.add(row("net", report.net()));
        for (TaxPart tax : report.taxes()) {
            lines.add(row(tax.code() + " " + rate(tax), tax.amount()));
        }
        lines.add(row("total", report.total()));
        report.tenders().forEach(tender -> lines.add(row(tender.kind(), tender.amount())));
        lines.add(row("rounding", report.rounding()));
        if (report.settled()) {
            lines.add(row("change", report.change()));
        } else {
            lines.add(row("due", report.due()));
            lines.add(row("due in cash", report.dueInCash()));
        }
        promotions(report, lines);
        if (report.refunds() != null) {
            report.refunds().forEach(refund -> lines.add(row("comes back", refund.total())));
        }
        return lines;
    }

    private static void promotions(PriceReport report, List<String> lines) {
        if (report.promotions() == null) {
            return;
        }
        report.promotions()
                .applied()
                .forEach(used -> lines.add(PrintableText.of(used.name()) + ": " + minus(used.amount())));
        report.promotions()
                .notUsed()
                .forEach(unused -> lines.add(PrintableText.of(unused.name() + " " + unused.text())));
    }

    private static String rate(TaxPart tax) {
        String part = tax.percent() + " % of " + tax.base();
        if (tax.perUnit() == null) {
            return part;
        }
        return tax.perUnit() + " each" + (tax.percent().equals("0") ? "" : " and " + part);
    }

    private static String minus(String amount) {
        return amount.startsWith("-") ? amount.substring(1) : "-" + amount;
    }

    private static String row(String text, String amount) {
        return PrintableText.of(text) + " ".repeat(Math.max(2, WIDTH - text.length() - amount.length())) + amount;
    }
}
