package app.suanpan.collector.broker;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
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

/** A workstation reduced to its wire: the MQTT client as a dumb pipe, and whatever it hears in the order it hears it. */
public final class PahoTerminal implements AutoCloseable {
    private static final long WAIT_MILLIS = 20_000;

    private final Box box;
    private final MqttAsyncClient client;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private PahoTerminal(Box box, MqttAsyncClient client) {
        this.box = box;
        this.client = client;
    }

    public static PahoTerminal connect(URI broker, Box box, String will) throws MqttException {
        var client = new MqttAsyncClient(broker.toString(), box.path(), new MemoryPersistence());
        var terminal = new PahoTerminal(box, client);
        client.setCallback(terminal.new Ears());
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        options.setTopicAliasMaximum(0);
        options.setSocketFactory(new NoDelay());
        if (!will.isEmpty()) {
            options.setWill(new Topic(box, Channel.STATE).name(), new MqttMessage(will.getBytes(), 1, true, null));
        }
        client.connect(options).waitForCompletion(WAIT_MILLIS);
        client.subscribe(new Topic(box, Channel.ACK).name(), 1).waitForCompletion(WAIT_MILLIS);
        return terminal;
    }

    public IMqttToken publish(Channel channel, byte[] payload) throws MqttException {
        return publish(new Topic(box, channel).name(), payload);
    }

    public IMqttToken publish(String topic, byte[] payload) throws MqttException {
        return client.publish(topic, new MqttMessage(payload, 1, false, null));
    }

    /** What arrived, in order: {@code message <payload>} and {@code puback}. */
    public BlockingQueue<String> heard() {
        return heard;
    }

    public MqttAsyncClient client() {
        return client;
    }

    /** Cuts the connection as a pulled cable would. */
    public void cut() throws MqttException {
        client.disconnectForcibly(0, 1, false);
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect().waitForCompletion(WAIT_MILLIS);
        }
        client.close(true);
    }

    private final class Ears implements MqttCallback {
        @Override
        public void disconnected(MqttDisconnectResponse response) {
            heard.add("disconnected " + response.getReturnCode());
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            heard.add("error " + exception.getReasonCode());
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            heard.add("message " + new String(message.getPayload()));
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            heard.add("puback");
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // The connecting thread waits for its own token.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // No extended authentication here.
        }
    }

    private static final class NoDelay extends SocketFactory {
        @Override
        public Socket createSocket() throws java.io.IOException {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
