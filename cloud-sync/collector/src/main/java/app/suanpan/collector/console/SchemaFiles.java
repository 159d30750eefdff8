package app.suanpan.collector.console;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * What events and messages look like, for whoever reads them: {@code GET /api/schema/events/SaleCompleted.json},
 * {@code /api/schema/asyncapi.json}. The files are those of {@code docs/schema} when this program was built, and refer to each other.
 */
final class SchemaFiles implements HttpService {
    private static final String FOLDER = "/app/suanpan/collector/schema";

    /** Nothing else of the class path can be named so. */
    private static final Pattern NAME = Pattern.compile("/(?:[a-z]+/)?[A-Za-z-]+\\.json");

    @Override
    public void routing(HttpRules rules) {
        rules.get("/*", SchemaFiles::serve);
    }

    private static void serve(ServerRequest request, ServerResponse response) {
        var name = request.path().path();
        try (var file = NAME.matcher(name).matches() ? SchemaFiles.class.getResourceAsStream(FOLDER + name) : null) {
            if (file == null) {
                response.status(Status.NOT_FOUND_404).send();
                return;
            }
            response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                    .header(HeaderNames.CACHE_CONTROL, "no-cache")
                    .send(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
