package app.suanpan.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/**
 * A camera as kiosks have them: 1280 × 720, thirty frames a second or as many as are taken, whatever is held before it. It speaks the
 * wire of the simulated one, whose frames are smaller.
 */
final class BenchCamera implements AutoCloseable {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    private static final int MAGIC = 0x59504C41;
    private static final long FRAME = 1_000_000_000L / 30;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final Thread thread =
            Thread.ofPlatform().daemon().name("bench-camera").unstarted(this::serve);
    private volatile byte[] view;
    private volatile boolean watched;
    private volatile boolean asFastAsTaken;

    /** Plugs it in; it looks at this. */
    BenchCamera(byte[] seen) throws IOException {
        view = seen;
        thread.start();
    }

    String address() {
        return "simulated+tcp://127.0.0.1:" + server.getLocalPort();
    }

    /** Whether somebody looks through it. */
    boolean isWatched() {
        return watched;
    }

    /** Holds this before it, a byte of grey a pixel. The frame that is on its way still shows what was there before. */
    void hold(byte[] seen) {
        view = seen;
    }

    /** From now on frames come as fast as they are taken. */
    void hurry() {
        asFastAsTaken = true;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket host = server.accept()) {
                host.setTcpNoDelay(true);
                Thread.ofPlatform().daemon().start(() -> listen(host));
                send(host);
            } catch (IOException gone) {
                // The next one may look.
            }
        }
    }

    private void listen(Socket host) {
        try {
            int wish;
            while ((wish = host.getInputStream().read()) >= 0) {
                watched = wish == 1;
            }
        } catch (IOException gone) {
            watched = false;
        }
    }

    private void send(Socket host) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(host.getOutputStream(), 1 << 16));
        long next = System.nanoTime();
        for (int sequence = 1; !server.isClosed(); ) {
            next = Math.max(next + FRAME, System.nanoTime() - FRAME);
            if (!asFastAsTaken) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
            if (!watched) {
                LockSupport.parkNanos(FRAME);
                continue;
            }
            byte[] frame = view;
            out.writeInt(MAGIC);
            out.writeShort(WIDTH);
            out.writeShort(HEIGHT);
            out.writeInt(sequence++);
            out.write(frame);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
