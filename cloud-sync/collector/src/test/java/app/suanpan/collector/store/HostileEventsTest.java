package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.Arrival.OfState;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an event says, it is kept as it is, and the box it came from goes on. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HostileEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private SqlEventStore store;
    private ConsoleQueries queries;
    private final BoxJournal journal = new BoxJournal("w1").sellMilk();

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        queries = ConsoleQueries.open(database, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        queries.close();
        store.close();
    }

    private void arrives(String... changes) {
        var sale = journal.events().getLast().body().asUtf8();
        for (var i = 0; i < changes.length; i += 2) {
            assertThat(sale).contains(changes[i]);
            sale = sale.replace(changes[i], changes[i + 1]);
        }
        journal.append(Bytes.utf8(sale)).sellMilk();
        var ack = store.commit(List.of(new OfEnvelope(journal.box(), journal.all())), NOW)
                .getFirst()
                .orElseThrow();
        assertThat(ack.watermark()).isEqualTo(journal.sequence());
        assertThat(texts("SELECT body FROM event ORDER BY sequence"))
                .as("the very bytes")
                .containsExactlyElementsOf(
                        journal.events().stream().map(it -> it.body().asUtf8()).toList());
    }

    private List<String> texts(String question) {
        try (var sql = Sql.openReadOnly(database)) {
            return sql.query(
                    question,
                    row -> question.contains("body") ? Bytes.of(row.getBytes(1)).asUtf8() : row.getString(1));
        }
    }

    @Test
    void lettersThatMeanSomethingToTheDatabaseAreOnlyLetters() {
        arrives("\"Milk\"", "\"a\\tb\\nc\\rd\\\\.\\\\N 😀 €\\u0000z\"");

        assertThat(texts("SELECT name_en FROM sale_line ORDER BY sequence"))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("a\tb\nc\rd\\.\\N 😀 €");
        assertThat(queries.alarms().incidents(null, 100)).isEmpty();
    }

    @Test
    void twoLinesOfOneNumberLeaveTheirSaleWithoutRowsAndTheOnesAroundItWithTheirs() {
        arrives(
                "\"lines\":[",
                "\"lines\":[{\"line\":1,\"item\":\"1\",\"quantity\":1,\"unitPrice\":1,\"amount\":1,\"net\":1},");

        assertThat(texts("SELECT sequence FROM sale")).hasSize(2);
        assertThat(texts("SELECT sequence FROM sale_line")).hasSize(2);
        assertThat(queries.alarms().incidents(null, 100)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo("unmapped");
            assertThat(it.detail()).isEqualTo("it has a value that fits no table");
        });
    }

    /** As sums of such amounts are too large for any database, and would be of no use. */
    @Test
    void anAmountThatIsLargerThanAnyLeavesItsSaleWithoutRows() {
        arrives("\"total\":1250", "\"total\":9223372036854775807");

        assertThat(texts("SELECT sequence FROM sale")).hasSize(2);
        assertThat(queries.alarms().incidents(null, 100))
                .singleElement()
                .satisfies(it -> assertThat(it.detail()).isEqualTo("\"total\" is larger than any amount"));
    }

    @Test
    void aVeryLongTroubleIsCutAndStopsNothing() {
        store.commit(List.of(new Arrival.OfNonsense(journal.box(), "x".repeat(100_000), null)), NOW);

        assertThat(queries.alarms().incidents(null, 100))
                .singleElement()
                .satisfies(it -> assertThat(it.detail()).hasSize(500));
    }

    @Test
    void aDayThatIsNoneStopsNothingBehindIt() {
        arrives("2026-11-21\"", "the day before yesterday\"");

        assertThat(texts("SELECT sequence FROM sale WHERE kind = 'sale'").size())
                .isBetween(2, 3);
    }

    @Test
    void whatABoxSaysOfAnotherStoreIsKeptAndCountsNowhere() {
        arrives("\"store\":\"s001\"", "\"store\":\"s002\"");

        assertThat(texts("SELECT store FROM sale")).containsExactly("s001", "s001");
        assertThat(texts("SELECT store FROM stock_movement WHERE store <> 's001'"))
                .isEmpty();
        assertThat(queries.alarms().incidents(null, 100)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo("foreign");
            assertThat(it.detail()).isEqualTo("E26");
        });
        // Nor when rows are made again.
        store.close();
        try (var sql = Sql.open(database)) {
            sql.update("UPDATE projection SET version = 1");
            sql.commit();
        }
        store = SqlEventStore.open(database, "run", NOW);
        assertThat(texts("SELECT store FROM sale")).containsExactly("s001", "s001");
    }

    @Test
    void aSignedEventThatLacksWhatItIsJudgedByStopsNoSaleBehindIt() {
        var sale = journal.events().getLast().body().asUtf8();
        var header = sale.substring(sale.indexOf("\"header\""), sale.indexOf('}') + 1);
        for (var lacking :
                List.of("", ",\"key\":\"k\"", ",\"key\":7,\"publicKey\":{}", ",\"key\":\"k\",\"publicKey\":\"p\"")) {
            journal.append(Bytes.utf8("{\"type\":\"SigningKeyAnnounced\",\"schema\":1," + header + lacking + "}"));
        }
        journal.append(Bytes.utf8("{\"type\":\"SigningKeyAnnounced\",\"header\":{\"store\":\"s001\",\"at\":\"x\"}}"));

        arrives();

        assertThat(texts("SELECT sequence FROM sale")).hasSize(2);
        assertThat(queries.alarms().incidents(null, 100)).isNotEmpty();
    }

    @Test
    void aBoxMayHaveNothingButNoughtsInItsName() {
        var state = new BoxState("c\0", true, 1, 0, NOW, "1\0" + "2", List.of());

        store.commit(List.of(new OfState(journal.box(), state)), NOW);
        store.commit(List.of(new OfState(journal.box(), BoxState.gone("c\0", "1"))), NOW);

        assertThat(queries.boxes().boxes(null, 100).getFirst().online()).isFalse();
    }
}
