package app.suanpan.collector.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The questions on the page about the collector can be asked of either database, and have answers. */
class CollectorPageTest {
    private static final Path PAGE = Path.of("../../docs/collector.md");
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyQuestionOfThePageIsAnswered(TestDatabase kind) throws Exception {
        var database = kind.fresh(folder);
        var whole = new BoxJournal("w1").sellMilk().sellBreakfast().closeTheTill();
        var behind = new BoxJournal("w2").sellMilk().sellMilk();
        try (var store = SqlEventStore.open(database, "run", NOW)) {
            store.commit(
                    List.of(
                            new Arrival.OfEnvelope(whole.box(), whole.all()),
                            new Arrival.OfHello(behind.box(), behind.hello()),
                            new Arrival.OfEnvelope(behind.box(), behind.run(0, 3))),
                    NOW);
        }
        try (var sql = Sql.open(database)) {
            sql.run("UPDATE shift_event SET variance = -5 WHERE kind = 'settled'");
            sql.commit();
        }
        var questions = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(questions).hasSize(6);
        try (var sql = Sql.openReadOnly(database)) {
            for (var question : questions) {
                assertThat(sql.query(question, row -> String.valueOf(row.getString(1))))
                        .as(question)
                        .isNotEmpty();
            }
        }
    }
}
