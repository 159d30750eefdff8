package app.suanpan.protocol.desk;

import app.suanpan.domain.register.Desk;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.Register;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.json.UnreadableJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the desks of a store to screens in other processes of the same box, over loopback TCP. Whoever connects first says the
 * token of {@link AgentRuntime}, or is hung up on: being a process of this box is not enough to ring up sales.
 *
 * <p>Whatever comes over a connection can at worst end that connection.
 */
public final class DeskServer implements AutoCloseable {
    /** How often a screen hears that the store is still there. */
    static final Duration HEARTBEAT = Duration.ofSeconds(3);

    /** How long a connection may take to say who it is. */
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(5);

    /** A box has a handful of screens; more connections than this are somebody's mistake. */
    private static final int MOST_CONNECTIONS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(DeskServer.class);

    private final ServerSocket server;
    private final byte[] token;
    private final Map<String, Register> registers;
    private final Map<String, JoinDesk> joinDesks;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS);

    private DeskServer(
            ServerSocket server, String token, Map<String, Register> registers, Map<String, JoinDesk> joinDesks) {
        this.server = server;
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.registers = Map.copyOf(registers);
        this.joinDesks = Map.copyOf(joinDesks);
    }

    /**
     * Begins to serve.
     *
     * @param port on the loopback interface; 0 picks a free one, see {@link #port()}
     * @param token what a screen has to present, not empty
     * @param registers the desk of each checkout, by workstation id
     * @param joinDesks the desk of each kiosk, by workstation id
     * @throws IOException if the port is taken
     */
    public static DeskServer open(
            int port, String token, Map<String, Register> registers, Map<String, JoinDesk> joinDesks)
            throws IOException {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("Without a token every process of the box could ring up sales");
        }
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MOST_CONNECTIONS);
        } catch (IOException e) {
            socket.close();
            throw new IOException("Port " + port + " cannot be used for the desks: " + e.getMessage(), e);
        }
        DeskServer server = new DeskServer(socket, token, registers, joinDesks);
        Thread.ofVirtual().name("desk-accept").start(server::accept);
        LOG.info("desks open: port={} registers={} kiosks={}", server.port(), registers.keySet(), joinDesks.keySet());
        return server;
    }

    /** The TCP port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** Hangs up on all screens. A command that is being done is finished, its answer is lost. */
    @Override
    public void close() {
        closeQuietly(server);
        open.forEach(DeskServer::closeQuietly);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (places.tryAcquire()) {
                    open.add(socket);
                    Thread.ofVirtual().name("desk-screen").start(() -> serve(socket));
                } else {
                    LOG.warn("A screen was turned away: {} are connected", MOST_CONNECTIONS);
                    socket.close();
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("A screen could not connect", e);
                    pause();
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (server.isClosed()) {
                return;
            }
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.setSoTimeout((int) HELLO_WITHIN.toMillis());
            Lines lines = new Lines(socket.getInputStream());
            Frames.Hello hello = Json.read(lines.next(Frames.LONGEST_HELLO), Frames.Hello.class);
            socket.setSoTimeout(0);
            welcome(socket, hello, lines);
        } catch (EOFException e) {
            LOG.debug("Somebody connected and hung up", e);
        } catch (IOException | UnreadableJsonException e) {
            if (!server.isClosed()) {
                LOG.warn("hung up on a screen: {}", e.getMessage());
            }
        } catch (RuntimeException e) {
            LOG.error("hung up on a screen", e);
        } finally {
            open.remove(socket);
            places.release();
        }
    }

    private void welcome(Socket socket, Frames.Hello hello, Lines lines) throws IOException {
        if (!"Hello".equals(hello.type())) {
            throw new IOException("A screen says hello first");
        } else if (!isRight(hello.token())) {
            refuse(socket, hello, "The token is not this store's");
        } else if (hello.version() != Frames.VERSION) {
            refuse(socket, hello, "The store speaks version " + Frames.VERSION + " and the screen " + hello.version());
        } else if (DeskKind.REGISTER.name().equals(hello.desk())) {
            serve(socket, lines, hello, DeskKind.REGISTER, find(registers, hello));
        } else if (DeskKind.JOIN.name().equals(hello.desk())) {
            serve(socket, lines, hello, DeskKind.JOIN, find(joinDesks, hello));
        } else {
            refuse(socket, hello, "There is no such desk");
        }
    }

    private static <C, S> void serve(
            Socket socket, Lines lines, Frames.Hello hello, DeskKind<C, S> kind, @Nullable Desk<C, S> desk)
            throws IOException {
        if (desk == null) {
            refuse(socket, hello, "The store has no such workstation");
            return;
        }
        LOG.info("screen connected: desk={} workstation={}", kind.name(), hello.workstation());
        new ScreenConnection<>(socket, kind, desk).serve(lines);
        LOG.info("screen gone: desk={} workstation={}", kind.name(), hello.workstation());
    }

    private static <D> @Nullable D find(Map<String, D> desks, Frames.Hello hello) {
        return hello.workstation() == null ? null : desks.get(hello.workstation());
    }

    private static void refuse(Socket socket, Frames.Hello hello, String reason) throws IOException {
        LOG.warn("screen refused: reason=\"{}\" version={}", reason, hello.version());
        socket.getOutputStream().write(Frames.refused(reason));
    }

    /** Takes as long for a wrong token as for the right one. */
    private boolean isRight(@Nullable String presented) {
        return presented != null && MessageDigest.isEqual(token, presented.getBytes(StandardCharsets.UTF_8));
    }

    /** What keeps a connection from being accepted, such as too many open files, lasts a while. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            LOG.debug("A socket did not close", e);
        }
    }
}
