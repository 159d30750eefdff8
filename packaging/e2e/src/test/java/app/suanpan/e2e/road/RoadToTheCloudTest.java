package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.ingest.JournalIngest;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded broker: stopped, restarted, and delivering everything twice. */
class RoadToTheCloudTest {
    @TempDir
    private Path folder;

    private final int port = freePort();
    private final URI broker = URI.create("tcp://127.0.0.1:" + port);

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Collector collector() {
        return Collector.start(
                new CollectorConfig(cloud(), "127.0.0.1", port, 0, null, ZoneOffset.UTC),
                Clock.systemUTC(),
                new Random());
    }

    private Path cloud() {
        return folder.resolve("cloud");
    }

    private void assertCollectorHasExactly(RoadBox box) throws Exception {
        assertThat(new CollectorDatabase(cloud()).bodies(box.box().workstation()))
                .containsExactlyElementsOf(box.bodies());
    }

    @Test
    void theCounterOfUnsentEventsFallsToZeroOnlyWhenTheCollectorHasThem() throws Exception {
        try (var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.sell(5);
            box.connect(broker);
            box.await(status -> status.unsent() == box.head());
            assertThat(box.status().connected()).isFalse();
            assertThat(box.status().oldestUnsentAt()).isNotNull();

            try (var collector = collector()) {
                box.awaitAllSent();
                assertCollectorHasExactly(box);
                box.sell(3);
                box.awaitAllSent();
                assertCollectorHasExactly(box);
                assertThat(box.status().oldestUnsentAt()).isNull();
                assertThat(box.status().lastAckAt()).isNotNull();
                assertThat(collector.console().getPort()).isPositive();
            }

            box.await(status -> !status.connected());
            box.sell(1);
            box.await(status -> status.unsent() > 0);
        }
    }

    @Test
    void aCollectorThatIsStoppedAndStartedWhileTheShopSellsLosesAndDoublesNothing() throws Exception {
        try (var one = new RoadBox(folder.resolve("one"), "w1");
                var two = new RoadBox(folder.resolve("two"), "w2")) {
            one.connect(broker);
            two.connect(broker);
            for (var outage = 0; outage < 2; outage++) {
                try (var collector = collector()) {
                    one.sell(40);
                    one.awaitAllSent();
                    two.sell(270);
                    assertThat(collector.broker()).isEqualTo(broker);
                }
                one.sell(40);
            }
            try (var collector = collector()) {
                one.awaitAllSent();
                two.awaitAllSent();
                assertThat(collector.broker()).isEqualTo(broker);
            }
            assertCollectorHasExactly(one);
            assertCollectorHasExactly(two);
            var database = new CollectorDatabase(cloud());
            assertThat(database.number("SELECT count(*) FROM sale WHERE kind = 'sale'"))
                    .isEqualTo(one.sold() + two.sold());
            assertThat(database.number("SELECT sum(total) FROM sale")).isEqualTo(one.total() + two.total());
            assertThat(database.count("incident")).isZero();
        }
    }

    @Test
    void everyBatchDeliveredTwiceIsStoredOnce() throws Exception {
        var database = cloud().resolve("collector.db");
        Files.createDirectories(cloud());
        try (var store = SqlEventStore.open(database, "run", Clock.systemUTC().instant());
                var ingest = JournalIngest.start(store, Clock.systemUTC());
                var twice = EmbeddedBroker.start(
                        cloud().resolve("broker"),
                        "127.0.0.1",
                        port,
                        message -> ingest.receive(message).thenCompose(first -> ingest.receive(message)));
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(twice.address());
            for (var i = 0; i < 20; i++) {
                box.sell(20);
                box.awaitAllSent();
            }
            assertCollectorHasExactly(box);
            assertThat(new CollectorDatabase(cloud()).number("SELECT sum(total) FROM sale"))
                    .isEqualTo(box.total());
        }
    }

    @Test
    void headOfficeSeesTheDevicesOfAllCheckoutsOfABox() throws Exception {
        Files.createDirectories(cloud());
        var both = new CompletableFuture<List<String>>();
        try (var door = EmbeddedBroker.start(cloud().resolve("broker"), "127.0.0.1", port, message -> {
                    if (Topic.parse(message.topic()).orElseThrow().channel() == Channel.STATE) {
                        var names = BoxState.parse(message.payload()).devices().stream()
                                .map(BoxState.Device::name)
                                .toList();
                        if (names.size() > 1) {
                            both.complete(names);
                        }
                    }
                    return CompletableFuture.completedFuture(Optional.empty());
                });
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(door.address());
            box.hasReady("till-2", "printer");
            box.hasReady("till-1", "printer");
            assertThat(both.get(2, TimeUnit.MINUTES)).containsExactly("till-1 printer", "till-2 printer");
        }
    }

