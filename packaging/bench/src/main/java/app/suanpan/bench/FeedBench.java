package app.suanpan.bench;

import app.suanpan.agent.config.Profiles;
import app.suanpan.ledger.catalogue.CatalogueFeed;
import app.suanpan.ledger.catalogue.CatalogueFeed.Applied;
import app.suanpan.ledger.catalogue.CatalogueFeed.Change;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** What head office sends while the shop sells: what that does to a sale. */
final class FeedBench {
    private static final int ITEMS = 1_000_000;
    private static final int PRICES = 200_000;
    private static final int WARM_UP = 300;
    private static final int IDLE_SALES = 500;
    private static final int GOODS = 5_000;

    private FeedBench() {}

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        new FeedBench().whileSelling(page);
    }

    private void whileSelling(Page page) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Path items = Files.createTempFile(here, "bench-feed", ".items");
        Path prices = Files.createTempFile(here, "bench-feed", ".prices");
        try (BenchStore store = new BenchStore(GOODS);
                ItemCatalogue catalogue = ItemCatalogue.open(store.folder(), BenchStore.YUAN);
                CatalogueFeed feed = new CatalogueFeed(catalogue, BenchStore.YUAN, FeedBench::breathe)) {
            writeItems(items);
            writePrices(prices);
            SteadyTill till = new SteadyTill(store.register(), GOODS);
            till.sell(WARM_UP);
            Times idle = till.sell(IDLE_SALES);
            page.row("a sale's commit while nothing comes down", idle);
            measure(
                    page,
                    till,
                    idle,
                    ITEMS + " items come in, all of them new",
                    () -> feed.items(change("items", 0, 1), read(items), Profiles.load("cn", store.folder()))
                            .imported());
            measure(
                    page,
                    till,
                    idle,
                    PRICES + " prices change",
                    () -> feed.prices(change("prices", 0, 1), read(prices), ZoneId.of("Asia/Shanghai"))
                            .imported());
            measure(
                    page,
                    till,
                    idle,
                    PRICES + " prices change again",
                    () -> feed.prices(change("prices", 1, 2), read(prices), ZoneId.of("Asia/Shanghai"))
                            .imported());
            page.row("a sale's commit while nothing comes down, after it all", till.sell(IDLE_SALES));
        } finally {
            Files.delete(items);
            Files.delete(prices);
        }
    }

    /** As long a pause as the agent makes. */
    private static void breathe() {
        try {
            TimeUnit.MILLISECONDS.sleep(15);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure(Page page, SteadyTill till, Times idle, String what, Callable<Integer> work)
            throws InterruptedException, ExecutionException {
        FutureTask<Integer> coming = new FutureTask<>(work);
        long before = System.nanoTime();
        Thread.ofPlatform().name("feed").start(coming);
        Times during = new Times();
        till.sell(during, Integer.MAX_VALUE, coming::isDone);
        double seconds = (System.nanoTime() - before) / 1e9;
        page.row("a sale's commit while " + what, during, idle);
        page.sentence(String.format(
                Locale.ROOT,
                "%,d rows were in after %.1f s; %d sales were made meanwhile.",
                coming.get(),
                seconds,
                during.count()));
    }

    private static Change change(String feed, long from, long version) {
        return new Change(feed, 1, from, new Applied("all", version, "hash " + version));
    }

    private static FeedReader read(Path file) throws IOException {
        return new FeedReader(Files.newInputStream(file));
    }

    private static void writeItems(Path file) throws IOException {
        try (FeedWriter out = new FeedWriter(Files.newOutputStream(file))) {
            for (int number = 0; number < ITEMS; number++) {
                out.write(FeedEntry.of(Goods.code(number), Goods.row(number).strip() + ",,,,"));
            }
        }
    }

    private static void writePrices(Path file) throws IOException {
        try (FeedWriter out = new FeedWriter(Files.newOutputStream(file))) {
            for (int number = 0; number < PRICES; number++) {
                out.write(FeedEntry.of(Goods.code(number * (ITEMS / PRICES)), "2026-12-01=1" + number % 100 + ".90"));
            }
        }
    }
}
