package app.suanpan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures, part by part, each in a JVM of its own, and writes {@code docs/performance.md}: the figures there are the ones that were
 * measured, all of them.
 */
public final class BenchMain {
    private static final String PART = "--part";

    /** What is measured, in the order of the page. */
    private enum Part {
        COUNTER("At the counter", "painted") {
            @Override
            void run(Page page) throws Exception {
                PaintedBench.run(page);
            }
        },
        COMMIT("A sale on the disk", "commit") {
            @Override
            void run(Page page) throws Exception {
                CommitBench.run(page);
            }
        },
        JOURNAL("Looking back", "journal") {
            @Override
            void run(Page page) throws Exception {
                JournalBench.run(page);
            }
        },
        REPLAY("A shop's days", "replay") {
            @Override
            void run(Page page) throws Exception {
                ReplayBench.run(page);
            }
        },
        ENGINES("Pricing, item file, members", "engines") {
            @Override
            void run(Page page) throws Exception {
                EngineBenches.run(page);
            }
        };

        private final String title;
        private final String word;

        Part(String title, String word) {
            this.title = title;
            this.word = word;
        }

        abstract void run(Page page) throws Exception;

        static Part of(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no part called " + word));
        }
    }

    private BenchMain() {}

    /** @param args the page to write, by default {@code docs/performance.md}, and behind it the parts to measure, by default all */
    public static void main(String[] args) throws Exception {
        if (args.length == 3 && args[0].equals(PART)) {
            Part.of(args[1]).run(new Page(Path.of(args[2])));
            // A simulated device's thread, or JavaFX's, must not keep the measurements from ending.
            System.exit(0);
        }
        Path page = Path.of(args.length > 0 ? args[0] : "docs/performance.md");
        List<Part> parts =
                args.length > 1 ? Arrays.stream(args).skip(1).map(Part::of).toList() : List.of(Part.values());
        Instant began = Clock.systemUTC().instant();
        double load = load();
        List<String> sections = new ArrayList<>();
        for (Part part : parts) {
            sections.add(section(part));
        }
        long minutes = Math.max(
                1, began.until(Clock.systemUTC().instant()).plusSeconds(30).toMinutes());
        Files.writeString(page, head(load, minutes) + String.join("", sections));
        System.out.println("written: " + page.toAbsolutePath());
    }

    private static String section(Part part) throws IOException, InterruptedException {
        Path rows = Files.createTempFile("bench-" + part.word, ".md");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=logback-quiet.xml",
                "-cp",
                System.getProperty("java.class.path"),
                BenchMain.class.getName(),
                PART,
                part.word,
                rows.toString());
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("The part " + part.word + " ended with " + status);
        }
        List<String> lines = Files.readAllLines(rows);
        Files.delete(rows);
        StringBuilder section = new StringBuilder("\n## " + part.title + "\n\n");
        if (lines.stream().anyMatch(line -> line.startsWith("|"))) {
            section.append("| what | p50 µs | p99 µs | p50 beside the least |\n|---|---:|---:|---:|\n");
        }
        lines.stream()
                .filter(line -> line.startsWith("|"))
                .forEach(line -> section.append(line).append('\n'));
        lines.stream()
                .filter(line -> !line.startsWith("|"))
                .forEach(line -> section.append('\n').append(line).append('\n'));
        return section.toString();
    }

    private static String head(double load, long minutes) {
        return String.format(
                Locale.ROOT,
                """
                # How fast it is

                Written by `./suanpan bench` on %s in %d minutes; %d cores, %s %s, Java %d. When it began, %.1f processes wanted a core: more than \
                none makes every figure worse. Times are in microseconds; what stands in the last column was measured in the same \
                minutes, turn by turn with what it is compared with.
                """,
                LocalDate.now(Clock.system(ZoneId.systemDefault())),
                minutes,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                load);
    }

    /** How many processes wanted a core in the last minute, on the average. */
    private static double load() {
        return Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
