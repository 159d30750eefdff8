package app.suanpan.device.simulated;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The socket of a pretended device: one host at a time, on this machine only, and a plug that can be pulled. */
final class LoopbackServer implements AutoCloseable {
    private final ServerSocket server;
    private final Host host;
    private @Nullable Socket connection;
    private boolean plugged = true;

    /** What the device does while a host is connected. */
    interface Host {
        /**
         * Serves this connection until it ends.
         *
         * @throws IOException when it has ended
         */
        void serve(Socket connection) throws IOException;
    }

    /** Listens on a port of the loopback address; 0 picks a free one. */
    LoopbackServer(String name, int port, Host host) throws IOException {
        this.server = new ServerSocket();
        this.host = host;
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Thread.ofPlatform()
                .name("simulated " + name + ", port " + port())
                .daemon()
                .start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                if (adopt(socket)) {
                    socket.setTcpNoDelay(true);
                    host.serve(socket);
                }
            } catch (IOException gone) {
                // The host went away, the plug was pulled, or the server is closed.
            } finally {
                adopt(null);
            }
        }
    }

    private synchronized boolean adopt(@Nullable Socket socket) {
        connection = plugged ? socket : null;
        notifyAll();
        return plugged;
    }

    /** Pulls the plug, which ends the connection and lets none in, or puts it back. */
    synchronized void plug(boolean in) throws IOException {
        plugged = in;
        if (!in && connection != null) {
            connection.close();
        }
    }

    /** The connection to the host, if there is one. */
    synchronized @Nullable Socket connection() {
        return connection;
    }

    /** The connection, after giving a host that is just connecting a moment to be let in. */
    synchronized @Nullable Socket connectionSoon(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (connection == null && plugged && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return connection;
    }

    @Override
    public void close() throws IOException {
        server.close();
        plug(false);
    }
}
