package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.agent.identity.BoxIdentity;
import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.GatewayConfig;
import app.suanpan.collector.GatewayProcess;
import app.suanpan.collector.SecurityConfig;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.kafka.KafkaConfig;
import app.suanpan.collector.kafka.KafkaRelay;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.fleet.kafka.KafkaNodes;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedRequest;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The road beyond one machine: a gateway, three nodes of Kafka, a collector; nodes and collector come and go. */
class KafkaRoadTest {
    private static final SetClock CLOCK = new SetClock();

    private static KafkaNodes kafka;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        kafka = KafkaNodes.start(home, 3);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    private static KafkaConfig config() {
        return new KafkaConfig(kafka.servers(), 3, 3);
    }

    private Collector collector() {
        return Collector.start(
                new CollectorConfig(folder.resolve("cloud"), "127.0.0.1", 0, 0, null, ZoneOffset.UTC, null, config()),
                Clock.systemUTC(),
                new Random());
    }

    private GatewayProcess gateway() {
        return gateway("gateway", null, SecurityConfig.USUAL, config(), Clock.systemUTC());
    }

    private GatewayProcess gateway(
            String name, @Nullable Database database, SecurityConfig security, KafkaConfig behind, Clock clock) {
        return GatewayProcess.start(
                new GatewayConfig(folder.resolve(name), "127.0.0.1", 0, database, security, behind),
                clock,
                new Random());
    }

    @Test
    void enrolledBoxesBehindAGatewayAreRenewedAndToldPricesAndThrownOutWhenTheyAreStruckOff() throws Exception {
        var cloud = folder.resolve("cloud");
        var database = new Database.SqliteFile(cloud.resolve("collector.db"));
        var code = HeadOffice.code(cloud, new Box("suanpan", "s001", "w1"));
        var security = new SecurityConfig(true, 0, cloud.resolve("authority"), List.of());
        assertThatThrownBy(() -> gateway("blind", null, security, config(), CLOCK))
                .hasMessageContaining("--database")
                .hasMessageContaining("struck off");
        CLOCK.set(Instant.now().minus(Duration.ofDays(61)));
        try (var collector = collector();
                var gateway = gateway("gateway", database, security, config(), CLOCK);
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            var identity = box.enrol(gateway.enrolment(), code);
            CLOCK.set(Instant.now());
            assertToldOfPrices(gateway.broker(), identity, database);

            // Two thirds of its certificate's life are over; the collector that answers says so, the gateway renews.
            var present = box.folder().resolve("identity/box.json");
            var before = Files.readString(present);
            box.connectEnrolled(gateway.broker(), Clock.systemUTC());
            while (Files.readString(present).equals(before)) {
                box.sell(1);
                box.awaitAllSent();
            }

            assertThat(HeadOffice.does(cloud, "revoke", box.box().path())).contains("revoked");
            box.await(status -> status.refusal() == Distrust.REVOKED && !status.connected());
            box.sell(3);
            box.enrol(gateway.enrolment(), HeadOffice.code(cloud, box.box()));
            box.awaitAllSent();
            assertThat(new CollectorDatabase(cloud).bodies("w1")).containsExactlyElementsOf(box.bodies());
            assertThat(collector.broker()).hasScheme("kafka");
        }
    }

