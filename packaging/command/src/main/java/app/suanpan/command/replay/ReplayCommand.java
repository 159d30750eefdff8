package app.suanpan.command.replay;

import app.suanpan.agent.AgentLog;
import app.suanpan.agent.StoreAgent;
import app.suanpan.command.CommandFailure;
import app.suanpan.command.Report;
import app.suanpan.command.ReportFormat;
import app.suanpan.command.replay.ReplayTill.Rung;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.SalesBook;
import app.suanpan.protocol.storefile.ConfigException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Sales as CSV or CSV.gz (InvoiceNo, StockCode, Description, …); several are rung up in one store.")
    private List<Path> files = List.of();

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
            names = "--token",
            paramLabel = "TOKEN",
            description =
                    "What its console asks programs for: in console.token of its folder, or of collector token add.")
    private @Nullable String token;

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
        if ((broker == null) != (console == null) || (broker == null) != (token == null)) {
            throw CommandFailure.couldNotStart("--broker, --console and --token go together");
        }
        List<RetailFile> retail = files.stream().map(RetailFile::read).toList();
        Path folder = folder(files.getFirst());
        Files.createDirectories(folder);
        AgentLog.writeTo(folder);
        try (ReplayCollector collector = collector(folder)) {
            List<ReplayReport> months = replay(retail, folder, collector);
            Report report = months.size() == 1 ? months.getFirst() : new ReplaySummary(months);
            Files.write(folder.resolve("replay.txt"), report.lines());
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
        return broker == null || console == null || token == null
                ? ReplayCollector.start(folder)
                : ReplayCollector.running(broker, console, token);
    }

    private List<ReplayReport> replay(List<RetailFile> months, Path folder, ReplayCollector collector)
            throws IOException, InterruptedException {
        ReplayStore.prepare(folder, RetailItems.of(months), collector.broker());
        double disk = DiskProbe.syncedAppendsPerSecond(folder);
        ReplayClock clock = new ReplayClock(ReplayStore.ZONE, Instant.EPOCH);
        List<ReplayReport> reports = new ArrayList<>();
        try (StoreAgent agent = ReplayStore.open(folder, clock);
                CommittedLog log = new CommittedLog(committed)) {
            Listener listener = new Listener(log);
            ReplayRun run = new ReplayRun(agent, clock, listener::rung);
            for (int i = 0; i < months.size(); i++) {
                ReplayRun.Result result = listener.watch(run, months.get(i));
                long unsent = collector.awaitEverything(agent, ReplayStore.register(agent), LONGEST_CATCH_UP);
                List<String> findings = LedgerVerifier.verify(agent.ledger().path(), StoreAgent.derivations())
                        .findings();
                SalesBook book = new SalesBook(agent.ledger());
                LedgerSums ofTheFile = LedgerSums.of(
                        book,
                        months.get(i).invoices().stream()
                                .map(RetailInvoice::number)
                                .toList());
                reports.add(report(
                        files.get(i),
                        folder,
                        result,
                        findings,
                        ofTheFile,
                        LedgerSums.of(book),
                        collector.sums(unsent),
                        disk));
            }
        }
        return reports;
    }

    /** Writes each receipt down once it is committed, and shows how far it is. */
    private static final class Listener {
        private final CommittedLog log;
        private @Nullable ProgressBar bar;

        Listener(CommittedLog log) {
            this.log = log;
        }

        ReplayRun.Result watch(ReplayRun run, RetailFile file) {
            try (ProgressBar shown = new ProgressBarBuilder()
                    .setTaskName("invoices")
                    .setInitialMax(file.invoices().size())
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500)
                    .build()) {
                bar = shown;
                return run.run(file);
            }
        }

        void rung(RetailInvoice invoice, Rung rung) {
            rung.receipts().forEach(receipt -> log.committed(invoice.number(), receipt));
            Objects.requireNonNull(bar).step();
        }
    }

    private static ReplayReport report(
            Path sales,
            Path folder,
            ReplayRun.Result result,
            List<String> findings,
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
                books.byReceipt(),
                books.refused(),
                books.difference(),
                books.sales(),
                books.returns(),
                books.invoicesReturned(),
                books.invoicesRefusedWhole(),
                ledger,
                ledgerInAll,
                collector,
                result.days(),
                result.wrongDays(),
                findings,
                result.rungInvoices() * 1_000_000_000L / Math.max(1, result.nanos()),
                Math.round(disk),
                folder.toString());
    }
}
