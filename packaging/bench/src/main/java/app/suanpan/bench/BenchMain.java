package app.suanpan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks and writes {@code docs/performance.md}: the figures there are the ones that were measured, all of them. */
public final class BenchMain {
    private static final String RAW = "rawAppendAndSync";
    private static final String IMPORT = "importAMillionItems";
    private static final String MEMBERS = "readAHundredThousandMembers";
    private static final Map<String, String> SAID = Map.of(
            RAW,
            "the disk alone: append 28 KiB and fdatasync",
            "commitSaleOfTenLines",
            "commit a sale of ten lines: event, rows, session, print job, synced",
            "scanIntoBasket",
            "scan into a basket of 1 to 200 lines, saved (the sync comes a moment later), 100,000 items",
            "priceFiftyLines",
            "price a basket of fifty lines",
            "combineAThousandPromotions",
            "find the best combination for fifty lines among 1,000 active promotions",
            "searchAMillionItems",
            "search 1,000,000 items: letters, words, hanzi, pinyin, initials, typing errors",
            "findBarcodeAmongAMillion",
            "look a barcode up among 1,000,000 items",
            "findMembersAmongAHundredThousand",
            "find members among 100,000: hanzi, pinyin, initials, typing errors, last figures of the phone");

    private BenchMain() {}

    /** @param args the page to write, by default {@code docs/performance.md} */
    public static void main(String[] args) throws RunnerException, IOException {
        Path page = Path.of(args.length > 0 ? args[0] : "docs/performance.md");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("app\\.suanpan\\.bench\\..*")
                        .forks(1)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(5))
                        .measurementIterations(6)
                        .measurementTime(TimeValue.seconds(5))
                        .jvmArgsAppend(
                                "--enable-native-access=ALL-UNNAMED", "-Dlogback.configurationFile=logback-quiet.xml")
                        .build())
                .run();
        Files.writeString(page, page(results, LocalDate.now(Clock.systemDefaultZone())));
        System.out.println("written: " + page.toAbsolutePath());
    }

    private static String page(Collection<RunResult> results, LocalDate day) {
        Map<String, Statistics> figures = new TreeMap<>();
        results.forEach(result -> figures.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics()));
        double disk = figures.get(RAW).getPercentile(50);
        double importSeconds = figures.remove(IMPORT).getPercentile(50) / 1_000_000;
        double readSeconds = figures.remove(MEMBERS).getPercentile(50) / 1_000_000;
        StringBuilder text = new StringBuilder();
        text.append("# How fast it is\n\n");
        text.append("Written by `./suanpan bench` on ").append(day).append("; ");
        text.append(Runtime.getRuntime().availableProcessors()).append(" cores, ");
        text.append(System.getProperty("os.name")).append(' ').append(System.getProperty("os.arch"));
        text.append(", Java ").append(Runtime.version().feature()).append(". ");
        text.append("Times in microseconds; the last column is p50 beside the disk's own in the same run.\n\n");
        text.append("| what | p50 µs | p99 µs | × the disk alone |\n|---|---:|---:|---:|\n");
        figures.entrySet()
                .forEach(entry -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %.2f |%n",
                        SAID.getOrDefault(entry.getKey(), entry.getKey()),
                        entry.getValue().getPercentile(50),
                        entry.getValue().getPercentile(99),
                        entry.getValue().getPercentile(50) / disk)));
        text.append(String.format(
                Locale.ROOT,
                "%nAn item file of %,d rows is in, found by everything and synced, after %.1f s: %,.0f rows a second.%n",
                GoodsBench.ITEMS,
                importSeconds,
                GoodsBench.ITEMS / importSeconds));
        text.append(String.format(
                Locale.ROOT,
                "%nA store that opens has read its %,d members, each with a key of its own, after %.1f s, beside its first sales.%n",
                MemberBench.MEMBERS,
                readSeconds));
        return text.toString();
    }
}
