package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.Summarizer;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.json.Json;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Two tenants, each with a store s001 and a till w1 in it: nothing of one is shown, counted or exported as the other's. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TwoTenantsTest {
    private static final String DAY = "from=2026-11-21";
    private static final String TABLES = "sale,sale_line,event,box,journal,shift_event";

    private static final String SEVEN = """
            {"id": 7, "firstName": {"zh": "%s", "en": "Yaya"}, "store": "s001", "status": "ACTIVE"}""";

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private ServedConsole served;

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        served = new ServedConsole(database)
                .with(new BoxJournal("suanpan", "w1").sellMilk().closeTheTill())
                .with(new BoxJournal("brand-b", "w1").sellBreakfast().sellBreakfast());
        addUp();
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void addUp() {
        try (var _ = Summarizer.start(database, served.store, ServedConsole.SHANGHAI)) {
            while (served.queries.days().behind() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    private String token(String... stores) {
        return "Bearer "
                + served.accounts.addToken(
                        "of-" + String.join(".", stores).replace('/', '.'),
                        Role.ADMIN,
                        stores.length == 0 ? null : List.of(stores));
    }

    private JsonNode json(String token, String question) throws Exception {
        var answer = served.get("/api/v1/" + question, "Authorization", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> values(JsonNode rows, String field) {
        return rows.valueStream().map(it -> it.path(field).asString());
    }

    @Test
    void eachOfTheTwoStoresHasItsOwnNameSumsAndSales() throws Exception {
        var all = token();

        assertThat(values(json(all, "sales?" + DAY).path("sales"), "store"))
                .containsExactlyInAnyOrder("s001", "brand-b/s001", "brand-b/s001");
        assertThat(json(all, "stores").path("stores").valueStream().map(JsonNode::asString))
                .containsExactly("brand-b/s001", "s001");
        var stores = json(all, "overview?" + DAY).path("stores");
        assertThat(values(stores, "store")).containsExactly("brand-b/s001", "s001");
        assertThat(stores.valueStream().map(it -> it.path("sales").path("total").asInt()))
                .containsExactly(6600, 1250);
        assertThat(json(all, "items?store=brand-b/s001&" + DAY).path("items")).hasSize(2);
        assertThat(values(json(all, "boxes").path("boxes"), "store")).containsExactlyInAnyOrder("s001", "brand-b/s001");
    }

    @Test
    void whoSeesOneOfThemSeesNothingOfTheOther() throws Exception {
        var first = token("s001");
        var second = token("brand-b/s001");

        for (var list : List.of(
                "sales", "shifts", "audit", "members", "guides", "alarms", "boxes", "totals", "stores", "overview")) {
            assertThat(json(first, list + "?" + DAY).toString()).as(list).doesNotContain("brand-b");
            assertThat(json(second, list + "?" + DAY).toString()).as(list).doesNotContain("\"s001\"");
        }
        assertThat(json(first, "sales?" + DAY).path("sales")).hasSize(1);
        assertThat(json(second, "sales?" + DAY).path("sales")).hasSize(2);
        var theirs =
                json(second, "sales?" + DAY).path("sales").get(0).path("id").asString();
        for (var address : List.of("sales/" + theirs, "sales/" + theirs + "/receipt", "events/" + theirs)) {
            assertThat(served.get("/api/v1/" + address, "Authorization", first).statusCode())
                    .as(address)
                    .isEqualTo(404);
            assertThat(served.get("/api/v1/" + address, "Authorization", second).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(exported(first, TABLES)).doesNotContain("brand-b");
        assertThat(exported(second, TABLES)).contains("brand-b/s001").doesNotContain(",suanpan,");
    }

    @Test
    void guidesOfOneNumberAreCalledAsEachOfTheTwoCallsThem() throws Exception {
        served.with(new BoxJournal("suanpan", "w2").guideServes()).with(new BoxJournal("brand-b", "w2").guideServes());
        addUp();
        served.publishGuides(folder, "suanpan", FeedScope.ALL, SEVEN.formatted("小雅"));
        served.publishGuides(folder, "brand-b", FeedScope.ALL, SEVEN.formatted("小明"));
        var all = token();
        var one = token("s001");
        var other = token("brand-b/s001");

        assertThat(json(all, "guides?" + DAY)
                        .path("guides")
                        .valueStream()
                        .filter(it -> it.path("guide").isNumber())
                        .map(it -> it.path("tenant").asString() + " "
                                + it.path("nameZh").asString()))
                .containsExactlyInAnyOrder("suanpan 小雅", "brand-b 小明");
        assertThat(json(one, "guides?" + DAY).toString()).contains("小雅").doesNotContain("小明");
        assertThat(json(other, "guides?" + DAY).toString()).contains("小明").doesNotContain("小雅");
        assertThat(exported(all, "sale_credit")).contains("小雅,Yaya", "小明,Yaya");
        assertThat(exported(one, "sale_credit")).contains("小雅,Yaya").doesNotContain("小明");
    }

    private String exported(String token, String tables) throws Exception {
        var address = URI.create(served.console.address() + "/api/v1/export?format=csv&tables=" + tables);
        var text = new StringBuilder();
        try (var client = HttpClient.newHttpClient();
                var zip = new ZipInputStream(new ByteArrayInputStream(client.send(
                                HttpRequest.newBuilder(address)
                                        .header("Authorization", token)
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".csv")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    /** As a version left it that knew stores by their ids alone. */
    @Test
    void rowsOfTwoStoresThatWereOneAreMadeAgain() throws Exception {
        served.close();
        beforeThisVersion();

        served = new ServedConsole(database);
        addUp();

        eachOfTheTwoStoresHasItsOwnNameSumsAndSales();
    }

    private void beforeThisVersion() throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var statement = connection.createStatement()) {
            for (var table : List.of("sale", "shift_event", "cash_movement", "refused_count")) {
                statement.execute("UPDATE " + table + " SET store = 's001'");
            }
            statement.execute("ALTER TABLE box DROP COLUMN store_name");
            statement.execute("DROP TABLE store_name");
            statement.execute("DROP TABLE item_month");
            statement.execute("DROP TABLE points_entry");
            statement.execute("DROP TABLE points_reservation");
            statement.execute("DROP TABLE points_turn");
            statement.execute("DROP TABLE points_used");
            statement.execute("DROP TABLE guide_departure");
            statement.execute("DROP TABLE guide_transfer");
            statement.execute("DROP INDEX binding_by_guide");
            statement.execute("DROP TABLE member_consent");
            statement.execute("DROP TABLE member_erased");
            statement.execute("DROP TABLE member_verified");
            statement.execute("DROP INDEX member_by_number");
            statement.execute("DROP INDEX member_by_phone");
            statement.execute("ALTER TABLE member DROP COLUMN phone_hash");
            statement.execute("DROP TABLE member_coupon");
            statement.execute("DROP TABLE coupon_change");
            for (var table : List.of("letter_key", "letter", "letter_seal", "letter_change", "letter_offer")) {
                statement.execute("DROP TABLE " + table);
            }
            statement.execute("DROP TABLE sale_credit");
            statement.execute("DROP TABLE guide_day");
            statement.execute("DROP TABLE guide_month");
            statement.execute("ALTER TABLE binding DROP COLUMN store");
            statement.execute("ALTER TABLE binding DROP COLUMN business_day");
            statement.execute("DELETE FROM schema_version WHERE version >= 23");
        }
    }
}
