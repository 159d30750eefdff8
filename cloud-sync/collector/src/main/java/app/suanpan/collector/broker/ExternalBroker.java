package app.suanpan.collector.broker;

import app.suanpan.protocol.socket.NoDelaySockets;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that runs elsewhere, such as Mosquitto: this collector subscribes to what boxes publish, and confirms a message
 * to the broker only when it is durable. Whatever the broker forgets or drops, the boxes send again; so nothing of it needs
 * to be trusted, except that it lets nobody publish in another's name: that is for its access rules to see to.
 *
 * <p>A connection that is lost is made again, for as long as the collector runs.
 */
public final class ExternalBroker implements Gateway {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalBroker.class);
    private static final int AT_LEAST_ONCE = 1;
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final long WAIT_MILLIS = 10_000;
    private static final long RETRY_MILLIS = 500;
    private static final long LONGEST_RETRY_MILLIS = 10_000;
    private static final int MOST_UNCONFIRMED = 500;
    private static final List<Channel> HEARD = List.of(Channel.UP, Channel.HELLO, Channel.STATE, Channel.REQ);

    private final URI address;
    private final String clientId;
    private final @Nullable String share;
    private final Supplier<? extends SocketFactory> sockets;
    private final Receiver receiver;
    private final Thread thread = Thread.ofPlatform().name("external-broker").unstarted(this::run);
    private volatile boolean stopping;
    private volatile @Nullable MqttAsyncClient connected;

    private ExternalBroker(
            URI address,
            String clientId,
            @Nullable String share,
            Supplier<? extends SocketFactory> sockets,
            Receiver receiver) {
        this.address = address;
        this.clientId = clientId;
        this.share = share;
        this.sockets = sockets;
        this.receiver = receiver;
    }

    /**
     * Begins to connect and returns at once.
     *
     * @param address the broker, {@code tcp://host:port}
     * @param clientId under which name; another client with the same one would take its place
     * @param share the group of collectors among which the broker shares out the messages, each to one of them; null to
     *     hear all. One box's messages may then go now to one collector, now to another: since a box has one envelope
     *     under way at a time, none overtakes the one before it, and what does so after a loss is told apart by the cursor
     */
    public static ExternalBroker start(URI address, String clientId, @Nullable String share, Receiver receiver) {
        return start(address, clientId, share, NoDelaySockets::new, receiver);
    }

    /**
     * Begins to connect as the other one does.
     *
     * @param sockets asked before each connection; for {@code ssl://host:port} they are TLS sockets that connect to brokers of our
     *     authority and to no other
     */
    public static ExternalBroker start(
            URI address,
            String clientId,
            @Nullable String share,
            Supplier<? extends SocketFactory> sockets,
            Receiver receiver) {
        var broker = new ExternalBroker(address, clientId, share, sockets, receiver);
        broker.thread.start();
        return broker;
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void publish(Message message) {
        var client = connected;
        if (client == null) {
            return;
        }
        try {
            client.publish(message.topic(), new MqttMessage(message.payload().toArray(), AT_LEAST_ONCE, false, null));
        } catch (MqttException e) {
            LOG.warn("not told: topic={} reason={}", message.topic(), e.getMessage());
        }
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofMillis(2 * WAIT_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var retry = RETRY_MILLIS;
        while (!stopping) {
            try {
                var client = new MqttAsyncClient(address.toString(), clientId, new MemoryPersistence());
                try {
                    var ears = new Ears(client);
                    connect(client, ears);
                    retry = RETRY_MILLIS;
                    connected = client;
                    LOG.info("broker lost: {} reason={}", address, ears.losses.take());
                } finally {
                    connected = null;
                    release(client);
                }
            } catch (MqttException e) {
                LOG.warn("broker not reached: {} reason={} nextTryMillis={}", address, e.getMessage(), retry);
            } catch (InterruptedException e) {
                LOG.debug("asked to stop");
                return;
            } catch (RuntimeException e) {
                // Such as a key that cannot be used: without this the thread would end, and nothing would say that
                // nobody listens.
                LOG.error("broker not reached: {} nextTryMillis={}", address, retry, e);
            }
            pause(retry);
            retry = Math.min(LONGEST_RETRY_MILLIS, retry * 2);
        }
    }

    private void connect(MqttAsyncClient client, Ears ears) throws MqttException {
        client.setCallback(ears);
        client.setManualAcks(true);
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        options.setTopicAliasMaximum(0);
        options.setReceiveMaximum(MOST_UNCONFIRMED);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setSocketFactory(sockets.get());
        // Who may be the broker is said by our own authority's certificates, not by names of machines.
        options.setHttpsHostnameVerificationEnabled(false);
        client.connect(options).waitForCompletion(WAIT_MILLIS);
        for (var channel : HEARD) {
            client.subscribe(filter(channel), AT_LEAST_ONCE).waitForCompletion(WAIT_MILLIS);
        }
        LOG.info("broker ready: {}", address);
    }

    private String filter(Channel channel) {
        return share == null ? Topic.filter(channel) : "$share/" + share + "/" + Topic.filter(channel);
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static void release(MqttAsyncClient client) {
        try {
            client.disconnectForcibly(0, RETRY_MILLIS, true);
        } catch (MqttException e) {
            LOG.debug("connection already gone: {}", e.getMessage());
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("client not released: {}", e.getMessage());
        }
    }

    /** What is heard on one connection; a late word of an earlier one must not end the one after it. */
    private final class Ears implements MqttCallback {
        private final MqttAsyncClient client;
        private final BlockingQueue<String> losses = new LinkedBlockingQueue<>();

        Ears(MqttAsyncClient client) {
            this.client = client;
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            try {
                receiver.receive(new Message(topic, Bytes.of(message.getPayload())))
                        .whenComplete((answer, failure) -> {
                            if (failure == null) {
                                answer.ifPresent(it -> answer(topic, it));
                            }
                            confirm(topic, message);
                        });
            } catch (RuntimeException e) {
                // What one box says must not end the connection that all others are heard on.
                LOG.error("not taken, the box will send it again: topic={}", topic, e);
                confirm(topic, message);
            }
        }

        private void answer(String topic, Message answer) {
            try {
                var bytes = answer.payload().toArray();
                client.publish(answer.topic(), new MqttMessage(bytes, AT_LEAST_ONCE, false, null));
            } catch (MqttException e) {
                LOG.debug("not answered, the box will ask again: topic={} reason={}", topic, e.getMessage());
            }
        }

        /**
         * Also what was refused, or could not be answered: the broker keeps nothing for us, the box does. What is not confirmed would take one
         * of the broker's few places for ever, and after some of them nothing would be heard any more.
         */
        private void confirm(String topic, MqttMessage message) {
            try {
                client.messageArrivedComplete(message.getId(), message.getQos());
            } catch (MqttException e) {
                LOG.debug("not confirmed, the connection is gone: topic={} reason={}", topic, e.getMessage());
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            losses.add("disconnected, code " + response.getReturnCode());
        }

        @Override
        public void mqttErrorOccurred(MqttException problem) {
            losses.add(String.valueOf(problem.getMessage()));
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // Whether an answer arrived is for the box to notice.
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // The connecting thread waits for its own token.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // No extended authentication is asked for.
        }
    }
}
