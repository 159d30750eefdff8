package app.suanpan.device.simulated.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The printer's network card. As with real ones, several connections are accepted and only the oldest talks; the others find a
 * silent socket. Real-time commands are answered the moment they are received, whatever the mechanism is waiting for.
 */
public final class PrinterSocket implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 3;

    private final ServerSocket server;
    private final ReceiveBuffer buffer;
    private final RealTime realTime;
    private final List<Socket> connections = new ArrayList<>();
    private boolean reachable = true;
    private boolean silent;
    private byte @Nullable [] unsent;

    /** What the printer does at once. */
    interface RealTime {
        /** Carries the command out and answers, if it is one of these; otherwise it is queued. */
        boolean handle(Command command);

        /** A new host talks, or the old one has gone: what it had switched on is off. */
        void hostChanged();
    }

    PrinterSocket(int port, ReceiveBuffer buffer, RealTime realTime) throws IOException {
        this.server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.buffer = buffer;
        this.realTime = realTime;
        Thread.ofPlatform().name("simulated printer, port " + port()).daemon().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (admit(socket)) {
                    Thread.ofVirtual().start(() -> talk(socket));
                } else {
                    reset(socket);
                }
            } catch (IOException closed) {
                // The server is closed, or one caller has gone before it was let in.
            }
        }
    }

    private synchronized boolean admit(Socket socket) {
        if (!reachable || connections.size() >= MOST_CONNECTIONS) {
            return false;
        }
        connections.add(socket);
        return true;
    }

    private void talk(Socket socket) {
        byte[] bytes = new byte[1_024];
        try (socket;
                InputStream in = socket.getInputStream()) {
            socket.setTcpNoDelay(true);
            awaitTurn(socket);
            int life = buffer.life();
            CommandParser parser = new CommandParser(command -> {
                if (!realTime.handle(command)) {
                    buffer.put(command, life);
                }
            });
            int length;
            while ((length = in.read(bytes)) >= 0) {
                if (!isSilent()) {
                    parser.accept(bytes, length);
                }
            }
        } catch (IOException gone) {
            // The host went away; what it sent is printed all the same.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            release(socket);
        }
    }

    private synchronized void awaitTurn(Socket socket) throws InterruptedException, IOException {
        while (connections.contains(socket) && connections.getFirst() != socket) {
            wait();
        }
        realTime.hostChanged();
        if (unsent != null) {
            write(socket, unsent);
            unsent = null;
        }
    }

    private synchronized void release(Socket socket) {
        boolean talked = connections.isEmpty() || connections.getFirst() == socket;
        connections.remove(socket);
        if (talked) {
            realTime.hostChanged();
        }
        notifyAll();
    }

    private synchronized boolean isSilent() {
        return silent;
    }

    /** Sends to the host that talks. */
    synchronized void send(byte[] answer) {
        if (!connections.isEmpty() && !silent) {
            try {
                write(connections.getFirst(), answer);
            } catch (IOException gone) {
                // Its own thread will see that too.
            }
        }
    }

    /** Sends now or, when nobody is there, to the next host: only the newest is kept. */
    synchronized void sendOrKeep(byte[] answer) {
        if (connections.isEmpty()) {
            unsent = answer;
        } else {
            send(answer);
        }
    }

    private static void write(Socket socket, byte[] answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(answer);
        out.flush();
    }

    /** Takes the network cable out or puts it back. What has been received stays. */
    public synchronized void reachable(boolean plugged) {
        reachable = plugged;
        if (!plugged) {
            connections.forEach(PrinterSocket::reset);
            connections.clear();
            notifyAll();
        }
    }

    /** The half-open connection: still there for the network, deaf and dumb. */
    public synchronized void silent(boolean hushed) {
        silent = hushed;
    }

    synchronized void forgetUnsent() {
        unsent = null;
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyGone) {
            // As was wished.
        }
    }

    @Override
    public void close() {
        reachable(false);
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // As was wished.
        }
    }
}
