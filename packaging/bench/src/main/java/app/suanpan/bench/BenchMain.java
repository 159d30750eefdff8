package app.suanpan.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Measures, part by part, each in a JVM of its own, and writes {@code docs/performance.md}: the figures there are the ones that were
 * measured, all of them.
 */
public final class BenchMain {
    private static final String PART = "--part";
    private static final int LOOKED_AT_SECONDS = 5;

    private static final String HEAD = """
            # How fast it is

            Written by `./suanpan bench`, part by part. Whoever else uses a core makes a figure worse, so each part says how many were busy
            in the seconds before it. (Where it says instead how many processes wanted one in the minute before it, the part measured before
            it is among them.) Times are in microseconds; what stands in the last column was measured in the same minutes, turn by turn with what
            it is compared with.
            """;

    /** What is measured, in the order of the page. */
    private enum Part {
        COUNTER("At the counter", "painted") {
            @Override
            void run(Page page) throws Exception {
                PaintedBench.run(page);
            }
        },
        IDENTIFY("A member at the till", "identify") {
            @Override
            void run(Page page) throws Exception {
                IdentifyBench.run(page);
            }
        },
        CAMERA("Before the kiosk's camera", "camera") {
            @Override
            void run(Page page) throws Exception {
                CameraBench.run(page);
            }
        },
        JOIN_PAGE("A badge on a customer's phone", "page") {
            @Override
            void run(Page page) throws Exception {
                JoinPageBench.run(page);
            }
        },
        START("Switched on", "start") {
            @Override
            void run(Page page) throws Exception {
                StartBench.run(page);
            }
        },
        COMMIT("A sale on the disk", "commit") {
            @Override
            void run(Page page) throws Exception {
                CommitBench.run(page);
            }
        },
        PIN("A PIN at the checkout", "pin") {
            @Override
            void run(Page page) throws Exception {
                PinBench.run(page);
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
        COLLECTOR("Sales into the collector's database", "collector") {
            @Override
            void run(Page page) throws Exception {
                CollectorBench.run(page);
            }
        },
        FLEET("Two thousand workstations at a head office", "fleet") {
            @Override
            void run(Page page) throws Exception {
                FleetBench.run(page);
            }
        },
        CATCH_UP("A week is caught up while the shop sells", "catchup") {
            @Override
            void run(Page page) throws Exception {
                CatchUpBench.run(page);
            }
        },
        CROWD("Some sell while many catch up", "crowd") {
            @Override
            void run(Page page) throws Exception {
                CrowdBench.run(page);
            }
        },
        CONSOLE("What head office looks at", "console") {
            @Override
            void run(Page page) throws Exception {
                ConsoleBench.run(page);
            }
        },
        FEEDS("What head office sends", "feeds") {
            @Override
            void run(Page page) throws Exception {
                FeedBench.run(page);
            }
        },
        STORES("A price at a thousand stores", "stores") {
            @Override
            void run(Page page) throws Exception {
                StoresBench.run(page);
            }
        },
        MEMBERSHIP("A member at another box", "membership") {
            @Override
            void run(Page page) throws Exception {
                MembershipBench.run(page);
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

        String heading() {
            return "## " + title;
        }

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
        Map<Part, String> sections = kept(page);
        for (Part part : parts) {
            sections.put(part, section(part));
        }
        Files.writeString(page, HEAD + String.join("", sections.values()));
        System.out.println("written: " + page.toAbsolutePath());
    }

    private static String section(Part part) throws IOException, InterruptedException {
        double busy = busyCores();
        Instant began = Clock.systemUTC().instant();
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
        StringBuilder section = new StringBuilder("\n" + part.heading() + "\n\n" + circumstances(began, busy));
        if (lines.stream().anyMatch(line -> line.startsWith("|"))) {
            section.append("\n| what | p50 µs | p99 µs | p50 beside the least |\n|---|---:|---:|---:|\n");
        }
        lines.stream()
                .filter(line -> line.startsWith("|"))
                .forEach(line -> section.append(line).append('\n'));
        lines.stream()
                .filter(line -> !line.startsWith("|"))
                .forEach(line -> section.append('\n').append(line).append('\n'));
        return section.toString();
    }

    /** What the page says of the parts that are not measured now: each says itself when it was. */
    private static Map<Part, String> kept(Path page) throws IOException {
        Map<Part, String> kept = new EnumMap<>(Part.class);
        if (Files.exists(page)) {
            for (String section : Files.readString(page).split("(?m)^(?=## )")) {
                Arrays.stream(Part.values())
                        .filter(part -> section.startsWith(part.heading()))
                        .forEach(part -> kept.put(part, "\n" + section.strip() + "\n"));
            }
        }
        return kept;
    }

    /** When and on what a part was measured. */
    private static String circumstances(Instant began, double busy) {
        return String.format(
                Locale.ROOT,
                "Measured %s UTC, in %d s; %d cores, %s %s, Java %d; in the seconds before it, %.1f cores were busy.\n",
                began.truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ')
                        .replace(":00Z", ""),
                began.until(Clock.systemUTC().instant()).toSeconds(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                busy);
    }

    /** How many cores others use just before a part begins. The system's load average would still count the part before it. */
    private static double busyCores() throws InterruptedException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        system.getCpuLoad();
        TimeUnit.SECONDS.sleep(LOOKED_AT_SECONDS);
        return Math.max(0, system.getCpuLoad()) * Runtime.getRuntime().availableProcessors();
    }
}
