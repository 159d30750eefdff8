package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.feed.FeedPublisher.Published;
import app.suanpan.collector.store.Arrival.OfState;
import app.suanpan.collector.store.View.BoxView;
import app.suanpan.collector.store.View.FeedView;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedRelease;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.feed.FeedVersion;
import app.suanpan.protocol.feed.SignedRelease;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.topic.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several processes that publish over one database, each with connections of its own, and what the console says of it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SharedFeedsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final String TENANT = "suanpan";
    private static final int PUBLISHERS = 5;
    private static final int ROUNDS = 8;
    /** Of ten rounds of pieces: what another one publishes meanwhile comes in between. */
    private static final int LONG = 20_000;

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Database database;

    @BeforeEach
    void makeADatabase() {
        database = kind.fresh(folder);
    }

    private FeedStore open() {
        return FeedStore.open(database, NOW);
    }

    private FeedPublisher publisher(FeedStore feeds) {
        return new FeedPublisher(feeds, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
    }

    @Test
    void whatSeveralPublishAtOnceIsAllHeardOneVersionAfterAnother() throws Exception {
        List<Published> all = new ArrayList<>();
        List<FeedStore> processes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(PUBLISHERS)) {
            List<Callable<List<Published>>> work = new ArrayList<>();
            var together = new CyclicBarrier(PUBLISHERS);
            for (var number = 0; number < PUBLISHERS; number++) {
                var files = prices(number);
                var feeds = open();
                processes.add(feeds);
                work.add(() -> {
                    together.await();
                    return publishAll(files, feeds);
                });
            }
            for (var done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
        } finally {
            processes.forEach(FeedStore::close);
        }
        var published = (long) PUBLISHERS * ROUNDS;
        assertThat(all.stream().map(it -> it.version().version()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, published).boxed().toList());
        assertThat(all).allMatch(Published::fresh);
        assertEachChangeLeadsToTheNext(all);
        assertNothingIsLeftOfWhatWasBegun();
    }

    private List<Published> publishAll(List<Path> files, FeedStore feeds) {
        return files.stream()
                .map(file -> publisher(feeds).publish(TENANT, FeedName.PRICES, FeedScope.ALL, file))
                .toList();
    }

    /** One of them long, which takes while others publish several short ones. */
    private List<Path> prices(int publisher) throws IOException {
        var random = new Random(publisher);
        List<Path> files = new ArrayList<>();
        for (var round = 0; round < ROUNDS; round++) {
            var csv = new StringBuilder("code,price,from\n");
            for (var row = 0; row < (publisher == 0 && round == 0 ? LONG : 10); row++) {
                csv.append("%016x%016x".formatted(random.nextLong(), random.nextLong()))
                        .append(",1.00,\n");
            }
            files.add(Files.writeString(folder.resolve(publisher + "-" + round + ".csv"), csv));
        }
        return files;
    }

    /** Of each version the change begins at the version before, and at what that one says. */
    private void assertEachChangeLeadsToTheNext(List<Published> all) {
        Map<Long, String> hashes = new HashMap<>();
        all.forEach(it -> hashes.put(it.version().version(), it.version().hash()));
        try (var feeds = open()) {
            for (var version : hashes.keySet()) {
                feeds.release(TENANT, FeedName.PRICES, FeedScope.ALL, version, version - 1)
                        .filter(it -> it.from() > 0)
                        .ifPresent(it -> assertThat(it.signed()).contains(hashes.get(version - 1)));
            }
        }
    }

    private void assertNothingIsLeftOfWhatWasBegun() {
        try (var sql = Sql.openReadOnly(database)) {
            assertThat(sql.query("SELECT id FROM feed_release WHERE visible = 0", row -> row.getLong(1)))
                    .isEmpty();
            assertThat(sql.query(
                            "SELECT release_id FROM feed_chunk WHERE release_id NOT IN (SELECT id FROM feed_release)",
                            row -> row.getLong(1)))
                    .isEmpty();
        }
    }

    @Test
    void whatAProcessThatDiedHadBegunGoesADayLaterAndNotBefore() throws Exception {
        var prices = prices(1);
        try (var feeds = open()) {
            var key = feeds.key(() -> SigningKey.make(new SecureRandom()));
            assertThatThrownBy(() -> feeds.publish(
                            List.of(release(1, "a"), release(2, "b")),
                            release -> {
                                if (release.becomes().version() == 2) {
                                    throw new IllegalStateException("the power is gone");
                                }
                                return SignedRelease.sign(release, key);
                            },
                            30,
                            NOW))
                    .hasMessage("the power is gone");

            publisher(feeds).publish(TENANT, FeedName.PRICES, FeedScope.ALL, prices.get(0));
            assertThat(begun()).as("somebody may still be at it").hasSize(1);

            new FeedPublisher(feeds, Clock.fixed(NOW.plus(Duration.ofHours(25)), ZoneOffset.UTC), new SecureRandom())
                    .publish(TENANT, FeedName.PRICES, FeedScope.ALL, prices.get(1));
            assertNothingIsLeftOfWhatWasBegun();
        }
    }

    private List<Long> begun() {
        try (var sql = Sql.openReadOnly(database)) {
            return sql.query("SELECT id FROM feed_release WHERE visible = 0", row -> row.getLong(1));
        }
    }

    private static Map.Entry<FeedRelease, byte[]> release(long version, String content) {
        var bytes = content.getBytes();
        var hash = FeedRelease.hash(bytes);
        return Map.entry(
                new FeedRelease(
                        TENANT,
                        new FeedVersion(FeedName.PRICES, FeedScope.ALL, version, hash),
                        0,
                        "",
                        bytes.length,
                        List.of(hash)),
                bytes);
    }

    @Test
    void theConsoleSaysWhichBoxHasWhatAndWhatItLacks() throws Exception {
        var journal = new BoxJournal("w1");
        var prices = prices(1);
        try (var feeds = open();
                var store = SqlEventStore.open(database, "run", NOW);
                var queries = ConsoleQueries.open(database, ZoneOffset.UTC)) {
            feeds.putIntoZone(TENANT, "s001", Optional.of("north"));
            for (var scope : List.of(FeedScope.ALL, FeedScope.zone("north"), FeedScope.store("s001"))) {
                publisher(feeds).publish(TENANT, FeedName.PRICES, scope, prices.get(0));
            }
            publisher(feeds).publish(TENANT, FeedName.PRICES, FeedScope.ALL, prices.get(1));
            publisher(feeds).publish(TENANT, FeedName.PRICES, FeedScope.zone("south"), prices.get(1));
            says(
                    store,
                    journal.box(),
                    new BoxState.Feed("prices", "all", 1, "", "F5"),
                    new BoxState.Feed("prices", "zone/north", 1, "", ""),
                    new BoxState.Feed("items", "zone/west", 4, "", ""),
                    new BoxState.Feed("items", "zone/east", 4, "", ""),
                    new BoxState.Feed("items", "store/s002", 4, "", ""),
                    new BoxState.Feed("items", "nowhere", 4, "", ""),
                    new BoxState.Feed("sweets", "all", 4, "", ""));

            List<BoxView> boxes = queries.feeds().boxes(List.of("s001"), 100);

            assertThat(boxes).hasSize(1);
            assertThat(boxes.getFirst().feeds())
                    .containsExactly(
                            new FeedView("prices", "all", 1, 2, Times.text(NOW), "F5"),
                            new FeedView("prices", "zone/north", 1, 1, null, ""),
                            new FeedView("prices", "store/s001", 0, 1, Times.text(NOW), ""),
                            new FeedView("items", "zone/west", 4, 4, null, ""));
            assertThat(queries.feeds().boxes(List.of("s002"), 100)).isEmpty();
        }
    }

    private static void says(SqlEventStore store, Box box, BoxState.Feed... feeds) {
        var state = new BoxState("c1", true, 0, 0, null, "1", List.of(), List.of(feeds), "Asia/Shanghai");
        store.commit(List.of(new OfState(box, state)), NOW);
    }

    @Test
    void aBoxMovesTheVersionsOfItsOwnStoreAndZoneOnlyAndNoneOnceItIsStruckOff() throws Exception {
        var prices = prices(1);
        var box = new Box(TENANT, "s001", "w1");
        try (var feeds = open();
                var store = SqlEventStore.open(database, "run", NOW)) {
            feeds.putIntoZone(TENANT, "s001", Optional.of("north"));
            says(
                    store,
                    box,
                    new BoxState.Feed("prices", "all", 7, "", ""),
                    new BoxState.Feed("prices", "zone/north", 8, "", ""),
                    new BoxState.Feed("prices", "store/s001", 9, "", ""));
            says(
                    store,
                    new Box(TENANT, "s002", "w1"),
                    new BoxState.Feed("prices", "zone/north", 400, "", ""),
                    new BoxState.Feed("prices", "store/s001", 500, "", ""));
            says(store, new Box("other", "s001", "w1"), new BoxState.Feed("prices", "all", 600, "", ""));

            assertThat(published(feeds, FeedScope.ALL, prices.get(0), NOW)).isEqualTo(8);
            assertThat(published(feeds, FeedScope.zone("north"), prices.get(0), NOW))
                    .isEqualTo(9);
            assertThat(published(feeds, FeedScope.store("s001"), prices.get(0), NOW))
                    .isEqualTo(10);

            says(store, box, new BoxState.Feed("prices", "all", 700, "", ""));
            strikeOff(box);
            assertThat(published(feeds, FeedScope.ALL, prices.get(1), NOW)).isEqualTo(9);
        }
    }

    private long published(FeedStore feeds, FeedScope scope, Path file, Instant when) {
        return new FeedPublisher(feeds, Clock.fixed(when, ZoneOffset.UTC), new SecureRandom())
                .publish(TENANT, FeedName.PRICES, scope, file)
                .version()
                .version();
    }

    private void strikeOff(Box box) {
        try (var sql = Sql.open(database)) {
            sql.update(
                    "INSERT INTO certificate (serial, tenant, store, workstation, public_key, body, issued_at, expires_at,"
                            + " ended_at, ended_by, revision) VALUES ('1', ?, ?, ?, '', ?, ?, ?, ?, 'REVOKED', 1)",
                    box.tenant(),
                    box.store(),
                    box.workstation(),
                    new byte[0],
                    Times.text(NOW),
                    Times.text(NOW),
                    Times.text(NOW));
            sql.commit();
        }
    }

    @Test
    void noMoreVersionsAreForgottenThanCanHaveBeenPublishedSince() throws Exception {
        var prices = prices(1);
        var anHourLater = NOW.plus(Duration.ofHours(1));
        try (var feeds = open();
                var store = SqlEventStore.open(database, "run", NOW)) {
            assertThat(published(feeds, FeedScope.ALL, prices.get(0), NOW)).isEqualTo(1);
            says(store, new Box(TENANT, "s001", "broken"), new BoxState.Feed("prices", "all", Long.MAX_VALUE, "", ""));
            says(store, new Box(TENANT, "s001", "w1"), new BoxState.Feed("prices", "all", 1_002, "", ""));

            assertThat(published(feeds, FeedScope.ALL, prices.get(1), NOW))
                    .as("in no time")
                    .isEqualTo(2);

            says(store, new Box(TENANT, "s001", "w1"), new BoxState.Feed("prices", "all", 4_602, "", ""));
            assertThat(published(feeds, FeedScope.ALL, prices.get(2), anHourLater))
                    .as("a backup of an hour ago")
                    .isEqualTo(4_603);
        }
    }
}
