package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.access.RefusedException;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.Snapshot;
import app.suanpan.protocol.json.Json;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who comes in at the console's door, and who does not. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SignInTest {
    private static final String PASSWORD = "four horses";

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;

    private ServedConsole served;

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        served = new ServedConsole(database);
        served.accounts.accept(served.accounts.add("Lin", Role.AUDITOR, null), "", PASSWORD);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private HttpResponse<String> signIn(String name, String password, String... headers) throws Exception {
        return served.send("POST", "/api/v1/session", Json.text(new AccessApi.Entry(name, password, null)), headers);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String session(HttpResponse<String> answer) {
        return cookie(answer).split(";")[0];
    }

    private int me(String session) throws Exception {
        return served.get("/api/v1/me", "Cookie", session).statusCode();
    }

    private void later(Duration duration) {
        served.clock.set(served.clock.instant().plus(duration));
    }

    @Test
    void whoeverKnowsThePasswordGetsACookieThatOnlyThisServerSees() throws Exception {
        var answer = signIn(" LIN ", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(cookie(answer))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/")
                .doesNotContain("Secure");
        assertThat(me(session(answer))).isEqualTo(200);
        assertThat(cookie(signIn("lin", PASSWORD, "X-Forwarded-Proto", "https")))
                .contains("Secure");
        assertThat(me("suanpan-session=nothing")).isEqualTo(401);
        assertThat(me(session(answer).substring(0, 40))).isEqualTo(401);
    }

    @Test
    void aWrongNameAndAWrongPasswordAreToldApartByNobody() throws Exception {
        var wrongPassword = signIn("lin", "five horses");
        var wrongName = signIn("min", PASSWORD);

        assertThat(wrongPassword.statusCode()).isEqualTo(400);
        assertThat(wrongName.statusCode()).isEqualTo(400);
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
        assertThat(signIn("", "").statusCode()).isEqualTo(400);
        assertThat(served.send("POST", "/api/v1/session", "[").statusCode()).isEqualTo(400);
        assertThat(served.send("POST", "/api/v1/session", "{\"name\":\"lin\"}").statusCode())
                .isEqualTo(400);
        assertThat(served.send("POST", "/api/v1/session", "x".repeat(100_000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWaitAndLongerEachTime() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertThat(signIn("lin", "wrong password").statusCode()).isEqualTo(400);
        }
        assertThat(signIn("lin", PASSWORD).statusCode()).isEqualTo(429);
        later(Duration.ofSeconds(31));
        assertThat(signIn("lin", "wrong password").statusCode()).isEqualTo(400);
        later(Duration.ofSeconds(31));
        assertThat(signIn("lin", PASSWORD).statusCode()).isEqualTo(429);
        later(Duration.ofSeconds(31));
        assertThat(signIn("lin", PASSWORD).statusCode()).isEqualTo(200);
        assertThat(signIn("lin", "wrong password").statusCode())
                .as("counted anew")
                .isEqualTo(400);
        assertThat(signIn("lin", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSiteCanChangeNothing() throws Exception {
        var session = session(signIn("lin", PASSWORD));

        assertThat(signIn("lin", PASSWORD, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(signIn("lin", PASSWORD, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(signIn("lin", PASSWORD, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(served.send("DELETE", "/api/v1/session", "", "Cookie", session, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(me(session)).isEqualTo(200);
        assertThat(signIn(
                                "lin",
                                PASSWORD,
                                "Origin",
                                served.console.address().toString(),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionEndsBySigningOutByBeingIdleByAgeAndWithItsAccount() throws Exception {
        var one = session(signIn("lin", PASSWORD));
        served.send("DELETE", "/api/v1/session", "", "Cookie", one);
        assertThat(me(one)).isEqualTo(401);

        var idle = session(signIn("lin", PASSWORD));
        later(Duration.ofHours(13));
        assertThat(me(idle)).isEqualTo(401);

        var old = session(signIn("lin", PASSWORD));
        for (var i = 0; i < 20; i++) {
            later(Duration.ofHours(8));
            assertThat(me(old)).isEqualTo(200);
        }
        later(Duration.ofHours(9));
        assertThat(me(old)).isEqualTo(401);

        var blocked = session(signIn("lin", PASSWORD));
        served.accounts.block("lin", true);
        assertThat(me(blocked)).isEqualTo(401);
        assertThat(signIn("lin", PASSWORD).statusCode()).isEqualTo(400);
    }

    @Test
    void aChangedRoleHoldsWithTheNextQuestion() throws Exception {
        var session = session(signIn("lin", PASSWORD));
        assertThat(served.get("/api/v1/audit", "Cookie", session).statusCode()).isEqualTo(200);

        served.accounts.allow("lin", Role.VIEWER, List.of("s001"));

        assertThat(served.get("/api/v1/audit", "Cookie", session).statusCode()).isEqualTo(403);
        assertThat(served.get("/api/v1/me", "Cookie", session).body()).contains("\"stores\":[\"s001\"]");
    }

    @Test
    void oneEndsOnesOwnSessionsAndAnAdministratorAnybodys() throws Exception {
        served.accounts.accept(served.accounts.add("chen", Role.ADMIN, null), "", "and a red barn");
        var lin = session(signIn("lin", PASSWORD));
        var chen = session(signIn("chen", "and a red barn"));
        var all = Json.tree(
                        served.get("/api/v1/sessions", "Cookie", chen).body().getBytes())
                .path("sessions");
        assertThat(all).hasSize(2);
        assertThat(served.get("/api/v1/sessions", "Cookie", lin).body()).doesNotContain("chen");
        String idOfChen = null;
        String idOfLin = null;
        for (var it : all) {
            if (it.path("name").asString().equals("lin")) {
                idOfLin = it.path("id").asString();
            } else {
                idOfChen = it.path("id").asString();
            }
        }

        assertThat(served.send("DELETE", "/api/v1/sessions/" + idOfChen, "", "Cookie", lin)
                        .statusCode())
                .isEqualTo(404);
        assertThat(served.send("DELETE", "/api/v1/sessions/" + idOfLin, "", "Cookie", chen)
                        .statusCode())
                .isEqualTo(204);

        assertThat(me(lin)).isEqualTo(401);
        assertThat(me(chen)).isEqualTo(200);
    }

    @Test
    void aLinkWorksOnceAndForADayAndTheFirstOneMakesTheAdministrator(@TempDir Path empty) throws Exception {
        try (var fresh = new ServedConsole(kind.fresh(empty))) {
            var first = fresh.accounts.setUp().orElseThrow();
            var second = fresh.accounts.setUp().orElseThrow();
            assertThatThrownBy(() -> fresh.accounts.accept(first, "boss", PASSWORD))
                    .isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> fresh.accounts.accept(second, "boss", "short"))
                    .hasMessageContaining("10 characters");
            assertThatThrownBy(() -> fresh.accounts.accept(second, "boss", "my boss is big"))
                    .hasMessageContaining("guessed");

            assertThat(fresh.accounts.accept(second, "Boss", PASSWORD)).isEqualTo("boss");

            assertThat(fresh.accounts.all())
                    .singleElement()
                    .satisfies(it -> assertThat(it.role()).isEqualTo("admin"));
            assertThat(fresh.accounts.setUp()).isEmpty();
            assertThatThrownBy(() -> fresh.accounts.accept(second, "thief", PASSWORD))
                    .isInstanceOf(RefusedException.class);
        }
        var link = served.accounts.reset("lin");
        later(Duration.ofHours(25));
        assertThat(served.accounts.invited(link)).isEmpty();
        assertThat(served.get("/api/v1/invitations/" + link).statusCode()).isEqualTo(404);
        assertThat(signIn("lin", PASSWORD).statusCode())
                .as("the old one holds until then")
                .isEqualTo(200);
    }

    @Test
    void aTokenOpensThePageAndIsGoneWithAllThatItOpened() throws Exception {
        var token = served.accounts.addToken("bi", Role.VIEWER, null);
        var answer = served.send("POST", "/api/v1/session", Json.text(new AccessApi.Entry(null, null, token)));
        assertThat(me(session(answer))).isEqualTo(200);

        served.accounts.removeToken("bi");

        assertThat(me(session(answer))).isEqualTo(401);
        assertThat(served.get("/api/v1/me", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(401);
        assertThat(served.send("POST", "/api/v1/session", Json.text(new AccessApi.Entry(null, null, token)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoeverIsBlockedHasNoLinkThatHolds() {
        var before = served.accounts.reset("lin");
        served.accounts.block("lin", true);
        var after = served.accounts.reset("lin");

        assertThatThrownBy(() -> served.accounts.accept(before, "", "four brown horses"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> served.accounts.accept(after, "", "four brown horses"))
                .isInstanceOf(RefusedException.class);
        served.accounts.block("lin", false);
        assertThat(served.accounts.invited(before)).isEmpty();
    }

    @Test
    void anotherRoleLeavesTheStoresThatSomebodyIsLimitedTo() {
        served.accounts.allow("lin", Role.MANAGER, List.of("s001"));
        served.accounts.allow("lin", Role.AUDITOR);

        assertThat(served.accounts.all()).singleElement().satisfies(it -> {
            assertThat(it.role()).isEqualTo("auditor");
            assertThat(it.stores()).containsExactly("s001");
        });
    }

    @Test
    void aTokenThatIsCalledAsSomebodyIsDoesNotSeeTheirSessions() throws Exception {
        var token = served.accounts.addToken("lin", Role.VIEWER, null);
        var ofLin = session(signIn("lin", PASSWORD));
        var ofToken =
                session(served.send("POST", "/api/v1/session", Json.text(new AccessApi.Entry(null, null, token))));

        assertThat(sessions(ofLin)).hasSize(1);
        assertThat(sessions(ofToken)).hasSize(1).isNotEqualTo(sessions(ofLin));
        assertThat(served.get("/api/v1/sessions", "Authorization", "Bearer " + token)
                        .body())
                .isEqualTo("{\"sessions\":[]}");
    }

    private List<String> sessions(String cookie) throws Exception {
        return Json.tree(served.get("/api/v1/sessions", "Cookie", cookie).body().getBytes())
                .path("sessions")
                .valueStream()
                .map(it -> it.path("id").asString())
                .toList();
    }

    @Test
    void noSecretLiesInTheDatabase() throws Exception {
        var session = session(signIn("lin", PASSWORD)).split("=")[1];
        var token = served.accounts.addToken("bi", Role.VIEWER, null);
        var link = served.accounts.reset("lin");
        served.close();
        var bytes = new StringBuilder();
        try (var snapshot = Snapshot.open(database)) {
            for (var table : snapshot.tables()) {
                snapshot.each("SELECT * FROM " + table, List.of(), row -> {
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        bytes.append(row.getString(column)).append('\n');
                    }
                });
            }
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(bytes.toString())
                .contains("$argon2id$")
                .doesNotContain(PASSWORD)
                .doesNotContain(session)
                .doesNotContain(token)
                .doesNotContain(link);
        served = new ServedConsole(database);
    }
}
