package app.suanpan.pages;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the forms that phones send, and says it in a sentence where what came is no form. */
public final class FormReader {
    private final PageWriter writer;

    public FormReader(PageWriter writer) {
        this.writer = writer;
    }

    /** What is done with a form. */
    public interface Handler {
        void handle(PageLanguage language, JoinForm form);
    }

    public void read(ServerRequest request, ServerResponse response, Handler handler) {
        Optional<Map<String, List<String>>> fields;
        try (InputStream body = request.content().inputStream()) {
            fields = FormBody.read(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (fields.isEmpty()) {
            writer.say(request, response, Status.BAD_REQUEST_400, "odd");
            return;
        }
        List<String> chosen = fields.get().getOrDefault("lang", List.of(""));
        handler.handle(PageLanguage.of(chosen.getFirst(), PageWriter.accepted(request)), JoinForm.of(fields.get()));
    }
}
