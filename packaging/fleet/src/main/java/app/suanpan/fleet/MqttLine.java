package app.suanpan.fleet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * As much of MQTT 5 as a light box needs: connect with a last will, subscribe, publish at least once, and take
 * what comes. One virtual thread reads; whoever publishes writes.
 */
final class MqttLine implements AutoCloseable {
    static final int KEEP_ALIVE_SECONDS = 20;

    private static final int HANDSHAKE_MILLIS = 20_000;
    private static final int CONNECT = 0x10;
    private static final int CONNACK = 0x20;
    private static final int PUBLISH = 0x30;
    private static final int PUBACK = 0x40;
    private static final int SUBSCRIBE = 0x82;
    private static final int SUBACK = 0x90;
    private static final int PINGREQ = 0xC0;
    private static final int AT_LEAST_ONCE = 0x02;
    private static final int RETAIN = 0x01;
    private static final int CLEAN_START = 0x02;
    private static final int WILL_RETAINED_AT_LEAST_ONCE = 0x2C;
    private static final int MOST_PACKET_IDS = 0xFFFF;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private int packetId;

    private MqttLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 512));
        this.out = socket.getOutputStream();
    }

    /** What a line tells its box, on a thread of its own. */
    interface Listener {
        /** A message arrived. */
        void received(String topic, byte[] payload);

        /** The connection is gone; said once, and last. */
        void lost();
    }

    /** Connects and subscribes; returns when the broker has granted both. Any refusal is an exception. */
    static MqttLine open(URI broker, String clientId, String willTopic, byte[] will, String topic, Listener listener)
            throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(broker.getHost(), broker.getPort()), HANDSHAKE_MILLIS);
            socket.setSoTimeout(HANDSHAKE_MILLIS);
            var line = new MqttLine(socket);
            line.connect(clientId, willTopic, will);
            line.subscribe(topic);
            socket.setSoTimeout(0);
            Thread.ofVirtual().start(() -> line.read(listener));
            return line;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Hands a message to the broker, and a second time if {@code twice}. */
    void publish(String topic, byte[] payload, boolean retained, boolean twice) throws IOException {
        for (var i = 0; i < (twice ? 2 : 1); i++) {
            var id = nextId();
            send(PUBLISH | AT_LEAST_ONCE | (retained ? RETAIN : 0), body -> {
                body.writeUTF(topic);
                body.writeShort(id);
                body.write(0);
                body.write(payload);
            });
        }
    }

    void ping() throws IOException {
        send(PINGREQ, body -> {});
    }

    /** Cuts the connection, without a farewell. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect(String clientId, String willTopic, byte[] will) throws IOException {
        send(CONNECT, body -> {
            body.writeUTF("MQTT");
            body.write(5);
            body.write(CLEAN_START | WILL_RETAINED_AT_LEAST_ONCE);
            body.writeShort(KEEP_ALIVE_SECONDS);
            body.write(0);
            body.writeUTF(clientId);
            body.write(0);
            body.writeUTF(willTopic);
            body.writeShort(will.length);
            body.write(will);
        });
        var answer = next();
        if (answer.type() != CONNACK || answer.body()[1] != 0) {
            throw new IOException("the broker does not take the connection of " + clientId);
        }
    }

    /** Asks for the messages of more topics; they come when the broker has granted it, which is not waited for. */
    void listen(List<String> topics) throws IOException {
        var id = nextId();
        send(SUBSCRIBE, body -> {
            body.writeShort(id);
            body.write(0);
            for (var topic : topics) {
                body.writeUTF(topic);
                body.write(1);
            }
        });
    }

    private void subscribe(String topic) throws IOException {
        listen(List.of(topic));
        var answer = next();
        if (answer.type() != SUBACK || answer.body()[answer.body().length - 1] != 1) {
            throw new IOException("the broker does not grant " + topic);
        }
    }

    private void read(Listener listener) {
        try {
            while (true) {
                var packet = next();
                if ((packet.type() & 0xF0) == PUBLISH) {
                    hand(packet, listener);
                }
            }
        } catch (IOException | RuntimeException gone) {
            // However it ended, this line is of no more use.
        } finally {
            close();
            listener.lost();
        }
    }

    private void hand(Packet packet, Listener listener) throws IOException {
        var bytes = packet.body();
        var at = 2 + ((bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF);
        var topic = new String(bytes, 2, at - 2, StandardCharsets.UTF_8);
        if ((packet.type() & AT_LEAST_ONCE) != 0) {
            var high = bytes[at++];
            var low = bytes[at++];
            send(PUBACK, body -> {
                body.write(high);
                body.write(low);
            });
        }
        var properties = 0;
        var shift = 0;
        int digit;
        do {
            digit = bytes[at++];
            properties |= (digit & 0x7F) << shift;
            shift += 7;
        } while ((digit & 0x80) != 0);
        listener.received(topic, java.util.Arrays.copyOfRange(bytes, at + properties, bytes.length));
    }

    private record Packet(int type, byte[] body) {}

    private Packet next() throws IOException {
        var type = in.readUnsignedByte();
        var length = 0;
        var shift = 0;
        int digit;
        do {
            digit = in.readUnsignedByte();
            length |= (digit & 0x7F) << shift;
            shift += 7;
        } while ((digit & 0x80) != 0);
        var body = new byte[length];
        in.readFully(body);
        return new Packet(type, body);
    }

    @FunctionalInterface
    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private void send(int type, Body body) throws IOException {
        var content = new ByteArrayOutputStream();
        body.write(new DataOutputStream(content));
        var packet = new ByteArrayOutputStream(content.size() + 5);
        packet.write(type);
        var rest = content.size();
        do {
            packet.write(rest > 0x7F ? rest & 0x7F | 0x80 : rest);
            rest >>= 7;
        } while (rest > 0);
        content.writeTo(packet);
        synchronized (this) {
            packet.writeTo(out);
        }
    }

    private synchronized int nextId() {
        packetId = packetId % MOST_PACKET_IDS + 1;
        return packetId;
    }
}
