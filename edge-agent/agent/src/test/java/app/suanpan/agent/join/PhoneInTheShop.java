package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.JoinState.Question;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A phone in the shop: it opens what codes say, over real HTTP, and sends forms. */
abstract class PhoneInTheShop {
    @TempDir
    Path folder;

    JoinShop shop;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() {
        shop = new JoinShop(folder);
    }

    @AfterEach
    void close() {
        client.close();
        shop.close();
    }

    /** The button of the page that a kiosk's code opens. */
    HttpResponse<String> begin(URI link, HttpResponse<String> start) throws Exception {
        assertThat(start.body()).contains("name=\"begin\"").doesNotContain("type=\"tel\"");
        return post(link, "form", hidden(start.body()), "begin", "here");
    }

    String attract() {
        return ((Question.Attract) shop.kiosk().state().question()).joinUrl();
    }

    /** The badge's link as the shop's network resolves it: the brand's host is this agent. */
    URI badge(long guide) {
        return URI.create(shop.room().badgeLink(guide, 1).replace("https://shop.example", shop.base()));
    }

    /** A receipt's link, from paper of today on which this guide served. */
    URI receipt(Optional<Long> guide) {
        String link = shop.receiptLink(guide).orElseThrow();
        assertThat(link).matches("http://join\\.shop\\.example/j/[0-9A-HJKMNP-TV-Z]{24}");
        return URI.create(link.replace(JoinShop.PUBLIC, shop.base()));
    }

    long members() {
        return shop.ledger()
                .<Long>read(db -> db.queryOne("SELECT count(*) FROM member", row -> row.getLong(1))
                        .orElseThrow());
    }

    static String hidden(String page) {
        Matcher form = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    URI location(HttpResponse<String> response) {
        return URI.create(shop.base())
                .resolve(response.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(URI uri, String... fields) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(uri, String.join("&", pairs).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(URI uri, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
