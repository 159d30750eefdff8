package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.Arrival.OfHello;
import app.suanpan.collector.store.Arrival.OfState;
import app.suanpan.collector.store.SaleQueries.Search;
import app.suanpan.collector.store.View.Tally;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SqlEventStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final Filter TODAY = new Filter(SmallShop.TODAY, SmallShop.TODAY, null);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;

    private SqlEventStore store;
    private ConsoleQueries queries;
    private final BoxJournal journal = new BoxJournal("w1").sellMilk().sellBreakfast();

    @BeforeEach
    void makeDatabase() {
        database = kind.fresh(folder);
        open();
    }

    private void open() {
        store = SqlEventStore.open(database, "run", NOW);
        queries = ConsoleQueries.open(database, SHANGHAI);
    }

    @AfterEach
    void close() {
        queries.close();
        store.close();
    }

    private Acknowledgement send(Envelope envelope) {
        var arrival = new OfEnvelope(envelope.header().box(), envelope);
        return store.commit(List.of(arrival), NOW).getFirst().orElseThrow();
    }

    /** Everything that is in the events' table, in the order of their sequence. */
    private List<String> stored() {
        try (var sql = Sql.openReadOnly(database)) {
            return sql.query(
                    "SELECT body FROM event ORDER BY sequence",
                    row -> Bytes.of(row.getBytes(1)).asUtf8());
        }
    }

    @Test
    void theVeryBytesAreKeptAndTheWatermarkIsTheirEnd() {
        var ack = send(journal.all());

        assertThat(ack.watermark()).isEqualTo(journal.sequence());
        assertThat(ack.headHash()).isEqualTo(journal.head().headHash());
        assertThat(stored())
                .containsExactlyElementsOf(journal.events().stream()
                        .map(event -> event.body().asUtf8())
                        .toList());
    }

    @Test
    void whatIsDeliveredTwiceIsKeptOnceAndAcknowledgedTwice() {
        var first = send(journal.all());
        var second = send(journal.all());

        assertThat(second).isEqualTo(first);
        assertThat(stored()).hasSize((int) journal.sequence());
        assertThat(queries.boxes().totals(null).getFirst().sales()).isEqualTo(new Tally(2, 4550));
    }

    @Test
    void oneTransactionCarriesOutManyArrivalsOfOneBox() {
        var answers = store.commit(
                List.of(
                        new OfHello(journal.box(), journal.hello()),
                        new OfEnvelope(journal.box(), journal.run(0, 1)),
                        new OfEnvelope(journal.box(), journal.run(0, 2)),
                        new OfEnvelope(journal.box(), journal.run(2, 3))),
                NOW);

        assertThat(answers).extracting(it -> it.orElseThrow().watermark()).containsExactly(0L, 1L, 2L, 3L);
        assertThat(stored()).hasSize(3);
    }

    @Test
    void afterARestartTheWatermarkIsWhereItWas() {
        send(journal.run(0, 2));
        close();
        open();

        var ack = store.commit(List.of(new OfHello(journal.box(), journal.hello())), NOW)
                .getFirst()
                .orElseThrow();
        assertThat(ack.watermark()).isEqualTo(2);
        assertThat(ack.headHash()).isEqualTo(journal.events().get(1).hash());
    }

    @Test
    void aGapIsNotStored() {
        var ack = send(journal.run(1, 3));

        assertThat(ack.hint()).isEqualTo(Hint.REWIND);
        assertThat(ack.watermark()).isZero();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aForkGoesIntoQuarantineWithAnAlarmAndNothingIsOverwritten() {
        var clone = journal.copy();
        journal.sellMilk();
        clone.sellBreakfast();
        send(journal.all());
        var kept = stored();

        var ack = send(clone.all());

        assertThat(ack.hint()).isEqualTo(Hint.FORK);
        assertThat(ack.agreed()).isEqualTo(journal.sequence() - 1);
        assertThat(stored()).isEqualTo(kept);
        assertThat(queries.alarms().quarantine(null, 10)).singleElement().satisfies(it -> {
            assertThat(it.sequence()).isEqualTo(clone.sequence());
            assertThat(it.hash()).isEqualTo(clone.head().headHash().hex());
        });
        assertThat(queries.alarms().incidents(null, 100))
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo("fork"));

        clone.beginEpoch("ffffffffffffffffffffffffffffffff", ack.agreed());
        assertThat(send(clone.all()).watermark()).isEqualTo(clone.sequence());
        assertThat(queries.boxes().totals(null).getFirst().sales()).isEqualTo(new Tally(4, 4550 + 1250 + 3300));
    }

    @Test
    void aFailedTransactionLeavesNothingBehind() {
        send(journal.run(0, 1));
        try (var other = Sql.open(database)) {
            other.run("ALTER TABLE sale RENAME TO mislaid");
            other.commit();
        }

        assertThatThrownBy(() -> send(journal.all())).isInstanceOf(StoreException.class);
        assertThat(stored()).hasSize(1);

        try (var other = Sql.open(database)) {
            other.run("ALTER TABLE mislaid RENAME TO sale");
            other.commit();
        }
        assertThat(send(journal.all()).watermark()).isEqualTo(journal.sequence());
    }

    @Test
    void anEventOfALaterVersionIsKeptAndMakesNoRows() {
        journal.append(Bytes.utf8("{\"type\":\"DronesLaunched\",\"schema\":3,\"header\":{},\"drones\":4}"));

        var ack = send(journal.all());

        assertThat(ack.watermark()).isEqualTo(journal.sequence());
        assertThat(queries.alarms().incidents(null, 100))
                .extracting(View.IncidentView::kind, View.IncidentView::detail)
                .containsExactly(tuple("unmapped", "its type is not known to this version"));
    }

    @Test
    void aDecisionOfALaterVersionIsKeptAsItIsAndStopsNothingBehindIt() {
        var newer = Bytes.utf8("{\"type\":\"BindingDecided\",\"schema\":2,\"header\":{\"at\":\"2026-11-21T02:30:00Z\"},"
                + "\"member\":\"01938a5e-0000-7000-8000-000000000004\",\"guide\":7,\"decision\":\"SHARE\"}");
        journal.append(newer);
        journal.append(newer);
        journal.sellMilk();

        var ack = send(journal.all());

        assertThat(ack.watermark()).isEqualTo(journal.sequence());
        assertThat(stored()).contains(newer.asUtf8());
        try (var sql = Sql.openReadOnly(database)) {
            assertThat(sql.query("SELECT sequence FROM binding", row -> row.getLong(1)))
                    .isEmpty();
        }
        assertThat(queries.alarms().incidents(null, 100))
                .extracting(View.IncidentView::kind, View.IncidentView::detail)
                .containsExactly(tuple("unmapped", "\"decision\" has a value that is not known to this version"));
        assertThat(queries.boxes().totals(null).getFirst().sales().count()).isEqualTo(3);
    }

    @Test
    void anEventThatIsNotWhatItSaysIsKeptAndNamedAsAnIncident() {
        journal.append(Bytes.utf8("{\"type\":\"SaleCompleted\",\"schema\":1,\"sale\":{\"id\":7}}"));
        journal.append(Bytes.utf8("not JSON at all"));
        journal.sellMilk();

        var ack = send(journal.all());

        assertThat(ack.watermark()).isEqualTo(journal.sequence());
        assertThat(queries.alarms().incidents(null, 100))
                .extracting(View.IncidentView::kind)
                .containsOnly("unmapped");
        assertThat(queries.boxes().totals(null).getFirst().sales().count()).isEqualTo(3);
    }

    @Test
    void aTillIsKeptWithWhatMovedInItHowItWasCountedAndWhatItsZReportSaid() {
        send(journal.closeTheTill().all());
        assertThat(stored("SELECT kind || ' ' || amount || ' ' || reason FROM cash_movement"))
                .containsExactly("PAID_IN 3000 cash-in-change");
        assertThat(stored("SELECT expected || ' ' || counted || ' ' || variance FROM refused_count"))
                .containsExactly("57550 10000 -47550");
        assertThat(stored("SELECT kind || ' ' || number || ' ' || variance FROM shift_event WHERE kind = 'settled'"))
                .containsExactly("settled 1 0");
        assertThat(stored("SELECT kind || ' ' || taken || ' ' || paid_back FROM settlement_tender"))
                .containsExactly("cash 4550 0");
        assertThat(stored("SELECT tax || ' ' || (base + amount) FROM settlement_tax"))
                .containsExactly("v9 4550");
    }

    @Test
    void aVoucherIsKeptByItsNumberSoThatOneUsedTwiceIsFound() {
        send(journal.payByVoucher("MV00000042").all());
        assertThat(stored("SELECT kind || ' ' || number || ' ' || face || ' ' || amount FROM sale_voucher"))
                .containsExactly("mall-20 MV00000042 2000 1250");
        assertThat(stored("SELECT kind || ' ' || amount FROM sale_tender")).endsWith("voucher 1250");
    }

    @Test
    void pointsAreKeptOnceHoweverOftenTheyArriveAndAreWhatTheMemberHas() {
        var events = journal.earnPointsAndGiveSomeBack().all();
        for (var time = 0; time < 10; time++) {
            send(events);
        }
        assertThat(
                        stored(
                                "SELECT kind || ' ' || points || ' ' || rule || ' ' || counted FROM points_entry ORDER BY sequence"))
                .containsExactly("EARNED 37 2026-1 3750", "TAKEN_BACK 13 2026-1 0");
        assertThat(stored("SELECT count(DISTINCT lot) || '' FROM points_entry")).containsExactly("1");
        assertThat(stored("SELECT sum(CASE kind WHEN 'EARNED' THEN points ELSE -points END) || '' FROM points_entry"
                        + " WHERE member_id = '" + SmallShop.WANG.id() + "' GROUP BY member_id"))
                .containsExactly("24");
    }

    @Test
    void pointsThatPaidAndCameBackAreKeptOnceHoweverOftenTheyArrive() {
        var events = journal.payByPointsAndBringItBack().all();
        send(events);
        send(events);
        assertThat(stored("SELECT kind || ' ' || points FROM points_used ORDER BY sequence"))
                .containsExactly("SPENT 398", "GIVEN_BACK 398");
        assertThat(stored("SELECT count(*) || '' FROM points_used JOIN points_entry"
                        + " ON points_used.lot = points_entry.lot AND points_entry.kind = 'EARNED'"
                        + " WHERE points_used.kind = 'SPENT' AND points_used.member_id = '" + SmallShop.WANG.id()
                        + "'"))
                .containsExactly("1");
        assertThat(stored("SELECT count(DISTINCT CASE kind WHEN 'SPENT' THEN transaction_id ELSE lot END) || ''"
                        + " FROM points_used"))
                .as("what came back came back of that reservation")
                .containsExactly("1");
        assertThat(stored("SELECT kind || ' ' || amount FROM sale_tender WHERE kind = 'points'"))
                .containsExactly("points 3980", "points 3980");
    }

    @Test
    void whatTwinsEarnedIsTheSurvivorsByTheQueryOfThePage() throws IOException {
        send(journal.earnPointsAndGiveSomeBack()
                .append(joined(SmallShop.WANG.id(), "ab".repeat(32)))
                .append(joined(new UUID(9, 0), "ab".repeat(32)))
                .append(joined(new UUID(8, 0), "cd".repeat(32)))
                .all());
        assertThat(stored("SELECT member || ' ' || points FROM (" + queryOfThePage() + ") AS answer"))
                .containsExactly(new UUID(9, 0) + " 24");
    }

    /** The members' points as {@code docs/points.md} says to ask for them. */
    private static String queryOfThePage() throws IOException {
        var page = Files.readString(Path.of("../../docs/points.md"));
        var begin = page.indexOf("```sql\n") + "```sql\n".length();
        return page.substring(begin, page.indexOf(';', begin));
    }

    private static MemberJoined joined(UUID id, String hash) {
        var header = new EventHeader(UUID.randomUUID(), "s001", "w1", "", LocalDate.of(2026, 11, 21), NOW);
        return new MemberJoined(header, id, 123_456_789, hash, null, "zh", "kiosk", null, "1", "00", List.of(), null);
    }

    @Test
    void foreignCashIsKeptAsItWasCountedEachCurrencyByItself() {
        send(journal.closeWithDollars().all());
        assertThat(stored("SELECT currency || ' ' || expected || ' ' || counted || ' ' || variance FROM foreign_count"
                        + " ORDER BY sequence"))
                .containsExactly("USD 2000 0 -2000", "USD 2000 2000 0");
    }

    private List<String> stored(String query) {
        try (var sql = Sql.openReadOnly(database)) {
            return sql.query(query, row -> row.getString(1));
        }
    }

    @Test
    void aDatabaseOfANewerProgramIsNotTouched() {
        try (var other = Sql.open(database)) {
            other.run("INSERT INTO schema_version VALUES (99, 'tomorrow')");
            other.commit();
        }
        close();

        assertThatThrownBy(() -> SqlEventStore.open(database, "run", NOW))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("99");

        try (var other = Sql.open(database)) {
            other.run("DELETE FROM schema_version WHERE version = 99");
            other.commit();
        }
        open();
    }

    @Test
    void anOldConnectionsLastWillDoesNotEndTheNewOne() {
        var birth = new BoxState("c2", true, 9, 4, NOW, "0.1.0", List.of());
        store.commit(List.of(new OfState(journal.box(), birth)), NOW);
        store.commit(List.of(new OfState(journal.box(), BoxState.gone("c1", "0.1.0"))), NOW);
        assertThat(queries.boxes().boxes(null, 100)).singleElement().satisfies(box -> {
            assertThat(box.online()).isTrue();
            assertThat(box.unsent()).isEqualTo(9);
        });

        store.commit(List.of(new OfState(journal.box(), BoxState.gone("c2", "0.1.0"))), NOW);
        assertThat(queries.boxes().boxes(null, 100))
                .singleElement()
                .satisfies(box -> assertThat(box.online()).isFalse());
    }

    @Test
    void whatWasUnsentFallsAsEventsArrive() {
        store.commit(List.of(new OfHello(journal.box(), journal.hello())), NOW);
        assertThat(queries.boxes().boxes(null, 100).getFirst().unsent()).isEqualTo(journal.sequence());

        send(journal.run(0, 1));
        assertThat(queries.boxes().boxes(null, 100).getFirst().unsent()).isEqualTo(journal.sequence() - 1);
        send(journal.all());
        assertThat(queries.boxes().boxes(null, 100).getFirst().unsent()).isZero();
    }

    @Test
    void aSaleIsShownWithEverythingInIt() {
        send(journal.all());

        var latest = queries.sales().list(TODAY, Search.ALL, null, 1).getFirst();
        var sale = queries.sales().list(TODAY, Search.ALL, null, 10).stream()
                .filter(it -> it.total() == 3300)
                .findFirst()
                .flatMap(it -> queries.sales()
                        .sale(
                                Long.parseLong(it.id().split("-")[0]),
                                Long.parseLong(it.id().split("-")[1]),
                                null))
                .orElseThrow();

        assertThat(latest.currency()).isEqualTo("CNY");
        assertThat(sale.lines()).extracting(View.LineView::nameEn).containsExactly("Milk", "Bread");
        assertThat(sale.lines()).extracting(View.LineView::quantity).containsExactly("2", "1");
        assertThat(sale.tenders()).containsExactly(new View.TenderView("cash", 5000));
        assertThat(sale.sale().change()).isEqualTo(1700);
        assertThat(sale.taxes())
                .extracting(View.TaxView::tax, View.TaxView::nameZh, View.TaxView::nameEn)
                .containsExactly(tuple("v9", "增值税 9%", "VAT 9%"));
    }

    @Test
    void whatWasNotedIsKeptWithTheSaleAndItsLine() {
        journal.sellGiftCard(true).sellGiftCard(false);
        send(journal.all());

        assertThat(queries.boxes().totals(null).getFirst().sales())
                .as("as the ledger has it")
                .isEqualTo(new Tally(4, 4550 + 11_250 + 10_000));
        try (var other = Sql.open(database)) {
            assertThat(other.query("SELECT note FROM sale WHERE note IS NOT NULL", row -> row.getString(1)))
                    .containsExactly("collected later");
            assertThat(other.query("SELECT note FROM sale_line WHERE note IS NOT NULL", row -> row.getString(1)))
                    .containsExactly("cold");
            other.rollback();
        }
    }

    @Test
    void aCouponThatWasUsedAtTwoBoxesIsFound() {
        send(journal.sellWithCoupon("A1").all());
        send(new BoxJournal("lane-2").sellWithCoupon("A1").all());
        send(new BoxJournal("lane-3").sellWithCoupon("A2").all());
        try (var other = Sql.open(database)) {
            assertThat(other.query(
                            "SELECT coupon FROM sale_promotion WHERE coupon IS NOT NULL GROUP BY coupon HAVING count(*) > 1",
                            row -> row.getString(1)))
                    .containsExactly("A1");
            other.rollback();
        }
    }

    @Test
    void manyBoxesAreKeptApart() {
        var boxes = new ArrayList<BoxJournal>();
        for (var i = 0; i < 20; i++) {
            boxes.add(new BoxJournal("lane-" + i).sellMilk());
        }
        boxes.forEach(box -> send(box.all()));

        assertThat(queries.boxes().boxes(null, 100))
                .hasSize(20)
                .allSatisfy(box -> assertThat(box.unsent()).isZero());
        assertThat(queries.boxes().totals(null))
                .hasSize(20)
                .allSatisfy(totals -> assertThat(totals.sales()).isEqualTo(new Tally(1, 1250)));
    }
}
