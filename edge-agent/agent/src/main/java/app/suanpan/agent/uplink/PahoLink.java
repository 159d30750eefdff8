package app.suanpan.agent.uplink;

import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection by Eclipse Paho, with everything switched off that Paho would remember or repeat by itself: the journal is
 * the outbox, and a second memory beside it is how sales are lost. A new client for each connection; no session, no
 * reconnecting, no buffer. (Paho persists a message sent under a topic alias without its topic, and after a broken
 * connection chokes on it for ever; with nothing kept, there is nothing to choke on.)
 */
final class PahoLink implements MqttLink {
    private static final Logger LOG = LoggerFactory.getLogger(PahoLink.class);
    private static final int AT_LEAST_ONCE = 1;
    private static final int KEEP_ALIVE_SECONDS = 20;
    private static final int CONNECT_SECONDS = 10;
    private static final long QUIESCE_MILLIS = 500;

    private final MqttAsyncClient client;
    private final Listener listener;
    private final AtomicBoolean over = new AtomicBoolean();

    private PahoLink(MqttAsyncClient client, Listener listener) {
        this.client = client;
        this.listener = listener;
    }

    static MqttLink open(URI broker, Box box, SocketFactory sockets, String willTopic, Bytes will, Listener listener) {
        try {
            var client = new MqttAsyncClient(broker.toString(), box.path(), new MemoryPersistence());
            var link = new PahoLink(client, listener);
            client.setCallback(link.new Ears());
            client.connect(options(sockets, willTopic, will), null, link.new Answer(listener::opened));
            return link;
        } catch (MqttException e) {
            listener.lost(reason(e));
            return new DeadLink();
        }
    }

    private static MqttConnectionOptions options(SocketFactory sockets, String willTopic, Bytes will) {
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        options.setTopicAliasMaximum(0);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setSocketFactory(sockets);
        // Who may be the broker is said by head office's certificates, not by names of machines.
        options.setHttpsHostnameVerificationEnabled(false);
        options.setWill(willTopic, new MqttMessage(will.toArray(), AT_LEAST_ONCE, true, null));
        return options;
    }

    @Override
    public void subscribe(String topic) {
        try {
            client.subscribe(topic, AT_LEAST_ONCE, null, new Answer(listener::subscribed));
        } catch (MqttException e) {
            lose(reason(e));
        }
    }

    @Override
    public void listen(List<String> topics) {
        for (String topic : topics) {
            try {
                client.subscribe(topic, AT_LEAST_ONCE);
            } catch (MqttException e) {
                LOG.debug("not heard: topic={} reason={}", topic, reason(e));
            }
        }
    }

    @Override
    public boolean publish(String topic, Bytes payload, boolean retained) {
        try {
            client.publish(topic, new MqttMessage(payload.toArray(), AT_LEAST_ONCE, retained, null));
            return true;
        } catch (MqttException e) {
            LOG.debug("not published: topic={} reason={}", topic, reason(e));
            return false;
        }
    }

    @Override
    public void dispose() {
        over.set(true);
        // Paho waits for its threads when it disconnects, and may wait long.
        Thread.ofVirtual().name("uplink-dispose").start(() -> {
            try {
                // Without a farewell, so that the broker carries out our last will.
                client.disconnectForcibly(0, QUIESCE_MILLIS, false);
            } catch (MqttException e) {
                LOG.debug("connection already gone: {}", reason(e));
            }
            try {
                client.close(true);
            } catch (MqttException e) {
                LOG.debug("client not released: {}", reason(e));
            }
        });
    }

    private void lose(String why) {
        if (!over.getAndSet(true)) {
            listener.lost(why);
        }
    }

    private static String reason(Throwable problem) {
        var deepest = problem;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }

    private final class Answer implements MqttActionListener {
        private final Runnable granted;

        Answer(Runnable granted) {
            this.granted = granted;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            if (!over.get()) {
                granted.run();
            }
        }

        @Override
        public void onFailure(IMqttToken token, Throwable problem) {
            lose(turnedAway(problem).map(Distrust::code).orElseGet(() -> reason(problem)));
        }
    }

    /** Why the broker did not let this box in, by its reason code; the sentence beside it is dropped by Paho. */
    private static Optional<Distrust> turnedAway(Throwable problem) {
        return problem instanceof MqttException it ? Distrust.ofMqttReason(it.getReasonCode()) : Optional.empty();
    }

    private final class Ears implements MqttCallback {
        @Override
        public void disconnected(MqttDisconnectResponse response) {
            var reason = response.getReasonString();
            lose(reason == null ? "disconnected, code " + response.getReturnCode() : reason);
        }

        @Override
        public void mqttErrorOccurred(MqttException problem) {
            lose(reason(problem));
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            if (!over.get()) {
                listener.received(topic, Bytes.of(message.getPayload()));
            }
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // The broker has it; that says nothing of the collector.
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // The answer to our own request to connect says the same.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // No extended authentication is asked for.
        }
    }

    /** What is left when not even a client could be made. */
    private static final class DeadLink implements MqttLink {
        @Override
        public void subscribe(String topic) {
            // Nobody is there.
        }

        @Override
        public void listen(List<String> topics) {
            // Nobody is there.
        }

        @Override
        public boolean publish(String topic, Bytes payload, boolean retained) {
            return false;
        }

        @Override
        public void dispose() {
            // Nothing is held.
        }
    }
}
