package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.Arrival.OfHello;
import app.suanpan.collector.store.Arrival.OfState;
import app.suanpan.collector.store.View.Tally;
import app.suanpan.protocol.ack.BoxState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Several collectors on one PostgreSQL: whichever of them a box speaks to, everything is there once. */
class SharedDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final int BOXES = 6;
    private static final int SALES = 12;
    private static final int COLLECTORS = 6;

    private final Database database = TestDatabase.POSTGRESQL.fresh(Path.of(""));

    private SqlEventStore collector(String incarnation) {
        return SqlEventStore.open(database, incarnation, NOW);
    }

    @Test
    void twoThatStartAtOnceMakeTheTablesOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            var starts = new ArrayList<Callable<SqlEventStore>>();
            for (var i = 0; i < 3; i++) {
                var incarnation = "c" + i;
                starts.add(() -> collector(incarnation));
            }
            for (var started : threads.invokeAll(starts)) {
                started.get().close();
            }
        }
        try (var sql = Sql.openReadOnly(database)) {
            assertThat(sql.query("SELECT version FROM schema_version", row -> row.getInt(1)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void severalThatStartAtOnceBeginTheSumsOnce() throws Exception {
        collector("first").close();
        try (var threads = Executors.newFixedThreadPool(COLLECTORS)) {
            var starts = new ArrayList<Callable<Boolean>>();
            var together = new CyclicBarrier(COLLECTORS);
            for (var i = 0; i < COLLECTORS; i++) {
                starts.add(() -> {
                    try (var sql = Sql.open(database)) {
                        together.await();
                        Summaries.prepare(sql, ZoneOffset.UTC);
                        return true;
                    }
                });
            }
            for (var started : threads.invokeAll(starts)) {
                assertThat(started.get()).isTrue();
            }
        }
    }

    @Test
    void boxesThatSayEverythingToAllOfThemAtOnceAreKeptOnce() throws Exception {
        var boxes = new ArrayList<BoxJournal>();
        for (var i = 0; i < BOXES; i++) {
            var box = new BoxJournal("lane-" + i);
            for (var sale = 0; sale < SALES; sale++) {
                box.sellMilk();
            }
            boxes.add(box);
        }
        try (var one = collector("one");
                var other = collector("other");
                var threads = Executors.newFixedThreadPool(6);
                var queries = ConsoleQueries.open(database, ZoneOffset.UTC)) {
            var words = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 6; i++) {
                var to = i % 2 == 0 ? one : other;
                words.add(() -> sayAll(boxes, to));
            }
            for (var said : threads.invokeAll(words)) {
                assertThat(said.get()).isTrue();
            }

            assertThat(queries.boxes().totals(null))
                    .hasSize(BOXES)
                    .allSatisfy(it -> assertThat(it.sales()).isEqualTo(new Tally(SALES, SALES * 1250L)));
            assertThat(queries.alarms().incidents(null, 100)).isEmpty();
            for (var box : boxes) {
                var ack = one.commit(List.of(new OfHello(box.box(), box.hello())), NOW)
                        .getFirst()
                        .orElseThrow();
                assertThat(ack.watermark()).isEqualTo(box.sequence());
                assertThat(ack.headHash()).isEqualTo(box.head().headHash());
            }
        }
    }

    /** In small envelopes, all boxes in each transaction, and each word twice. */
    private static boolean sayAll(List<BoxJournal> boxes, SqlEventStore to) {
        for (var after = 0; after < boxes.getFirst().sequence(); after += 3) {
            var together = new ArrayList<Arrival>();
            for (var box : boxes) {
                var run = box.run(after, Math.min(box.sequence(), after + 3L));
                together.add(new OfEnvelope(box.box(), run));
                together.add(new OfEnvelope(box.box(), run));
            }
            to.commit(together, NOW);
        }
        return true;
    }

    @Test
    void aBoxIsOnlineWithTheCollectorThatHasItAndGoesWithIt() {
        var journal = new BoxJournal("w1").sellMilk();
        var birth = new BoxState("c1", true, 1, 0, NOW, "1", List.of());
        try (var one = collector("one");
                var queries = ConsoleQueries.open(database, ZoneOffset.UTC)) {
            try (var other = collector("other")) {
                other.commit(List.of(new OfState(journal.box(), birth)), NOW);
                assertThat(queries.boxes().boxes(null, 100).getFirst().online()).isTrue();
            }
            assertThat(queries.boxes().boxes(null, 100).getFirst().online())
                    .as("the other has left")
                    .isFalse();

            one.commit(List.of(new OfEnvelope(journal.box(), journal.all())), NOW);
            assertThat(queries.boxes().boxes(null, 100).getFirst().online())
                    .as("it speaks to this one")
                    .isTrue();
        }
    }

    @Test
    void aCollectorThatDiedLeavesNoBoxOnline() {
        var journal = new BoxJournal("w1");
        var birth = new BoxState("c1", true, 1, 0, NOW, "1", List.of());
        try (var dead = collector("dead");
                var queries = ConsoleQueries.open(database, ZoneOffset.UTC)) {
            dead.commit(List.of(new OfState(journal.box(), birth)), NOW);
            try (var sql = Sql.open(database)) {
                sql.run("UPDATE collector SET seen_at = seen_at - INTERVAL '1 hour'");
                sql.commit();
            }

            try (var _ = collector("next")) {
                assertThat(queries.boxes().boxes(null, 100).getFirst().online()).isFalse();

                dead.commit(List.of(new OfState(journal.box(), birth)), NOW);
                assertThat(queries.boxes().boxes(null, 100).getFirst().online())
                        .as("it was not dead, only slow")
                        .isTrue();
            }
        }
    }
}
