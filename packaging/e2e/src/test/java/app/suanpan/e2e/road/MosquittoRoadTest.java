package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.broker.ExternalBroker;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.collector.ingest.JournalIngest;
import app.suanpan.collector.store.SqlEventStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same code over a broker that runs elsewhere, and forgets everything when it is killed. */
class MosquittoRoadTest {
    @TempDir
    private Path folder;

    private Collector collector(Mosquitto broker) {
        return Collector.start(
                new CollectorConfig(folder.resolve("cloud"), "127.0.0.1", 0, 0, broker.address(), ZoneOffset.UTC),
                Clock.systemUTC(),
                new Random());
    }

    private Mosquitto mosquitto() throws Exception {
        var program = Mosquitto.program();
        assumeTrue(program.isPresent(), "Mosquitto is not installed: apt install mosquitto");
        return Mosquitto.start(program.get(), folder);
    }

    @Test
    void aBrokerThatIsKilledAndAClientThatDoublesEverythingDoNoHarm() throws Exception {
        try (var broker = mosquitto();
                var collector = collector(broker);
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(broker.address());
            try (var doubling = DoublingClient.connect(broker.address())) {
                for (var i = 0; i < 10; i++) {
                    box.sell(30);
                    box.awaitAllSent();
                }
                assertThat(doubling.doubled()).isGreaterThanOrEqualTo(10);
            }

            broker.kill();
            box.await(status -> !status.connected());
            box.sell(50);
            broker.startAgain();
            box.awaitAllSent();

            var database = new CollectorDatabase(folder.resolve("cloud"));
            assertThat(database.bodies("w1")).containsExactlyElementsOf(box.bodies());
            assertThat(database.number("SELECT sum(total) FROM sale")).isEqualTo(box.total());
            assertThat(database.number("SELECT online FROM box")).isEqualTo(1);
            assertThat(collector.broker()).isEqualTo(broker.address());
        }
    }

    @Test
    void twoCollectorsThatShareOneBrokersMessagesWriteEachOnce() throws Exception {
        try (var broker = mosquitto();
                var store = SqlEventStore.open(
                        Files.createDirectories(folder.resolve("cloud")).resolve("collector.db"), "1", Instant.now());
                var ingest = JournalIngest.start(store, Clock.systemUTC());
                var one = new RoadBox(folder.resolve("one"), "w1");
                var two = new RoadBox(folder.resolve("two"), "w2", 2, 0)) {
            var first = new AtomicInteger();
            var second = new AtomicInteger();
            var staying = ExternalBroker.start(broker.address(), "c1", "head-office", counted(ingest, first));
            var leaving = ExternalBroker.start(broker.address(), "c2", "head-office", counted(ingest, second));
            try (staying) {
                one.connect(broker.address());
                two.connect(broker.address());
                for (var i = 0; i < 10 || second.get() == 0 || first.get() == 0; i++) {
                    one.sell(5);
                    two.sell(5);
                    one.awaitAllSent();
                    two.awaitAllSent();
                }
                leaving.close();
                one.sell(50);
                one.awaitAllSent();
            } finally {
                leaving.close();
            }
            var database = new CollectorDatabase(folder.resolve("cloud"));
            assertThat(database.bodies("w1")).containsExactlyElementsOf(one.bodies());
            assertThat(database.bodies("w2")).containsExactlyElementsOf(two.bodies());
        }
    }

    private static Receiver counted(Receiver receiver, AtomicInteger heard) {
        return message -> {
            heard.incrementAndGet();
            return receiver.receive(message);
        };
    }

    @Test
    void aCollectorThatComesBackToALivingBrokerGoesOnWhereItWas() throws Exception {
        try (var broker = mosquitto();
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(broker.address());
            for (var i = 0; i < 3; i++) {
                try (var collector = collector(broker)) {
                    box.sell(20);
                    box.awaitAllSent();
                    assertThat(collector.broker()).isEqualTo(broker.address());
                }
                // Nobody subscribes now: the broker takes what is published, says so, and drops it.
                box.sell(20);
            }
            try (var collector = collector(broker)) {
                box.awaitAllSent();
                assertThat(collector.broker()).isEqualTo(broker.address());
            }
            assertThat(new CollectorDatabase(folder.resolve("cloud")).bodies("w1"))
                    .containsExactlyElementsOf(box.bodies());
        }
    }
}
