package app.suanpan.collector;

import app.suanpan.collector.export.Catalogue;
import app.suanpan.collector.export.Export;
import app.suanpan.collector.export.ExportException;
import app.suanpan.collector.export.Manifest;
import app.suanpan.collector.export.Period;
import app.suanpan.collector.export.Wish;
import app.suanpan.collector.feed.GuideNames;
import app.suanpan.collector.feed.GuideNames.Who;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.Snapshot;
import app.suanpan.collector.store.StoreException;
import app.suanpan.domain.item.LocalName;
import app.suanpan.protocol.json.Json;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the collector's tables as files, while it works or while it does not. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the collector's tables as files for spreadsheets and other programs, all of one moment,"
                + " also while the collector runs. docs/export.md says what is in them.")
final class ExportCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int WITH_GAPS = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int COULD_NOT = 3;

    @ParentCommand
    private CollectorMain collector = new CollectorMain();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "csv|parquet", defaultValue = "csv", description = "default: csv")
    private String format = "csv";

    @Option(
            names = "--tables",
            paramLabel = "NAMES",
            defaultValue = "all",
            description = "such as sale,sale_line (default: all)")
    private String tables = "all";

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "the first business day, such as 2026-11-21 (default: all)")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "the last business day, included (default: all)")
    private @Nullable LocalDate to;

    @Option(names = "--bom", description = "begin CSV with a byte order mark, by which Excel knows Chinese")
    private boolean mark;

    @Option(
            names = "--plain",
            description = "leave texts in CSV as they are that a spreadsheet takes for formulas; for programs only")
    private boolean plain;

    @Option(names = "--json", description = "print the manifest instead of a list")
    private boolean json;

    @Parameters(paramLabel = "DIR", description = "where the files go, made if missing")
    private Path folder = Path.of("export");

    @Override
    public Integer call() {
        if (collector.database() instanceof Database.SqliteFile(var file) && !Files.exists(file)) {
            err().println("export: X05: there is no collector's database at " + file);
            return COULD_NOT;
        }
        collector.logTo("export");
        try {
            var catalogue = Catalogue.read();
            var wish = new Wish(
                    Wish.Format.parse(format),
                    Wish.tables(catalogue, tables),
                    new Period(from, to),
                    null,
                    names(),
                    mark,
                    !plain);
            try (var snapshot = Snapshot.open(collector.database())) {
                var manifest =
                        Export.into(folder, wish, snapshot, collector.clock().instant());
                print(manifest);
                return manifest.files().stream()
                                .allMatch(file -> file.unreadable().isEmpty())
                        ? DONE
                        : WITH_GAPS;
            }
        } catch (ExportException e) {
            err().println("export: " + e.getMessage());
            return e.code() == ExportException.Code.X01 ? NOT_UNDERSTOOD : COULD_NOT;
        } catch (StoreException e) {
            err().println("export: X05: the collector's database cannot be read: " + e.getMessage());
            return COULD_NOT;
        }
    }

    private Map<Who, LocalName> names() {
        try (var feeds = FeedStore.openToRead(collector.database())) {
            return new GuideNames(feeds).of(null);
        }
    }

    private void print(Manifest manifest) {
        var out = out();
        if (json) {
            out.println(Json.pretty(manifest));
        } else {
            manifest.files()
                    .forEach(file ->
                            out.printf("%-32s %,12d rows %,15d bytes%n", file.name(), file.rows(), file.bytes()));
            manifest.files()
                    .forEach(file -> file.unreadable()
                            .forEach((column, times) -> out.println(file.table() + "." + column + ": " + times
                                    + " values are not what it holds: left out")));
        }
        out.flush();
    }

    private PrintWriter out() {
        return spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec == null
                ? new PrintWriter(System.err, true)
                : spec.commandLine().getErr();
    }
}
