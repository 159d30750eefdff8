package app.suanpan.bench;

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

/** What JMH measures: work that needs no shop around it. */
final class EngineBenches {
    private static final String IMPORT = "importAMillionItems";
    private static final String MEMBERS = "readAHundredThousandMembers";
    private static final Map<String, String> SAID = Map.of(
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

    private EngineBenches() {}

    /** Measures, and writes what came of it. */
    static void run(Page page) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("app\\.suanpan\\.bench\\..*")
                        .forks(1)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.seconds(5))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(4))
                        .jvmArgsAppend(
                                "--enable-native-access=ALL-UNNAMED", "-Dlogback.configurationFile=logback-quiet.xml")
                        .build())
                .run();
        Map<String, Statistics> figures = new TreeMap<>();
        results.forEach(result -> figures.put(
                result.getPrimaryResult().getLabel(), result.getPrimaryResult().getStatistics()));
        double importSeconds = figures.remove(IMPORT).getPercentile(50) / 1_000_000;
        double readSeconds = figures.remove(MEMBERS).getPercentile(50) / 1_000_000;
        figures.forEach((name, times) ->
                page.row(SAID.getOrDefault(name, name), times.getPercentile(50), times.getPercentile(99), ""));
        page.sentence(String.format(
                Locale.ROOT,
                "An item file of %,d rows is in, found by everything and synced, after %.1f s: %,.0f rows a second.",
                GoodsBench.ITEMS,
                importSeconds,
                GoodsBench.ITEMS / importSeconds));
        page.sentence(String.format(
                Locale.ROOT,
                "A store that opens has read its %,d members, each with a key of its own, after %.1f s, beside its first sales.",
                MemberBench.MEMBERS,
                readSeconds));
    }
}
