package app.suanpan.collector.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.AnyShift;
import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.ShopWeek;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.Summarizer;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.uplink.Bytes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of the console, the answer is the same, byte by byte, whichever database the same journals are in. */
class SameAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:20:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String EVERYTHING = "from=2026-06-01&to=2026-11-21&limit=500";
    private static final List<String> QUESTIONS = List.of(
            "overview?period=7d",
            "overview?period=today&store=chengdu-01&store=Chengdu-02",
            "overview?" + EVERYTHING,
            "items?" + EVERYTHING,
            "items?order=quantity&" + EVERYTHING,
            "items?order=returns&text=MILK&" + EVERYTHING,
            "items?text=" + coded("牛奶") + "&" + EVERYTHING,
            "items?text=%25&" + EVERYTHING,
            "items/1001/days?" + EVERYTHING,
            "sales?" + EVERYTHING,
            "sales?text=CHEN&" + EVERYTHING,
            "sales?text=" + coded("ÉMILE") + "&" + EVERYTHING,
            "sales?text=_&" + EVERYTHING,
            "sales?kind=return&" + EVERYTHING,
            "sales?kind=void&" + EVERYTHING,
            "sales?amount=1250&" + EVERYTHING,
            "shifts?state=all&" + EVERYTHING,
            "shifts?state=open&" + EVERYTHING,
            "shifts?state=different&" + EVERYTHING,
            "members?" + EVERYTHING,
            "guides?" + EVERYTHING,
            "guides?period=7d&store=chengdu-01&store=Chengdu-02",
            "audit?" + EVERYTHING,
            "audit?part=approvals&" + EVERYTHING,
            "audit?part=wrong&" + EVERYTHING,
            "audit?part=voids&" + EVERYTHING,
            "alarms",
            "alarms/count",
            "boxes",
            "stores",
            "totals",
            "totals?store=Chengdu-02",
            "export/tables",
            "accounts");

    /** So many sales further on the next one is looked at by itself. */
    private static final int EVERY = 9;

    @TempDir
    private Path folder;

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What is asked of one database and answered by it, page by page and row by row. */
    private List<String> conversation(TestDatabase kind) throws Exception {
        var database = kind.fresh(folder);
        try (var served = new ServedConsole(database)) {
            fill(served, database);
            var token = "Bearer " + served.accounts.addToken("reader", Role.ADMIN, null);
            served.accounts.add("lin", Role.MANAGER, List.of("chengdu-01"));
            served.accounts.add("Émile", Role.VIEWER, null);
            var said = new ArrayList<String>();
            Set<String> details = new LinkedHashSet<>();
            for (var question : QUESTIONS) {
                var answer = answer(served, token, question);
                said.add(question + "\n" + answer);
                var tree = Json.tree(answer.getBytes(StandardCharsets.UTF_8));
                var sales = tree.path("sales");
                for (var i = 0; i < sales.size(); i += EVERY) {
                    var id = sales.get(i).path("id").asString();
                    details.addAll(List.of("sales/" + id, "sales/" + id + "/receipt?language=zh", "events/" + id));
                }
                tree.path("shifts")
                        .forEach(it -> details.add("shifts/" + it.path("id").asString()));
            }
            for (var list : List.of("sales", "shifts", "members", "audit")) {
                pages(served, token, list, said);
            }
            for (var detail : details) {
                said.add(detail + "\n" + answer(served, token, detail));
            }
            return said;
        }
    }

    private static void pages(ServedConsole served, String token, String list, List<String> said) throws Exception {
        var next = "";
        do {
            var answer = answer(
                    served,
                    token,
                    list + "?from=2026-11-01&to=2026-11-21&limit=7" + (next.isEmpty() ? "" : "&after=" + next));
            said.add(list + "\n" + answer);
            next = Json.tree(answer.getBytes(StandardCharsets.UTF_8))
                    .path("next")
                    .asString("");
        } while (!next.isEmpty());
    }

    private static String answer(ServedConsole served, String token, String question) throws Exception {
        var answer = served.get("/api/v1/" + question, "Authorization", token);
        assertThat(answer.statusCode()).as(question + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Shops of some names, one by another clock; everything that a shift can have in it; and what no till would say. */
    private static void fill(ServedConsole served, Database database) {
        served.clock.set(NOW);
        for (var store : List.of("chengdu-01", "Chengdu-02", "b_store")) {
            var week = new ShopWeek(store, "till-1", ZoneId.of("Asia/Shanghai"), TODAY, NOW, 2, store.hashCode());
            served.with(week, 2, new BoxState("c", true, week.size(), 2, NOW, "1.4", List.of()));
        }
        var shift = new BoxJournal("w9");
        AnyShift.events(7, 60).forEach(shift::append);
        served.with(shift.append(Bytes.utf8("no event at all"))
                .append(Bytes.utf8(ShopWeek.golden("SaleCompleted-1").replace("\"Anna\"", "\"Émile\""))));
        served.with(new BoxJournal("W10")
                .sellWithCoupon("A1")
                .payByVoucher("9000000001")
                .guideServes()
                .sellGiftCard(true)
                .sellGiftCard(false)
                .closeWithDollars());
        try (var _ = Summarizer.start(database, served.store, ServedConsole.SHANGHAI)) {
            while (served.queries.days().behind() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void bothDatabasesSayTheSame() throws Exception {
        var sqlite = conversation(TestDatabase.SQLITE);
        var postgres = conversation(TestDatabase.POSTGRESQL);

        for (var i = 0; i < Math.min(sqlite.size(), postgres.size()); i++) {
            assertThat(postgres.get(i)).isEqualTo(sqlite.get(i));
        }
        assertThat(postgres).hasSameSizeAs(sqlite).hasSizeGreaterThan(100);
        assertThat(sqlite)
                .filteredOn(it -> it.startsWith("sales?text=" + coded("ÉMILE")))
                .singleElement()
                .asString()
                .contains("\"operator\":\"Émile");
    }
}
