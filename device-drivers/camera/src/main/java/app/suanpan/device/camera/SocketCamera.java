package app.suanpan.device.camera;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Frames over a socket, from the pretended camera: each is a magic number, width and height (two bytes each), a sequence number (four
 * bytes) and a byte of grey a pixel. A byte of 1 asks for them, 0 stops them.
 */
final class SocketCamera extends FrameDevice {
    private static final int MAGIC = 0x59504C41;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int LARGEST_SIDE = 4_096;

    private final String host;
    private final int port;
    private final Socket socket = new Socket();
    private final LatestFrame latest = new LatestFrame();

    SocketCamera(String host, int port) {
        super("simulated camera " + host + ":" + port);
        this.host = host;
        this.port = port;
    }

    @Override
    void connect() throws IOException {
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            Thread.ofPlatform().name(getName()).daemon().start(this::receive);
        } catch (IOException notThere) {
            disconnect();
            throw notThere;
        }
    }

    private void receive() {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
            while (true) {
                latest.put(frame(in));
            }
        } catch (EOFException ended) {
            latest.fail(new IOException("it was unplugged"));
        } catch (IOException broken) {
            latest.fail(broken);
        }
    }

    private static LumaFrame frame(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("what it sends are not frames");
        }
        int width = in.readUnsignedShort();
        int height = in.readUnsignedShort();
        if (width < 1 || height < 1 || width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new IOException("a frame of " + width + " × " + height);
        }
        long sequence = in.readInt() & 0xFFFF_FFFFL;
        byte[] luma = new byte[width * height];
        in.readFully(luma);
        return new LumaFrame(luma, width, height, sequence);
    }

    @Override
    void watch(boolean on) throws IOException {
        socket.getOutputStream().write(on ? 1 : 0);
    }

    @Override
    @Nullable
    LumaFrame await(long millis) throws IOException, InterruptedException {
        return latest.take(millis);
    }

    @Override
    void disconnect() {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // As was wished.
        }
    }
}
