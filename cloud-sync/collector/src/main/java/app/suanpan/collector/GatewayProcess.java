package app.suanpan.collector;

import app.suanpan.collector.broker.DoorKeeper;
import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.broker.Receiver;
import app.suanpan.collector.feed.FeedNotices;
import app.suanpan.collector.kafka.KafkaRelay;
import app.suanpan.collector.store.FeedStore;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running gateway: the embedded broker that boxes connect to, with Kafka behind it where a collector has its database. With the collectors'
 * database it knows who was struck off, renews certificates and hands out what is sent down, as a collector does; it writes nothing of any sale
 * there.
 */
public final class GatewayProcess implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayProcess.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final EmbeddedBroker broker;
    private final @Nullable URI enrolment;

    private GatewayProcess(GatewayConfig config, Clock clock, RandomGenerator random) {
        try {
            keep(DataLock.take(OwnerOnly.folder(config.data()), "gateway"));
            var relay = keep(KafkaRelay.open(config.kafka(), random));
            var trusting = config.trust();
            if (trusting.isEmpty()) {
                this.broker = broker(config, null, relay);
                this.enrolment = null;
            } else {
                var trust = keep(CollectorTrust.open(trusting.get(), clock));
                var feeds = keep(FeedStore.open(trusting.get().database(), clock.instant()));
                this.broker = broker(
                        config,
                        trust,
                        keep(RequestDesks.open(trusting.get().database(), feeds, trust.check(), relay, clock)));
                keep(FeedNotices.start(feeds, broker));
                trust.serve(broker, feeds);
                this.enrolment = trust.enrolment();
            }
            relay.deliverTo(broker::publish);
            LOG.info(
                    "gateway ready: name={} broker={} kafka={}",
                    relay.name(),
                    broker.address(),
                    config.kafka().servers());
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("the gateway's folder cannot be made: " + config.data(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a gateway and returns when it takes connections. Refuses with a sentence for people when it cannot: Kafka or the database is not
     * there, Kafka keeps too few copies, the port is taken, or another gateway has the folder.
     *
     * @param clock by which certificates expire
     * @param random names this start of the gateway
     */
    public static GatewayProcess start(GatewayConfig config, Clock clock, RandomGenerator random) {
        return new GatewayProcess(config, clock, random);
    }

    private EmbeddedBroker broker(GatewayConfig config, @Nullable CollectorTrust trust, Receiver receiver) {
        return keep(EmbeddedBroker.start(
                config.data().resolve("broker"),
                config.bindAddress(),
                config.mqttPort(),
                trust == null ? null : trust.keystores(),
                trust == null ? DoorKeeper.OPEN : trust.keeper(),
                receiver));
    }

    /** Returns where boxes connect. */
    public URI broker() {
        return broker.address();
    }

    /** Returns where boxes are enrolled and renew their certificates, or null where they need none. */
    public @Nullable URI enrolment() {
        return enrolment;
    }

    /** Hangs up on all boxes, which go to another gateway, and stops. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.warn("a part did not close cleanly", e);
            }
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        opened.push(part);
        return part;
    }
}
