package app.suanpan.collector.broker;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded broker with a real client on a real socket. */
class EmbeddedBrokerTest {
    private static final AtomicInteger BOXES = new AtomicInteger();
    private static final BlockingQueue<Held> RECEIVED = new LinkedBlockingQueue<>();
    private static EmbeddedBroker broker;

    private final Box box = new Box("lantern", "s1", "w" + BOXES.incrementAndGet());

    /** A message whose answer the test gives when it likes, as a database would. */
    private record Held(Message message, CompletableFuture<Optional<Message>> answer) {}

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = EmbeddedBroker.start(folder, "127.0.0.1", 0, EmbeddedBrokerTest::receive);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @BeforeEach
    void forget() {
        RECEIVED.clear();
    }

    private static CompletionStage<Optional<Message>> receive(Message message) {
        var held = new Held(message, new CompletableFuture<>());
        RECEIVED.add(held);
        return held.answer();
    }

    private static Held received() throws InterruptedException {
        return assertThat(RECEIVED.poll(20, TimeUnit.SECONDS)).isNotNull().actual();
    }

    private static String next(PahoTerminal terminal) throws InterruptedException {
        return assertThat(terminal.heard().poll(20, TimeUnit.SECONDS))
                .isNotNull()
                .actual();
    }

    private String topic(Channel channel) {
        return new Topic(box, channel).name();
    }

    private Box neighbour() {
        return new Box(box.tenant(), box.store(), box.workstation() + "-neighbour");
    }

    @Test
    void nothingIsConfirmedBeforeTheCommitThenTheAnswerAndThePubackCome() throws Exception {
        try (var terminal = PahoTerminal.connect(broker.address(), box, "");
                var neighbour = PahoTerminal.connect(broker.address(), neighbour(), "")) {
            var publish = terminal.publish(Channel.UP, "batch".getBytes());
            var held = received();
            // The neighbour's whole exchange is later than our message and is done: the broker is not merely slow.
            var quick = neighbour.publish(Channel.UP, "quick".getBytes());
            received().answer().complete(Optional.empty());
            quick.waitForCompletion(20_000);

            assertThat(held.message()).isEqualTo(new Message(topic(Channel.UP), Bytes.utf8("batch")));
            assertThat(publish.isComplete()).isFalse();
            assertThat(terminal.heard()).isEmpty();

            held.answer().complete(Optional.of(new Message(topic(Channel.ACK), Bytes.utf8("durable"))));

            // The client tells of both on one thread, but not in the order of the wire.
            assertThat(List.of(next(terminal), next(terminal))).containsExactlyInAnyOrder("message durable", "puback");
        }
    }

    @Test
    void aFailedCommitIsNeverConfirmed() throws Exception {
        try (var terminal = PahoTerminal.connect(broker.address(), box, "")) {
            var publish = terminal.publish(Channel.UP, "batch".getBytes());
            received().answer().completeExceptionally(new IllegalStateException("disk full"));

            publish.waitForCompletion(20_000);
            assertThat(publish.getReasonCodes()).containsExactly(0x80);
        }
    }

    @Test
    void aThousandMessagesOfManyBoxesAreEachHandedOverOnce() throws Exception {
        try (var one = PahoTerminal.connect(broker.address(), box, "");
                var two = PahoTerminal.connect(broker.address(), neighbour(), "")) {
            for (var i = 0; i < 500; i++) {
                one.publish(Channel.UP, ("one " + i).getBytes());
                two.publish(Channel.UP, ("two " + i).getBytes());
                received().answer().complete(Optional.empty());
                received().answer().complete(Optional.empty());
                // A terminal may have only so many unconfirmed. The client tells of a confirmed one after it has
                // counted it
                // off; its token is complete before that, and a client that is behind by ten would refuse the next.
                assertThat(next(one)).isEqualTo("puback");
                assertThat(next(two)).isEqualTo("puback");
            }
            assertThat(RECEIVED).isEmpty();
        }
    }

    @Test
    void aBoxThatSpeaksForAnotherIsNotHeard() throws Exception {
        try (var terminal = PahoTerminal.connect(broker.address(), box, "")) {
            var forged = terminal.publish(new Topic(neighbour(), Channel.UP).name(), "forged".getBytes());

            forged.waitForCompletion(20_000);
            assertThat(forged.getReasonCodes()).containsExactly(0x87);
            assertThat(RECEIVED).isEmpty();
        }
    }

    @Test
    void aBoxMayNotListenToAnother() throws Exception {
        try (var terminal = PahoTerminal.connect(broker.address(), box, "")) {
            var subscription = terminal.client().subscribe(new Topic(neighbour(), Channel.ACK).name(), 1);
            subscription.waitForCompletion(20_000);
            assertThat(subscription.getReasonCodes()).containsExactly(0x87);
        }
    }

    @Test
    void theWillOfALostConnectionIsCarriedOut() throws Exception {
        try (var terminal = PahoTerminal.connect(broker.address(), box, "gone")) {
            terminal.cut();

            var held = received();
            held.answer().complete(Optional.empty());
            assertThat(held.message()).isEqualTo(new Message(topic(Channel.STATE), Bytes.utf8("gone")));
        }
    }
}
