package app.suanpan.device.simulated;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A camera that sees whatever is held before it. The shop connects to it by {@code simulated+tcp://127.0.0.1:PORT}.
 *
 * <p>The wire: the host sends 1 to watch and 0 to stop; while it watches, frames come, each as the magic number
 * {@value #MAGIC}, width and height (two bytes each), a sequence number (four bytes) and a byte of grey a pixel.
 */
public final class SimulatedCamera implements AutoCloseable {
    /** Begins every frame. */
    public static final int MAGIC = 0x59504C41;

    /** Pixels across. */
    public static final int WIDTH = 640;
    /** Pixels down. */
    public static final int HEIGHT = 480;

    private static final int FRAME_MILLIS = 40;
    private static final Color DESK = new Color(0xB8, 0xB4, 0xAC);

    private final LoopbackServer server;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] scene = grey(desk());
    private boolean frozen;
    private boolean watched;
    private int sequence;

    private SimulatedCamera(int port) throws IOException {
        server = new LoopbackServer("camera", port, this::serve);
    }

    /**
     * Plugs a camera in.
     *
     * @param port 0 picks a free one; see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static SimulatedCamera start(int port) throws IOException {
        return new SimulatedCamera(port);
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Holds a picture before it, as large as the view allows. */
    public void hold(BufferedImage picture) {
        BufferedImage view = desk();
        double scale = Math.min(1.0, Math.min(WIDTH * 0.9 / picture.getWidth(), HEIGHT * 0.9 / picture.getHeight()));
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        Graphics2D canvas = view.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
        canvas.dispose();
        show(grey(view));
    }

    /** Holds a QR code before it. */
    public void holdQr(String content) {
        hold(HeldCode.qr(content));
    }

    /** Holds an EAN-13 before it; turned, its bars lie. */
    public void holdEan13(String digits, boolean turned) {
        hold(HeldCode.ean13(digits, turned));
    }

    /** Takes everything away. */
    public void holdNothing() {
        show(grey(desk()));
    }

    /** Stops the frames while the connection stays, as a failing camera does; or lets them come again. */
    public void freeze(boolean stopped) {
        change(() -> frozen = stopped);
    }

    private void show(byte[] grey) {
        change(() -> scene = grey);
    }

    private void change(Runnable turn) {
        lock.lock();
        try {
            turn.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void watch(boolean on) {
        change(() -> watched = on);
    }

    private void serve(Socket host) throws IOException {
        Thread sender = Thread.ofVirtual().start(() -> sendFrames(host));
        try {
            int wish;
            while ((wish = host.getInputStream().read()) >= 0) {
                watch(wish == 1);
            }
        } finally {
            sender.interrupt();
            watch(false);
        }
    }

    private void sendFrames(Socket host) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(host.getOutputStream(), 1 << 16))) {
            while (true) {
                byte[] frame = nextFrame();
                out.writeInt(MAGIC);
                out.writeShort(WIDTH);
                out.writeShort(HEIGHT);
                out.writeInt(++sequence);
                out.write(frame);
                out.flush();
                Thread.sleep(FRAME_MILLIS);
            }
        } catch (IOException | InterruptedException ended) {
            // The host is gone.
        }
    }

    private byte[] nextFrame() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!watched || frozen) {
                changed.await();
            }
            return scene;
        } finally {
            lock.unlock();
        }
    }

    private static BufferedImage desk() {
        BufferedImage view = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = view.createGraphics();
        canvas.setColor(DESK);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.dispose();
        return view;
    }

    private static byte[] grey(BufferedImage view) {
        return ((DataBufferByte) view.getRaster().getDataBuffer()).getData().clone();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // As was wished.
        }
    }
}
