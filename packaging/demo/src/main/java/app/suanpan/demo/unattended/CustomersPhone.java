package app.suanpan.demo.unattended;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer's phone: opens the link in the kiosk's code, begins, fills the form in and sends it, as a browser without JavaScript does. */
final class CustomersPhone {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /** Opens a page and returns its HTML. */
    String open(URI link) throws InterruptedException {
        return send(HttpRequest.newBuilder(link)
                .header("Accept-Language", "zh-CN")
                .timeout(PATIENCE)
                .build());
    }

    /**
     * Touches the button of the first page, which makes the kiosk's code this phone's.
     *
     * @return the page with the form
     */
    String begin(URI link, String page) throws InterruptedException {
        return submit(link, page, Stream.of(field("begin", "here")));
    }

    /**
     * Sends the form of a page.
     *
     * @param link where the page was opened
     * @param page its HTML
     * @return the page that answers
     */
    String join(URI link, String page, String phone, String name) throws InterruptedException {
        return submit(link, page, Stream.of(field("phone", phone), field("name", name), field("age", "14")));
    }

    private String submit(URI link, String page, Stream<String> fields) throws InterruptedException {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("The join page has no form:\n" + page);
        }
        List<String> hidden = HIDDEN.matcher(page)
                .results()
                .map(field -> field(field.group(1), field.group(2)))
                .toList();
        String body = Stream.concat(hidden.stream(), fields).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(link.resolve(form.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "zh-CN")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response =
                    browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new IllegalStateException("The join page answers with " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("The join page cannot be reached", e);
        }
    }
}
