package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.authority.BatchCheck;
import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.broker.Gateway;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.feed.FeedClerk;
import app.suanpan.collector.feed.FeedNotices;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.ingest.JournalIngest;
import app.suanpan.collector.points.PointsClerk;
import app.suanpan.collector.request.RequestDesk;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.PointsStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.fleet.FollowingStores;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedRequest;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.points.PointsRequest;
import app.suanpan.protocol.points.SignedPoints;
import app.suanpan.protocol.schema.PublishedSchemas;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a box and a collector really say to each other over a broker is what docs/schema says they say. */
class WireSchemaTest {
    @TempDir
    private Path folder;

    @Test
    void everyMessageOnTheWireIsAsItsSchemaSays() throws Exception {
        Queue<Message> wire = new ConcurrentLinkedQueue<>();
        var database = Files.createDirectories(folder.resolve("cloud")).resolve("collector.db");
        try (var store = SqlEventStore.open(database, "run", Clock.systemUTC().instant());
                var ingest = JournalIngest.start(store, Clock.systemUTC());
                var feeds = FeedStore.open(
                        new Database.SqliteFile(database), Clock.systemUTC().instant());
                var points = PointsStore.open(
                        new Database.SqliteFile(database),
                        Clock.fixed(Instant.parse("2027-01-15T04:00:00Z"), ZoneOffset.UTC));
                var feedDesk = new RequestDesk(new FeedClerk(feeds), BatchCheck.NONE, ingest);
                var desk =
                        new RequestDesk(new PointsClerk(points, feeds, new SecureRandom()), BatchCheck.NONE, feedDesk);
                var broker = EmbeddedBroker.start(folder.resolve("broker"), "127.0.0.1", 0, message -> {
                    wire.add(message);
                    return desk.receive(message).thenApply(answer -> {
                        answer.ifPresent(wire::add);
                        return answer;
                    });
                });
                var _ = FeedNotices.start(feeds, new Overheard(broker, wire));
                var stores = new FollowingStores(folder.resolve("stores"), 1, null, 1);
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(broker.address());
            box.hasReady("till-1", "printer");
            box.sell(30);
            var member = box.sellToAMember();
            box.awaitAllSent();
            box.await(status -> said(wire, Channel.STATE, "printer"));
            stores.connect(broker.address());
            follow(stores, feeds);
            // As a box does that comes back, and one whose change has come too late.
            wire.add(asked(desk, new FeedRequest.Heads()));
            wire.add(asked(desk, new FeedRequest.Chunk(FeedName.PRICES, FeedScope.ALL, 9, 8, 0)));
            askAboutPoints(desk, wire, member);
            var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (!said(wire, Channel.STATE, "prices")) {
                assertThat(System.nanoTime())
                        .as("waiting for the state with prices")
                        .isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }

        var schemas = PublishedSchemas.read();
        var heard = EnumSet.noneOf(Channel.class);
        for (var message : wire) {
            var topic = Topic.parse(message.topic());
            topic.map(Topic::channel).ifPresent(heard::add);
            var bytes = message.payload().toArray();
            assertThat(topic.map(Topic::channel)
                            .map(channel -> switch (channel) {
                                case UP -> schemas.faults("messages/envelope-header.json", firstLine(bytes));
                                case HELLO -> schemas.faults("messages/hello.json", bytes);
                                case ACK -> schemas.faults("messages/acknowledgement.json", bytes);
                                case STATE -> schemas.faults("messages/state.json", bytes);
                                case REQ ->
                                    schemas.faults(
                                            PointsRequest.parse(message.payload())
                                                            .isPresent()
                                                    ? "messages/points-request.json"
                                                    : "messages/feed-request.json",
                                            bytes);
                                case RSP ->
                                    SignedPoints.parse(message.payload())
                                            .map(signed -> faults(schemas, signed, bytes))
                                            .orElseGet(() ->
                                                    schemas.faults("messages/feed-answer.json", firstLine(bytes)));
                            })
                            .orElseGet(() -> schemas.faults("messages/feed-notice.json", bytes)))
                    .as(message.topic())
                    .isEmpty();
            if (topic.filter(it -> it.channel() == Channel.UP).isPresent()) {
                for (var event : EnvelopeCodec.decode(message.payload()).events()) {
                    assertThat(schemas.faultsOfEvent(event.body().toArray())).isEmpty();
                }
            }
        }
        assertThat(heard).containsExactlyInAnyOrder(Channel.values());
        assertThat(schemas.neverSeen("messages/"))
                .as("described and never said")
                // Only a journal that goes on from another one has a base, and everything is believed.
                .allMatch(field -> field.matches(".*/(base|baseHash|distrust)"));
    }

    /** A snapshot of two pieces, a change that rides in its notice, and a version that was never published. */
    private void follow(FollowingStores stores, FeedStore feeds) throws Exception {
        var office = new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom());
        var random = new Random(1);
        var names = new StringBuilder("code,gtin,name_zh,name_en,price,tax,unit,category\n");
        for (int number = 0; number < 9_000; number++) {
            names.append("%d,,%d,%d,1.00,standard,each,\n".formatted(number, random.nextLong(), random.nextLong()));
        }
        feeds.putIntoZone(FollowingStores.BRAND, "s0000", Optional.of("north"));
        follow(stores, office, FeedName.ITEMS, FeedScope.ALL, names.toString());
        follow(stores, office, FeedName.PRICES, FeedScope.ALL, "code,price,from\n1,2.00,\n2,2.00,\n");
        follow(stores, office, FeedName.PRICES, FeedScope.ALL, "code,price,from\n1,3.00,\n2,2.00,\n");
    }

