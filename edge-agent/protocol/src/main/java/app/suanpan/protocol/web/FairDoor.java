package app.suanpan.protocol.web;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.Set;

/**
 * A door that nobody can stand in: who says half a request, or does not read the answer, is hung up on after a while; and when all places
 * are taken, whoever comes next gets the one that {@link Guests} takes from the address that has the most.
 *
 * <p>The web server by itself waits for half a request for ever, and lets nobody in when its connections are all taken.
 */
// Whoever calls it names the web server itself; screens have none.
@SuppressWarnings("exports")
public final class FairDoor implements ServerConnectionSelector {
    private final ServerConnectionSelector http =
            Http1ConnectionSelector.builder().config(Http1Config.create()).build();
    private final Guests guests;

    private FairDoor(int places) {
        this.guests = new Guests(places);
    }

    /**
     * Gives a server this door.
     *
     * @param places how many connections there are at once
     * @param patience how long a client may take to begin a request, to end it, and to take a piece of the answer
     */
    public static void hang(WebServerConfig.Builder server, int places, Duration patience) {
        server.protocolsDiscoverServices(false)
                .addConnectionSelector(new FairDoor(places))
                // Room for those who are on their way out, so that the next one is never kept waiting before the door.
                .maxTcpConnections(places + Math.max(8, places / 8))
                .idleConnectionTimeout(patience)
                .idleConnectionPeriod(patience.dividedBy(2));
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    /** Called before anything was read, not even of a handshake. */
    @Override
    public ServerConnection connection(ConnectionContext socket) {
        var line = new Line(socket);
        return new Guest(http.connection(line), line, guests);
    }
}
