package app.suanpan.device.escpos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;

/** A printer on the network, usually at port 9100. Such printers let several hosts connect and talk to the first: keep one connection. */
final class NetworkTransport implements PrinterLink.Transport {
    static final int USUAL_PORT = 9_100;

    private static final int CONNECT_MILLIS = 3_000;

    private final String host;
    private final int port;

    NetworkTransport(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public PrinterLink open() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            noticeDeadPeers(socket);
            return new PumpedLink("printer " + host + ":" + port, new SocketWire(socket), true);
        } catch (IOException | RuntimeException notThere) {
            socket.close();
            throw notThere;
        }
    }

    /** While a full printer waits for paper it cannot answer; then only the network itself can tell that it is gone. */
    private static void noticeDeadPeers(Socket socket) throws IOException {
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, 5);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, 2);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
        }
    }

    private record SocketWire(Socket socket) implements PumpedLink.Wire {
        @Override
        public int read(byte[] bytes) throws IOException {
            return socket.getInputStream().read(bytes);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