    private void follow(FollowingStores stores, FeedPublisher office, FeedName feed, FeedScope scope, String content)
            throws Exception {
        var file = Files.writeString(folder.resolve("published.csv"), content);
        var version = office.publish(FollowingStores.BRAND, feed, scope, file).version();
        stores.awaitApplied(version, System.nanoTime(), Duration.ofMinutes(1), nanos -> {});
    }

    /** A door at which what is told to all is heard, too. */
    private record Overheard(EmbeddedBroker broker, Queue<Message> wire) implements Gateway {
        @Override
        public URI address() {
            return broker.address();
        }

        @Override
        public void publish(Message message) {
            wire.add(message);
            broker.publish(message);
        }

        @Override
        public void close() {
            // Its owner does.
        }
    }

    private static boolean said(Queue<Message> wire, Channel channel, String word) {
        return wire.stream()
                .filter(message -> Topic.parse(message.topic())
                        .filter(it -> it.channel() == channel)
                        .isPresent())
                .anyMatch(message -> message.payload().asUtf8().contains(word));
    }

    private static Message asked(RequestDesk desk, FeedRequest request) {
        return answer(desk, asks(new Box(FollowingStores.BRAND, "s0000", "box-1"), request.toBytes()));
    }

    private static Message asks(Box box, Bytes request) {
        return new Message(new Topic(box, Channel.REQ).name(), request);
    }

    private static Message answer(RequestDesk desk, Message request) {
        return desk.receive(request).toCompletableFuture().join().orElseThrow();
    }

    /** Of a member with some points: what is known of them, some kept, too many wished for, and given back. */
    private static void askAboutPoints(RequestDesk desk, Queue<Message> wire, UUID member) {
        var box = new Box("suanpan", "s001", "w1");
        var stranger = new UUID(1, 1);
        var lot = new UUID(3, 1);
        var day = LocalDate.of(2027, 1, 15);
        for (var request : List.of(
                new PointsRequest.Reserve(new UUID(2, 1), member, 1, day, day.plusDays(3)),
                new PointsRequest.Reserve(new UUID(2, 2), stranger, 1, day, day.plusDays(3)),
                new PointsRequest.Facts(new UUID(2, 3), member, Optional.empty()),
                new PointsRequest.Facts(
                        new UUID(2, 4), stranger, Optional.of(new PointsEntry.Key(lot, PointsEntry.Kind.EARNED, lot))),
                new PointsRequest.Release(new UUID(2, 1), stranger))) {
            wire.add(asks(box, request.toBytes()));
            wire.add(answer(desk, asks(box, request.toBytes())));
        }
    }

    private static List<String> faults(PublishedSchemas schemas, SignedPoints signed, byte[] wire) {
        var faults = new ArrayList<>(schemas.faults("messages/points-answer.json", wire));
        faults.addAll(schemas.faults(
                "messages/points-said.json", Bytes.utf8(signed.answer()).toArray()));
        return faults;
    }

    private static byte[] firstLine(byte[] envelope) {
        var end = 0;
        while (envelope[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(envelope, end);
    }
}
