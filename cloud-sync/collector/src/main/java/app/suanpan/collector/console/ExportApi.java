package app.suanpan.collector.console;

import app.suanpan.collector.access.Grant;
import app.suanpan.collector.access.Principal;
import app.suanpan.collector.console.Route.Parameter;
import app.suanpan.collector.export.Catalogue;
import app.suanpan.collector.export.Catalogue.Days;
import app.suanpan.collector.export.Catalogue.Table;
import app.suanpan.collector.export.Export;
import app.suanpan.collector.export.ExportException;
import app.suanpan.collector.export.Period;
import app.suanpan.collector.export.Wish;
import app.suanpan.collector.feed.GuideNames;
import app.suanpan.collector.store.ConsoleQueries;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Whole tables as files, for whoever may see what is in them. */
final class ExportApi {
    /** Each holds a moment of the database and a processor for as long as it lasts. */
    private static final int AT_ONCE = 2;

    /**
     * A table that can be had.
     *
     * @param days whether business days can be chosen; otherwise it comes whole
     */
    record TableView(String name, String says, boolean days) {}

    private final ConsoleQueries queries;
    private final GuideNames guides;
    private final Catalogue catalogue = Catalogue.read();
    private final Semaphore running = new Semaphore(AT_ONCE);

    ExportApi(ConsoleQueries queries, GuideNames guides) {
        this.queries = queries;
        this.guides = guides;
    }

    /** The answer of the list. */
    record Tables(List<TableView> tables) {}

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/export/tables",
                        Grant.EXPORT,
                        Tables.class,
                        "The tables that you may have as files.",
                        List.of(),
                        asked -> new Tables(allowed(asked.who()).stream()
                                .map(table -> new TableView(table.name(), table.says(), table.days() != Days.NONE))
                                .toList())),
                Route.get(
                        "/export",
                        Grant.EXPORT,
                        Streamed.class,
                        "Tables as one ZIP archive, all of one moment: a file for each, and manifest.json. An archive that"
                                + " broke off cannot be opened.",
                        List.of(
                                Parameter.word("format", "In which form; csv if nothing is said.", "csv", "parquet"),
                                Parameter.text("tables", "Such as sale,sale_line; all if nothing is said."),
                                Parameter.text(
                                        "from", "The first business day; from the first one if nothing is said."),
                                Parameter.text("to", "The last business day, included."),
                                Route.FILTER.getLast(),
                                Parameter.word("bom", "Whether CSV begins with a byte order mark.", "no", "yes"),
                                Parameter.word(
                                        "plain",
                                        "Whether texts that a spreadsheet takes for formulas stay as they are.",
                                        "no",
                                        "yes")),
                        this::export));
    }

    private List<Table> allowed(Principal who) {
        return catalogue.tables().stream()
                .filter(table -> who.role().grants(table.grant()))
                .toList();
    }

    private Streamed export(Asked asked) {
        var wish = wish(asked);
        if (!running.tryAcquire()) {
            throw ProblemException.of(
                    Status.TOO_MANY_REQUESTS_429,
                    "busy",
                    AT_ONCE + " exports are running; wait for one of them to end");
        }
        try {
            var snapshot = queries.snapshot();
            var name = "suanpan-" + asked.today() + "-" + wish.format().word() + ".zip";
            asked.response()
                    .header(HeaderNames.CONTENT_TYPE, "application/zip")
                    .header(HeaderNames.CACHE_CONTROL, "no-store")
                    .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            return out -> {
                try (snapshot) {
                    Export.into(out, wish, snapshot, asked.clock().instant());
                } finally {
                    running.release();
                }
            };
        } catch (RuntimeException e) {
            running.release();
            throw e;
        }
    }

    private Wish wish(Asked asked) {
        try {
            var names = asked.request().query().first("tables").orElse("");
            var tables = names.isEmpty() ? allowed(asked.who()) : Wish.tables(catalogue, names);
            for (var table : tables) {
                if (!asked.who().role().grants(table.grant())) {
                    throw ProblemException.of(
                            Status.FORBIDDEN_403,
                            "role",
                            "the role " + asked.who().role().word() + " does not see the table " + table.name());
                }
            }
            return new Wish(
                    Wish.Format.parse(asked.text("format").isEmpty() ? "csv" : asked.text("format")),
                    tables,
                    new Period(day(asked, "from"), day(asked, "to")),
                    asked.stores(),
                    guides.of(asked.who().stores()),
                    yes(asked, "bom"),
                    !yes(asked, "plain"));
        } catch (ExportException e) {
            throw ProblemException.wrong("export", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable LocalDate day(Asked asked, String name) {
        var text = asked.text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.wrong("day", "a day is written 2026-11-21");
        }
    }

    private static boolean yes(Asked asked, String name) {
        return asked.word(name, List.of("no", "yes"), word -> word).equals("yes");
    }
}
