package app.suanpan.collector.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.broker.Message;
import app.suanpan.collector.feed.FeedClerk;
import app.suanpan.collector.ingest.JournalIngest;
import app.suanpan.collector.request.RequestDesk;
import app.suanpan.collector.store.ConsoleQueries;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.IdentityStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.collector.store.View.RefusedView;
import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.envelope.EnvelopeCodec;
import app.suanpan.protocol.feed.FeedRequest;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.identity.IdentityRequest;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.topic.Channel;
import app.suanpan.protocol.topic.Topic;
import app.suanpan.protocol.uplink.Bytes;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches of an enrolled box, and everything that somebody might make of them on their way: real keys, a real database. */
class SignedBatchesTest {
    private static final Clock CLOCK = Clock.fixed(BoxJournal.SENT, ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path folder;

    private SqlEventStore store;
    private IdentityStore identities;
    private BoxKeys keys;
    private Enrolments enrolments;
    private ConsoleQueries queries;
    private JournalIngest ingest;

    private final BoxJournal journal = new BoxJournal("w1").sellMilk().sellBreakfast();
    private final SigningKey key = SigningKey.make(RANDOM);

    @BeforeEach
    void open() {
        var file = folder.resolve("collector.db");
        store = SqlEventStore.open(file, "run", CLOCK.instant());
        identities = IdentityStore.open(new Database.SqliteFile(file), CLOCK.instant());
        keys = BoxKeys.follow(identities);
        var authority = Authority.open(folder.resolve("authority"), CLOCK.instant(), RANDOM);
        enrolments = Enrolments.open(authority, identities, CLOCK, RANDOM);
        queries = ConsoleQueries.open(file, ZoneOffset.UTC);
        ingest = JournalIngest.start(store, new SignatureCheck(keys, CLOCK), CLOCK);
    }

    @AfterEach
    void close() {
        ingest.close();
        queries.close();
        keys.close();
        identities.close();
        store.close();
    }

    private void enrol(BoxJournal box, SigningKey with) {
        var code = enrolments.invite(box.box(), Duration.ofHours(1));
        enrolments.enrol(IdentityRequest.of(code.secret(), with));
        keys.refresh();
    }

    private Acknowledgement send(BoxJournal to, Bytes batch) throws Exception {
        var answer = ingest.receive(new Message(new Topic(to.box(), Channel.UP).name(), batch))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        return Acknowledgement.parse(answer.orElseThrow().payload());
    }

    private Acknowledgement send(Envelope envelope) throws Exception {
        return send(journal, EnvelopeCodec.encode(envelope));
    }

    private void assertRefused(Acknowledgement answer, Distrust reason) {
        assertThat(answer.hint()).isEqualTo(Hint.DISTRUSTED);
        assertThat(answer.distrust()).isEqualTo(reason);
        assertThat(answer.watermark()).isZero();
        assertThat(queries.boxes().totals(null))
                .noneMatch(it -> it.workstation().equals(journal.box().workstation()));
        assertThat(queries.alarms().refused(null, 10))
                .extracting(RefusedView::reason)
                .contains(reason.code());
        assertThat(queries.alarms().incidents(null, 10)).anySatisfy(it -> {
            assertThat(it.kind()).isEqualTo("distrusted");
            assertThat(it.detail()).isEqualTo(reason.code());
        });
    }

    private static Bytes withHeader(Envelope envelope, UnaryOperator<String> change) {
        var wire = EnvelopeCodec.encode(envelope).toArray();
        var end = new String(wire, StandardCharsets.ISO_8859_1).indexOf('\n');
        var header =
                change.apply(new String(wire, 0, end, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        var changed = Arrays.copyOf(header, header.length + wire.length - end);
        System.arraycopy(wire, end, changed, header.length, wire.length - end);
        return Bytes.of(changed);
    }

    @Test
    void aBatchThatItsBoxSignedIsTaken() throws Exception {
        enrol(journal, key);

        assertThat(send(journal.all().signed(key)).watermark()).isEqualTo(journal.sequence());
        assertThat(queries.alarms().refused(null, 10)).isEmpty();
    }

    @Test
    void aBoxThatWasNeverEnrolledNeedsNoSignatureAndOnceEnrolledDoesNotComeWithoutOne() throws Exception {
        var other = new BoxJournal("w2").sellMilk();
        assertThat(send(other, EnvelopeCodec.encode(other.all())).watermark()).isEqualTo(other.sequence());
        enrol(journal, key);

        assertRefused(send(journal.all()), Distrust.UNSIGNED);
    }

    @Test
    void aBatchThatSomebodyElseSignedIsRefusedWithAnotherKeyAndUnderTheNameOfOurs() throws Exception {
        enrol(journal, key);
        var foreign = SigningKey.make(RANDOM);
        assertRefused(send(journal.all().signed(foreign)), Distrust.KEY_NOT_OURS);

        var forged = withHeader(journal.all().signed(foreign), it -> it.replace(foreign.name(), key.name()));
        assertRefused(send(journal, forged), Distrust.SIGNATURE_WRONG);

        // Also by a box that is enrolled, as another than itself.
        var neighbour = new BoxJournal("w2").sellMilk();
        enrol(neighbour, foreign);
        assertThat(send(journal.all().signed(foreign)).distrust()).isEqualTo(Distrust.KEY_NOT_OURS);
    }

    @Test
    void noWordOfASignedHeaderCanBeChanged() throws Exception {
        enrol(journal, key);
        var signed = journal.all().signed(key);
        // Another epoch is a replay: the same events under a new name, to be counted twice.
        var replayed =
                withHeader(signed, it -> it.replace(journal.head().epoch().hex(), "f".repeat(32)));
        assertRefused(send(journal, replayed), Distrust.SIGNATURE_WRONG);
        var later = withHeader(signed, it -> it.replace(BoxJournal.SENT.toString(), "2031-01-01T00:00:00Z"));
        assertRefused(send(journal, later), Distrust.SIGNATURE_WRONG);
        var moved = withHeader(
                signed,
                it -> it.replace("\"first\":1", "\"base\":6,\"baseHash\":\"" + "0".repeat(64) + "\",\"first\":7"));
        assertRefused(send(journal, moved), Distrust.SIGNATURE_WRONG);
    }

    @Test
    void aBatchOnAnotherBoxsTopicIsRefusedThere() throws Exception {
        enrol(journal, key);
        var other = new BoxJournal("w2");

        var answer = send(other, EnvelopeCodec.encode(journal.all().signed(key)));

        assertRefused(answer, Distrust.OTHER_TOPIC);
        assertThat(queries.alarms().refused(null, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.workstation()).isEqualTo("w2"));
    }

    @Test
    void eventsThatWereReorderedOrChangedAreKeptAsideAsTheyCame() throws Exception {
        enrol(journal, key);
        var events = journal.events().stream().map(it -> it.body().asUtf8()).toList();
        var header = EnvelopeCodec.encode(journal.all().signed(key)).toArray();
        var end = new String(header, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        var out = new ByteArrayOutputStream();
        out.write(header, 0, end);
        out.write(Zstd.compress((String.join("\n", events.reversed()) + "\n").getBytes(StandardCharsets.UTF_8), 3));
        var reordered = Bytes.of(out.toByteArray());

        assertThatThrownBy(() -> send(journal, reordered)).isInstanceOf(ExecutionException.class);

        assertThat(queries.boxes().totals(null)).isEmpty();
        var kept = queries.alarms().refused(null, 10);
        assertThat(kept).extracting(RefusedView::reason).containsExactly(Distrust.ALTERED.code());
        var id = kept.getFirst().id().split("-");
        assertThat(queries.alarms().refusedBatch(Long.parseLong(id[0]), id[1], null))
                .contains(reordered);
    }

    @Test
    void aRevokedBoxsBatchesAndGreetingsAreAnsweredWithTheReason() throws Exception {
        enrol(journal, key);
        enrolments.revoke(journal.box());
        keys.refresh();

        assertRefused(send(journal.all().signed(key)), Distrust.REVOKED);
        var hello = ingest.receive(new Message(
                        new Topic(journal.box(), Channel.HELLO).name(),
                        journal.hello().toBytes()))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        assertThat(Acknowledgement.parse(hello.orElseThrow().payload()).distrust())
                .isEqualTo(Distrust.REVOKED);

        // Nor is it believed how it is; only that it is gone.
        say(Channel.STATE, new BoxState("c1", true, 9, 9, null, "1", List.of()).toBytes());
        assertThat(queries.boxes().boxes(null, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.online()).isFalse());
        // And it is told no more prices.
        try (var feeds = FeedStore.open(new Database.SqliteFile(folder.resolve("collector.db")), CLOCK.instant());
                var desk = new RequestDesk(new FeedClerk(feeds), new SignatureCheck(keys, CLOCK), ingest)) {
            assertThat(heads(desk, journal)).isEmpty();
            assertThat(heads(desk, new BoxJournal("w2"))).isPresent();
        }

        // Enrolled again, with another key, it goes on where it was.
        var next = SigningKey.make(RANDOM);
        enrol(journal, next);
        assertThat(send(journal.all().signed(next)).watermark()).isEqualTo(journal.sequence());
    }

    private void say(Channel channel, Bytes what) throws Exception {
        ingest.receive(new Message(new Topic(journal.box(), channel).name(), what))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private static Optional<Message> heads(RequestDesk desk, BoxJournal of) throws Exception {
        return desk.receive(new Message(new Topic(of.box(), Channel.REQ).name(), new FeedRequest.Heads().toBytes()))
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    void theKeyBeforeIsGoodUntilTheRenewedOneWasUsedAndNoLonger() throws Exception {
        enrol(journal, key);
        var first = keys.of(journal.box()).getFirst();
        var renewed = SigningKey.make(RANDOM);
        var certificate = Authority.certificate(first.body().toArray());
        enrolments.renew(certificate, keys, IdentityRequest.of("", renewed));
        keys.refresh();

        assertThat(send(journal.run(0, 1).signed(key)).watermark()).isEqualTo(1);
        assertThat(send(journal.run(1, 2).signed(renewed)).watermark()).isEqualTo(2);
        assertThat(send(journal.run(2, 3).signed(key)).distrust()).isEqualTo(Distrust.REPLACED);
        assertThat(send(journal.run(2, 3).signed(renewed)).watermark()).isEqualTo(3);
    }

    @Test
    void whoeverSendsNonsenseOfOneKindDoesNotFillTheDisk() throws Exception {
        enrol(journal, key);
        for (var i = 0; i < 25; i++) {
            var count = i;
            var batch = withHeader(
                    journal.all(),
                    it -> it.replace(BoxJournal.SENT.toString(), "2026-11-21T02:31:%02dZ".formatted(count)));
            assertThat(send(journal, batch).distrust()).isEqualTo(Distrust.UNSIGNED);
        }
        assertThat(send(journal.all().signed(SigningKey.make(RANDOM))).distrust())
                .isEqualTo(Distrust.KEY_NOT_OURS);

        for (var version = 2; version < 80; version++) {
            var later = "\"version\":" + version;
            var batch = withHeader(journal.all(), it -> it.replace("\"version\":1", later));
            assertThatThrownBy(() -> send(journal, batch)).isInstanceOf(ExecutionException.class);
        }
        assertThat(queries.alarms().incidents(null, 200))
                .filteredOn(it -> it.kind().equals("malformed"))
                .hasSize(51)
                .anySatisfy(it -> {
                    assertThat(it.detail()).isEqualTo("more of this kind, each different");
                    assertThat(it.times()).isEqualTo(28);
                });

        assertThat(queries.alarms().refused(null, 100))
                .extracting(RefusedView::reason)
                .filteredOn(it -> !it.equals(Distrust.ALTERED.code()))
                .hasSize(11)
                .contains("E22");
        assertThat(queries.alarms().incidents(null, 100))
                .filteredOn(it -> it.detail().equals("E21"))
                .singleElement()
                .satisfies(it -> assertThat(it.times()).isEqualTo(25));
    }
}
