package app.suanpan.protocol.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

/**
 * Where a store's desks are. Asked again at every attempt to connect, because the agent may have started anew meanwhile, on
 * another port and with another token.
 */
@FunctionalInterface
interface StoreAddress {
    /** The socket and the token as they are now. */
    record Target(InetSocketAddress socket, String token) {
        @Override
        public String toString() {
            return socket.getHostString() + ":" + socket.getPort();
        }
    }

    /** Looks the address up. */
    Target now() throws IOException;

    /** Whether there is an address in it. */
    static boolean understands(URI store) {
        return switch (String.valueOf(store.getScheme())) {
            case "file" -> store.getPath() != null;
            case "suanpan" -> store.getHost() != null && store.getPort() > 0;
            default -> false;
        };
    }

    /**
     * {@code file:///data/folder}, whose {@link AgentRuntime} says the rest, or {@code suanpan://token@host:port}.
     *
     * @throws IllegalArgumentException if it is neither; the message does not repeat it, for it may hold a token
     */
    static StoreAddress of(URI store) {
        if (!understands(store)) {
            throw new IllegalArgumentException("Neither file:///data/folder nor suanpan://token@host:port");
        }
        if ("file".equals(store.getScheme())) {
            Path folder = Path.of(store.getPath());
            return () -> {
                AgentRuntime runtime = AgentRuntime.read(folder);
                return new Target(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), runtime.deskPort()), runtime.token());
            };
        }
        String token = store.getUserInfo() == null ? "" : store.getUserInfo();
        return () -> new Target(new InetSocketAddress(store.getHost(), store.getPort()), token);
    }
}
