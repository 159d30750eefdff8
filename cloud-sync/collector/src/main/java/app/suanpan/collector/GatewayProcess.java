package app.suanpan.collector;

import app.suanpan.collector.broker.EmbeddedBroker;
import app.suanpan.collector.kafka.KafkaConfig;
import app.suanpan.collector.kafka.KafkaRelay;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running gateway: the embedded broker that boxes connect to, with Kafka behind it where a collector has its database. */
public final class GatewayProcess implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayProcess.class);

    private final DataLock lock;
    private final KafkaRelay relay;
    private final EmbeddedBroker broker;

    private GatewayProcess(DataLock lock, KafkaRelay relay, EmbeddedBroker broker) {
        this.lock = lock;
        this.relay = relay;
        this.broker = broker;
    }

    /**
     * Starts a gateway and returns when it takes connections. Refuses with a sentence for people when it cannot: Kafka is not
     * there or keeps too few copies, the port is taken, or another gateway has the folder.
     *
     * @param data its folder, created if missing; nothing of any box is ever in it
     * @param bindAddress where to listen: 127.0.0.1 for this machine alone
     * @param mqttPort the TCP port, or 0 to let the system pick one
     * @param random names this start of the gateway
     */
    public static GatewayProcess start(
            Path data, String bindAddress, int mqttPort, KafkaConfig kafka, RandomGenerator random) {
        return start(data, bindAddress, mqttPort, SecurityConfig.USUAL, kafka, random);
    }

    /**
     * Starts a gateway as the other one does.
     *
     * @param security with TLS, {@link SecurityConfig#authority()} is the folder of the collectors' authority, or a copy of it
     */
    public static GatewayProcess start(
            Path data,
            String bindAddress,
            int mqttPort,
            SecurityConfig security,
            KafkaConfig kafka,
            RandomGenerator random) {
        var tls = GatewayTls.of(data, bindAddress, security);
        var lock = lock(data);
        KafkaRelay relay = null;
        try {
            relay = KafkaRelay.open(kafka, random);
            var broker = EmbeddedBroker.start(
                    data.resolve("broker"), bindAddress, mqttPort, tls.keystores(), tls.keeper(), relay);
            relay.deliverTo(broker::publish);
            LOG.info("gateway ready: name={} broker={} kafka={}", relay.name(), broker.address(), kafka.servers());
            return new GatewayProcess(lock, relay, broker);
        } catch (RuntimeException e) {
            if (relay != null) {
                relay.close();
            }
            release(lock);
            throw e;
        }
    }

    /** Returns where boxes connect. */
    public URI broker() {
        return broker.address();
    }

    /** Hangs up on all boxes, which go to another gateway, and stops. */
    @Override
    public void close() {
        try {
            broker.close();
        } finally {
            relay.close();
            release(lock);
        }
    }

    private static DataLock lock(Path data) {
        try {
            return DataLock.take(OwnerOnly.folder(data), "gateway");
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway's folder cannot be made: " + data, e);
        }
    }

    private static void release(DataLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("the folder's lock was not released cleanly", e);
        }
    }
}
