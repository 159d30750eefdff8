package app.suanpan.bench;

import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.fleet.CloudProcess;
import app.suanpan.fleet.FollowingStores;
import app.suanpan.fleet.Listeners;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * A price that head office changes in a thousand stores: from the moment that it is published until the last store sells by it, also after a
 * power cut. Beside it stands what nobody can be quicker than: the same number of messages through the broker alone, and then as many small
 * SQLite transactions in as many files, each synced.
 */
final class StoresBench {
    private static final int STORES = 1_000;
    private static final int GOODS = 2_000;
    private static final int SOME = 20;
    private static final int ROUNDS = 10;
    private static final int WARM_UPS = 3;
    /** As many as get the most out of the disk; a store has one. */
    private static final int WRITERS = 16;

    private static final String NOTICE = FeedScope.ALL.headTopic(FollowingStores.BRAND, FeedName.PRICES);
    /** As long as the notice of {@value #SOME} prices. */
    private static final int NOTICE_BYTES = 1_600;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Page page;
    private final Path folder;
    private final Path file;
    private final int[] prices = new int[GOODS];
    private int edition;

    private StoresBench(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
        this.file = folder.resolve("published.csv");
    }

    /** Measures, and writes what came of it. */
    static void run(Page page) throws Exception {
        Path folder = BenchFolder.make("stores");
        try {
            new StoresBench(page, folder).measure();
        } finally {
            BenchFolder.delete(folder);
        }
    }

