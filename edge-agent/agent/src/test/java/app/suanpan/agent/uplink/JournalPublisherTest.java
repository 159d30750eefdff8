package app.suanpan.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.uplink.SlowBroker.Message;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.ledger.Ledger;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import app.suanpan.protocol.uplink.ChainHash;
import app.suanpan.protocol.uplink.Epoch;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@Timeout(60)
class JournalPublisherTest {
    /** Nobody listens there: the discard port of a machine that has none. */
    private static final URI NOBODY = URI.create("tcp://127.0.0.1:9");

    private static final Box BOX = new Box("suanpan", "s001", "w1");

    @TempDir
    private Path folder;

    @Test
    void whoBeginsToListenWhileTheRoadChangesHearsTheNewestStatusLast() throws InterruptedException {
        try (Ledger ledger = Ledger.open(folder, List.of(), new Epoch("0".repeat(32)), Clock.systemUTC());
                JournalPublisher publisher = JournalPublisher.start(
                        ledger.outbox(), new UplinkConfig(NOBODY, BOX, "test"), Clock.systemUTC(), new Random())) {
            List<Long> heard = new CopyOnWriteArrayList<>();
            CountDownLatch heardBoth = new CountDownLatch(2);
            publisher.onStatus(status -> {
                if (status.unsent() == 0) {
                    // Slow to hear the first: meanwhile something is sold, and the road has changed.
                    sell(ledger);
                    while (publisher.status().unsent() == 0) {
                        Thread.onSpinWait();
                    }
                }
                heard.add(status.unsent());
                heardBoth.countDown();
            });

            assertThat(heardBoth.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(heard).containsExactly(0L, ledger.head().sequence());
        }
    }

    /** Paho refuses to send what the broker would not take yet; that must not count as sent. */
    @Test
    void whatABrokerHadNoRoomForIsSentOnceItHas() throws IOException, InterruptedException {
        try (Ledger ledger = Ledger.open(folder, List.of(), new Epoch("0".repeat(32)), Clock.systemUTC());
                SlowBroker broker = SlowBroker.start();
                JournalPublisher publisher = JournalPublisher.start(
                        ledger.outbox(),
                        new UplinkConfig(broker.address(), BOX, "test"),
                        Clock.systemUTC(),
                        new Random());
                Refusals refused = Refusals.heard()) {
            List<Instant> times = new CopyOnWriteArrayList<>();
            publisher.onCollectorTime(times::add);
            sell(ledger);
            Message hello = next(broker);
            assertThat(hello.topic()).isEqualTo(topic(Channel.HELLO));
            // The broker has one message and owes its receipt. The collector answers it all the same, and a printer is
            // switched
            // on: both give the box something to say.
            broker.publish(topic(Channel.ACK), nothingYet(ledger).toBytes().toArray());
            publisher.devices("till-1", List.of(new BoxState.Device("till-1 printer", "ready", true)));
            refused.await(topic(Channel.UP), 1);
            // The first may have been of the state before.
            refused.await(topic(Channel.STATE), 2);
            broker.confirm(hello);

            boolean printerTold = false;
            boolean salesTold = false;
            while (!printerTold || !salesTold) {
                Message message = next(broker);
                broker.confirm(message);
                printerTold |= message.topic().equals(topic(Channel.STATE))
                        && new String(message.payload(), StandardCharsets.UTF_8).contains("till-1 printer");
                salesTold |= message.topic().equals(topic(Channel.UP))
                        && EnvelopeCodec.decode(Bytes.of(message.payload()))
                                        .events()
                                        .size()
                                == ledger.head().sequence();
            }
            assertThat(times).containsOnly(Instant.EPOCH);
        }
    }

    @Test
    void whateverFailsBesideTheJournalItIsSentAgain() throws InterruptedException, IOException {
        try (Ledger ledger = Ledger.open(folder, List.of(), new Epoch("0".repeat(32)), Clock.systemUTC());
                SlowBroker broker = SlowBroker.start();
                JournalPublisher _ = JournalPublisher.start(
                        ledger.outbox(),
                        new UplinkConfig(broker.address(), BOX, "test"),
                        Clock.systemUTC(),
                        new Random(),
                        new Stumbling())) {
            int greeted = 0;
            while (greeted < 2) {
                greeted += next(broker).topic().equals(topic(Channel.HELLO)) ? 1 : 0;
            }
        }
    }

    /** A passenger who falls over as soon as there is a connection, and once more when it is gone. */
    private static final class Stumbling implements Passenger {
        @Override
        public void connected(Seat seat) {
            throw new StackOverflowError("as on a box with little memory");
        }

        @Override
        public void disconnected() {
            throw new IllegalStateException("still on the floor");
        }

        @Override
        public void received(String topic, Bytes payload) {
            // Nothing was asked for.
        }

        @Override
        public List<BoxState.Feed> feeds() {
            return List.of();
        }
    }

    /** What Paho would not send, as the log says it. */
    private static final class Refusals extends AppenderBase<ILoggingEvent> implements AutoCloseable {
        private static final Logger LOG = (Logger) LoggerFactory.getLogger(PahoLink.class);

        private final Map<String, Semaphore> topics = new ConcurrentHashMap<>();
        private final Level before = LOG.getLevel();

        static Refusals heard() {
            Refusals refusals = new Refusals();
            LOG.setLevel(Level.DEBUG);
            LOG.addAppender(refusals);
            refusals.start();
            return refusals;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getMessage().startsWith("not published")) {
                of((String) event.getArgumentArray()[0]).release();
            }
        }

        void await(String topic, int times) throws InterruptedException {
            assertThat(of(topic).tryAcquire(times, 30, TimeUnit.SECONDS)).isTrue();
        }

        private Semaphore of(String topic) {
            return topics.computeIfAbsent(topic, any -> new Semaphore(0));
        }

        @Override
        public void close() {
            LOG.detachAppender(this);
            LOG.setLevel(before);
        }
    }

    private static Message next(SlowBroker broker) throws InterruptedException {
        return assertThat(broker.received().poll(30, TimeUnit.SECONDS))
                .isNotNull()
                .actual();
    }

    private static String topic(Channel channel) {
        return new Topic(BOX, channel).name();
    }

    private static Acknowledgement nothingYet(Ledger ledger) {
        ChainHash start = ledger.outbox().hashAt(0);
        return new Acknowledgement(ledger.head().epoch(), 0, start, 0, start, Hint.NONE, Instant.EPOCH, "test");
    }

    private static void sell(Ledger ledger) {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.paysCash("20.00");
        ledger.transact(writer -> {
            till.ledger().events().forEach(writer::append);
            return true;
        });
    }
}
