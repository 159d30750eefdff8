package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.Remaking.Step;
import app.suanpan.protocol.uplink.Bytes;
import java.io.IOException;
import java.nio.file.Files;
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

/** Rows that are made again while boxes go on selling: whoever is interrupted in it, in the end they are as if they had been made once. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RemakingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int EVENTS_AT_ONCE = 3;

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private SqlEventStore store;
    private Sql reader;
    private Sql writer;
    private final BoxJournal one = new BoxJournal("w1")
            .sellMilk()
            .sellBreakfast()
            .sellWithCoupon("A1")
            .guideServes()
            .closeTheTill();
    private final BoxJournal other = new BoxJournal("w2").sellMilk();

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        open(database);
    }

    @AfterEach
    void close() {
        writer.close();
        reader.close();
        store.close();
    }

    private void send(BoxJournal box) {
        store.commit(List.of(new OfEnvelope(box.box(), box.all())), NOW);
    }

    private void addUp() {
        while (Summaries.step(reader, writer, store.fresh()) > 0) {
            // Until there is nothing left to add.
        }
    }

    /** What a version would leave that had other rows and other sums. */
    private void rowsAreOfAnEarlierVersion() {
        writer.run("UPDATE sale SET total = 1, reason = 'old'");
        writer.run("DELETE FROM sale_tax");
        writer.run("UPDATE sale_credit SET amount = 1");
        writer.run("UPDATE item_day SET sold = 1");
        writer.run("UPDATE guide_month SET served = 99");
        writer.run("UPDATE projection SET version = " + (EventRows.VERSION - 1));
        writer.commit();
    }

    private void begin() {
        try (var sql = Sql.open(database)) {
            Remaking.begin(sql);
        }
    }

    private Step step() {
        try (var sql = Sql.open(database)) {
            return new Remaking(sql, EVENTS_AT_ONCE).step();
        }
    }

    private void finish() {
        while (step() == Step.MADE) {
            // Each step by somebody else.
        }
    }

    /** Every row that is made from events, and every sum. */
    private List<String> everything() {
        var tables = new ArrayList<>(EventRows.TABLES);
        tables.addAll(SumTables.NAMES);
        tables.add("signature");
        tables.add("signing_key");
        var all = new ArrayList<String>();
        for (var table : tables) {
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

    private static List<String> ofTable(List<String> rows, String table) {
        return rows.stream().filter(row -> row.startsWith(table + " ")).toList();
    }

    @Test
    void whoIsInterruptedIsFollowedAndInTheEndAllIsAsIfItHadBeenMadeOnce() {
        send(one);
        send(other);
        addUp();
        var before = everything();
        rowsAreOfAnEarlierVersion();
        begin();

        assertThat(step()).isEqualTo(Step.MADE);
        try (var stopped = Sql.open(database)) {
            // Whoever is killed in the midst of a step leaves nothing of it behind.
            stopped.update("DELETE FROM sale");
            stopped.rollback();
        }
        finish();
        addUp();

        assertThat(everything()).isEqualTo(before).hasSizeGreaterThan(20);
        assertThat(step()).isEqualTo(Step.DONE);
        assertThat(Summaries.behind(reader)).isZero();
    }

    @Test
    void theNewestOfEveryBoxComesFirstAndWhatIsSoldMeanwhileCountsAtOnce() throws IOException {
        send(one);
        send(other);
        addUp();
        rowsAreOfAnEarlierVersion();
        begin();
        assertThat(Summaries.behind(reader)).isEqualTo(one.sequence() + other.sequence());
        assertThat(ofTable(everything(), "sale_day")).isEmpty();

        send(other.sellBreakfast());
        addUp();
        assertThat(ofTable(everything(), "sale_day"))
                .as("of the store, and of all together")
                .hasSize(2)
                .allMatch(row -> row.contains(" 1 3300 0 0"));
        step();
        step();
        assertThat(reader.query(
                        "SELECT count(*) FROM sale WHERE reason = 'old' AND journal_id = 2", row -> row.getLong(1)))
                .as("the other box has had its turn")
                .containsExactly(0L);
        send(other.sellMilk());
        finish();
        addUp();

        var made = everything();
        database = kind.fresh(Files.createDirectory(folder.resolve("again")));
        close();
        open(database);
        send(one);
        send(other);
        addUp();
        assertThat(made).isEqualTo(everything());
    }

    private void open(Database another) {
        store = SqlEventStore.open(another, "run", NOW);
        // It would take some of the steps that are counted here.
        store.stopRemaking();
        reader = Sql.openReadOnly(another);
        writer = Sql.open(another);
        Summaries.prepare(writer, SHANGHAI);
    }

    /** As it was when it came: nothing that a box says keeps a collector from starting. */
    @Test
    void anEventWhoseValuesFitNoTableStopsNothing() {
        var sale = one.events().get(3).body().asUtf8();
        var doubled = sale.replace(
                "\"lines\":[",
                "\"lines\":[{\"line\":1,\"item\":\"1\",\"quantity\":1,\"unitPrice\":1,\"amount\":1,\"net\":1},");
        one.append(Bytes.utf8(doubled)).append(Bytes.utf8("not JSON at all"));
        send(one);
        addUp();
        var before = everything();
        rowsAreOfAnEarlierVersion();

        begin();
        finish();
        addUp();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void sumsOfAnotherZoneBeginAnewWithTheRows() {
        send(one);
        addUp();
        var before = everything();
        rowsAreOfAnEarlierVersion();
        begin();
        step();

        Summaries.prepare(writer, ZoneId.of("Asia/Kathmandu"));
        step();
        Summaries.prepare(writer, SHANGHAI);
        finish();
        addUp();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aCollectorOfAnEarlierVersionStoresNothingOnceANewerOneHasBegun() {
        send(other);
        var stored = other.sequence();
        writer.run("UPDATE projection SET version = " + (EventRows.VERSION + 1));
        writer.commit();
        other.sellMilk();

        assertThatThrownBy(() -> send(other)).isInstanceOf(StoreException.class);
        assertThat(reader.query("SELECT max(sequence) FROM event", row -> row.getLong(1)))
                .containsExactly(stored);
        assertThat(step()).isEqualTo(Step.DONE);
    }

    @Test
    void aStoreThatIsOpenedMakesThemBehindServing() {
        send(one);
        addUp();
        var before = everything();
        rowsAreOfAnEarlierVersion();
        store.close();
        store = SqlEventStore.open(database, "next", NOW);
        send(other);

        while (Remaking.left(reader) > 0) {
            Thread.onSpinWait();
        }
        addUp();

        assertThat(everything()).containsAll(ofTable(before, "sale")).containsAll(ofTable(before, "sale_tax"));
        assertThat(ofTable(everything(), "sale_day")).hasSize(2);
    }
}
