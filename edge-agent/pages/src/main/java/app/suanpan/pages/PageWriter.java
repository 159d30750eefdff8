package app.suanpan.pages;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends pages, each with the headers that keep it to itself: nothing of it is stored, framed, or run. */
public final class PageWriter {
    private static final List<Header> EVERYWHERE = List.of(
            HeaderValues.create("Cache-Control", "no-store"),
            HeaderValues.create("X-Content-Type-Options", "nosniff"),
            HeaderValues.create("Referrer-Policy", "no-referrer"),
            HeaderValues.create("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            HeaderValues.create("Cross-Origin-Opener-Policy", "same-origin"));

    private final JoinPages pages;
    private final Header policy;

    public PageWriter(JoinPages pages) {
        this.pages = pages;
        this.policy = HeaderValues.create("Content-Security-Policy", pages.policy());
    }

    /** A sentence in the reader's language in place of a page. */
    public void say(ServerRequest request, ServerResponse response, Status status, String what) {
        show(request, response, status, pages.sentence(language(request), what));
    }

    /** A page for whoever looks at it; nothing but its head for whoever asks for that. */
    public void show(ServerRequest request, ServerResponse response, Status status, String page) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(page.getBytes(StandardCharsets.UTF_8).length);
            head(response, status).send();
        } else {
            html(response, status, page);
        }
    }

    public void html(ServerResponse response, Status status, String page) {
        head(response, status).send(page);
    }

    /** Leads on to the answer of a form. */
    public void seeWelcome(ServerResponse response, String note, PageLanguage language) {
        EVERYWHERE.forEach(response::header);
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, "/w/" + note + "?lang=" + language.code())
                .send();
    }

    /** A file to keep, in JSON. */
    public void file(ServerResponse response, String name, byte[] json) {
        EVERYWHERE.forEach(response::header);
        response.status(Status.OK_200)
                .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .send(json);
    }

    private ServerResponse head(ServerResponse response, Status status) {
        EVERYWHERE.forEach(response::header);
        return response.status(status)
                .header(policy)
                .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .header(HeaderNames.VARY, "Accept-Language");
    }

    public static PageLanguage language(ServerRequest request) {
        return PageLanguage.of(request.query().first("lang").orElse(""), accepted(request));
    }

    public static String accepted(ServerRequest request) {
        return request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
    }
}
