package app.suanpan.command.replay;

import app.suanpan.agent.AgentLog;
import app.suanpan.agent.StoreAgent;
import app.suanpan.agent.config.ConfigException;
import app.suanpan.command.CommandFailure;
import app.suanpan.command.ReportFormat;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.SalesBook;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code suanpan replay FILE}: a real shop's month through the real register, ledger, road and collector. A run that was
 * interrupted goes on where it stopped when it is called again with the same {@code --data}.
 */
@Command(
        name = "replay",
        description = "Rings up a file of a real shop's sales and accounts for every line to the penny.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    private static final Duration LONGEST_CATCH_UP = Duration.ofMinutes(10);

    @Parameters(paramLabel = "FILE", description = "Sales as CSV or CSV.gz (InvoiceNo, StockCode, Description, …).")
    private @Nullable Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the replayed store (default: a new one in data). One that exists goes on.")
    private @Nullable Path data;

    @Option(names = "--broker", paramLabel = "URI", description = "Broker of a collector that runs already.")
    private @Nullable String broker;

    @Option(names = "--console", paramLabel = "URL", description = "Console of that collector.")
    private @Nullable URI console;

    @Option(
            names = "--committed",
            paramLabel = "FILE",
            description = "Append a line for each receipt that was reported committed.")
    private @Nullable Path committed;

    @Mixin
    private final ReportFormat format = new ReportFormat();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path sales = Objects.requireNonNull(file);
        if ((broker == null) != (console == null)) {
            throw CommandFailure.couldNotStart("--broker and --console go together");
        }
        RetailFile retail = RetailFile.read(sales);
        Path folder = folder(sales);
        Files.createDirectories(folder);
        AgentLog.writeTo(folder);
        try (ReplayCollector collector = collector(folder)) {
            ReplayReport report = replay(sales, retail, folder, collector);
            return format.print(
                    report, Objects.requireNonNull(spec).commandLine().getOut());
        } catch (LedgerException | ConfigException e) {
            throw CommandFailure.couldNotStart(e.getMessage());
        }
    }

    private Path folder(Path sales) {
        if (data != null) {
            return data.toAbsolutePath().normalize();
        }
        String name = "replay-" + sales.getFileName().toString().replaceAll("\\..*", "") + "-"
                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(Clock.systemDefaultZone()));
        return Path.of(System.getProperty("suanpan.home", ""), "data", name)
                .toAbsolutePath()
                .normalize();
    }

    private ReplayCollector collector(Path folder) throws InterruptedException {
        return broker == null || console == null
                ? ReplayCollector.start(folder)
                : ReplayCollector.running(broker, console);
    }

    private ReplayReport replay(Path sales, RetailFile retail, Path folder, ReplayCollector collector)
            throws IOException, InterruptedException {
        ReplayStore.prepare(folder, RetailItems.of(retail), collector.broker());
        double disk = DiskProbe.syncedAppendsPerSecond(folder);
        ReplayClock clock = new ReplayClock(ReplayStore.ZONE, Instant.EPOCH);
        try (StoreAgent agent = ReplayStore.open(folder, clock)) {
            ReplayRun.Result result = run(retail, agent, clock);
            long unsent = collector.awaitEverything(agent, ReplayStore.register(agent), LONGEST_CATCH_UP);
            SalesBook book = new SalesBook(agent.ledger());
            LedgerSums ofTheFile = LedgerSums.of(
                    book, retail.invoices().stream().map(RetailInvoice::number).toList());
            return report(sales, folder, result, ofTheFile, LedgerSums.of(book), collector.sums(unsent), disk);
        }
    }

    private ReplayRun.Result run(RetailFile retail, StoreAgent agent, ReplayClock clock) {
        try (CommittedLog log = new CommittedLog(committed);
                ProgressBar bar = new ProgressBarBuilder()
                        .setTaskName("invoices")
                        .setInitialMax(retail.invoices().size())
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(500)
                        .build()) {
            return new ReplayRun(agent, clock, (invoice, rung) -> {
                        rung.receipt().ifPresent(receipt -> log.committed(invoice.number(), receipt));
                        bar.step();
                    })
                    .run(retail);
        }
    }

    private static ReplayReport report(
            Path sales,
            Path folder,
            ReplayRun.Result result,
            LedgerSums ledger,
            LedgerSums ledgerInAll,
            CollectorSums collector,
            double disk) {
        ReplayBooks books = result.books();
        return new ReplayReport(
                sales.getFileName().toString(),
                books.invoices(),
                books.unreadable().size(),
                books.file(),
                books.sold(),
                books.takenBack(),
                books.refused(),
                books.difference(),
                books.sales(),
                books.returns(),
                books.invoicesRefusedWhole(),
                ledger,
                ledgerInAll,
                collector,
                result.rungInvoices() * 1_000_000_000L / Math.max(1, result.nanos()),
                Math.round(disk),
                folder.toString());
    }
}
