package app.suanpan.e2e.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The network between two processes: a small TCP proxy on the loopback interface, on which connections are cut in the middle of a
 * message, forgotten by one side, stopped, delayed, throttled, and on which messages of MQTT come twice or late.
 */
final class Road implements AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;

    /** In what pieces bytes travel. */
    enum Traffic {
        /** Packets of MQTT, which may be sent twice. */
        MQTT,
        /** Bytes that nobody here understands. */
        BYTES
    }

    private final String name;
    private final int target;
    private final Traffic traffic;
    private final ServerSocket door;
    private final Consumer<MqttPacket> answers;
    private final Set<RoadConnection> connections = ConcurrentHashMap.newKeySet();
    private final OldMessages old = new OldMessages();
    private volatile Weather weather = Weather.FAIR;

    private Road(String name, int target, Traffic traffic, ServerSocket door, Consumer<MqttPacket> answers) {
        this.name = name;
        this.target = target;
        this.traffic = traffic;
        this.door = door;
        this.answers = answers;
    }

    /** Opens a road to a port of this machine. */
    static Road open(String name, int target, Traffic traffic) throws IOException {
        return open(name, target, traffic, _ -> {});
    }

    /**
     * Opens a road to a port of this machine.
     *
     * @param answers told each message that comes back over it, before it arrives
     */
    static Road open(String name, int target, Traffic traffic, Consumer<MqttPacket> answers) throws IOException {
        ServerSocket door = new ServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Road road = new Road(name, target, traffic, door, answers);
        Thread.ofVirtual().name("road-" + name).start(road::accept);
        return road;
    }

    String name() {
        return name;
    }

    /** Where it begins. */
    int port() {
        return door.getLocalPort();
    }

    Weather weather() {
        return weather;
    }

    Traffic traffic() {
        return traffic;
    }

    Consumer<MqttPacket> answers() {
        return answers;
    }

    OldMessages old() {
        return old;
    }

    /** Changes how it is, for connections that stand and for new ones; if it is not open any more, those that stand are cut. */
    void be(Weather next) {
        weather = next;
        connections.forEach(next.open() ? RoadConnection::wake : RoadConnection::cut);
    }

    /**
     * What stands is forgotten on the way, as when a router was switched off and on: it stays open at both ends, and whatever is sent
     * goes nowhere. New connections work.
     */
    void forget() {
        connections.forEach(RoadConnection::forget);
    }

    /** All connections end in the middle of whatever is being sent; new ones work. */
    void reset() {
        connections.forEach(RoadConnection::cut);
    }

    void ended(RoadConnection connection) {
        connections.remove(connection);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Thread.ofVirtual().name("road-" + name).start(() -> take(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void take(Socket near) {
        if (!weather.open()) {
            RoadConnection.slam(near);
            return;
        }
        Socket far = new Socket();
        RoadConnection connection = new RoadConnection(this, near, far);
        // Known before anybody at the other end can know of it: what becomes of the road from then on happens to this
        // connection too.
        connections.add(connection);
        try {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
        } catch (IOException nobodyThere) {
            connection.cut();
            connections.remove(connection);
            return;
        }
        connection.start();
        if (!weather.open()) {
            connection.cut();
        }
    }

    @Override
    public void close() throws IOException {
        weather = Weather.CUT;
        door.close();
        connections.forEach(RoadConnection::cut);
    }
}