    /** What is published is told at once, and handed out when it is asked for. */
    private void assertToldOfPrices(URI broker, BoxIdentity identity, Database database) throws Exception {
        var topic = "suanpan/v1/" + identity.box().path();
        try (var ear = HostileClient.connect(broker, identity.box().path(), identity.tls(CLOCK));
                var feeds = FeedStore.open(database, Instant.now())) {
            assertThat(ear.subscribe(topic + "/rsp")).isEqualTo(1);
            assertThat(ear.subscribe("suanpan/v1/suanpan/s001/feed/+/head")).isEqualTo(1);
            new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom())
                    .publish(
                            "suanpan",
                            FeedName.PRICES,
                            FeedScope.store("s001"),
                            Files.writeString(folder.resolve("prices"), "code,price,from\nmilk,11.00,\n"));
            ear.awaitFrom("suanpan/v1/suanpan/s001/feed/prices/head");
            ear.publish(topic + "/req", new FeedRequest.Heads().toBytes().asUtf8());
            assertThat(ear.awaitFrom(topic + "/rsp")).contains("prices");
        }
    }

    @Test
    void aNodeAndACollectorThatAreGoneForAWhileLoseNothing() throws Exception {
        try (var gateway = gateway();
                var box = new RoadBox(folder.resolve("box"), "w1");
                var other = new RoadBox(folder.resolve("other"), "w2", 2, 0)) {
            box.connect(gateway.broker());
            other.connect(gateway.broker());
            assertThatThrownBy(this::aGatewayThatWantsFourCopies)
                    .hasMessageContaining("keeps 3 copies of each message, and 4 are asked for")
                    .hasMessageContaining("--kafka-replication");
            try (var collector = collector()) {
                box.sell(20);
                other.sellOnOneReceipt(2_000);
                box.awaitAllSent();
                other.awaitAllSent();

                poison(List.of("nonsense", "suanpan/v1/suanpan/s001/w1/up"));
                kafka.kill(1);
                box.sell(20);
                other.sell(20);
                box.awaitAllSent();
                other.awaitAllSent();
                assertThat(collector.broker()).hasScheme("kafka");
            }
            // Nobody commits now, so nothing is acknowledged, whatever Kafka has.
            box.sell(20);
            try (var collector = collector();
                    var said = new Said("app.suanpan.collector.kafka.Outage")) {
                box.awaitAllSent();

                var late = allOfKafkaGoes();
                box.sell(20);
                said.await("What boxes say is refused");
                said.await("Nothing comes in");
                assertThatThrownBy(() -> late.get(120, TimeUnit.SECONDS))
                        .hasMessageContaining("Kafka does not answer at " + kafka.servers() + " (K1)");
                assertThat(box.status().unsent()).isPositive();
                kafka.startAllAgain();
                box.awaitAllSent();
                said.await("answers again");
                said.await("answers again");
                other.sell(1);
                other.awaitAllSent();
                assertThat(collector.broker()).hasScheme("kafka");
            }
            var database = new CollectorDatabase(folder.resolve("cloud"));
            assertThat(database.bodies("w1")).containsExactlyElementsOf(box.bodies());
            assertThat(database.bodies("w2")).containsExactlyElementsOf(other.bodies());
            assertThat(database.number("""
                    SELECT count(*) FROM incident JOIN box ON box.id = incident.box_id
                    WHERE incident.kind = 'malformed' AND box.workstation = 'w1'""")).isEqualTo(1);
        }
    }

    /** And somebody starts a second gateway just then. */
    private CompletableFuture<Void> allOfKafkaGoes() {
        for (var node = 0; node < 3; node++) {
            kafka.kill(node);
        }
        return CompletableFuture.runAsync(
                () -> KafkaRelay.open(config(), new Random()).close());
    }

    private void aGatewayThatWantsFourCopies() {
        gateway("other", null, SecurityConfig.USUAL, new KafkaConfig(kafka.servers(), 4, 3), Clock.systemUTC())
                .close();
    }

    @Test
    void whatABoxRepeatsBeforeItIsAnsweredGoesNoFurtherThanItsGateway() throws Exception {
        try (var relay = KafkaRelay.open(config(), new Random())) {
            var said = new Message("suanpan/v1/suanpan/s001/impatient/up", Bytes.utf8("envelope"));
            var told = new Message("suanpan/v1/suanpan/s001/impatient/state", Bytes.utf8("state"));
            for (var message : List.of(said, said, told, told, said)) {
                assertThat(relay.receive(message).toCompletableFuture().get(60, TimeUnit.SECONDS))
                        .isEmpty();
            }
            assertThat(heardOf("suanpan/s001/impatient", 3)).containsExactly("envelope", "state", "state");
        }
    }

    /** What lies on the way up of one box, when there is at least so much. */
    private static List<String> heardOf(String box, int atLeast) {
        var heard = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.servers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = IntStream.range(0, 3)
                    .mapToObj(it -> new TopicPartition("suanpan.up", it))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (heard.size() < atLeast) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (box.equals(record.key())) {
                        heard.add(record.value());
                    }
                }
            }
        }
        return heard;
    }

    /** Puts messages into the way up that no gateway would: one without a word from where, and one for each of the topics. */
    private static void poison(List<String> topics) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.servers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("suanpan.up", 0, null, "no header".getBytes()))
                    .get();
            for (var topic : topics) {
                for (var partition = 0; partition < 3; partition++) {
                    var record =
                            new ProducerRecord<byte[], byte[]>("suanpan.up", partition, null, "no envelope".getBytes());
                    record.headers().add("topic", topic.getBytes()).add("return", "not an address".getBytes());
                    producer.send(record).get();
                }
            }
        }
    }
}
