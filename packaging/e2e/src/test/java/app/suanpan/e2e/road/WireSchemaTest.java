package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.ingest.JournalIngest;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.schema.PublishedSchemas;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
                var broker = EmbeddedBroker.start(folder.resolve("broker"), "127.0.0.1", 0, message -> {
                    wire.add(message);
                    return ingest.receive(message).thenApply(answer -> {
                        answer.ifPresent(wire::add);
                        return answer;
                    });
                });
                var box = new RoadBox(folder.resolve("box"), "w1")) {
            box.connect(broker.address());
            box.hasReady("till-1", "printer");
            box.sell(30);
            box.awaitAllSent();
            box.await(status -> said(wire, Channel.STATE, "printer"));
        }

        var schemas = PublishedSchemas.read();
        var heard = EnumSet.noneOf(Channel.class);
        for (var message : wire) {
            var channel = Topic.parse(message.topic()).orElseThrow().channel();
            heard.add(channel);
            var bytes = message.payload().toArray();
            assertThat(
                            switch (channel) {
                                case UP -> schemas.faults("messages/envelope-header.json", firstLine(bytes));
                                case HELLO -> schemas.faults("messages/hello.json", bytes);
                                case ACK -> schemas.faults("messages/acknowledgement.json", bytes);
                                case STATE -> schemas.faults("messages/state.json", bytes);
                                // What a box asks head office for is described nowhere yet, and is no part of this
                                // test.
                                case REQ, RSP -> List.<String>of();
                            })
                    .isEmpty();
            if (channel == Channel.UP) {
                for (var event : EnvelopeCodec.decode(message.payload()).events()) {
                    assertThat(schemas.faultsOfEvent(event.body().toArray())).isEmpty();
                }
            }
        }
        assertThat(heard).contains(Channel.UP, Channel.HELLO, Channel.ACK, Channel.STATE);
        assertThat(schemas.neverSeen("messages/"))
                .as("described and never said")
                // Only a journal that goes on from another one has a base, nothing was published, and everything is
                // believed.
                .allMatch(field -> field.matches(".*/(base|baseHash|feeds|distrust)|.*/Feed/.*"));
    }

    private static boolean said(Queue<Message> wire, Channel channel, String word) {
        return wire.stream()
                .filter(message -> Topic.parse(message.topic()).orElseThrow().channel() == channel)
                .anyMatch(message -> message.payload().asUtf8().contains(word));
    }

    private static byte[] firstLine(byte[] envelope) {
        var end = 0;
        while (envelope[end] != '\n') {
            end++;
        }
        return Arrays.copyOf(envelope, end);
    }
}
