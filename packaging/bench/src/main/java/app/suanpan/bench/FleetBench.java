package app.suanpan.bench;

import app.suanpan.fleet.CloudProcess;
import app.suanpan.fleet.Fleet;
import app.suanpan.fleet.kafka.KafkaNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Two thousand workstations at a head office: a day in a minute, half of them without a network for a while, and all of them coming
 * back at once; to one collector, and to gateways with Kafka behind. The boxes share the machine with what they load, so latencies
 * are upper bounds; processor time and memory are those of the named processes alone.
 */
final class FleetBench {
    private static final int BOXES = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofSeconds(60);
    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int SOLD_ALONE = 50;
    /** On the average a sale in twenty seconds at each workstation, which is a very busy shop. */
    private static final double SALES_A_SECOND = BOXES / 20.0;

    private final Page page;
    private final Path folder;
    private double least;

    private FleetBench(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    /** What one road consists of: who holds the connections, where the sales end up, and whose processor time is told apart. */
    private record Road(String name, List<CloudProcess> doors, Path database, List<Share> shares) {
        List<Duration> cpu() {
            return shares.stream().map(Share::cpu).toList();
        }
    }

    private record Share(String name, List<Long> pids) {
        Duration cpu() {
            return CloudProcess.cpu(pids);
        }
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        Path folder = BenchFolder.make("fleet");
        try {
            FleetBench bench = new FleetBench(page, folder);
            bench.alone();
            bench.beyondOneMachine();
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private void alone() throws Exception {
        try (CloudProcess collector =
                CloudProcess.collector(folder.resolve("alone"), "--mqtt-port", "0", "--http-port", "0")) {
            measure(new Road(
                    "one collector",
                    List.of(collector),
                    folder.resolve("alone"),
                    List.of(new Share("collector", List.of(collector.pid())))));
        }
    }

    private void beyondOneMachine() throws Exception {
        try (KafkaNodes kafka = KafkaNodes.start(folder.resolve("kafka"), 3);
                CloudProcess collector = CloudProcess.collector(
                        folder.resolve("collector"), "--kafka", kafka.servers(), "--http-port", "0");
                CloudProcess one =
                        CloudProcess.gateway(folder.resolve("g1"), "--kafka", kafka.servers(), "--mqtt-port", "0");
                CloudProcess two =
                        CloudProcess.gateway(folder.resolve("g2"), "--kafka", kafka.servers(), "--mqtt-port", "0")) {
            measure(new Road(
                    "two gateways, three nodes of Kafka, one collector",
                    List.of(one, two),
                    folder.resolve("collector"),
                    List.of(
                            new Share("gateways", List.of(one.pid(), two.pid())),
                            new Share("Kafka's three nodes", kafka.pids()),
                            new Share("collector", List.of(collector.pid())))));
        }
    }

    private void measure(Road road) throws Exception {
        long before = liveBytes(road);
        try (Fleet fleet =
                new Fleet(BOXES, road.doors().stream().map(CloudProcess::broker).toList(), 0, 7)) {
            fleet.plug(0, BOXES, true);
            Duration connected = fleet.awaitAnswered(0, BOXES, PATIENCE);
            long held = (liveBytes(road) - before) / BOXES;
            fleet.sell(WARM_UP, share -> 2 * SALES_A_SECOND);
            fleet.awaitCaughtUp(0, BOXES, PATIENCE);
            String idle = idle(road);
            String day = day(road, fleet);
            String outage = outage(road, fleet);
            fleet.figures().greeted().clear();
            fleet.plug(0, BOXES, false);
            fleet.awaitGone(0, BOXES, PATIENCE);
            fleet.plug(0, BOXES, true);
            Duration storm = fleet.awaitAnswered(0, BOXES, PATIENCE);
            row(
                    road.name() + ": all come back at once, hello → acknowledgement",
                    fleet.figures().greeted().millis(50),
                    fleet.figures().greeted().millis(99),
                    "");
            page.sentence(String.format(
                    Locale.ROOT,
                    "**%s**: %,d workstations, each a connection with its last will, took %.1f s to connect and be answered when the doors"
                            + " opened, and %.1f s when all of them had lost the network at once; a connection holds %.1f KB of live heap. %s %s %s The database has %,.0f bytes a sale.",
                    capital(road.name()),
                    BOXES,
                    seconds(connected),
                    seconds(storm),
                    held / 1024.0,
                    idle,
                    day,
                    outage,
                    databaseBytes(road) / (double) fleet.figures().sales().get()));
        }
    }

    /** What it costs that all are there and nobody sells. */
    private static String idle(Road road) throws InterruptedException {
        List<Duration> cpu = road.cpu();
        TimeUnit.SECONDS.sleep(IDLE.toSeconds());
        List<String> costs = new ArrayList<>();
        for (int i = 0; i < cpu.size(); i++) {
            Share share = road.shares().get(i);
            costs.add(String.format(
                    Locale.ROOT,
                    " %s %.1f %%",
                    share.name(),
                    100 * seconds(share.cpu().minus(cpu.get(i))) / seconds(IDLE)));
        }
        return "While nobody sells, of one core:" + String.join(",", costs) + ".";
    }

    /** A day from opening to closing, in a minute: quiet in the morning, a peak at noon, a higher one in the evening. */
    private String day(Road road, Fleet fleet) throws Exception {
        fleet.figures().acknowledged().clear();
        long envelopes = fleet.figures().envelopeBytes().get();
        long bytes = fleet.figures().saleBytes().get();
        long sales = fleet.figures().sales().get();
        List<Duration> cpu = road.cpu();
        fleet.sell(DAY, FleetBench::rate);
        fleet.awaitCaughtUp(0, BOXES, PATIENCE);
        long sold = fleet.figures().sales().get() - sales;
        double p50 = fleet.figures().acknowledged().millis(50);
        row(
                road.name() + ": a sale is made → its acknowledgement is at the workstation",
                p50,
                fleet.figures().acknowledged().millis(99),
                least == 0 ? "" : String.format(Locale.ROOT, "%.2f ×", p50 / least));
        least = least == 0 ? p50 : least;
        return String.format(
                Locale.ROOT,
                "A day in a minute, %.0f sales a second on the average and %.0f at the peak, %,.0f bytes each in the journal and %,.0f in"
                        + " envelopes; processor time a sale, with the state that a workstation tells after it:%s.",
                sold / seconds(DAY),
                rate(0.8),
                (fleet.figures().saleBytes().get() - bytes) / (double) sold,
                (fleet.figures().envelopeBytes().get() - envelopes) / (double) sold,
                costs(road, cpu, sold));
    }

    /** Half of them come back with hours of sales: what all of it takes when it comes in batches. */
    private String outage(Road road, Fleet fleet) throws Exception {
        fleet.plug(0, BOXES / 2, false);
        fleet.awaitGone(0, BOXES / 2, PATIENCE);
        fleet.sellEach(0, BOXES / 2, SOLD_ALONE);
        fleet.awaitCaughtUp(BOXES / 2, BOXES, PATIENCE);
        long waiting = fleet.unsent(0, BOXES / 2);
        long bytes = fleet.figures().envelopeBytes().get();
        List<Duration> cpu = road.cpu();
        fleet.plug(0, BOXES / 2, true);
        Duration caughtUp = fleet.awaitCaughtUp(0, BOXES / 2, PATIENCE);
        return String.format(
                Locale.ROOT,
                "Half of them then had no network for %d sales each: all %,d were acknowledged %.1f s after its return, %,.0f a second, %,.0f"
                        + " bytes each in envelopes; processor time a sale:%s.",
                SOLD_ALONE,
                waiting,
                seconds(caughtUp),
                waiting / seconds(caughtUp),
                (fleet.figures().envelopeBytes().get() - bytes) / (double) waiting,
                costs(road, cpu, waiting));
    }

    /** What each share of a road has used since, in processor time for each of so many sales, and holds in memory. */
    private static String costs(Road road, List<Duration> before, long sales) throws IOException {
        List<String> costs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Share share = road.shares().get(i);
            costs.add(String.format(
                    Locale.ROOT,
                    " %s %,.0f µs (%,d MB in memory)",
                    share.name(),
                    share.cpu().minus(before.get(i)).toNanos() / 1e3 / sales,
                    CloudProcess.residentBytes(share.pids()) >> 20));
        }
        return String.join(",", costs);
    }

    private static long databaseBytes(Road road) throws IOException {
        long sum = 0;
        for (String file : List.of("collector.db", "collector.db-wal")) {
            Path path = road.database().resolve(file);
            sum += Files.exists(path) ? Files.size(path) : 0;
        }
        return sum;
    }

    private static double rate(double share) {
        double noon = Math.exp(-Math.pow((share - 0.35) / 0.1, 2));
        double evening = 1.4 * Math.exp(-Math.pow((share - 0.8) / 0.12, 2));
        return SALES_A_SECOND * (0.5 + noon + evening);
    }

    private void row(String what, double p50Millis, double p99Millis, String beside) {
        page.row(what, p50Millis * 1_000, p99Millis * 1_000, beside);
    }

    private static long liveBytes(Road road) throws IOException {
        long sum = 0;
        for (CloudProcess door : road.doors()) {
            sum += door.liveBytes();
        }
        return sum;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
