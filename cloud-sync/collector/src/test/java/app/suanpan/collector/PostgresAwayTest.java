package app.suanpan.collector;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.store.Database;
import app.suanpan.protocol.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A running collector whose PostgreSQL is stopped, frozen, or killed with another one in its place: a box keeps what it has, and in the end everything is there once. */
class PostgresAwayTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T03:00:00Z"), SHANGHAI);
    private static final Map<String, String> ALONE = Map.of();
    private static final Map<String, String> TOGETHER = Map.of("synchronous_standby_names", "beside");
    /** Nobody waits longer for a page than this; were everybody to wait for the silent server in turn, it would be a minute. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private PostgresServer server;
    private Collector collector;
    private WiredBox box;

    @BeforeEach
    void makeAServer() throws Exception {
        server = PostgresServer.make(Files.createDirectory(folder.resolve("first")), ALONE);
    }

    @AfterEach
    void close() throws Exception {
        if (collector != null) {
            box.close();
            collector.close();
        }
        server.close();
    }

    private void open(String hosts, String options) {
        var url = "jdbc:postgresql://" + hosts + "/postgres?user=postgres" + options;
        collector = Collector.start(
                new CollectorConfig(
                        folder.resolve("collector"),
                        "127.0.0.1",
                        0,
                        0,
                        new Database.Postgres(url, null, null),
                        null,
                        SHANGHAI,
                        null,
                        null),
                CLOCK,
                new Random(7));
        box = new WiredBox(collector.broker(), "w1");
    }

    private static String at(PostgresServer server) {
        return "127.0.0.1:" + server.port();
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create(collector.console() + path))
                        .header("Authorization", "Bearer " + collector.token())
                        .timeout(LONGEST_ANSWER)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private int status(String path) {
        return ask(path).join().statusCode();
    }

    /** Every address says that it cannot answer, in a sentence and by a code; the page itself comes all the same, and says it to people. */
    private void everybodyIsToldThatItIsAway() {
        var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (var path :
                List.of("overview", "sales", "items", "boxes", "members", "alarms/count", "export?tables=sale")) {
            for (var times = 0; times < 8; times++) {
                answers.add(ask("/api/v1/" + path));
            }
        }
        for (var answer : answers) {
            assertThat(answer.join().statusCode()).isEqualTo(503);
            var problem = Json.tree(answer.join().body().getBytes());
            assertThat(problem.path("code").asString()).isEqualTo("database");
            assertThat(problem.path("error").asString()).contains("the collector's database does not answer");
        }
        assertThat(status("/api/health")).isEqualTo(503);
        assertThat(status("/")).isEqualTo(200);
    }

    private void everythingIsThereOnce(List<Integer> sales) throws Exception {
        box.speakUntil(box::allAcknowledged);
        box.speakUntil(() -> status("/api/health") == 200 && status("/api/v1/totals") == 200);
        assertThat(json("totals").path("boxes"))
                .extracting(it -> it.path("sales").path("count").asInt())
                .containsExactlyElementsOf(sales);
        assertThat(json("totals").path("boxes").get(0).path("watermark").asLong())
                .isEqualTo(box.journal().sequence());
        assertThat(json("alarms").path("incidents")).isEmpty();
        var all = sales.stream().mapToInt(it -> it).sum();
        var overview = new AtomicReference<JsonNode>();
        box.speakUntil(() -> {
            overview.set(json("overview?from=2026-11-21"));
            return overview.get().path("behind").asLong(1) == 0;
        });
        // The answer that says that nothing is missing has it all.
        var sold = overview.get().path("totals").path(0).path("sales");
        assertThat(sold.path("count").asInt(0)).isEqualTo(all);
        assertThat(sold.path("total").asInt(0)).isEqualTo(all * 1250);
    }

    private JsonNode json(String path) {
        return Json.tree(ask("/api/v1/" + path).join().body().getBytes());
    }

    private void sell(int sales) {
        for (var sale = 0; sale < sales; sale++) {
            box.journal().sellMilk();
        }
    }

    @Test
    void aServerThatIsStoppedAndStartedAgain() throws Exception {
        open(at(server), "");
        sell(3);
        box.speakUntil(box::allAcknowledged);
        var before = box.acknowledged();

        server.stop();
        sell(3);
        box.speakUntil(() -> status("/api/health") == 503);
        everybodyIsToldThatItIsAway();
        assertThat(box.acknowledged()).isEqualTo(before);

        server.start(ALONE);
        everythingIsThereOnce(List.of(6));
    }

    @Test
    void aServerThatSaysNothingMoreAndGoesOnLater() throws Exception {
        open(at(server), "&socketTimeout=3");
        sell(3);
        box.speakUntil(box::allAcknowledged);
        assertThat(status("/api/v1/overview")).isEqualTo(200);
        var before = box.acknowledged();

        server.freeze();
        sell(3);
        everybodyIsToldThatItIsAway();
        box.speakUntil(() -> status("/api/health") == 503);
        assertThat(box.acknowledged()).isEqualTo(before);

        server.thaw();
        everythingIsThereOnce(List.of(6));
    }

    @Test
    void anotherServerThatHadToAgreeToEveryCommitTakesTheKilledOnesPlace() throws Exception {
        server.stop();
        try (var beside = server.standby(folder.resolve("second"), "beside")) {
            server.start(TOGETHER);
            beside.start(ALONE);
            open(at(server) + "," + at(beside), "&targetServerType=primary");
            sell(5);
            box.speakUntil(box::allAcknowledged);
            var promised = box.acknowledged();
            sell(5);

            server.kill();
            beside.ask("SELECT pg_promote()");

            assertThat(Long.parseLong(beside.ask("SELECT watermark FROM journal")))
                    .as("what was acknowledged is there")
                    .isGreaterThanOrEqualTo(promised);
            everythingIsThereOnce(List.of(10));
        }
    }

    @Test
    void aServerThatLaggedBehindTakesTheKilledOnesPlaceAndBoxesSendAgainWhatItLacks() throws Exception {
        server.stop();
        try (var beside = server.standby(folder.resolve("second"), "beside")) {
            server.start(ALONE);
            beside.start(ALONE);
            open(at(server) + "," + at(beside), "&targetServerType=primary");
            sell(5);
            box.speakUntil(box::allAcknowledged);
            var followed = box.acknowledged();
            box.speakUntil(() -> beside.ask("SELECT coalesce(max(watermark), 0) FROM journal")
                    .equals(Long.toString(followed)));
            beside.stop();
            sell(5);
            box.speakUntil(box::allAcknowledged);
            var promised = box.acknowledged();
            var late = new WiredBox(collector.broker(), "w2");
            late.journal().sellMilk().sellMilk();
            late.speakUntil(late::allAcknowledged);

            server.kill();
            beside.start(ALONE);
            beside.ask("SELECT pg_promote()");

            assertThat(Long.parseLong(beside.ask("SELECT watermark FROM journal")))
                    .as("what was acknowledged is not there")
                    .isEqualTo(followed)
                    .isLessThan(promised);
            // Each box learns with its next word that something is missing: a greeting every minute, or a sale.
            sell(1);
            late.journal().sellMilk();
            late.speakUntil(late::allAcknowledged);
            late.close();
            everythingIsThereOnce(List.of(11, 3));
        }
    }
}
