package app.suanpan.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.broker.PahoTerminal;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A whole collector: what comes in over MQTT is asked for over HTTP. */
class CollectorTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), SHANGHAI);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static Collector collector;
    private static Path data;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        data = folder.resolve("not/yet/there");
        collector = start(data, 0);
        var journal = new BoxJournal("w1").sellMilk().sellBreakfast();
        try (var terminal = PahoTerminal.connect(collector.broker(), journal.box(), "")) {
            terminal.publish(Channel.UP, EnvelopeCodec.encode(journal.all()).toArray());
            // The broker's PUBACK travels on its own way: it may be heard before the acknowledgement or after it.
            var heard = terminal.heard().poll(60, TimeUnit.SECONDS);
            if ("puback".equals(heard)) {
                heard = terminal.heard().poll(60, TimeUnit.SECONDS);
            }
            assertThat(heard).startsWith("message ");
            var ack = Acknowledgement.parse(Bytes.utf8(heard.substring("message ".length())));
            assertThat(ack.watermark()).isEqualTo(journal.sequence());
        }
    }

    private static Collector start(Path folder, int httpPort) {
        return Collector.start(
                new CollectorConfig(folder, "127.0.0.1", 0, httpPort, null, SHANGHAI), CLOCK, new Random(7));
    }

    @AfterAll
    static void stop() {
        collector.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(collector.console() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        var response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return Json.tree(response.body().getBytes());
    }

    @Test
    void theTotalsAreThoseOfTheLedger() throws Exception {
        var totals = json("/api/totals").get(0);

        assertThat(totals.path("store").asString()).isEqualTo("s001");
        assertThat(totals.path("workstation").asString()).isEqualTo("w1");
        assertThat(totals.path("currency").asString()).isEqualTo("CNY");
        assertThat(totals.path("sales").path("count").asLong()).isEqualTo(2);
        assertThat(totals.path("sales").path("total").asLong()).isEqualTo(4550);
        assertThat(totals.path("returns").path("count").asLong()).isZero();
        assertThat(totals.path("unsent").asLong()).isZero();
    }

    @Test
    void theLivePageHasItsFiguresAndASaleItsLines() throws Exception {
        var live = json("/api/live");
        assertThat(live.path("day").asString()).isEqualTo(SmallShop.TODAY.toString());
        assertThat(live.path("totals").get(0).path("sales").path("count").asLong())
                .isEqualTo(2);
        assertThat(live.path("hours").get(0).path("hour").asInt()).isEqualTo(10);
        assertThat(live.path("boxes").get(0).path("unsent").asLong()).isZero();

        var sale = json("/api/sales/" + live.path("sales").get(0).path("id").asString());
        assertThat(sale.path("lines").size()).isPositive();
        assertThat(sale.path("tenders").get(0).path("kind").asString()).isEqualTo("cash");
    }

    @Test
    void aPageThatHasWhatThereIsIsToldSo() throws Exception {
        var first = get("/api/live");

        var second = get(
                "/api/live", "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void everyFileOfThePageIsThereAndNothingElse() throws Exception {
        for (var file : new String[] {
            "/",
            "/tokens.css",
            "/console.css",
            "/console.js",
            "/views.js",
            "/words.js",
            "/form.js",
            "/icon.svg",
            "/echarts.js"
        }) {
            var response = get(file);
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .as(file)
                    .isPresent();
        }
        assertThat(get("/Console.class").statusCode()).isEqualTo(404);
        assertThat(get("/../store/schema-1.sql").statusCode()).isIn(400, 404);
    }

    @Test
    void aWrongQuestionIsAnsweredWithASentence() throws Exception {
        assertThat(get("/api/sales?day=yesterday").statusCode()).isEqualTo(400);
        assertThat(get("/api/sales/seven").statusCode()).isEqualTo(400);
        assertThat(get("/api/sales/1-999999").statusCode()).isEqualTo(404);
        assertThat(get("/api/passwords").statusCode()).isEqualTo(404);
        assertThat(json("/api/sales?day=2020-01-01")).isEmpty();
        assertThat(json("/api/alarms").path("incidents")).isEmpty();
        assertThat(json("/api/members?limit=99999999")).isEmpty();
    }

    @Test
    void aSecondCollectorOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> start(data, 0)).hasMessageContaining("Another collector");
    }

    @Test
    void aTakenPortIsSaidInASentence(@TempDir Path other) {
        assertThatThrownBy(() -> start(other, collector.console().getPort()))
                .hasMessageContaining("Is the port taken?")
                .hasMessageContaining("--http-port");
    }
}
