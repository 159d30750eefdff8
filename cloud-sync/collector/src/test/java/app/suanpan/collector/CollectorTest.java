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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
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
        var request = HttpRequest.newBuilder(URI.create(collector.console() + path))
                .header("Authorization", "Bearer " + collector.token());
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
    void nobodyElseEntersTheFolderThatItMakes() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void aBrokerOnAnotherMachineIsSpokenToByTlsOnly() {
        assertThatThrownBy(() -> withBroker("tcp://192.0.2.7:1883"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ssl://192.0.2.7:1883")
                .hasMessageContaining("mosquitto-config");
        assertThat(withBroker("ssl://192.0.2.7:8884").isSecured()).isTrue();
        assertThat(withBroker("tcp://127.0.0.1:1883").isSecured()).isFalse();
        assertThat(withBroker("tcp://[::1]:1883").isSecured()).isFalse();
    }

    private static CollectorConfig withBroker(String address) {
        return new CollectorConfig(data, "127.0.0.1", 0, 0, URI.create(address), SHANGHAI);
    }

    @Test
    void aLinkForAPasswordNeverLeadsToAPlainPageOfAnotherMachine(@TempDir Path folder) {
        assertThat(userAdd(folder.resolve("open"), "0.0.0.0")).contains("https://0.0.0.0:8088/#/welcome?key=");
        assertThat(userAdd(folder.resolve("here"), "127.0.0.1")).contains("http://127.0.0.1:8088/#/welcome?key=");
    }

    private static String userAdd(Path folder, String bind) {
        var said = new StringWriter();
        var line = new CommandLine(new CollectorMain());
        line.setOut(new PrintWriter(said, true));
        line.execute("--data", folder.toString(), "--bind", bind, "user", "add", "lin", "--role", "viewer");
        return said.toString();
    }

    @Test
    void theTotalsAreThoseOfTheLedger() throws Exception {
        var totals = json("/api/v1/totals").path("boxes").get(0);

        assertThat(totals.path("store").asString()).isEqualTo("s001");
        assertThat(totals.path("workstation").asString()).isEqualTo("w1");
        assertThat(totals.path("currency").asString()).isEqualTo("CNY");
        assertThat(totals.path("sales").path("count").asLong()).isEqualTo(2);
        assertThat(totals.path("sales").path("total").asLong()).isEqualTo(4550);
        assertThat(totals.path("returns").path("count").asLong()).isZero();
        assertThat(totals.path("unsent").asLong()).isZero();
    }

    @Test
    void theOverviewHasItsFiguresAndASaleItsLines() throws Exception {
        var overview = json("/api/v1/overview?from=" + SmallShop.TODAY);
        while (overview.path("behind").asLong() > 0) {
            overview = json("/api/v1/overview?from=" + SmallShop.TODAY);
        }
        assertThat(overview.path("totals").get(0).path("sales").path("count").asLong())
                .isEqualTo(2);
        assertThat(overview.path("hours").get(0).path("hour").asInt()).isEqualTo(10);
        assertThat(overview.path("unsent").asLong()).isZero();

        var id = overview.path("sales").get(0).path("id").asString();
        var sale = json("/api/v1/sales/" + id);
        assertThat(sale.path("lines").size()).isPositive();
        assertThat(sale.path("tenders").get(0).path("kind").asString()).isEqualTo("cash");
        var event = json("/api/v1/events/" + id);
        assertThat(event.path("verified").asBoolean()).isTrue();
        assertThat(event.path("body").asString()).contains("\"SaleCompleted\"");
        assertThat(json("/api/v1/sales/" + id + "/receipt?language=en")
                        .path("elements")
                        .toString())
                .contains("Milk");
    }

    @Test
    void aListGoesOnBehindItsLastRow() throws Exception {
        var first = json("/api/v1/sales?limit=1&from=" + SmallShop.TODAY);
        assertThat(first.path("sales")).hasSize(1);

        var second = json("/api/v1/sales?limit=1&from=" + SmallShop.TODAY + "&after="
                + first.path("next").asString());

        assertThat(second.path("sales")).hasSize(1);
        assertThat(second.path("sales")).isNotEqualTo(first.path("sales"));
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void aSaleIsFoundByItsReceiptOnAnyDayAndByItsAmount() throws Exception {
        var sale = json("/api/v1/sales?from=" + SmallShop.TODAY).path("sales").get(0);
        var receipt = sale.path("receipt").asString();

        assertThat(json("/api/v1/sales?from=2001-01-01&text=" + receipt).path("sales"))
                .hasSize(1);
        assertThat(json("/api/v1/sales?from=2001-01-01&text=7").path("sales")).isEmpty();
        assertThat(json("/api/v1/sales?amount=3300&from=" + SmallShop.TODAY).path("sales"))
                .hasSize(1);
        assertThat(json("/api/v1/sales?kind=return&from=" + SmallShop.TODAY).path("sales"))
                .isEmpty();
    }

    @Test
    void aPageThatHasWhatThereIsIsToldSo() throws Exception {
        var first = get("/api/v1/boxes");

        var second = get(
                "/api/v1/boxes",
                "If-None-Match",
                first.headers().firstValue("ETag").orElseThrow());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void everyFileOfThePageIsThereAndNothingElse() throws Exception {
        for (var file :
                new String[] {"/", "/tokens.css", "/console.js", "/page-sales.js", "/icon.svg", "/echarts.js"}) {
            var response = get(file);
            assertThat(response.statusCode()).as(file).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .as(file)
                    .isPresent();
        }
        for (var path : new String[] {
            "/Console.class",
            "/../store/schema-1.sql",
            "/..%2fstore/schema-1.sql",
            "/%2e%2e/store/schema-1.sql",
            "//etc/passwd"
        }) {
            assertThat(get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void whoeverWatchesOverItIsToldThatItIsReady() throws Exception {
        assertThat(json("/api/health").path("ready").asBoolean()).isTrue();
    }

    @Test
    void aWrongQuestionIsAnsweredWithASentenceAndACode() throws Exception {
        assertThat(refused("/api/v1/sales?from=yesterday")).isEqualTo("400 day");
        assertThat(refused("/api/v1/sales?period=for%20ever")).isEqualTo("400 period");
        assertThat(refused("/api/v1/sales?from=2026-11-21&to=2026-11-20")).isEqualTo("400 period");
        assertThat(refused("/api/v1/sales?from=0001-01-01&to=9999-12-31")).isEqualTo("400 period");
        assertThat(refused("/api/v1/sales?from=%2B999999999-12-31")).isEqualTo("400 period");
        assertThat(refused("/api/v1/sales?after=1000000")).isEqualTo("400 after");
        assertThat(refused("/api/v1/sales?amount=1e9")).isEqualTo("400 amount");
        assertThat(refused("/api/v1/sales?kind=theft")).isEqualTo("400 kind");
        assertThat(refused("/api/v1/sales?text=" + "x".repeat(101))).isEqualTo("400 text");
        assertThat(refused("/api/v1/sales/seven")).isEqualTo("400 id");
        assertThat(refused("/api/v1/sales/1-999999")).isEqualTo("404 not-found");
        assertThat(refused("/api/v1/events/99999999999999999999-1")).isEqualTo("400 id");
        assertThat(refused("/api/v1/quarantine/1-1-" + "0".repeat(64))).isEqualTo("404 not-found");
        assertThat(refused("/api/v1/passwords")).isEqualTo("404 not-found");
        assertThat(json("/api/v1/sales?from=2020-01-01").path("sales")).isEmpty();
        assertThat(json("/api/v1/alarms").path("incidents")).isEmpty();
        assertThat(json("/api/v1/members?limit=99999999").path("members")).isEmpty();
    }

    private static String refused(String path) throws IOException, InterruptedException {
        var response = get(path);
        var problem = Json.tree(response.body().getBytes());
        assertThat(problem.path("error").asString()).as(path).isNotEmpty();
        return response.statusCode() + " " + problem.path("code").asString();
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
