package app.suanpan.collector.guides;

import app.suanpan.collector.export.CsvTable;
import app.suanpan.collector.export.OutColumn;
import app.suanpan.collector.export.OutColumn.Kind;
import app.suanpan.collector.store.View.GuideView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link GuideReport} for people at a terminal and for spreadsheets. */
public final class GuideSheet {
    private static final List<OutColumn> COLUMNS = List.of(
            text("tenant"),
            whole("guide"),
            text("name_zh"),
            text("name_en"),
            new OutColumn("from", Kind.DAY, ""),
            new OutColumn("to", Kind.DAY, ""),
            text("currency"),
            whole("served"),
            whole("new_members"),
            whole("new_customers"),
            whole("assists"),
            whole("sold"),
            major("sold"),
            whole("returns"),
            whole("taken_back"),
            major("taken_back"),
            whole("credit"),
            major("credit"));
    /** Names come last: how wide their letters are, every terminal has its own word for. */
    private static final String LINE = "%12s %8s %12s %14s %8s %16s %16s %16s  %s";

    private final GuideReport report;
    private final int decimals;

    /** What is written of one report. */
    public GuideSheet(GuideReport report) {
        this.report = report;
        this.decimals = report.currency() == null ? 0 : decimals(report.currency());
    }

    /** Boxes write what they will: amounts in a currency that nobody knows stay whole. */
    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** Returns a line for each guide, below one that says what stands where. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(report.from() + " to " + report.to()
                + (report.currency() == null ? "" : ", " + plain(report.currency())));
        lines.add(LINE.formatted(
                "guide", "served", "new members", "new customers", "assists", "sold", "taken back", "credit", "name"));
        report.guides()
                .forEach(guide -> lines.add(LINE.formatted(
                                guide.guide() == null ? "stores" : guide.guide().toString(),
                                guide.guide() == null ? "" : guide.served(),
                                guide.joined(),
                                guide.guide() == null ? "" : guide.bound(),
                                guide.guide() == null ? "" : guide.assists(),
                                amount(guide.sold()),
                                amount(guide.returned()),
                                amount(guide.sold() - guide.returned()),
                                name(guide))
                        .stripTrailing()));
        return lines;
    }

    /**
     * Returns the same as CSV: amounts in minor units and as decimals, texts that a spreadsheet takes for formulas made harmless.
     *
     * @param mark whether a byte order mark comes first
     */
    public String csv(boolean mark) {
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvTable(bytes, COLUMNS, mark, true)) {
            for (var guide : report.guides()) {
                table.row(values(guide));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be written", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private @Nullable Object[] values(GuideView guide) {
        long credit = guide.sold() - guide.returned();
        return new @Nullable Object[] {
            guide.tenant(),
            guide.guide(),
            guide.nameZh(),
            guide.nameEn(),
            report.from(),
            report.to(),
            report.currency(),
            guide.served(),
            guide.joined(),
            guide.bound(),
            guide.assists(),
            guide.sold(),
            decimal(guide.sold()),
            guide.returns(),
            guide.returned(),
            decimal(guide.returned()),
            credit,
            decimal(credit)
        };
    }

    private static String name(GuideView guide) {
        if (guide.nameZh() == null || guide.nameEn() == null) {
            return "";
        }
        var both = guide.nameZh().equals(guide.nameEn()) ? guide.nameZh() : guide.nameZh() + " " + guide.nameEn();
        // A name is one line and moves no cursor, whatever somebody has published.
        return plain(both);
    }

    private String amount(long minor) {
        return decimal(minor).toPlainString();
    }

    private BigDecimal decimal(long minor) {
        return BigDecimal.valueOf(minor, decimals);
    }

    private static OutColumn text(String name) {
        return new OutColumn(name, Kind.TEXT, "");
    }

    private static OutColumn whole(String name) {
        return new OutColumn(name, Kind.WHOLE, "");
    }

    private static OutColumn major(String name) {
        return new OutColumn(name + "_decimal", Kind.MAJOR, "");
    }

    /** What a box wrote, without what a terminal would obey. */
    public static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }
}
