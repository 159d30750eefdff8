package app.suanpan.e2e.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The fault campaign from the command line: {@code packaging/e2e/chaos}. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description =
                "Harms agents, broker, collector and the network between them while tills sell, and compares the books.")
public final class ChaosMain implements Callable<Integer> {
    @Option(
            names = "--faults",
            defaultValue = "1000",
            description = "how many faults, over all topologies together (default: ${DEFAULT-VALUE})")
    private int faults;

    @Option(
            names = "--sales",
            defaultValue = "100000",
            description = "how many sales, over all topologies together (default: ${DEFAULT-VALUE})")
    private long sales;

    @Option(
            names = "--boxes",
            defaultValue = "4",
            description = "how many tills sell at once (default: ${DEFAULT-VALUE})")
    private int boxes;

    @Option(
            names = "--over",
            split = ",",
            paramLabel = "TOPOLOGY",
            description =
                    "embedded, enrolled, mosquitto, pair, or several with a comma between them (default: all that can be run here)")
    private List<Topology> over = List.of();

    @Option(
            names = "--replay",
            paramLabel = "SEED",
            description = "the plan of an earlier campaign again; otherwise a new one")
    private @Nullable Long seed;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "where it works and leaves everything; without it a new one for temporary files, which stays only if"
                            + " something is not as it should be")
    private @Nullable Path folder;

    /** Runs the command line. */
    public static void main(String[] arguments) {
        // Tills that lose their agent would say so line by line.
        System.setProperty("logback.configurationFile", "app/suanpan/e2e/logback.xml");
        System.exit(new CommandLine(new ChaosMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        long chosen = seed == null ? new SecureRandom().nextInt(1_000_000_000) : seed;
        List<Topology> all = over.isEmpty() ? possible() : over;
        for (Topology topology : all) {
            if (!topology.missing().isEmpty()) {
                System.err.println("chaos: " + topology.word() + " needs " + topology.missing() + ": apt install "
                        + String.join(" ", topology.missing()));
                return 2;
            }
        }
        // PostgreSQL is somebody else, and has to get to its folder.
        Path home = folder == null
                ? Files.setPosixFilePermissions(
                        Files.createTempDirectory("suanpan-chaos-"), PosixFilePermissions.fromString("rwxr-xr-x"))
                : Files.createDirectories(folder);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ChaosCampaign campaign = new ChaosCampaign(
                    all.get(i),
                    chosen + i,
                    boxes,
                    share(faults, i, all.size()),
                    share(sales, i, all.size()),
                    home.resolve(all.get(i).word()),
                    System.out::println);
            announce(all.get(i), campaign.plan(), home);
            verdicts.add(campaign.run());
            System.out.println(verdicts.getLast().text());
        }
        boolean good = verdicts.stream().allMatch(Verdict::isGood);
        System.out.printf(
                "%s: %d faults, %d sales, lost %d, doubled %d, altered %d%n",
                good ? "GOOD" : "NOT GOOD",
                verdicts.stream().mapToInt(Verdict::faults).sum(),
                verdicts.stream().mapToLong(Verdict::sales).sum(),
                verdicts.stream().mapToLong(Verdict::lost).sum(),
                verdicts.stream().mapToLong(Verdict::doubled).sum(),
                verdicts.stream().mapToLong(Verdict::altered).sum());
        System.out.printf(
                "the same again: packaging/e2e/chaos --replay %d --faults %d --sales %d --boxes %d --over %s%n",
                chosen, faults, sales, boxes, all.stream().map(Topology::word).collect(Collectors.joining(",")));
        if (good && folder == null) {
            Folders.delete(home);
        } else {
            System.out.println("everything is in " + home);
        }
        return good ? 0 : 1;
    }

    /** Those of which everything is installed; says what is missing for the others. */
    private static List<Topology> possible() {
        List<Topology> possible = new ArrayList<>();
        for (Topology topology : Topology.values()) {
            if (topology.missing().isEmpty()) {
                possible.add(topology);
            } else {
                System.out.println("not over " + topology.word() + ": apt install "
                        + String.join(" ", topology.missing()) + " would do");
            }
        }
        return possible;
    }

    private static void announce(Topology topology, FaultPlan plan, Path home) throws IOException {
        Map<String, Long> kinds = plan.faults().stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.kind().word() + " " + fault.target().replaceAll("-\\d+$", ""),
                        TreeMap::new,
                        Collectors.counting()));
        System.out.println("over " + topology.word() + ", seed " + plan.seed() + ", everything in "
                + home.resolve(topology.word()) + " (plan.tsv, faults.tsv)");
        kinds.forEach((kind, count) -> System.out.println("  " + count + " × " + kind));
    }

    private static int share(int whole, int part, int parts) {
        return whole / parts + (part < whole % parts ? 1 : 0);
    }

    private static long share(long whole, int part, int parts) {
        return whole / parts + (part < whole % parts ? 1 : 0);
    }
}
