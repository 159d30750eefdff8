package app.suanpan.e2e.cloud;

import app.suanpan.fleet.Fleet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A node of Kafka, a gateway and a collector are killed and replaced, one after the other, while boxes sell; three messages in
 * a hundred are doubled on the way. In the end each event of each box is to be in the database once, gapless and unaltered.
 *
 * <p>The oracle is the boxes' own journals, which never saw the database.
 */
public final class BeyondOneMachine {
    private static final int DOUBLED_PER_MILLE = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double SECONDS_BETWEEN_SALES = 4;

    private final Path folder;
    private final int boxes;
    private final Duration phase;
    private final Random random;

    /**
     * @param folder where everything is kept, to be looked at afterwards
     * @param boxes how many sell, each on the average every four seconds
     * @param phase how long it goes on in each of the seven states
     * @param random chooses sales, repetitions and victims
     */
    public BeyondOneMachine(Path folder, int boxes, Duration phase, Random random) {
        this.folder = folder;
        this.boxes = boxes;
        this.phase = phase;
        this.random = random;
    }

    /**
     * What came of it.
     *
     * @param sales how many were made
     * @param envelopes how many envelopes the boxes sent for them, repetitions included
     * @param problems everything that is not as it should be
     */
    public record Result(long sales, long envelopes, List<String> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    @FunctionalInterface
    private interface Deed {
        void happens() throws Exception;
    }

    /** Runs it, and prints a line for each state: how long a sale waited for its acknowledgement in it. */
    public Result run() throws Exception {
        try (var office = HeadOffice.open(folder);
                var fleet = new Fleet(boxes, office.gateways(), DOUBLED_PER_MILLE, random.nextLong())) {
            fleet.plug(0, boxes, true);
            System.out.printf(
                    Locale.ROOT,
                    "%,d boxes connected and answered in %.1f s%n",
                    boxes,
                    fleet.awaitAnswered(0, boxes, PATIENCE).toMillis() / 1e3);
            var node = random.nextInt(3);
            var gateway = random.nextInt(2);
            var collector = random.nextInt(2);
            during(fleet, "all is well", () -> {});
            during(fleet, "a node of Kafka is killed", () -> office.killNode(node));
            during(fleet, "and replaced", () -> office.replaceNode(node));
            during(fleet, "a gateway is killed", () -> office.killGateway(gateway));
            during(fleet, "and replaced", () -> office.replaceGateway(gateway));
            during(fleet, "a collector is killed", () -> office.killCollector(collector));
            during(fleet, "and replaced", () -> office.replaceCollector(collector));
            System.out.printf(
                    Locale.ROOT,
                    "everything acknowledged %.1f s after the last sale%n",
                    fleet.awaitCaughtUp(0, boxes, PATIENCE).toMillis() / 1e3);
            var problems = new ArrayList<>(new HeldJournals(office.database()).problems(fleet.heads()));
            return new Result(
                    fleet.figures().sales().get(), fleet.figures().envelopes().get(), problems);
        }
    }

    private void during(Fleet fleet, String state, Deed deed) throws Exception {
        var latencies = fleet.figures().acknowledged();
        latencies.clear();
        var selling = CompletableFuture.runAsync(() -> fleet.sell(phase, share -> boxes / SECONDS_BETWEEN_SALES));
        // In the middle of it, when transactions, requests and answers are under way.
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
        deed.happens();
        try {
            selling.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the boxes stopped selling", e);
        }
        System.out.printf(
                Locale.ROOT,
                "%-26s %,7d sales acknowledged after p50 %,.0f ms, p99 %,.0f ms, longest %,.0f ms; %,d wait%n",
                state,
                latencies.count(),
                latencies.millis(50),
                latencies.millis(99),
                latencies.millis(100),
                fleet.unsent(0, boxes));
    }

    /**
     * Runs a campaign from the command line.
     *
     * @param args folder, number of boxes, seconds in each state, seed
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            System.err.println("usage: BeyondOneMachine FOLDER BOXES SECONDS SEED");
            System.exit(2);
        }
        var result = new BeyondOneMachine(
                        Path.of(args[0]).toAbsolutePath(),
                        Integer.parseInt(args[1]),
                        Duration.ofSeconds(Long.parseLong(args[2])),
                        new Random(Long.parseLong(args[3])))
                .run();
        System.out.printf(
                Locale.ROOT,
                "seed %s: %,d sales in %,d envelopes, each event once: %s%n",
                args[3],
                result.sales(),
                result.envelopes(),
                result.problems().isEmpty() ? "yes" : result.problems().size() + " problems");
        result.problems().stream().limit(50).forEach(problem -> System.out.println("PROBLEM: " + problem));
        System.exit(result.problems().isEmpty() ? 0 : 1);
    }
}
