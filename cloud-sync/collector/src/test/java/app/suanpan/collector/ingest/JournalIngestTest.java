package app.suanpan.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.EventStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.collector.store.View.Tally;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(value = TestDatabase.class, names = "POSTGRESQL")
class JournalIngestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T02:31:01Z"), ZoneOffset.UTC);

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;

    private SqlEventStore store;
    private ConsoleQueries queries;
    private JournalIngest ingest;
    private final BoxJournal journal = new BoxJournal("w1").sellMilk().sellBreakfast();

    @BeforeEach
    void makeDatabase() {
        database = kind.fresh(folder);
        open();
    }

    private void open() {
        store = SqlEventStore.open(database, "run", CLOCK.instant());
        queries = ConsoleQueries.open(database, ZoneOffset.UTC);
        ingest = JournalIngest.start(store, CLOCK);
    }

    @AfterEach
    void close() {
        ingest.close();
        queries.close();
        store.close();
    }

    private CompletableFuture<Optional<Message>> send(String topic, Bytes payload) {
        return ingest.receive(new Message(topic, payload)).toCompletableFuture();
    }

    private static String up(BoxJournal journal) {
        return new Topic(journal.box(), Channel.UP).name();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    @Test
    void theAnswerNamesTheWatermarkAndIsThereOnlyWhenTheEventsAre() throws Exception {
        var answer = get(send(up(journal), EnvelopeCodec.encode(journal.all()))).orElseThrow();

        assertThat(answer.topic()).isEqualTo(new Topic(journal.box(), Channel.ACK).name());
        assertThat(Acknowledgement.parse(answer.payload()).watermark()).isEqualTo(journal.sequence());
        assertThat(queries.boxes().totals(null).getFirst().sales().count()).isEqualTo(2);
    }

    @Test
    void aHelloIsAnswered() throws Exception {
        var topic = new Topic(journal.box(), Channel.HELLO).name();

        var answer = get(send(topic, journal.hello().toBytes())).orElseThrow();

        assertThat(Acknowledgement.parse(answer.payload()).watermark()).isZero();
    }

    @Test
    void anEnvelopeOnAnotherBoxsTopicIsRefusedAndNamedAsAnIncident() throws Exception {
        var other = new Topic(new BoxJournal("w2").box(), Channel.UP).name();

        var answer = get(send(other, EnvelopeCodec.encode(journal.all()))).orElseThrow();

        assertThat(Acknowledgement.parse(answer.payload()).distrust()).isEqualTo(Distrust.OTHER_TOPIC);
        assertThat(answer.topic()).isEqualTo(new Topic(new BoxJournal("w2").box(), Channel.ACK).name());
        assertThat(queries.boxes().totals(null)).isEmpty();
        assertThat(queries.alarms().incidents(null, 100)).singleElement().satisfies(it -> {
            assertThat(it.workstation()).isEqualTo("w2");
            assertThat(it.kind()).isEqualTo("distrusted");
        });
    }

    @Test
    void nonsenseIsRefusedAndEverybodyElseGetsThrough() throws Exception {
        var nonsense = send(up(new BoxJournal("w3")), Bytes.utf8("hello?"));
        var answer = get(send(up(journal), EnvelopeCodec.encode(journal.all())));

        assertThat(answer).isPresent();
        assertThat(nonsense).failsWithin(Duration.ofSeconds(20));
    }

    @Test
    void aBatchThatNeedsMoreMemoryThanThereIsLeavesNobodyElseWithoutAnAnswer() throws Exception {
        try (var poor = JournalIngest.start(new PoorStore(store), CLOCK)) {
            var topic = new Topic(journal.box(), Channel.HELLO).name();
            var hello = new Message(topic, journal.hello().toBytes());

            assertThat(poor.receive(hello).toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(OutOfMemoryError.class);

            assertThat(get(poor.receive(hello))).isPresent();
        }
    }

    /** The real store in a machine that is out of memory once. */
    private static final class PoorStore implements EventStore {
        private final EventStore store;
        private boolean recovered;

        PoorStore(EventStore store) {
            this.store = store;
        }

        @Override
        public List<Optional<Acknowledgement>> commit(List<Arrival> arrivals, Instant now) {
            if (!recovered) {
                recovered = true;
                throw new OutOfMemoryError("for once");
            }
            return store.commit(arrivals, now);
        }

        @Override
        public void close() {
            // The test closes the real one.
        }
    }

    @Test
    void manyBoxesAtOnceAreEachAnsweredWithTheirOwn() throws Exception {
        var boxes = new ArrayList<BoxJournal>();
        var answers = new ArrayList<CompletableFuture<Optional<Message>>>();
        for (var i = 0; i < 200; i++) {
            boxes.add(new BoxJournal("lane-" + i).sellMilk());
        }
        for (var box : boxes) {
            answers.add(send(up(box), EnvelopeCodec.encode(box.all())));
            answers.add(send(up(box), EnvelopeCodec.encode(box.all())));
        }

        for (var i = 0; i < answers.size(); i++) {
            var answer = get(answers.get(i)).orElseThrow();
            assertThat(answer.topic()).isEqualTo(new Topic(boxes.get(i / 2).box(), Channel.ACK).name());
            assertThat(Acknowledgement.parse(answer.payload()).watermark())
                    .isEqualTo(boxes.get(i / 2).sequence());
        }
        assertThat(queries.boxes().totals(null))
                .hasSize(200)
                .allSatisfy(it -> assertThat(it.sales()).isEqualTo(new Tally(1, 1250)));
    }
}
