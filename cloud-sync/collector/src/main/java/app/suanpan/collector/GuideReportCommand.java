package app.suanpan.collector;

import app.suanpan.collector.feed.GuideNames;
import app.suanpan.collector.guides.GuideReport;
import app.suanpan.collector.guides.GuideSheet;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.Filter;
import app.suanpan.collector.store.StoreException;
import app.suanpan.protocol.json.Json;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what guides came to, as the console's page does, for people at a terminal and for programs. Changes nothing. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Says what each guide came to: sales served, new members and customers, assists, credit and what came"
                        + " back, as the console's page Guides does.")
final class GuideReportCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int COULD_NOT = 3;

    /** In which form it is said. */
    enum Form {
        TABLE,
        CSV,
        JSON
    }

    /** What was asked makes no sense, or cannot be answered. The message is a code and a sentence. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        RefusedException(int status, String code, String sentence) {
            super(code + ": " + sentence);
            this.status = status;
        }
    }

    @ParentCommand
    private GuideCommand parent = new GuideCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "the first business day, such as 2026-11-01 (default: the first of the month of the last)")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "the last business day, included (default: today)")
    private @Nullable String to;

    @Option(
            names = "--store",
            paramLabel = "STORE",
            description = "only what was at this store, by its id in store.json; may be said several times")
    private List<String> stores = new ArrayList<>();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "of the credit, such as CNY (default: the one with the largest takings)")
    private @Nullable String currency;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "table",
            description = "default: table. Amounts in CSV and JSON are minor units; CSV has them as decimals, too")
    private String format = "table";

    @Option(names = "--bom", description = "begin CSV with a byte order mark, by which Excel knows Chinese")
    private boolean mark;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try {
            return report();
        } catch (RefusedException e) {
            err.println("guide report: " + e.getMessage());
            err.flush();
            return e.status;
        } catch (StoreException e) {
            err.println("guide report: NOT_READ: the collector's database cannot be read: " + e.getMessage());
            err.flush();
            return COULD_NOT;
        }
    }

    private int report() throws RefusedException {
        var form = form();
        var database = parent.collector().database();
        if (database instanceof Database.SqliteFile(var file) && !Files.exists(file)) {
            throw new RefusedException(COULD_NOT, "NO_DATABASE", "there is no collector's database at " + file);
        }
        parent.collector().logTo("guide");
        try (var feeds = FeedStore.openToRead(database);
                var queries = ConsoleQueries.open(database, parent.collector().zone())) {
            var filter = filter(storesOf(feeds));
            var report = GuideReport.of(queries, new GuideNames(feeds).of(null), filter, currency, Integer.MAX_VALUE);
            if (currency != null && !report.currencies().contains(currency)) {
                throw misunderstood(
                        "NO_SUCH_CURRENCY",
                        "nothing was sold in " + currency + " in these days"
                                + (report.currencies().isEmpty()
                                        ? ""
                                        : "; there is " + GuideSheet.plain(String.join(", ", report.currencies()))));
            }
            print(form, report);
            tellWhatIsLeftOut(report, queries.days().behind());
            return DONE;
        }
    }

    private void print(Form form, GuideReport report) {
        var out = spec.commandLine().getOut();
        switch (form) {
            case TABLE -> new GuideSheet(report).lines().forEach(out::println);
            case CSV -> out.print(new GuideSheet(report).csv(mark));
            case JSON -> out.println(Json.pretty(report));
        }
        out.flush();
    }

    /** Beside the report, so that a program that reads it is not disturbed. */
    private void tellWhatIsLeftOut(GuideReport report, long behind) {
        var err = spec.commandLine().getErr();
        var others = report.currencies().stream()
                .filter(it -> !it.equals(report.currency()))
                .toList();
        if (!others.isEmpty()) {
            err.println("guide report: there is credit in " + GuideSheet.plain(String.join(", ", others))
                    + ", too; --currency says which.");
        }
        if (behind > 0) {
            err.println("guide report: " + behind
                    + " events are not in these figures yet; a collector that is running adds them.");
        }
        err.flush();
    }

    private Form form() throws RefusedException {
        return switch (format) {
            case "table" -> Form.TABLE;
            case "csv" -> Form.CSV;
            case "json" -> Form.JSON;
            default -> throw misunderstood("BAD_FORMAT", "a report is table, csv or json, not \"" + format + "\"");
        };
    }

    private Filter filter(@Nullable List<String> names) throws RefusedException {
        var last = to == null
                ? LocalDate.ofInstant(
                        parent.collector().clock().instant(), parent.collector().zone())
                : day(to);
        var first = from == null ? last.withDayOfMonth(1) : day(from);
        try {
            return new Filter(first, last, names);
        } catch (IllegalArgumentException e) {
            throw misunderstood("BAD_PERIOD", String.valueOf(e.getMessage()));
        }
    }

    private LocalDate day(String text) throws RefusedException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw misunderstood("BAD_DAY", "a day is written 2026-11-21, not \"" + text + "\"");
        }
    }

    /** The stores that are asked for, by the names that the sums know them by: all of the tenant's if none is named. */
    private List<String> storesOf(FeedStore feeds) throws RefusedException {
        var tenant = parent.tenant(feeds);
        var names = feeds.storeNames(tenant);
        if (names.isEmpty()) {
            throw misunderstood("UNKNOWN_TENANT", "no box of " + tenant + " has been here");
        }
        for (var store : stores) {
            if (!names.containsKey(store)) {
                throw misunderstood(
                        "UNKNOWN_STORE",
                        "no box of a store " + store + " has been here; there are "
                                + String.join(", ", names.keySet()));
            }
        }
        return names.entrySet().stream()
                .filter(it -> stores.isEmpty() || stores.contains(it.getKey()))
                .map(it -> it.getValue())
                .toList();
    }

    private static RefusedException misunderstood(String code, String sentence) {
        return new RefusedException(NOT_UNDERSTOOD, code, sentence);
    }
}
