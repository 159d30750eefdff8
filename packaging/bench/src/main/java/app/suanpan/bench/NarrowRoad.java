package app.suanpan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The line between a shop and its head office, on the loopback interface: shut, open, or as narrow as a shop's line may be. */
final class NarrowRoad implements AutoCloseable {
    private static final int PIECE = 16 * 1024;
    private static final int CRUMBS_PER_SECOND = 50;
    private static final int SHUT = -1;
    private static final int WIDE = 0;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int bytesPerSecond = SHUT;

    /** A road to a port of this machine; nobody gets through before it is opened. */
    NarrowRoad(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofPlatform().daemon().name("road").start(this::accept);
    }

    /** Where a box connects to. */
    String broker() {
        return "tcp://127.0.0.1:" + door.getLocalPort();
    }

    /** As much goes through as comes. */
    void open() {
        bytesPerSecond = WIDE;
    }

    /** So much goes through in a second, to either side. */
    void narrow(int perSecond) {
        bytesPerSecond = perSecond;
    }

    /** Cuts what stands; nobody gets through. */
    void shut() {
        bytesPerSecond = SHUT;
        sockets.forEach(NarrowRoad::end);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (bytesPerSecond == SHUT) {
                    end(near);
                } else {
                    join(near, new Socket(InetAddress.getLoopbackAddress(), target));
                }
            } catch (IOException e) {
                // The door was closed, or there is nobody behind it: whoever came comes again.
            }
        }
    }

    private void join(Socket near, Socket far) throws IOException {
        sockets.add(near);
        sockets.add(far);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        Thread.ofPlatform().daemon().name("road-up").start(() -> pump(near, far));
        Thread.ofPlatform().daemon().name("road-down").start(() -> pump(far, near));
    }

    private void pump(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int length;
            while ((length = in.read(piece, 0, crumb())) >= 0 && bytesPerSecond != SHUT) {
                out.write(piece, 0, length);
                rest(length);
            }
        } catch (IOException e) {
            // One of the two has hung up, and so does the road.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private int crumb() {
        int perSecond = bytesPerSecond;
        return perSecond <= 0 ? PIECE : Math.clamp(perSecond / CRUMBS_PER_SECOND, 1, PIECE);
    }

    /** As long as these bytes take. */
    private void rest(int bytes) throws InterruptedException {
        int perSecond = bytesPerSecond;
        if (perSecond > 0) {
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(bytes) / perSecond);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone, as was wanted.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        shut();
    }
}
