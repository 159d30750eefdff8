package app.suanpan.command.ledger;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.Profiles;
import app.suanpan.command.CommandFailure;
import app.suanpan.command.DataFolder;
import app.suanpan.command.Report;
import app.suanpan.command.ReportFormat;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.catalogue.ItemFileException;
import app.suanpan.ledger.catalogue.ItemFileImport;
import app.suanpan.ledger.catalogue.ItemFileImport.BadRow;
import app.suanpan.ledger.catalogue.PriceFileImport;
import app.suanpan.protocol.storefile.ConfigException;
import java.nio.file.Path;
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

/** {@code suanpan import FILE.csv}: brings an item file in; each bad row is named with line and reason, the good ones are in. */
@Command(
        name = "import",
        description =
                "Brings an item file into a store: CSV with code,gtin,name_zh,name_en,price,tax,unit,category; or prices.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The item file.")
    private @Nullable Path file;

    @Option(
            names = "--prices",
            description =
                    "The file says prices: code,price,from, where from is a day or a moment, or empty for always.")
    private boolean prices;

    @Mixin
    private final DataFolder data = new DataFolder();

    @Mixin
    private final ReportFormat format = new ReportFormat();

    @Spec
    private @Nullable CommandSpec spec;

    /**
     * What the import did.
     *
     * @param file the item file
     * @param imported items that are in, or have their prices, now
     * @param bad rows left out, each with line and reason
     */
    record Imported(String file, int imported, List<BadRow> bad) implements Report {
        Imported {
            bad = List.copyOf(bad);
        }

        @Override
        public boolean ok() {
            return bad.isEmpty();
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            bad.forEach(row -> lines.add("line " + row.line() + ": " + row.reason()));
            lines.add(imported + " items are in, " + bad.size() + " rows were left out");
            return lines;
        }
    }

    @Override
    public Integer call() {
        Path folder = data.existing();
        try {
            AgentConfig config = AgentConfig.load(folder);
            try (ItemCatalogue catalogue =
                    ItemCatalogue.open(folder, config.store().currency())) {
                ItemFileImport.Result result = prices
                        ? PriceFileImport.run(
                                Objects.requireNonNull(file),
                                catalogue,
                                config.store().currency(),
                                config.store().zone())
                        : read(folder, config, catalogue);
                return format.print(
                        new Imported(file.toString(), result.imported(), result.bad()),
                        Objects.requireNonNull(spec).commandLine().getOut());
            }
        } catch (ConfigException | ItemFileException | LedgerException e) {
            throw CommandFailure.couldNotStart(e.getMessage());
        }
    }

    /** The bar counts what of the file is read; the store sees the new items all at once, a moment after it is full. */
    private ItemFileImport.Result read(Path folder, AgentConfig config, ItemCatalogue catalogue) {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("import")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(500)
                .build()) {
            return ItemFileImport.run(
                    Objects.requireNonNull(file),
                    catalogue,
                    config.store().currency(),
                    Profiles.load(config.profile(), folder),
                    (read, size) -> {
                        bar.maxHint(size);
                        bar.stepTo(read);
                    });
        }
    }
}
