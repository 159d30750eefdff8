package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.View.GuideView;
import app.suanpan.domain.join.Bindings;
import app.suanpan.domain.journal.BindingDecided;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberErased;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingRequest;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.ErasureReason;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What guides came to, by what their sales, joins and requests say. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class GuideQueriesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final Filter TODAY = new Filter(SmallShop.TODAY, SmallShop.TODAY, null);
    private static final UUID MEMBER = new UUID(7, 7);

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private SqlEventStore store;
    private ConsoleQueries queries;
    private Sql reader;
    private Sql writer;

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        queries = ConsoleQueries.open(database, ZoneId.of("Asia/Shanghai"));
        reader = Sql.openReadOnly(database);
        writer = Sql.open(database);
        Summaries.prepare(writer, ZoneId.of("Asia/Shanghai"));
    }

    @AfterEach
    void close() {
        writer.close();
        reader.close();
        queries.close();
        store.close();
    }

    private void send(BoxJournal box) {
        store.commit(List.of(new Arrival.OfEnvelope(box.box(), box.all())), NOW);
        addUp();
    }

    private void addUp() {
        while (Summaries.step(reader, writer, store.fresh()) > 0) {
            // Until there is nothing left to add.
        }
    }

    private List<GuideView> list(Filter filter) {
        return queries.guides().list(filter, "CNY", 10);
    }

    @Test
    void creditIsNetOfWhatCameBackAndOfWhatWasUndone() {
        send(new BoxJournal("w1").guideServes());

        assertThat(list(TODAY))
                .as("34.40 in thirds, of which 11.46 came back; the milk that was undone leaves nothing")
                .containsExactly(
                        new GuideView("suanpan", 7L, null, null, 1, 2_293, 1, 764, 0, 0, 0),
                        new GuideView("suanpan", null, null, null, 0, 1_147, 1, 382, 0, 0, 0));
        assertThat(queries.guides().list(TODAY, "USD", 10))
                .as("in another currency")
                .isEmpty();
    }

    @Test
    void whoJoinsIsBoundAndWhoServesAnothersCustomerAssists() {
        var binding = Optional.of(new Binding(
                7, NOW, Optional.of(NOW.plusSeconds(9_999_999)), Optional.of(NOW.plusSeconds(9_999_999)), List.of()));
        var journal = new BoxJournal("w1");
        journal.append(new MemberJoined(
                header(), MEMBER, 123_456_789, null, null, "zh", "kiosk-badge", 7L, "1", "00", List.of(), null));
        journal.append(asks(7, Optional.empty()));
        journal.append(asks(7, binding));
        journal.append(asks(8, binding));
        journal.append(new MemberJoined(
                header(), new UUID(8, 8), 123_456_780, null, null, "zh", "kiosk-qr", null, "1", "00", List.of(), null));
        send(journal);

        assertThat(list(TODAY))
                .containsExactly(
                        new GuideView("suanpan", null, null, null, 0, 0, 0, 0, 1, 0, 0),
                        new GuideView("suanpan", 7L, null, null, 0, 0, 0, 0, 1, 1, 0),
                        new GuideView("suanpan", 8L, null, null, 0, 0, 0, 0, 0, 0, 1));
    }

    /** How many somebody won in a month is a figure without a person in it: who is forgotten later is not taken out of it. */
    @Test
    void whoIsErasedStaysInTheGuidesFiguresHoweverOftenTheyAreAddedUpAnew() {
        var journal = new BoxJournal("w1");
        journal.append(new MemberJoined(
                header(), MEMBER, 123_456_789, null, null, "zh", "kiosk-badge", 7L, "1", "00", List.of(), null));
        journal.append(asks(7, Optional.empty()));
        journal.append(asks(
                8,
                Optional.of(new Binding(
                        7,
                        NOW,
                        Optional.of(NOW.plusSeconds(9_999_999)),
                        Optional.of(NOW.plusSeconds(9_999_999)),
                        List.of()))));
        send(journal);
        var before = list(TODAY);
        assertThat(before)
                .containsExactly(
                        new GuideView("suanpan", 7L, null, null, 0, 0, 0, 0, 1, 1, 0),
                        new GuideView("suanpan", 8L, null, null, 0, 0, 0, 0, 0, 0, 1));
        journal.append(new MemberErased(header(), MEMBER, ErasureReason.ASKED));
        send(journal);

        for (var zone : List.of("Asia/Kathmandu", "Asia/Shanghai")) {
            try (var changes = MemberChanges.open(database, NOW)) {
                changes.forget("suanpan", MEMBER.toString());
                assertThat(changes.facts("suanpan", MEMBER.toString()))
                        .as("nothing but that they joined")
                        .hasSize(1);
                assertThat(changes.everOf("suanpan", 7)).isEmpty();
            }
            Summaries.prepare(writer, ZoneId.of(zone));
            addUp();
            assertThat(list(TODAY)).as(zone).isEqualTo(before);
        }
        assertThat(reader.query("SELECT CAST(member_id AS TEXT) FROM binding", row -> row.getString(1)))
                .as("that somebody decided it, and not who")
                .containsOnly(new UUID(0, 0).toString());
    }

    @Test
    void eachStoreIsAskedForByItselfAndGuidesOfTwoTenantsAreTwo() {
        send(new BoxJournal("w1").guideServes());
        send(new BoxJournal("brand-b", "w1").guideServes());

        assertThat(list(TODAY))
                .extracting(GuideView::tenant, GuideView::guide)
                .containsExactly(
                        tuple("brand-b", 7L), tuple("suanpan", 7L), tuple("brand-b", null), tuple("suanpan", null));
        assertThat(list(new Filter(SmallShop.TODAY, SmallShop.TODAY, List.of("s001"))))
                .hasSize(2)
                .allMatch(it -> it.tenant().equals("suanpan"));
        assertThat(list(new Filter(SmallShop.TODAY, SmallShop.TODAY, List.of())))
                .isEmpty();
    }

    /** Days, months and days again: however a period lies in its months, it is the sum of its days. */
    @Test
    void aLongPeriodIsTheSumOfItsDays() {
        var journal = new BoxJournal("w1").guideServes();
        var sale = journal.events().stream()
                .map(it -> it.body().asUtf8())
                .filter(it -> it.startsWith("{\"type\":\"SaleCompleted\""))
                .findFirst()
                .orElseThrow();
        for (var day = SmallShop.TODAY.minusDays(80); day.isBefore(SmallShop.TODAY); day = day.plusDays(1)) {
            journal.append(
                    Bytes.utf8(sale.replace("\"businessDay\":\"2026-11-21\"", "\"businessDay\":\"" + day + "\"")));
        }
        send(journal);

        for (var days : List.of(1, 20, 21, 22, 50, 79)) {
            var from = SmallShop.TODAY.minusDays(days);
            var guide =
                    list(new Filter(from, SmallShop.TODAY.minusDays(1), null)).getFirst();
            assertThat(guide)
                    .as("%d days", days)
                    .isEqualTo(new GuideView("suanpan", 7L, null, null, days, 2_293L * days, 0, 0, 0, 0, 0));
        }
        assertThat(reader.query("SELECT count(*) FROM guide_month", row -> row.getInt(1)))
                .as("three months, the guide and the store")
                .containsExactly(6);
    }

    private static BindingDecided asks(long guide, Optional<Binding> current) {
        return Bindings.decide(
                header(),
                MEMBER,
                current,
                new BindingRequest(guide, true, true, false),
                BindingSettings.DEFAULT,
                Optional.empty());
    }

    private static EventHeader header() {
        return new EventHeader(UUID.randomUUID(), "s001", "w1", "", SmallShop.TODAY, NOW);
    }
}
