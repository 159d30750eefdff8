package app.suanpan.device.simulated.scanner;

import app.suanpan.device.driver.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** Bytes from a socket, where the real scanner has a cable. */
final class SocketBytes implements ByteSource {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int POLL_MILLIS = 500;

    private final Socket socket = new Socket();
    private final byte[] bytes = new byte[4_096];

    SocketBytes(String host, int port) throws IOException {
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(POLL_MILLIS);
        } catch (IOException notThere) {
            socket.close();
            throw notThere;
        }
    }

    @Override
    public byte[] poll() throws IOException {
        try {
            int length = socket.getInputStream().read(bytes);
            if (length < 0) {
                throw new EOFException("it was unplugged");
            }
            return Arrays.copyOf(bytes, length);
        } catch (SocketTimeoutException nothingYet) {
            return new byte[0];
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // As was wished.
        }
    }
}
