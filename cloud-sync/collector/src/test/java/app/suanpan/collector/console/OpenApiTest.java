package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.access.Role;
import app.suanpan.protocol.json.Json;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The document of the API says what is so: every address is in it, and what is really answered is as it says. */
class OpenApiTest {
    private static final String DAY = "?from=2026-11-21";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyAddressIsInItAndEveryRealAnswerIsAsItSays(TestDatabase kind, @TempDir Path folder) throws Exception {
        try (var served = new ServedConsole(kind.fresh(folder))
                .with(new BoxJournal("w1")
                        .sellMilk()
                        .sellWithCoupon("A1")
                        .payByVoucher("9000000001")
                        .closeWithDollars())) {
            var token = "Bearer " + served.accounts.addToken("reader", Role.ADMIN, null);
            served.accounts.add("lin", Role.MANAGER, List.of("s001"));
            var document = Json.tree(served.get("/api/openapi.json").body().getBytes());
            var routes = Api.routes(served.queries, served.names, served.accounts, served.sessions);

            var written = new TreeSet<String>();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(it -> written.add(it.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
            assertThat(written)
                    .containsExactlyInAnyOrderElementsOf(routes.stream()
                            .map(it -> it.method() + " " + Api.ROOT + it.path())
                            .toList());

            var faults = new LinkedHashMap<String, Object>();
            for (var route : routes) {
                if (!route.method().equals("GET")
                        || !route.answer().isRecord()
                        || route.path().contains("{key}")) {
                    continue;
                }
                for (var example : examples(route, served, token)) {
                    var answer = served.get(example, "Authorization", token);
                    assertThat(answer.statusCode()).as(example).isEqualTo(200);
                    var found = faults(document, route.answer().getSimpleName(), answer.body());
                    if (!found.isEmpty()) {
                        faults.put(example, found);
                    }
                }
            }
            assertThat(faults).isEmpty();
            assertThat(faults(
                            document,
                            "Problem",
                            served.get("/api/v1/sales/x", "Authorization", token)
                                    .body()))
                    .isEmpty();
            assertThat(faults(document, "Sales", "{\"sales\":[{\"id\":7}]}"))
                    .as("a wrong answer is noticed")
                    .isNotEmpty();
        }
    }

    private static Iterable<String> examples(Route route, ServedConsole served, String token) throws Exception {
        var all = new ArrayList<String>();
        if (!route.path().contains("{")) {
            all.add(Api.ROOT + route.path() + DAY);
            return all;
        }
        var list = route.path().startsWith("/shifts") ? "shifts" : "sales";
        for (var it : Json.tree(served.get(Api.ROOT + "/" + list + DAY, "Authorization", token)
                        .body()
                        .getBytes())
                .path(list)) {
            all.add(Api.ROOT
                    + route.path().replace("{id}", it.path("id").asString()).replace("{item}", "1001"));
        }
        assertThat(all).as(route.path()).isNotEmpty();
        return all;
    }

    private static List<Error> faults(JsonNode document, String schema, String answer) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$ref", "#/components/schemas/" + schema);
        root.put("components", document.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.text(root))
                .validate(answer, InputFormat.JSON);
    }
}
