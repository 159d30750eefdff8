package app.suanpan.collector;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.domain.join.Bindings;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a manager says at head office when a guide leaves. */
class GuideCommandTest {
    private static final Instant EARLIER = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.MILLIS);

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void twoCustomersOfGuideSeven() {
        var journal = new BoxJournal("w1");
        customer(journal, 123_456_789);
        customer(journal, 123_456_780);
        try (var store = SqlEventStore.open(folder.resolve("collector.db"), "run", EARLIER)) {
            store.commit(List.of(new OfEnvelope(journal.box(), journal.all())), EARLIER);
        }
    }

    @Test
    void theCustomersOfAGuideWhoLeftWaitUntilTheyAreGivenToAnother() throws SQLException {
        assertThat(said("leave", "7", "--by", "王店长"))
                .contains("in no list of head office")
                .contains("wait for another guide: 2");
        assertThat(said("pending"))
                .startsWith("guide 7, left ")
                .contains("123456789")
                .contains("123456780");

        assertThat(said("transfer", "7", "9", "--by", "王店长", "--member", "123 456 780"))
                .contains("1 customers of guide 7 are guide 9's");
        assertThat(said("pending")).contains("123456789").doesNotContain("123456780");
        assertThat(said("transfer", "7", "9", "--by", "李店长")).contains("1 customers of guide 7");
        assertThat(said("pending")).doesNotContain("123456789");
        assertThat(whoSaidSo()).containsExactly("王店长", "李店长");
    }

    @Test
    void whoIsStillThereKeepsTheirCustomers() {
        refused("Customers are given from a guide who has left", "transfer", "7", "9", "--by", "Wang");
        said("leave", "7", "--by", "Wang");
        said("leave", "9", "--by", "Wang");
        refused("to one who has not", "transfer", "7", "9", "--by", "Wang");
        refused("--by takes the name", "transfer", "7", "8", "--by", " ");
        refused("is no member number", "transfer", "7", "8", "--by", "Wang", "--member", "mei");
        refused("Not all of these", "transfer", "7", "8", "--by", "Wang", "--member", "123456788");
        refused("--by", "leave", "7");
        assertThat(said("pending")).as("none was moved").contains("123456789").contains("123456780");
    }

    private static void customer(BoxJournal journal, long number) {
        var member = UUID.randomUUID();
        journal.append(new MemberJoined(
                header(), member, number, null, null, "zh", "kiosk", null, "1", "00", List.of(), null));
        journal.append(Bindings.decide(
                header(),
                member,
                Optional.empty(),
                new BindingRequest(7, true, true, false),
                BindingSettings.DEFAULT,
                Optional.empty()));
    }

    private static EventHeader header() {
        return new EventHeader(UUID.randomUUID(), "s001", "w1", "", LocalDate.of(2026, 11, 21), EARLIER);
    }

    private String said(String... arguments) {
        var out = new StringWriter();
        assertThat(run(out, arguments)).as("%s", err).isZero();
        return out.toString();
    }

    private void refused(String sentence, String... arguments) {
        assertThat(run(new StringWriter(), arguments)).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
        err.getBuffer().setLength(0);
    }

    private int run(StringWriter out, String... arguments) {
        var all = new ArrayList<>(List.of("--data", folder.toString(), "guide"));
        all.addAll(List.of(arguments));
        return new CommandLine(new CollectorMain())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private List<String> whoSaidSo() throws SQLException {
        var names = new ArrayList<String>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("collector.db"));
                var rows = database.createStatement().executeQuery("SELECT said_by FROM guide_transfer ORDER BY id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
