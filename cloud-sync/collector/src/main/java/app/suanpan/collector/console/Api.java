package app.suanpan.collector.console;

import app.suanpan.collector.access.Accounts;
import app.suanpan.collector.access.Sessions;
import app.suanpan.collector.feed.GuideNames;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.StoreException;
import app.suanpan.collector.store.StoreUnavailableException;
import app.suanpan.protocol.json.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JSON behind the pages, and for other programs. Every address is a {@link Route}; {@code /api/openapi.json} describes them. An
 * answer's tag is made of its bytes, so that it holds whichever collector is asked next.
 */
final class Api implements HttpService {
    /** Where it is. */
    static final String ROOT = "/api/v1";

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final int TAG_BYTES = 15;

    private final List<Route> routes;
    private final ConsoleQueries queries;
    private final Doorkeeper doorkeeper;
    private final Clock clock;

    /**
     * @param doorkeeper says who asks
     * @param clock says which day is today
     */
    Api(List<Route> routes, ConsoleQueries queries, Doorkeeper doorkeeper, Clock clock) {
        this.routes = routes;
        this.queries = queries;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    /** Every address there is. */
    static List<Route> routes(ConsoleQueries queries, GuideNames names, Accounts accounts, Sessions sessions) {
        return Stream.of(
                        new OverviewApi(queries).routes(),
                        new SalesApi(queries).routes(),
                        new TillApi(queries).routes(),
                        new GuideApi(queries, names).routes(),
                        new AlarmApi(queries).routes(),
                        new ExportApi(queries, names).routes(),
                        new AccessApi(accounts, sessions).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void routing(HttpRules rules) {
        for (var route : routes) {
            rules.route(
                    Method.create(route.method()),
                    route.path(),
                    (request, response) -> answer(route, request, response));
        }
        rules.any((request, response) ->
                send(response, ProblemException.missing("there is no such address; /api/openapi.json lists them")));
    }

    private void answer(Route route, ServerRequest request, ServerResponse response) {
        try {
            var who = doorkeeper.admit(route, request);
            var answer = route.handler().answer(new Asked(request, response, who, clock, queries.zone()));
            switch (answer) {
                case null -> response.status(Status.NO_CONTENT_204).send();
                case byte[] file -> response.send(file);
                case Streamed file -> file.to(response.outputStream());
                default -> send(request, response, answer);
            }
        } catch (ProblemException e) {
            send(response, e);
        } catch (IOException e) {
            // Who asked is gone, or the answer broke off; either way there is nobody to tell.
            LOG.warn("an answer broke off: path={} reason={}", request.path().path(), String.valueOf(e.getMessage()));
            throw new UncheckedIOException(e);
        } catch (StoreException e) {
            // That the database is away the store has said in the log, once.
            if (!(e instanceof StoreUnavailableException)) {
                LOG.error("not answered: path={}", request.path().path(), e);
            }
            send(
                    response,
                    ProblemException.of(
                            Status.SERVICE_UNAVAILABLE_503,
                            "database",
                            "the collector's database does not answer; it is asked again by itself"));
        }
    }

    private static void send(ServerRequest request, ServerResponse response, Object answer) {
        var body = Json.write(answer);
        var tag = "\"" + tag(body) + "\"";
        response.header(HeaderNames.ETAG, tag).header(HeaderNames.CACHE_CONTROL, "private, no-cache");
        if (request.headers()
                .value(HeaderNames.IF_NONE_MATCH)
                .filter(tag::equals)
                .isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .send(body);
    }

    private static void send(ServerResponse response, ProblemException e) {
        response.status(e.status())
                .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(Json.write(e.problem()));
    }

    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
