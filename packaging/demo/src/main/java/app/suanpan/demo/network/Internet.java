package app.suanpan.demo.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy on the loopback interface that stands for the line between a shop and its collector. Switched off, it cuts every
 * connection and accepts none; its port stays its own, so that nobody else answers there in the meantime.
 */
public final class Internet implements AutoCloseable {
    private static final int REACH_MILLIS = 2_000;
    private static final int BUFFER = 16 * 1024;

    private final InetSocketAddress far;
    private final ServerSocket near;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean on = true;

    private Internet(InetSocketAddress far, ServerSocket near) {
        this.far = far;
        this.near = near;
    }

    /**
     * Opens a line, switched on.
     *
     * @param far where it leads; need not be listening yet
     */
    public static Internet to(InetSocketAddress far) throws IOException {
        Internet line = new Internet(far, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("internet").start(line::accept);
        return line;
    }

    /** The near end, on the loopback address. */
    public int port() {
        return near.getLocalPort();
    }

    /** Lets new connections through again. */
    public void on() {
        on = true;
    }

    /** Cuts every connection now, in the middle of whatever it carries, and refuses new ones. */
    public void off() {
        on = false;
        open.forEach(Internet::cut);
    }

    @Override
    public void close() {
        on = false;
        try {
            near.close();
        } catch (IOException alreadyGone) {
            // Closing is all that was wanted.
        }
        open.forEach(Internet::cut);
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket shop = near.accept();
                if (on) {
                    Thread.ofVirtual().name("line").start(() -> carry(shop));
                } else {
                    cut(shop);
                }
            } catch (IOException closed) {
                // Either the line has ended, which the condition sees, or one caller went away again.
            }
        }
    }

    private void carry(Socket shop) {
        Socket cloud = new Socket();
        try {
            open.add(shop);
            open.add(cloud);
            shop.setTcpNoDelay(true);
            cloud.setTcpNoDelay(true);
            cloud.connect(far, REACH_MILLIS);
            if (!on) {
                return;
            }
            Thread back = Thread.ofVirtual().name("line-back").start(() -> pump(cloud, shop));
            pump(shop, cloud);
            back.join();
        } catch (IOException unreachable) {
            // The shop sees its connection closed, as it would outside.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(shop);
            closeQuietly(cloud);
            open.remove(shop);
            open.remove(cloud);
        }
    }

    private static void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            int read = from.getInputStream().read(buffer);
            while (read >= 0) {
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            cut(from);
            cut(to);
        }
    }

    /** Resets rather than finishes: a cut cable says no goodbye. */
    private static void cut(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException alreadyClosed) {
            // Then there is nothing to cut.
        }
        closeQuietly(socket);
    }

    /** Lets what was written arrive. */
    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Closing is all that was wanted.
        }
    }
}
