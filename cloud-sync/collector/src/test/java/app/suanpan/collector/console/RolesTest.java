package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.AnyShift;
import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.access.Role;
import app.suanpan.protocol.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every address for every role, one by one: whoever adds an address says here who sees it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RolesTest {
    /** To whom an address answers: a for anybody, then viewer, manager, auditor, administrator; a dash for a role that it does not. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("GET /overview", "vmua"),
            Map.entry("GET /stores", "vmua"),
            Map.entry("GET /items", "vmua"),
            Map.entry("GET /items/{item}/days", "vmua"),
            Map.entry("GET /boxes", "vmua"),
            Map.entry("GET /totals", "vmua"),
            Map.entry("GET /refused/{id}", "--ua"),
            Map.entry("GET /sales", "vmua"),
            Map.entry("GET /sales/{id}", "vmua"),
            Map.entry("GET /sales/{id}/receipt", "vmua"),
            Map.entry("GET /events/{id}", "--ua"),
            Map.entry("GET /shifts", "-mua"),
            Map.entry("GET /shifts/{id}", "-mua"),
            Map.entry("GET /members", "-mua"),
            Map.entry("GET /guides", "-mua"),
            Map.entry("GET /audit", "--ua"),
            Map.entry("GET /alarms", "-mua"),
            Map.entry("GET /alarms/count", "-mua"),
            Map.entry("GET /quarantine/{id}", "--ua"),
            Map.entry("GET /export/tables", "-mua"),
            Map.entry("GET /export", "-mua"),
            Map.entry("GET /me", "vmua"),
            Map.entry("POST /session", "anybody"),
            Map.entry("DELETE /session", "vmua"),
            Map.entry("GET /sessions", "vmua"),
            Map.entry("DELETE /sessions/{id}", "vmua"),
            Map.entry("GET /invitations/{key}", "anybody"),
            Map.entry("POST /invitations/{key}", "anybody"),
            Map.entry("GET /accounts", "---a"));

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private ServedConsole served;

    @BeforeEach
    void open() {
        served = new ServedConsole(kind.fresh(folder))
                .with(new BoxJournal("w1").sellMilk().closeTheTill());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private List<Route> routes() {
        return Api.routes(served.queries, served.names, served.accounts, served.sessions);
    }

    private static String example(Route route) {
        return Api.ROOT
                + route.path()
                        .replace("{item}", "1001")
                        .replace("{key}", "nothing")
                        .replace("{id}", route.path().startsWith("/quarantine") ? "1-1-" + "0".repeat(64) : "1-3");
    }

    @Test
    void everyAddressAnswersTheRolesOfTheTableAndNoOther() throws Exception {
        var seen = new TreeMap<String, String>();
        var tokens = new ArrayList<String>();
        for (var role : Role.values()) {
            tokens.add(served.accounts.addToken(role.word(), role, null));
        }
        for (var route : routes()) {
            var name = route.method() + " " + route.path();
            var nobody = served.send(route.method(), example(route), "").statusCode();
            if (nobody != 401) {
                seen.put(name, "anybody");
                continue;
            }
            var letters = new StringBuilder();
            for (var i = 0; i < tokens.size(); i++) {
                var status = served.send(route.method(), example(route), "", "Authorization", "Bearer " + tokens.get(i))
                        .statusCode();
                assertThat(status).as(name).isIn(200, 204, 400, 403, 404);
                letters.append(status == 403 ? '-' : "vmua".charAt(i));
            }
            seen.put(name, letters.toString());
        }

        assertThat(seen).isEqualTo(new TreeMap<>(TABLE));
    }

    @Test
    void whatCameBackInAnotherStoreIsNotShownToThoseWhoDoNotSeeIt(@TempDir Path folder) throws Exception {
        var database = kind.fresh(folder);
        try (var shop = new ServedConsole(database)) {
            var journal = new BoxJournal("w9");
            AnyShift.events(7, 60).forEach(journal::append);
            shop.with(journal);
            try (var other = TestDatabase.connect(database);
                    var statement = other.createStatement()) {
                assertThat(statement.executeUpdate("UPDATE sale SET store = 's002' WHERE kind <> 'sale'"))
                        .isPositive();
            }
            var own = "Bearer " + shop.accounts.addToken("own", Role.MANAGER, List.of("s001"));
            var all = "Bearer " + shop.accounts.addToken("all", Role.MANAGER, null);
            var shown = 0;
            for (var sale : Json.tree(shop.get("/api/v1/sales?from=2026-11-21&store=s001", "Authorization", own)
                            .body()
                            .getBytes())
                    .path("sales")) {
                var address = "/api/v1/sales/" + sale.path("id").asString();
                assertThat(related(shop, address, own)).isEmpty();
                shown += related(shop, address, all).size();
            }
            assertThat(shown).isPositive();
        }
    }

    private static JsonNode related(ServedConsole shop, String address, String token) throws Exception {
        return Json.tree(shop.get(address, "Authorization", token).body().getBytes())
                .path("related");
    }

    @Test
    void aManagerSeesOnlyTheirOwnStores() throws Exception {
        var own = "Bearer " + served.accounts.addToken("own", Role.MANAGER, List.of("s001"));
        var other = "Bearer " + served.accounts.addToken("other", Role.ADMIN, List.of("s002"));
        var sale = Json.tree(served.get("/api/v1/sales?from=2026-11-21", "Authorization", own)
                        .body()
                        .getBytes())
                .path("sales")
                .get(0)
                .path("id")
                .asString();
        var shift = Json.tree(served.get("/api/v1/shifts?from=2026-11-21", "Authorization", own)
                        .body()
                        .getBytes())
                .path("shifts")
                .get(0)
                .path("id")
                .asString();
        var lists = routes().stream()
                .filter(it -> it.method().equals("GET") && !it.path().contains("{"))
                .map(Route::path)
                .filter(it ->
                        !List.of("/me", "/sessions", "/accounts", "/export").contains(it))
                .collect(Collectors.toList());

        for (var path : lists) {
            var body = served.get(Api.ROOT + path + "?from=2026-11-21", "Authorization", other)
                    .body();
            assertThat(body).as(path).doesNotContain("s001").doesNotContain("w1");
            assertThat(served.get(Api.ROOT + path + "?from=2026-11-21&store=s001", "Authorization", other)
                            .body())
                    .as(path)
                    .doesNotContain("\"w1\"");
        }
        for (var one :
                List.of("/sales/" + sale, "/sales/" + sale + "/receipt", "/events/" + sale, "/shifts/" + shift)) {
            assertThat(served.get(Api.ROOT + one, "Authorization", other).statusCode())
                    .as(one)
                    .isEqualTo(404);
        }
        assertThat(served.get(Api.ROOT + "/sales/" + sale, "Authorization", own).statusCode())
                .isEqualTo(200);
        assertThat(served.get(Api.ROOT + "/sales?store=s002", "Authorization", own)
                        .statusCode())
                .isEqualTo(403);
    }
}
