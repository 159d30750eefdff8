package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.AnyShift;
import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.CollectorMain;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.Summarizer;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** What guides came to, on the command line: the console's figures, to the cent, and a sentence with a code for what makes no sense. */
class GuideReportCommandTest {
    private static final String[] NOVEMBER = {"--from", "2026-11-01", "--to", "2026-11-30"};

    @TempDir
    private Path folder;

    private ServedConsole served;
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aDayOfTwoTills() throws Exception {
        served = new ServedConsole(folder);
        var other = new BoxJournal("w2");
        AnyShift.events(7, 60).forEach(other::append);
        served.with(new BoxJournal("w1").guideServes()).with(other);
        served.publishGuides(folder, "suanpan", FeedScope.ALL, """
                {"id": 7, "firstName": {"zh": "小雅", "en": "=Yaya"}, "store": "s001", "status": "ACTIVE"}""");
    }

    @AfterEach
    void close() {
        served.close();
    }

    private void addUp() {
        var database = new Database.SqliteFile(folder.resolve("collector.db"));
        try (var _ = Summarizer.start(database, served.store, ServedConsole.SHANGHAI)) {
            while (served.queries.days().behind() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void itAgreesWithTheConsoleToTheCent() throws Exception {
        addUp();
        var token = "Bearer " + served.accounts.addToken("all", Role.MANAGER, null);
        var shown =
                Json.tree(served.get("/api/v1/guides?from=2026-11-01&to=2026-11-30&limit=500", "Authorization", token)
                        .body()
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(Json.tree(said(and("--format", "json")).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(shown);
        assertThat(said(and("--format", "json", "--store", "s001"))).isEqualTo(said(and("--format", "json")));
        var guides = shown.path("guides").valueStream().toList();
        assertThat(guides)
                .hasSizeGreaterThan(1)
                .anyMatch(it -> it.path("returned").asLong() > 0);
        var sheet = said(and("--format", "csv")).lines().skip(1).toList();
        assertThat(sheet).hasSameSizeAs(guides);
        for (var i = 0; i < sheet.size(); i++) {
            assertThat(sheet.get(i))
                    .startsWith(guides.get(i).path("tenant").asString() + ",")
                    .endsWith(credit(guides.get(i)));
        }
    }

    /** In minor units and as a decimal. */
    private static String credit(JsonNode guide) {
        var minor = guide.path("sold").asLong() - guide.path("returned").asLong();
        return ",%d,%s%d.%02d".formatted(minor, minor < 0 ? "-" : "", Math.abs(minor) / 100, Math.abs(minor) % 100);
    }

    @Test
    void aTableIsForPeopleAndASheetForSpreadsheets() {
        addUp();

        assertThat(said(NOVEMBER).lines().toList())
                .startsWith("2026-11-01 to 2026-11-30, CNY")
                .anyMatch(it -> it.matches(" +7 .*[0-9]+\\.[0-9]{2}  小雅 =Yaya"))
                .anyMatch(it -> it.matches(" +stores .*[0-9]+\\.[0-9]{2}"));
        assertThat(said(and("--format", "csv", "--bom")))
                .startsWith(
                        "\uFEFFtenant,guide,name_zh,name_en,from,to,currency,served,new_members,new_customers,assists,"
                                + "sold,sold_decimal,returns,taken_back,taken_back_decimal,credit,credit_decimal\r\n")
                .contains("suanpan,7,小雅,\"'=Yaya\",2026-11-01,2026-11-30,CNY,");
        assertThat(err.toString()).isEmpty();
        assertThat(said("--from", "2026-10-01", "--to", "2026-10-31")).startsWith("2026-10-01 to 2026-10-31\n");
    }

    @Test
    void whatIsNotInTheFiguresYetIsSaidBesideThem() {
        assertThat(said(NOVEMBER)).startsWith("2026-11-01");
        assertThat(err.toString()).contains("events are not in these figures yet");
    }

    @Test
    void whatMakesNoSenseIsAnsweredWithASentenceAndACode() {
        addUp();
        refused(2, "BAD_DAY: a day is written 2026-11-21, not \"yesterday\"", "--from", "yesterday");
        refused(2, "BAD_PERIOD: a period begins before it ends", "--from", "2026-11-30", "--to", "2026-11-01");
        refused(2, "BAD_PERIOD: a period has at most 366 days", "--from", "2020-11-30", "--to", "2026-11-01");
        refused(2, "BAD_FORMAT: a report is table, csv or json, not \"xlsx\"", and("--format", "xlsx"));
        refused(2, "UNKNOWN_STORE: no box of a store S9 has been here; there are s001", and("--store", "S9"));
        refused(2, "NO_SUCH_CURRENCY: nothing was sold in USD in these days; there is CNY", and("--currency", "USD"));
        assertThat(run(new StringWriter(), List.of("guide", "--tenant", "nobody", "report")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("UNKNOWN_TENANT: no box of nobody has been here");
        assertThat(new CommandLine(new CollectorMain())
                        .setErr(new PrintWriter(err))
                        .execute("--data", folder.resolve("nobody").toString(), "guide", "report"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("NO_DATABASE: there is no collector's database at ");
    }

    private static String[] and(String... more) {
        return Stream.concat(Stream.of(NOVEMBER), Stream.of(more)).toArray(String[]::new);
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        assertThat(run(out, arguments)).as("%s", err).isZero();
        return out.toString();
    }

    private void refused(int status, String sentence, String... arguments) {
        assertThat(run(new StringWriter(), arguments)).as(sentence).isEqualTo(status);
        assertThat(err.toString()).contains("guide report: " + sentence);
        err.getBuffer().setLength(0);
    }

    private int run(StringWriter out, String... arguments) {
        return run(
                out,
                Stream.concat(Stream.of("guide", "report"), Stream.of(arguments))
                        .toList());
    }

    private int run(StringWriter out, List<String> line) {
        var all = new ArrayList<>(List.of("--data", folder.toString()));
        all.addAll(line);
        return new CommandLine(new CollectorMain())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
