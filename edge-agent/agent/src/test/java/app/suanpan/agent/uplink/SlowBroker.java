package app.suanpan.agent.uplink;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The other end of one MQTT 5 connection, on a real socket: a broker that takes one message at a time (its Receive Maximum is 1) and
 * confirms each only when the test says so.
 */
final class SlowBroker implements AutoCloseable {
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int SUBSCRIBE = 8;
    private static final int PING = 12;

    private final ServerSocket server;
    private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
    private volatile OutputStream out = OutputStream.nullOutputStream();

    /** What was published, with the number by which it is confirmed. */
    record Message(String topic, byte[] payload, int number) {}

    private SlowBroker(ServerSocket server) {
        this.server = server;
    }

    static SlowBroker start() throws IOException {
        SlowBroker broker = new SlowBroker(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("slow-broker").start(broker::serve);
        return broker;
    }

    URI address() {
        return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
    }

    /** What was published, in order. */
    BlockingQueue<Message> received() {
        return received;
    }

    /** Says that a message is taken, so that the next may come. */
    void confirm(Message message) throws IOException {
        send(0x40, new byte[] {(byte) (message.number() >> 8), (byte) message.number()});
    }

    /** Publishes to whoever is connected, without asking for a receipt. */
    void publish(String topic, byte[] payload) throws IOException {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        ByteBuffer body = ByteBuffer.allocate(2 + name.length + 1 + payload.length);
        body.putShort((short) name.length).put(name).put((byte) 0).put(payload);
        send(0x30, body.array());
    }

    private void serve() {
        while (!server.isClosed()) {
            serveOne();
        }
    }

    private void serveOne() {
        try (Socket socket = server.accept()) {
            out = socket.getOutputStream();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                int kind = in.readUnsignedByte();
                hear(kind, ByteBuffer.wrap(in.readNBytes(length(in))));
            }
        } catch (IOException e) {
            // Whoever was connected has gone.
        }
    }

    private void hear(int kind, ByteBuffer body) throws IOException {
        switch (kind >> 4) {
            // Accepted; of its properties the Receive Maximum is said, and is 1.
            case CONNECT -> send(0x20, new byte[] {0, 0, 3, 0x21, 0, 1});
            case SUBSCRIBE -> send(0x90, new byte[] {body.get(), body.get(), 0, 1});
            case PING -> send(0xD0, new byte[0]);
            case PUBLISH -> received.add(message(body));
            default -> {
                // A farewell needs no answer.
            }
        }
    }

    /** Every message of a box asks to be confirmed, and none has properties. */
    private static Message message(ByteBuffer body) {
        byte[] topic = new byte[body.getShort()];
        body.get(topic);
        int number = Short.toUnsignedInt(body.getShort());
        body.position(body.position() + 1 + body.get(body.position()));
        byte[] payload = new byte[body.remaining()];
        body.get(payload);
        return new Message(new String(topic, StandardCharsets.UTF_8), payload, number);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            length |= (next & 0x7F) << shift;
            shift += 7;
        } while (next > 0x7F);
        return length;
    }

    private synchronized void send(int kind, byte[] body) throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(kind);
        int left = body.length;
        do {
            packet.write(left > 0x7F ? left & 0x7F | 0x80 : left);
            left >>= 7;
        } while (left > 0);
        packet.writeBytes(body);
        out.write(packet.toByteArray());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
