package app.suanpan.bench;

import app.suanpan.fleet.CloudProcess;
import app.suanpan.fleet.Fleet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Boxes that sell, at a collector to which ten times as many come back with days of sales: how long those who sell wait for their
 * acknowledgements meanwhile, and how much memory the collector needs.
 */
final class CrowdBench {
    private static final int LIVE = 20;
    private static final int CROWD = 200;
    private static final int SOLD_ALONE = 1_000;
    private static final double SALES_A_SECOND = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ALONE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private CrowdBench() {}

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        Path folder = BenchFolder.make("crowd");
        try (CloudProcess collector = CloudProcess.collector(folder, "--mqtt-port", "0", "--http-port", "0");
                Fleet live = new Fleet("live", LIVE, List.of(collector.broker()), 0, 1);
                Fleet crowd = new Fleet("week", CROWD, List.of(collector.broker()), 0, 2)) {
            live.plug(0, LIVE, true);
            live.awaitAnswered(0, LIVE, PATIENCE);
            live.sell(WARM_UP, share -> SALES_A_SECOND);
            crowd.sellEach(0, CROWD, SOLD_ALONE);
            live.awaitCaughtUp(0, LIVE, PATIENCE);
            live.figures().acknowledged().clear();
            live.sell(ALONE, share -> SALES_A_SECOND);
            live.awaitCaughtUp(0, LIVE, PATIENCE);
            double alone =
                    row(page, live, "a sale is made → its acknowledgement is at the workstation, of 20 that sell", "");
            live.figures().acknowledged().clear();
            long began = System.nanoTime();
            crowd.plug(0, CROWD, true);
            long most = 0;
            do {
                live.sell(MOMENT, share -> SALES_A_SECOND);
                most = Math.max(most, CloudProcess.residentBytes(List.of(collector.pid())));
            } while (crowd.unsent(0, CROWD) > 0);
            double seconds = (System.nanoTime() - began) / 1e9;
            live.awaitCaughtUp(0, LIVE, PATIENCE);
            double beside = live.figures().acknowledged().millis(50);
            row(page, live, "the same while 200 others catch up", String.format(Locale.ROOT, "%.2f ×", beside / alone));
            page.sentence(String.format(
                    Locale.ROOT,
                    "%,d workstations came back with %,d sales each: all were acknowledged after %.1f s, %,.0f a second; the collector, with SQLite,"
                            + " then held %,d MB at most.",
                    CROWD,
                    SOLD_ALONE,
                    seconds,
                    CROWD * SOLD_ALONE / seconds,
                    most >> 20));
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private static double row(Page page, Fleet live, String what, String beside) {
        double p50 = live.figures().acknowledged().millis(50);
        page.row(what, p50 * 1_000, live.figures().acknowledged().millis(99) * 1_000, beside);
        return p50;
    }
}
