package app.suanpan.bench;

import app.suanpan.fleet.CloudProcess;
import app.suanpan.ledger.Ledger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A store that had no network for a week catches up while it sells: what that does to a sale. The collector is a process of its own, on
 * the same machine and disk, so it takes its share of both; over the narrow line there is so little for it to do that what is left is
 * the store's own doing.
 */
final class CatchUpBench {
    private static final int GOODS = 5_000;
    /** Ten thousand sales, at a till that sells some 1,400 a day. */
    private static final int WEEK = 10_000;

    private static final String OTHER_TILL = "till-2";
    private static final int TOGETHER = 50;
    private static final int WARM_UP = 300;
    private static final int SALES = 500;
    private static final int SALES_BETWEEN = 100;
    private static final int WEEKS = 5;
    /** One megabit a second, as bytes. */
    private static final int MEGABIT = 125_000;

    private static final long PATIENCE_SECONDS = 300;
    private static final int SETTLE_SECONDS = 3;

    private final Page page;
    private final BenchStore store;
    private final NarrowRoad road;
    private final SteadyTill till;
    private final SaleCopies copies;

    private CatchUpBench(Page page, BenchStore store, NarrowRoad road) throws InterruptedException {
        this.page = page;
        this.store = store;
        this.road = road;
        this.till = new SteadyTill(store.register(), GOODS);
        till.sell(WARM_UP);
        this.copies = SaleCopies.ofTheLast(WARM_UP, store.ledger());
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        Path folder = BenchFolder.make("catch-up");
        try (CloudProcess collector = CloudProcess.collector(folder, "--mqtt-port", "0", "--http-port", "0");
                NarrowRoad road = new NarrowRoad(collector.broker().getPort());
                BenchStore store = new BenchStore(GOODS, road.broker())) {
            new CatchUpBench(page, store, road).measure();
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private void measure() throws InterruptedException, TimeoutException {
        Times wide = new Times();
        Times narrow = new Times();
        Times sent = new Times();
        Times shut = till.sell(SALES);
        List<Double> seconds = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            sellAWeek();
            till.sell(shut, SALES_BETWEEN, () -> false);
            road.open();
            seconds.add(catchUp(wide));
            till.sell(sent, SALES_BETWEEN, () -> false);
            road.shut();
        }
        sellAWeek();
        till.sell(shut, SALES_BETWEEN, () -> false);
        road.narrow(MEGABIT);
        double slowly = catchUp(narrow);
        road.shut();
        Times after = till.sell(SALES);
        page.row("a sale's commit while the line is cut, turn by turn with what follows", shut);
        page.row("a sale's commit while 10,000 others are caught up, over the loopback", wide, shut);
        page.row("a sale's commit while 10,000 others are caught up, over 1 Mbit/s", narrow, shut);
        page.row("a sale's commit while each is sent as it is made", sent, shut);
        page.row("a sale's commit while the line is cut, after it all", after, shut);
        page.sentence(String.format(
                Locale.ROOT,
                "Ten thousand sales of ten lines were caught up in %.1f s over the loopback (the middle one of %d times; %,d sales were made"
                        + " meanwhile, all in all) and in %.1f s over 1 Mbit/s (%,d sales meanwhile). A sale is made every %d ms, without a customer; the"
                        + " collector, with SQLite, shares cores and disk.",
                seconds.stream().sorted().skip(WEEKS / 2).findFirst().orElseThrow(),
                WEEKS,
                wide.count(),
                slowly,
                narrow.count(),
                SteadyTill.PAUSE_MILLIS));
    }

    /** What was sold while there was no network: into the journal as it is, at another till of the box. */
    private void sellAWeek() throws InterruptedException {
        for (int sold = 0; sold < WEEK; sold += TOGETHER) {
            store.ledger().transact(writer -> {
                for (int i = 0; i < TOGETHER; i++) {
                    writer.append(copies.next(OTHER_TILL));
                }
                return true;
            });
        }
        // Until what follows from that in quiet moments is done.
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
    }

    /** Sells from the moment in which head office answers until it has everything that was sold before. Returns how many seconds that took. */
    private double catchUp(Times commits) throws InterruptedException, TimeoutException {
        Ledger ledger = store.ledger();
        long before = ledger.outbox().acknowledged();
        long all = ledger.head().sequence();
        await(() -> ledger.outbox().acknowledged() > before);
        long began = System.nanoTime();
        till.sell(commits, Integer.MAX_VALUE, () -> ledger.outbox().acknowledged() >= all);
        return (System.nanoTime() - began) / 1e9;
    }

    private static void await(BooleanSupplier done) throws InterruptedException, TimeoutException {
        long began = System.nanoTime();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new TimeoutException("head office did not answer");
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }
}
