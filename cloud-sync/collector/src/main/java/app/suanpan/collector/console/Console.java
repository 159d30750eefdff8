package app.suanpan.collector.console;

import app.suanpan.collector.access.Accounts;
import app.suanpan.collector.access.Sessions;
import app.suanpan.collector.feed.GuideNames;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.web.FairDoor;
import io.helidon.common.tls.Tls;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web console's server. Whoever looks signs in; by default it listens on this machine alone. */
public final class Console implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    /** Who connects and says nothing, or half a request, is hung up on. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** No more than these: the files that a process may have open are for the boxes' connections. */
    static final int PLACES = 2_000;

    private static final List<Header> EVERYWHERE = List.of(
            HeaderValues.create(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
            HeaderValues.create("X-Content-Type-Options", "nosniff"),
            HeaderValues.create("Referrer-Policy", "no-referrer"));

    private final WebServer server;
    private final URI address;

    private Console(WebServer server, URI address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts serving.
     *
     * @param bindAddress the local address to listen on
     * @param port the TCP port, or 0 to let the system pick one
     * @param queries what it asks
     * @param names what guides are called
     * @param accounts who may sign in
     * @param sessions who is signed in
     * @param clock says which day is today
     */
    public static Console start(
            String bindAddress,
            int port,
            ConsoleQueries queries,
            GuideNames names,
            Accounts accounts,
            Sessions sessions,
            Clock clock) {
        return start(bindAddress, port, null, queries, names, accounts, sessions, clock);
    }

    /**
     * Starts serving as the other one does.
     *
     * @param tls with which key, where others than this machine can connect; null for plain HTTP
     */
    public static Console start(
            String bindAddress,
            int port,
            @Nullable Tls tls,
            ConsoleQueries queries,
            GuideNames names,
            Accounts accounts,
            Sessions sessions,
            Clock clock) {
        var assets = new Assets();
        var routes = Api.routes(queries, names, accounts, sessions);
        var document = Json.write(OpenApi.of(routes));
        try {
            var builder = WebServer.builder();
            if (tls != null) {
                builder.tls(tls);
            }
            FairDoor.hang(builder, PLACES, PATIENCE);
            var server = builder.address(InetAddress.getByName(bindAddress))
                    .port(port)
                    .shutdownHook(false)
                    .routing(routing -> routing.addFilter((chain, request, response) -> {
                                EVERYWHERE.forEach(response::header);
                                chain.proceed();
                            })
                            .register(Api.ROOT, new Api(routes, queries, new Doorkeeper(sessions), clock))
                            .register("/api/schema", new SchemaFiles())
                            .get("/api/health", new Health(queries))
                            .get(
                                    "/api/openapi.json",
                                    (request, response) -> response.header(
                                                    HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                                            .send(document))
                            .get("/*", assets::serve)
                            .any((request, response) ->
                                    response.status(Status.NOT_FOUND_404).send())
                            .error(
                                    HttpException.class,
                                    (request, response, e) ->
                                            response.status(e.status()).send())
                            .error(Exception.class, Console::fail))
                    .build()
                    .start();
            if (server.port() < 0) {
                throw new IllegalStateException("The console cannot listen on " + bindAddress + ":" + port
                        + ". Is the port taken? --http-port names another one, 0 picks one.");
            }
            return new Console(
                    server, URI.create((tls == null ? "http" : "https") + "://" + bindAddress + ":" + server.port()));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address to listen on: " + bindAddress, e);
        }
    }

    /** Returns where people look. */
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void fail(ServerRequest request, ServerResponse response, Exception e) {
        LOG.error("not answered: path={}", request.path().path(), e);
        response.status(Status.INTERNAL_SERVER_ERROR_500)
                .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .send(Json.write(new Problem("broken", "the collector could not answer; its log says why")));
    }
}
