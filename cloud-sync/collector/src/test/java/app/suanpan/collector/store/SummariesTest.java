package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.DayQueries.Order;
import app.suanpan.collector.store.View.CurrencyTotals;
import app.suanpan.collector.store.View.DayTotals;
import app.suanpan.collector.store.View.HourTotals;
import app.suanpan.collector.store.View.ItemSums;
import app.suanpan.collector.store.View.Tally;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class SummariesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Filter TODAY = new Filter(SmallShop.TODAY, SmallShop.TODAY, null);
    private static final Tally NONE = new Tally(0, 0);

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;

    private SqlEventStore store;
    private ConsoleQueries queries;
    private Sql reader;
    private Sql writer;
    private final BoxJournal journal = new BoxJournal("w1").sellMilk().sellBreakfast();

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        queries = ConsoleQueries.open(database, SHANGHAI);
        reader = Sql.openReadOnly(database);
        writer = Sql.open(database);
        Summaries.prepare(writer, SHANGHAI);
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
    }

    private void addUp() {
        while (Summaries.step(reader, writer, store.fresh()) > 0) {
            // Until there is nothing left to add.
        }
    }

    private List<CurrencyTotals> totals() {
        return queries.days().totals(TODAY);
    }

    @Test
    void theDayIsAddedUpByCurrencyAndByHourOfTheStore() {
        send(journal);
        assertThat(totals()).as("not yet added up").isEmpty();
        assertThat(queries.days().behind()).isEqualTo(journal.sequence());

        addUp();

        assertThat(totals()).containsExactly(new CurrencyTotals("CNY", new Tally(2, 4550), NONE));
        assertThat(queries.days().hours(TODAY)).containsExactly(new HourTotals("CNY", 10, new Tally(2, 4550), NONE));
        assertThat(queries.days().days(TODAY))
                .containsExactly(new DayTotals("CNY", SmallShop.TODAY.toString(), new Tally(2, 4550), NONE));
        assertThat(queries.days().behind()).isZero();
        assertThat(queries.days().totals(TODAY.before())).isEmpty();
        assertThat(queries.days().latest(SmallShop.TODAY.plusDays(9), TODAY)).contains(SmallShop.TODAY);
        assertThat(queries.days().latest(SmallShop.TODAY.minusDays(1), TODAY)).isEmpty();
    }

    @Test
    void whatIsPutOntoGiftCardsIsOwedAndNotSold() {
        journal.sellGiftCard(true).sellGiftCard(false);
        send(journal);

        addUp();

        assertThat(totals())
                .as("two sales of before and a milk")
                .containsExactly(new CurrencyTotals("CNY", new Tally(3, 4550 + 1250), NONE));
        assertThat(queries.days().items(TODAY, "CNY", Order.VALUE, "", 10))
                .as("a gift card is no item that is sold")
                .extracting(ItemSums::nameEn)
                .containsExactly("Milk", "Bread");
    }

    @Test
    void itemsAreSoldForWhatIsLeftAfterWhatWasTakenOff() {
        send(new BoxJournal("w1").sellWithCoupon("A1"));

        addUp();

        assertThat(queries.days().items(TODAY, "CNY", Order.VALUE, "", 10))
                .singleElement()
                .satisfies(it -> assertThat(it.sold()).isEqualTo(750));
        assertThat(totals()).containsExactly(new CurrencyTotals("CNY", new Tally(1, 750), NONE));
    }

    @Test
    void itemsAreAddedUpByNumberAndUnit() {
        send(journal);
        addUp();

        var items = queries.days().items(TODAY, "CNY", Order.QUANTITY, "", 10);

        assertThat(items).extracting(ItemSums::nameEn).containsExactly("Milk", "Bread");
        assertThat(items.getFirst().soldQuantity()).isEqualTo("3");
        assertThat(items.getFirst().sold()).isEqualTo(3750);
        assertThat(queries.days().items(TODAY, "CNY", Order.VALUE, "BREA", 10)).hasSize(1);
        assertThat(queries.days().items(TODAY, "CNY", Order.VALUE, "%", 10))
                .as("a per cent sign is one")
                .isEmpty();
        assertThat(queries.days().items(TODAY, "USD", Order.VALUE, "", 10)).isEmpty();
        assertThat(queries.days().itemDays(TODAY, "CNY", items.getFirst().item()))
                .containsExactly(new DayTotals("CNY", SmallShop.TODAY.toString(), new Tally(3000, 3750), NONE));
    }

    @Test
    void aStoreIsAskedForByItselfAndAllOfThemTogether() {
        send(journal);
        send(new BoxJournal("w2").sellMilk());
        addUp();

        assertThat(queries.days().stores(TODAY, 10)).singleElement().satisfies(it -> {
            assertThat(it.store()).isEqualTo("s001");
            assertThat(it.sales()).isEqualTo(new Tally(3, 5800));
        });
        var own = new Filter(SmallShop.TODAY, SmallShop.TODAY, List.of("s001"));
        assertThat(queries.days().totals(own)).isEqualTo(totals());
        var foreign = new Filter(SmallShop.TODAY, SmallShop.TODAY, List.of("s002"));
        assertThat(queries.days().totals(foreign)).isEmpty();
        var nothing = new Filter(SmallShop.TODAY, SmallShop.TODAY, List.of());
        assertThat(queries.days().totals(nothing)).isEmpty();
        assertThat(queries.sales().list(nothing, SaleQueries.Search.ALL, null, 10))
                .isEmpty();
    }

    @Test
    void twoWhoAddUpAtOnceAddEverythingOnce() throws Exception {
        for (var i = 0; i < 40; i++) {
            send(new BoxJournal("lane-" + i).sellMilk());
        }
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 3; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (var from = Sql.openReadOnly(database);
                        var to = Sql.open(database)) {
                    while (Summaries.step(from, to, store.fresh()) > 0) {
                        // Until there is nothing left to add.
                    }
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(queries.days().behind()).isZero();
        assertThat(totals()).containsExactly(new CurrencyTotals("CNY", new Tally(40, 40 * 1250), NONE));
    }

    @Test
    void manyBoxesThatGoOnAreAddedUpLikeTheirSales() {
        for (var round = 0; round < 3; round++) {
            journal.sellMilk();
            send(journal);
            send(new BoxJournal("late-" + round).sellBreakfast().sellMilk());
            addUp();
        }

        var one = writer.queryOne(
                        "SELECT count(*), sum(total) FROM sale WHERE kind = 'sale'",
                        row -> new Tally(row.getLong(1), row.getLong(2)))
                .orElseThrow();
        writer.rollback();
        assertThat(totals()).containsExactly(new CurrencyTotals("CNY", one, NONE));
    }

    /** Whoever was started anew, or has another collector beside it, finds the rows and not what somebody else had in memory. */
    @Test
    void whatWasAddedUpWhenItCameAndWhatIsReadFromTheRowsAreTheSame() {
        journal.sellGiftCard(true).sellWithCoupon("A1").guideServes().closeTheTill();
        send(journal);
        var fresh = store.fresh().take(1, 0, journal.sequence()).orElseThrow();
        store.fresh().put(1, 0, fresh);
        addUp();
        var whenItCame = sums();

        Summaries.prepare(writer, ZoneId.of("Asia/Kathmandu"));
        Summaries.prepare(writer, SHANGHAI);
        assertThat(sums()).isEmpty();
        addUp();

        assertThat(fresh.through()).isEqualTo(journal.sequence());
        assertThat(sums()).isEqualTo(whenItCame).hasSizeGreaterThan(6);
    }

    /** A day that PostgreSQL would write in another way is not added up before it has been there. */
    @Test
    void aDayThatIsNotWrittenAsDaysAreIsReadBackFirst() {
        var odd = journal.events().getLast().body().asUtf8().replace("\"2026-11-21\"", "\"2026-11-21 \"");
        send(journal.append(Bytes.utf8(odd)));
        assertThat(store.fresh().take(1, 0, journal.sequence())).isEmpty();
        addUp();
        assertThat(queries.days().behind()).isZero();
    }

    private List<String> sums() {
        var all = new ArrayList<String>();
        for (var table : SumTables.NAMES) {
            all.addAll(reader.query("SELECT * FROM " + table, row -> {
                var text = new StringBuilder(table);
                for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    text.append(' ').append(row.getString(column));
                }
                return text.toString();
            }));
        }
        all.sort(null);
        return all;
    }

    @Test
    void anHourIsThatOfTheStoresOwnClock() {
        store.commit(
                List.of(new Arrival.OfState(
                        journal.box(), new BoxState("c", true, 1, 0, null, "1", List.of(), List.of(), "Asia/Urumqi"))),
                NOW);
        send(journal);
        var other = new BoxJournal("other", "w1").sellMilk();
        send(other);
        addUp();

        assertThat(queries.days().hours(new Filter(SmallShop.TODAY, SmallShop.TODAY, List.of("s001"))))
                .containsExactly(new HourTotals("CNY", 8, new Tally(2, 4550), NONE));
        assertThat(queries.days().hours(TODAY))
                .as("each by its own")
                .containsExactly(
                        new HourTotals("CNY", 8, new Tally(2, 4550), NONE),
                        new HourTotals("CNY", 10, new Tally(1, 1250), NONE));
    }

    /** Days, months and days again: however a period lies in its months, it is the sum of its days. */
    @Test
    void itemsOfMonthsAreWhatTheirDaysAre() {
        var sales = journal.events().size();
        for (var day = SmallShop.TODAY.minusDays(100); day.isBefore(SmallShop.TODAY); day = day.plusDays(1)) {
            var body = journal.events().get(sales - 1).body().asUtf8();
            journal.append(
                    Bytes.utf8(body.replace("\"businessDay\":\"2026-11-21\"", "\"businessDay\":\"" + day + "\"")));
        }
        send(journal);
        addUp();

        for (var from = SmallShop.TODAY.minusDays(100); from.isBefore(SmallShop.TODAY); from = from.plusDays(9)) {
            for (var to = from; !to.isAfter(SmallShop.TODAY); to = to.plusDays(7)) {
                var period = new Filter(from, to, null);
                var bread = queries.days()
                        .items(period, "CNY", Order.VALUE, "bread", 10)
                        .getFirst();
                assertThat(bread.sold())
                        .as(from + " to " + to)
                        .isEqualTo(queries.days().itemDays(period, "CNY", bread.item()).stream()
                                .mapToLong(it -> it.sales().total())
                                .sum());
            }
        }
        assertThat(reader.query("SELECT count(*) FROM item_month", row -> row.getInt(1)))
                .as("two items, four months, the store and all of them")
                .containsExactly(16);
    }

    @Test
    void theHoursOfAnotherZoneAreMadeAnew() {
        send(journal);
        addUp();

        Summaries.prepare(writer, ZoneId.of("Asia/Kathmandu"));
        addUp();

        assertThat(queries.days().hours(TODAY)).containsExactly(new HourTotals("CNY", 8, new Tally(2, 4550), NONE));
    }
}