    private void measure() throws Exception {
        Times told = messages();
        Times kept = transactions();
        Path like = FollowingStores.data(folder.resolve("first"), 0);
        try (CloudProcess collector =
                        CloudProcess.collector(folder.resolve("cloud"), "--mqtt-port", "0", "--http-port", "0");
                FeedStore feeds = FeedStore.open(
                        new Database.SqliteFile(folder.resolve("cloud/collector.db")),
                        Clock.systemUTC().instant())) {
            FeedPublisher office = new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom());
            FeedVersion first;
            try (FollowingStores one = new FollowingStores(folder.resolve("first"), 1, null, 1)) {
                one.connect(collector.broker());
                Goods.write(file, GOODS);
                awaitAll(one, publish(office, FeedName.ITEMS));
                writePrices(GOODS);
                first = publish(office, FeedName.PRICES);
                awaitAll(one, first);
            }
            try (FollowingStores stores = new FollowingStores(folder.resolve("stores"), STORES, like, 2)) {
                stores.connect(collector.broker());
                awaitAll(stores, first);
                Times some = changes(office, stores, collector.pid(), SOME);
                Times all = changes(office, stores, collector.pid(), GOODS);
                row(SOME + " prices change, published → in use at the last of " + STORES + " stores", some, told, kept);
                row("all " + GOODS + " prices change, the same", all, told, kept);
            }
        }
    }

    private void row(String what, Times times, Times told, Times kept) {
        double least = told.percentile(50) + kept.percentile(50);
        page.row(
                what,
                times.percentile(50),
                times.percentile(99),
                String.format(Locale.ROOT, "%.1f ×", times.percentile(50) / least));
    }

    /** The broker tells as many listeners something as long as a notice, and does nothing else. */
    private Times messages() throws Exception {
        Times times = new Times();
        Message notice = new Message(NOTICE, Bytes.of(new byte[NOTICE_BYTES]));
        try (EmbeddedBroker broker = EmbeddedBroker.start(
                        folder.resolve("broker"),
                        "127.0.0.1",
                        0,
                        message -> CompletableFuture.completedFuture(Optional.empty()));
                Listeners listeners = new Listeners(broker.address(), STORES, FollowingStores.BRAND, NOTICE)) {
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                long nanos =
                        listeners.hear(() -> broker.publish(notice), PATIENCE).toNanos();
                if (round >= WARM_UPS) {
                    times.add(nanos);
                }
            }
        }
        page.row("the broker alone tells " + STORES + " listeners", times);
        return times;
    }

    /** A row changes in each of as many files, each change synced by itself. */
    private Times transactions() throws Exception {
        Times times = new Times();
        Path databases = Files.createDirectories(folder.resolve("alone"));
        List<Sqlite> open = new ArrayList<>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int number = 0; number < STORES; number++) {
                Sqlite sqlite = Sqlite.open(databases.resolve(number + ".db"));
                open.add(sqlite);
                sqlite.execute("CREATE TABLE price (code TEXT PRIMARY KEY, price INTEGER)");
                sqlite.update("INSERT INTO price VALUES ('milk', 0)");
            }
            for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
                long began = System.nanoTime();
                List<Callable<Integer>> changes = open.stream()
                        .<Callable<Integer>>map(it -> () -> it.update("UPDATE price SET price = price + 1"))
                        .toList();
                for (var change : writers.invokeAll(changes)) {
                    change.get();
                }
                if (round >= WARM_UPS) {
                    times.add(System.nanoTime() - began);
                }
            }
        } finally {
            open.forEach(Sqlite::close);
        }
        page.row(STORES + " small transactions in as many SQLite files, each synced", times);
        return times;
    }

    private static void awaitAll(FollowingStores stores, FeedVersion version) throws Exception {
        stores.awaitApplied(version, System.nanoTime(), PATIENCE, nanos -> {});
    }

    private Times changes(FeedPublisher office, FollowingStores stores, long collector, int changed) throws Exception {
        Times last = new Times();
        Times each = new Times();
        Duration storesBegan = Duration.ZERO;
        Duration collectorBegan = Duration.ZERO;
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            if (round == WARM_UPS) {
                storesBegan = CloudProcess.cpu(List.of(ProcessHandle.current().pid()));
                collectorBegan = CloudProcess.cpu(List.of(collector));
            }
            writePrices(changed);
            FeedVersion version = publish(office, FeedName.PRICES);
            long committed = System.nanoTime();
            Times now = round < WARM_UPS ? new Times() : each;
            long[] slowest = new long[1];
            stores.awaitApplied(version, committed, PATIENCE, nanos -> {
                now.add(nanos);
                slowest[0] = nanos;
            });
            if (round >= WARM_UPS) {
                last.add(slowest[0]);
            }
            assertSold(stores);
        }
        page.sentence(String.format(
                Locale.ROOT,
                "%,d of %,d prices change at %,d stores, %d times: half of the stores have them after %.2f s, 99 of 100 after %.2f s, the"
                        + " last after **%.2f s** at worst. Of processor time the stores use %.2f s together each time, and the collector"
                        + " %.2f s.",
                changed,
                GOODS,
                STORES,
                ROUNDS,
                each.percentile(50) / 1e6,
                each.percentile(99) / 1e6,
                last.percentile(100) / 1e6,
                seconds(CloudProcess.cpu(List.of(ProcessHandle.current().pid())).minus(storesBegan)) / ROUNDS,
                seconds(CloudProcess.cpu(List.of(collector)).minus(collectorBegan)) / ROUNDS));
        return last;
    }

    private void assertSold(FollowingStores stores) {
        for (ItemCatalogue catalogue : stores.catalogues()) {
            long sold = catalogue.byCode(Goods.code(0)).orElseThrow().price().minor();
            if (sold != prices[0]) {
                throw new IllegalStateException("a store says that it sells by the new price, and sells by " + sold);
            }
        }
    }

    private FeedVersion publish(FeedPublisher office, FeedName feed) {
        return office.publish(FollowingStores.BRAND, feed, FeedScope.ALL, file).version();
    }

    /** All prices, of which so many are others than before. */
    private void writePrices(int changed) throws IOException {
        edition++;
        StringBuilder csv = new StringBuilder("code,price,from\n");
        for (int number = 0; number < GOODS; number++) {
            if (number < changed) {
                prices[number] = 100 + (31 * number + 7 * edition) % 9_000;
            }
            csv.append(String.format(
                    Locale.ROOT, "%s,%d.%02d,%n", Goods.code(number), prices[number] / 100, prices[number] % 100));
        }
        Files.writeString(file, csv);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
