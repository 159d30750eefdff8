package app.suanpan.collector.console;

import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.StoreException;
import app.suanpan.protocol.json.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * {@code GET /api/health}, for whatever watches over processes: 200 while the collector can take and show sales, 503 with a sentence
 * while its database is away. Says nothing of what is in it, and asks nobody who they are.
 */
final class Health implements Handler {
    private record Answer(boolean ready, String error) {}

    private final ConsoleQueries queries;

    Health(ConsoleQueries queries) {
        this.queries = queries;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        try {
            queries.check();
            send(response, Status.OK_200, new Answer(true, "none"));
        } catch (StoreException e) {
            send(
                    response,
                    Status.SERVICE_UNAVAILABLE_503,
                    new Answer(false, "the collector's database does not answer; what boxes send waits with them"));
        }
    }

    private static void send(ServerResponse response, Status status, Answer answer) {
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(Json.write(answer));
    }
}