    @Test
    void anOldImagePutBackBeginsANewEpochAndEverySaleOfBothSelvesIsKeptOnce() throws Exception {
        var image = folder.resolve("image");
        try (var collector = collector();
                var before = new RoadBox(folder.resolve("box"), "w1", 2, 0)) {
            before.sell(10);
            before.connect(collector.broker());
            before.awaitAllSent();
            before.copyTo(image);
            before.sell(7);
            before.connect(collector.broker());
            before.awaitAllSent();
            var once = before.bodies();
            before.retire();

            try (var restored = new RoadBox(image, "w1", 3, 10)) {
                restored.sell(4);
                restored.connect(collector.broker());
                restored.awaitAllSent();

                assertThat(restored.epochs()).isEqualTo(2);
                var held = new CollectorDatabase(cloud()).bodies("w1");
                assertThat(held).doesNotHaveDuplicates().containsAll(once).containsAll(restored.bodies());
                assertThat(held).hasSize(once.size() + 4);
                assertThat(new CollectorDatabase(cloud()).count("quarantine")).isPositive();
            }
        }
    }

    @Test
    void aLedgerPutBackBesideItsWitnessSellsOfflineUnderItsNewEpochAndRaisesNoAlarm() throws Exception {
        var image = folder.resolve("image");
        try (var collector = collector();
                var before = new RoadBox(folder.resolve("box"), "w1", 2, 0)) {
            before.sell(10);
            before.connect(collector.broker());
            before.awaitAllSent();
            before.copyTo(image);
            before.sell(7);
            before.connect(collector.broker());
            before.awaitAllSent();
            var once = before.bodies();
            before.retire();
            Files.copy(
                    folder.resolve("box").resolve("ledger.id"),
                    image.resolve("ledger.id"),
                    StandardCopyOption.REPLACE_EXISTING);

            try (var restored = new RoadBox(image, "w1", 3, 10)) {
                assertThat(restored.epochs()).isEqualTo(2);
                restored.sell(4);
                restored.connect(collector.broker());
                restored.awaitAllSent();

                assertThat(restored.epochs()).isEqualTo(2);
                var database = new CollectorDatabase(cloud());
                assertThat(database.bodies("w1"))
                        .doesNotHaveDuplicates()
                        .containsAll(once)
                        .containsAll(restored.bodies())
                        .hasSize(once.size() + 4);
                assertThat(database.count("quarantine")).isZero();
                assertThat(database.count("incident")).isZero();
            }
        }
    }

    @Test
    void aSaleLargerThanAnEnvelopeIsMeantToBeTravelsAlone() throws Exception {
        try (var collector = collector();
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.sell(3);
            box.sellOnOneReceipt(3_000);
            box.sell(3);
            assertThat(box.bodies()).anyMatch(body -> body.length() > 4 * Envelope.MAX_BYTES);

            box.connect(collector.broker());
            box.awaitAllSent();

            assertCollectorHasExactly(box);
            var database = new CollectorDatabase(cloud());
            assertThat(database.number("SELECT sum(total) FROM sale")).isEqualTo(box.total());
            assertThat(database.count("sale_line")).isEqualTo(3 + 3_000 + 3);
        }
    }

    @Test
    void aCollectorPutBackToItsBackupIsBroughtUpAgain() throws Exception {
        try (var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(broker);
            try (var collector = collector()) {
                box.sell(10);
                box.awaitAllSent();
                assertThat(collector.broker()).isEqualTo(broker);
            }
            var backup = folder.resolve("backup.db");
            Files.copy(cloud().resolve("collector.db"), backup);
            try (var collector = collector()) {
                box.sell(10);
                box.awaitAllSent();
                assertThat(collector.broker()).isEqualTo(broker);
            }
            Files.copy(backup, cloud().resolve("collector.db"), StandardCopyOption.REPLACE_EXISTING);
            try (var collector = collector()) {
                box.await(status -> !status.connected());
                box.sell(1);
                box.awaitAllSent();
                assertThat(collector.broker()).isEqualTo(broker);
            }
            assertCollectorHasExactly(box);
        }
    }
}
