package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.authority.BatchCheck;
import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.broker.Gateway;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.feed.FeedDesk;
import app.suanpan.collector.feed.FeedNotices;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.ingest.JournalIngest;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.fleet.FollowingStores;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedRequest;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.schema.PublishedSchemas;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
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
                var desk = new FeedDesk(feeds, BatchCheck.NONE, ingest);
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
            box.awaitAllSent();
            box.await(status -> said(wire, Channel.STATE, "printer"));
            stores.connect(broker.address());
            follow(stores, feeds);
            // As a box does that comes back, and one whose change has come too late.
            wire.add(asked(desk, new FeedRequest.Heads()));
            wire.add(asked(desk, new FeedRequest.Chunk(FeedName.PRICES, FeedScope.ALL, 9, 8, 0)));
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
                                case REQ -> schemas.faults("messages/feed-request.json", bytes);
                                case RSP -> schemas.faults("messages/feed-answer.json", firstLine(bytes));
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

    private static Message asked(FeedDesk desk, FeedRequest request) {
        var topic = new Topic(new Box(FollowingStores.BRAND, "s0000", "box-1"), Channel.REQ);
        return desk.receive(new Message(topic.name(), request.toBytes()))
                .toCompletableFuture()
                .join()
                .orElseThrow();
    }

    private static byte[] firstLine(byte[] envelope) {
        var end = 0;
        while (envelope[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(envelope, end);
    }
}
