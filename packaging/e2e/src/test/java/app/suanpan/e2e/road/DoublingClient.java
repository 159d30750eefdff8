package app.suanpan.e2e.road;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Somebody on the broker who publishes every batch a second time. */
final class DoublingClient implements AutoCloseable, Ears {
    private static final long WAIT_MILLIS = 20_000;

    private final MqttAsyncClient client;
    private final Set<ByteBuffer> seen = ConcurrentHashMap.newKeySet();
    private final AtomicLong doubled = new AtomicLong();

    private DoublingClient(MqttAsyncClient client) {
        this.client = client;
    }

    static DoublingClient connect(URI broker) throws MqttException {
        var client = new MqttAsyncClient(broker.toString(), "doubling", new MemoryPersistence());
        var doubling = new DoublingClient(client);
        client.setCallback(doubling);
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        client.connect(options).waitForCompletion(WAIT_MILLIS);
        client.subscribe("suanpan/v1/+/+/+/up", 1).waitForCompletion(WAIT_MILLIS);
        return doubling;
    }

    long doubled() {
        return doubled.get();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws MqttException {
        // Its own copies come back to it as well.
        if (seen.add(ByteBuffer.wrap(message.getPayload()))) {
            client.publish(topic, new MqttMessage(message.getPayload(), 1, false, null));
            doubled.incrementAndGet();
        }
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(WAIT_MILLIS);
        }
        client.close(true);
    }
}
