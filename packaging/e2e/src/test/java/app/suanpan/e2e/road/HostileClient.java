package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.socket.NoDelayTls;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttClientException;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.jspecify.annotations.Nullable;

/** Somebody with a certificate who says and asks whatever they like. A refusal is no failure here. */
final class HostileClient implements AutoCloseable {
    private static final long WAIT_MILLIS = 20_000;

    /** Something that was heard. */
    record Heard(String topic, String payload) {}

    private final MqttAsyncClient client;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> payloads = new LinkedBlockingQueue<>();

    private HostileClient(MqttAsyncClient client) {
        this.client = client;
    }

    /** @param tls what it shows; null where nothing is asked for */
    static HostileClient connect(URI broker, String clientId, @Nullable SSLContext tls) throws MqttException {
        var hostile = new HostileClient(new MqttAsyncClient(broker.toString(), clientId, new MemoryPersistence()));
        hostile.client.setCallback((Ears) hostile::hear);
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setTopicAliasMaximum(0);
        if (tls != null) {
            options.setSocketFactory(NoDelayTls.of(tls));
        }
        options.setHttpsHostnameVerificationEnabled(false);
        hostile.client.connect(options).waitForCompletion(WAIT_MILLIS);
        return hostile;
    }

    void publish(String topic, String payload) throws MqttException {
        publish(topic, payload.getBytes());
    }

    void publish(String topic, byte[] payload) throws MqttException {
        var message = new MqttMessage(payload, 1, false, null);
        while (true) {
            try {
                client.publish(topic, message).waitForCompletion(WAIT_MILLIS);
                return;
            } catch (IllegalArgumentException neverSent) {
                return;
            } catch (MqttException e) {
                // Paho tells of a confirmed one before it has counted it off.
                if (e.getReasonCode() != MqttClientException.REASON_CODE_MAX_INFLIGHT) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Asks for a filter, and returns what the broker said to it. */
    int subscribe(String filter) throws MqttException {
        try {
            var token = client.subscribe(filter, 1);
            token.waitForCompletion(WAIT_MILLIS);
            return token.getReasonCodes()[0];
        } catch (IllegalArgumentException neverSent) {
            return -1;
        }
    }

    void awaitPayload(String awaited) throws InterruptedException {
        String payload;
        do {
            payload = payloads.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(payload).as("waiting for " + awaited).isNotNull();
        } while (!awaited.equals(payload));
    }

    /** Waits for something on a topic, and returns it. */
    String awaitFrom(String topic) throws InterruptedException {
        while (true) {
            var payload = payloads.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(payload).as("waiting for " + topic).isNotNull();
            for (var one : heard) {
                if (one.topic().equals(topic)) {
                    return one.payload();
                }
            }
        }
    }

    List<Heard> heard() {
        return heard;
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(WAIT_MILLIS);
        }
        client.close(true);
    }

    private void hear(String topic, MqttMessage message) {
        var payload = new String(message.getPayload());
        heard.add(new Heard(topic, payload));
        payloads.add(payload);
    }
}
