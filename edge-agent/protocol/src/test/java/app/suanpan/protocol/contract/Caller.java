package app.suanpan.protocol.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One connection to a web server, byte by byte, from any of the addresses that this machine calls its own. */
public final class Caller implements AutoCloseable {
    private static final int BETWEEN_BYTES_MILLIS = 50;
    private final Socket socket = new Socket();

    /** Connects. */
    public Caller(String from, int port) throws IOException {
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Takes this many connections, is served on each, which shows that it is in, and then says half a request. */
    public static List<Caller> crowd(String from, int port, int size) throws IOException {
        var all = new ArrayList<Caller>();
        for (int i = 0; i < size; i++) {
            var one = new Caller(from, port);
            one.ask();
            one.say("GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ");
            all.add(one);
        }
        return all;
    }

    /** Says a whole request, and returns the first line of the answer. */
    public String ask() throws IOException {
        say("HEAD /nowhere HTTP/1.1\r\nHost: here\r\n\r\n");
        return answer().lines().findFirst().orElse("");
    }

    /** Says some bytes. */
    public void say(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns the head of an answer, or what there was of it when the other end hung up. */
    public String answer() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Goes on byte by byte until the other end hangs up, and returns whether it did so without a word. */
    public boolean trickleUntilHungUp() throws IOException {
        socket.setSoTimeout(BETWEEN_BYTES_MILLIS);
        while (true) {
            try {
                say("x");
                return socket.getInputStream().read() < 0;
            } catch (SocketTimeoutException e) {
                continue;
            } catch (IOException e) {
                return true;
            }
        }
    }

    /** Goes on byte by byte without reading anything, until the other end refuses to hear more. */
    public boolean trickleUntilRefused() {
        try {
            while (true) {
                say("x");
            }
        } catch (IOException e) {
            return true;
        }
    }

    /** Waits until the other end hangs up, and returns whether it did so without a word. */
    public boolean isHungUp() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
