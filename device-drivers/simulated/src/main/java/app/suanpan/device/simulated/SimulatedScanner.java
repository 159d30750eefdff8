package app.suanpan.device.simulated;

import app.suanpan.device.Symbology;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A bar code scanner on a cable, in the hand of whoever calls {@link #scan}. The shop connects to it by
 * {@code simulated+tcp://127.0.0.1:PORT}.
 */
public final class SimulatedScanner implements AutoCloseable {
    private static final long CONNECTING_MILLIS = 1_000;

    private final LoopbackServer server;

    private SimulatedScanner(int port) throws IOException {
        server = new LoopbackServer("scanner", port, SimulatedScanner::awaitEnd);
    }

    /**
     * Plugs a scanner in.
     *
     * @param port 0 picks a free one; see {@link #port()}
     * @throws IOException if the port is taken
     */
    public static SimulatedScanner start(int port) throws IOException {
        return new SimulatedScanner(port);
    }

    private static void awaitEnd(Socket host) throws IOException {
        // A scanner listens to nothing; this only notices when the host goes.
        while (host.getInputStream().read() >= 0) {
            // Whatever it says.
        }
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /**
     * Reads a code and sends it as a scanner does: AIM identifier, data in UTF-8, CR.
     *
     * @return false if nobody is connected, in which case a real scanner would beep all the same
     */
    public boolean scan(Symbology symbology, String data) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(symbology.aim().getBytes(StandardCharsets.US_ASCII));
        frame.writeBytes(data.getBytes(StandardCharsets.UTF_8));
        frame.write('\r');
        return send(frame.toByteArray());
    }

    /** Sends bytes as they are: for scanners that are set up wrongly, and for noise. Waits up to a second for the shop to connect. */
    public boolean send(byte[] bytes) {
        try {
            Socket host = server.connectionSoon(CONNECTING_MILLIS);
            if (host == null) {
                return false;
            }
            host.getOutputStream().write(bytes);
            return true;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** True while the shop is connected. */
    public boolean isConnected() {
        return server.connection() != null;
    }

    /** Takes it out of its socket. */
    public void unplug() {
        plugged(false);
    }

    /** Puts it back. */
    public void plug() {
        plugged(true);
    }

    private void plugged(boolean in) {
        try {
            server.plug(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
