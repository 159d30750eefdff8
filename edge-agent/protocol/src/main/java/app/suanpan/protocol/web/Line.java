package app.suanpan.protocol.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that knows how long it has waited for its client, and can be hung up while it waits. Whoever works for the client is never
 * disturbed: it finds the line dead the next time it reads or writes.
 */
final class Line implements ConnectionContext {
    private final ConnectionContext socket;
    private final SocketAddress address;
    private final DataReader reader = DataReader.create(this::receive);
    private final DataWriter writer = new Writer();
    private @Nullable Thread waiting;
    /** Since the connection was made, the request began, the last piece of the answer was gone, or this piece began to go. */
    private long since = System.nanoTime();

    private boolean asked;
    private boolean dead;

    Line(ConnectionContext socket) {
        this.socket = socket;
        this.address = socket.remotePeer().address();
    }

    SocketAddress address() {
        return address;
    }

    synchronized Duration waited() {
        return waiting == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /** An interrupt closes a socket that is being read or written; there is no other way that waits for nobody. */
    synchronized void hangUp() {
        dead = true;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private byte[] receive() {
        byte[] bytes = await(this::read);
        synchronized (this) {
            if (!asked) {
                asked = true;
                since = System.nanoTime();
            }
        }
        return bytes;
    }

    /** Half a request whose client is gone is nobody's trouble: the web server would write a stack trace for each. */
    private byte[] read() {
        DataReader in = socket.dataReader();
        try {
            in.ensureAvailable();
        } catch (DataReader.InsufficientDataAvailableException e) {
            throw new CloseConnectionException("the client is gone", e);
        }
        return in.readBytes(in.available());
    }

    private void send(Runnable bytes) {
        synchronized (this) {
            since = System.nanoTime();
        }
        await(() -> {
            bytes.run();
            return Boolean.TRUE;
        });
        synchronized (this) {
            since = System.nanoTime();
            asked = false;
        }
    }

    private <T> T await(Supplier<T> client) {
        begin();
        try {
            return client.get();
        } catch (RuntimeException e) {
            throw isDead() ? new CloseConnectionException("hung up on", e) : e;
        } finally {
            end();
        }
    }

    private synchronized boolean isDead() {
        return dead;
    }

    private synchronized void begin() {
        if (dead) {
            throw new CloseConnectionException("hung up on");
        }
        waiting = Thread.currentThread();
    }

    /** The interrupt was for the socket: whatever the thread does next must not find it. */
    private synchronized void end() {
        waiting = null;
        if (dead) {
            Thread.interrupted();
        }
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return writer;
    }

    @Override
    public ListenerContext listenerContext() {
        return socket.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return socket.executor();
    }

    @Override
    public Router router() {
        return socket.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return socket.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return socket.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return socket.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return socket.localPeer();
    }

    @Override
    public boolean isSecure() {
        return socket.isSecure();
    }

    @Override
    public String socketId() {
        return socket.socketId();
    }

    @Override
    public String childSocketId() {
        return socket.childSocketId();
    }

    /** What is written waits for the client too: one that reads nothing is full after a while. */
    private final class Writer implements DataWriter {
        @Override
        public void write(BufferData... buffers) {
            send(() -> socket.dataWriter().write(buffers));
        }

        @Override
        public void write(BufferData buffer) {
            send(() -> socket.dataWriter().write(buffer));
        }

        @Override
        public void writeNow(BufferData... buffers) {
            send(() -> socket.dataWriter().writeNow(buffers));
        }

        @Override
        public void writeNow(BufferData buffer) {
            send(() -> socket.dataWriter().writeNow(buffer));
        }

        @Override
        public void flush() {
            send(() -> socket.dataWriter().flush());
        }
    }
}
