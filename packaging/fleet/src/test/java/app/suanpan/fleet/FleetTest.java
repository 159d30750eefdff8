package app.suanpan.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Light boxes at a real collector: what they measure is worth something only if they arrive like real ones. */
class FleetTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int BOXES = 40;

    @Test
    void everySaleOfAFleetThatDoublesAndLosesItsNetworkIsHeldOnce(@TempDir Path folder) throws Exception {
        var config = new CollectorConfig(folder, "127.0.0.1", 0, 0, null, ZoneOffset.UTC);
        try (var collector = Collector.start(config, Clock.systemUTC(), new Random(1));
                var fleet = new Fleet(BOXES, List.of(collector.broker()), 300, 1)) {
            fleet.sellEach(0, BOXES, 2);
            fleet.plug(0, BOXES, true);
            fleet.awaitCaughtUp(0, BOXES, PATIENCE);

            fleet.plug(0, BOXES / 2, false);
            fleet.awaitGone(0, BOXES / 2, PATIENCE);
            fleet.sellEach(0, BOXES, 5);
            fleet.awaitCaughtUp(BOXES / 2, BOXES, PATIENCE);
            assertThat(fleet.unsent(0, BOXES / 2)).isEqualTo(5 * BOXES / 2);
            fleet.plug(0, BOXES / 2, true);
            fleet.awaitCaughtUp(0, BOXES, PATIENCE);

            var expected = fleet.heads().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            it -> it.getValue().sequence() + " "
                                    + it.getValue().headHash().hex()));
            assertThat(held(folder)).isEqualTo(expected);
            assertThat(fleet.figures().sales()).hasValue(7 * BOXES);
            assertThat(fleet.figures().greeted().count()).isGreaterThanOrEqualTo(BOXES);
            assertThat(fleet.figures().acknowledged().count()).isGreaterThanOrEqualTo(5 * BOXES / 2);
        }
    }

    @Test
    void aPriceThatHeadOfficeChangesIsSoonSoldByAllStores(@TempDir Path folder) throws Exception {
        var config = new CollectorConfig(folder.resolve("cloud"), "127.0.0.1", 0, 0, null, ZoneOffset.UTC);
        try (var collector = Collector.start(config, Clock.systemUTC(), new Random(1));
                var feeds = FeedStore.open(config.database(), Clock.systemUTC().instant());
                var stores = new FollowingStores(folder.resolve("stores"), 4, null, 1)) {
            var office = new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom());
            stores.connect(collector.broker());
            applied(
                    stores,
                    office,
                    FeedName.ITEMS,
                    "code,gtin,name_zh,name_en,price,tax,unit,category\n"
                            + "milk,,牛奶,Milk,12.50,standard,each,dairy\n");
            applied(stores, office, FeedName.PRICES, "code,price,from\nmilk,11.00,\n");
            applied(stores, office, FeedName.PRICES, "code,price,from\nmilk,10.00,\n");

            assertThat(stores.catalogues())
                    .hasSize(4)
                    .allMatch(it -> it.byCode("milk").orElseThrow().price().minor() == 1_000);
        }
    }

    private static void applied(FollowingStores stores, FeedPublisher office, FeedName feed, String content)
            throws Exception {
        var file = Files.writeString(Files.createTempFile("published", ".csv"), content);
        var version =
                office.publish(FollowingStores.BRAND, feed, FeedScope.ALL, file).version();
        Files.delete(file);
        var heard = new ArrayList<Long>();
        stores.awaitApplied(version, System.nanoTime(), PATIENCE, heard::add);
        assertThat(heard).hasSize(stores.catalogues().size());
    }

    /** By box: how many events are held, if they are gapless and all read as sales, and the chain's hash at the last. */
    private static Map<String, String> held(Path folder) throws SQLException {
        var held = new LinkedHashMap<String, String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("collector.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT box.tenant || '/' || box.store || '/' || box.workstation, journal.watermark,
                          journal.head_hash, (SELECT count(*) FROM event WHERE journal_id = journal.id),
                          (SELECT count(*) FROM sale WHERE journal_id = journal.id)
                        FROM box JOIN journal ON journal.box_id = box.id""")) {
            while (rows.next()) {
                assertThat(rows.getLong(4)).isEqualTo(rows.getLong(2));
                assertThat(rows.getLong(5)).isEqualTo(rows.getLong(2));
                held.put(
                        rows.getString(1),
                        rows.getLong(2) + " " + java.util.HexFormat.of().formatHex(rows.getBytes(3)));
            }
        }
        return held;
    }
}
