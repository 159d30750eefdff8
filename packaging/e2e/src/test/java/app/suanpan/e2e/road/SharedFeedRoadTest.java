package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.Database;
import app.suanpan.protocol.topic.Box;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Head office on several machines: what is published beside one collector reaches the boxes of the other, over one PostgreSQL. */
class SharedFeedRoadTest {
    private static final Box BOX = new Box("chain", "S001", "box-1");
    /** Some 600 KB, compressed: five pieces. */
    private static final int MANY = 40_000;

    @TempDir
    private Path folder;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void open() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @AfterEach
    void close() throws IOException {
        postgres.close();
    }

    private String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private Collector collector(String name, @Nullable URI broker) {
        return Collector.start(
                new CollectorConfig(
                        folder.resolve(name),
                        "127.0.0.1",
                        0,
                        0,
                        new Database.Postgres(url(), null, null),
                        broker,
                        ZoneOffset.UTC,
                        broker == null ? null : "head-office",
                        null),
                Clock.systemUTC(),
                new Random());
    }

    /** Types the command beside a collector, as people do. */
    private String publish(String beside, String feed, String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        return HeadOffice.does(
                folder.resolve(beside),
                "--database",
                url(),
                "publish",
                feed,
                file.toString(),
                "--tenant",
                BOX.tenant());
    }

    @Test
    void whatIsPublishedBesideOneCollectorIsSoldByABoxThatSpeaksToTheOther() throws Exception {
        try (var one = collector("one", null);
                var other = collector("other", null);
                var box = new FeedBox(folder.resolve("box"), BOX, other.broker(), Clock.systemUTC())) {
            assertThat(one.broker()).isNotEqualTo(other.broker());
            follows(box);
        }
    }

    @Test
    void overMosquittoShortChangesComeWithTheirNoticeAndLongOnesInPieces() throws Exception {
        var program = Mosquitto.program();
        assumeTrue(program.isPresent(), "Mosquitto is not installed: apt install mosquitto");
        try (var broker = Mosquitto.start(program.get(), folder);
                var ear = HostileClient.connect(broker.address(), "ear", null);
                var one = collector("one", broker.address());
                var other = collector("other", broker.address());
                var box = new FeedBox(folder.resolve("box"), BOX, broker.address(), Clock.systemUTC())) {
            ear.subscribe("suanpan/v1/" + BOX.path() + "/req");
            assertThat(one.console()).isNotEqualTo(other.console());
            follows(box);

            var asked = ear.heard().stream()
                    .map(HostileClient.Heard::payload)
                    .filter(it -> it.contains("\"prices\""))
                    .toList();
            assertThat(asked)
                    .as("the long one is fetched in pieces")
                    .anyMatch(it -> it.contains("chunk") && it.contains("\"index\":4"));
            assertThat(asked)
                    .as("the short change came with its notice")
                    .noneMatch(it -> it.contains("\"release\"") && it.contains("\"from\":1"));
        }
    }

    private void follows(FeedBox box) throws Exception {
        assertThat(publish("one", "items", "items.csv", """
                code,gtin,name_zh,name_en,price,tax,unit,category
                milk,,牛奶,Milk,12.50,standard,each,dairy
                """)).contains("version 1");
        box.awaitPrice("milk", 1_250);

        publish("one", "prices", "all.csv", "code,price,from\nmilk,11.00,\n" + many("1.00"));
        box.awaitPrice("milk", 1_100);

        publish("other", "prices", "change.csv", "code,price,from\nmilk,10.00,\n" + many("1.00"));
        box.awaitPrice("milk", 1_000);

        atOnce();
        publish("one", "prices", "last.csv", "code,price,from\nmilk,7.00,\n");
        box.awaitPrice("milk", 700);
        consoleSaysAllIsInUse();
    }

    private static String many(String price) {
        var random = new Random(1);
        var rows = new StringBuilder();
        for (var row = 0; row < MANY; row++) {
            rows.append("%016x%016x,%s,\n".formatted(random.nextLong(), random.nextLong(), price));
        }
        return rows.toString();
    }

    private void atOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> both = List.of(
                    () -> publish("one", "prices", "a.csv", "code,price,from\nmilk,9.00,\n" + many("2.00")),
                    () -> publish("other", "prices", "b.csv", "code,price,from\nmilk,8.00,\n" + many("3.00")));
            var said = new StringBuilder();
            for (var done : threads.invokeAll(both)) {
                said.append(done.get());
            }
            assertThat(said).contains("version 3:").contains("version 4:");
        }
    }

    private void consoleSaysAllIsInUse() {
        try (var queries = ConsoleQueries.open(new Database.Postgres(url(), null, null), ZoneOffset.UTC)) {
            FeedBox.await("the console has it", () -> {
                var boxes = queries.feeds().boxes(List.of(BOX.store()), 10);
                return boxes.size() == 1
                        && boxes.getFirst().feeds().size() == 2
                        && boxes.getFirst().feeds().stream()
                                .allMatch(it -> it.version() == it.newest()
                                        && it.trouble().isEmpty()
                                        && it.behindSince() == null);
            });
        }
    }
}
