package app.suanpan.collector.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.MemberChanges;
import app.suanpan.collector.store.PointsStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.LinePoints;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldPoints;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.points.PointsAccount;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Reserved;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.points.PointsAnswer;
import app.suanpan.protocol.points.PointsRequest;
import app.suanpan.protocol.points.SignedPoints;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.topic.Box;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What boxes are answered about the points of a member who buys at several of them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PointsClerkTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate LATER = DAY.plusDays(3);

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private Database database;
    private SqlEventStore store;
    private FeedStore feeds;
    private PointsStore points;
    private PointsClerk clerk;
    private final BoxJournal one = new BoxJournal("w1");
    private final BoxJournal other = new BoxJournal("w2");
    private final UUID mei = new UUID(1, 1);
    private final UUID twin = new UUID(1, 2);

    @BeforeEach
    void open() {
        database = kind.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        feeds = FeedStore.open(database, NOW);
        points = PointsStore.open(database, CLOCK);
        clerk = new PointsClerk(points, feeds, new SecureRandom());
    }

    @AfterEach
    void close() {
        points.close();
        feeds.close();
        store.close();
    }

    @Test
    void aMembersPointsAreThoseOfAllBoxesUnderAllOfTheirIds() {
        join(one, mei);
        join(other, twin);
        sell(one, mei, 30);
        sell(other, twin, 12);
        sell(other, new UUID(7, 7), 500);

        assertThat(balance(mei)).isEqualTo(new PointsBalance(42, 0, 0));
        assertThat(balance(twin)).isEqualTo(new PointsBalance(42, 0, 0));
        assertThat(balance(new UUID(9, 9))).isEqualTo(new PointsBalance(0, 0, 0));
    }

    @Test
    void whatCameBackIsInIt() {
        send(one.earnPointsAndGiveSomeBack());
        UUID wang = SmallShop.WANG.id();

        assertThat(points.account("suanpan", wang).entries())
                .extracting(PointsEntry::kind)
                .containsExactlyInAnyOrder(PointsEntry.Kind.EARNED, PointsEntry.Kind.TAKEN_BACK);
        assertThat(points.account("suanpan", wang).balance(LocalDate.of(2099, 1, 1)))
                .isEqualTo(new PointsBalance(0, 0, 24));
    }

    @Test
    void whatPaidAndWhatCameBackForItIsInItToo() {
        send(one.payByPointsAndBringItBack());
        UUID wang = SmallShop.WANG.id();

        assertThat(points.account("suanpan", wang).entries())
                .extracting(PointsEntry::kind)
                .contains(PointsEntry.Kind.SPENT, PointsEntry.Kind.GIVEN_BACK);
        assertThat(points.account("suanpan", wang).balance(DAY)).isEqualTo(new PointsBalance(398, 0, 0));
    }

    @Test
    void anotherBrandIsAnsweredNothing() {
        join(one, mei);
        sell(one, mei, 30);

        assertThat(facts(new Box("other", "s001", "w1"), mei)).isEmpty();
    }

    @Test
    void moreThanOneAnswerHoldsComesInPiecesAndNoneIsMissing() {
        int sales = PointsClerk.FACTS_AT_ONCE * 2 + 7;
        for (int i = 0; i < sales; i++) {
            one.append(sale(mei, 1));
        }
        send(one);

        assertThat(facts(one.box(), mei)).hasSize(sales).doesNotHaveDuplicates();
    }

    @Test
    void whatIsReservedIsNotThereForAnybodyElseUntilItIsReleasedOrForgotten() {
        sell(one, mei, 30);
        UUID first = new UUID(2, 1);
        UUID second = new UUID(2, 2);

        assertThat(reserve(first, 20)).isInstanceOf(Reserved.class);
        assertThat(reserve(first, 20)).as("asked again").isInstanceOf(Reserved.class);
        assertThat(balance(mei)).isEqualTo(new PointsBalance(10, 0, 0));
        assertThat(reserve(second, 11)).isEqualTo(new Denied(Why.TOO_FEW));
        assertThat(points.account("suanpan", mei).balance(LATER)).isEqualTo(new PointsBalance(30, 0, 0));

        release(first);
        assertThat(balance(mei)).isEqualTo(new PointsBalance(30, 0, 0));
        assertThat(reserve(first, 20)).as("given up").isEqualTo(new Denied(Why.NOTHING_TO_RESERVE));
        assertThat(reserve(second, 30)).isInstanceOf(Reserved.class);
    }

    @Test
    void whatIsGivenUpBeforeItIsHeardOfIsNotKept() {
        sell(one, mei, 30);
        UUID late = new UUID(2, 1);

        release(late);

        assertThat(reserve(late, 20)).isEqualTo(new Denied(Why.NOTHING_TO_RESERVE));
        assertThat(balance(mei)).isEqualTo(new PointsBalance(30, 0, 0));
    }

    @Test
    void ofManyWhoReserveTheLastPointsAtOnceOneGetsThem() throws Exception {
        join(one, mei);
        join(other, twin);
        sell(one, mei, 30);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 10; round++) {
                assertThat(atOnce(threads, round, 8)).as("round %d", round).containsOnlyOnce(true);
                sell(one, mei, 30);
            }
        }
    }

    /** Whether each of some tills got the last 30 points, which all of them asked for in one moment. */
    private List<Boolean> atOnce(ExecutorService threads, int round, int tills) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tills);
        List<Callable<Boolean>> wishes = new ArrayList<>();
        for (int till = 0; till < tills; till++) {
            UUID reservation = new UUID(2 + round, till);
            UUID member = till % 2 == 0 ? mei : twin;
            wishes.add(() -> {
                start.await();
                return points.reserve("suanpan", reservation, member, 30, DAY, LATER) instanceof Reserved;
            });
        }
        List<Boolean> answers = new ArrayList<>();
        for (Future<Boolean> answer : threads.invokeAll(wishes)) {
            answers.add(answer.get());
        }
        return answers;
    }

    @Test
    void ofSomebodyWhoWasErasedNothingIsKept() throws SQLException {
        join(one, mei);
        sell(one, mei, 30);
        reserve(new UUID(2, 1), 20);
        try (MemberChanges changes = MemberChanges.open(database, NOW)) {
            changes.forget("suanpan", mei.toString());
        }
        release(new UUID(2, 1));

        assertThat(rowsOf(mei)).as("a till gave back what it held").isZero();
        assertThat(balance(mei)).isEqualTo(new PointsBalance(30, 0, 0));
    }

    @Test
    void aBoxWhoseClockIsWrongSeesNoReservationEndAndForgetsNone() {
        sell(one, mei, 30);
        reserve(new UUID(2, 1), 20);

        assertThat(points.reserve("suanpan", new UUID(2, 2), mei, 20, DAY.plusYears(1), DAY.plusYears(2)))
                .isEqualTo(new Denied(Why.TOO_FEW));
        assertThat(reserve(new UUID(2, 1), 20)).as("it is still kept").isInstanceOf(Reserved.class);
    }

    /** How often they are named where points are kept. */
    private int rowsOf(UUID member) throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT (SELECT count(*) FROM points_reservation WHERE member_id = '"
                        + member + "') + (SELECT count(*) FROM points_turn)")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Reserving reserve(UUID reservation, long wanted) {
        PointsAnswer answer = ask(one.box(), new PointsRequest.Reserve(reservation, mei, wanted, DAY, LATER));
        assertThat(answer.question()).isEqualTo(reservation);
        return ((PointsAnswer.Answered) answer).reserving();
    }

    private void release(UUID reservation) {
        assertThat(ask(one.box(), new PointsRequest.Release(reservation, mei)))
                .isEqualTo(new PointsAnswer.Released(reservation));
    }

    private PointsBalance balance(UUID member) {
        return PointsAccount.of(facts(one.box(), member)).balance(DAY);
    }

    private List<PointsEntry> facts(Box box, UUID member) {
        List<PointsEntry> all = new ArrayList<>();
        UUID question = UUID.randomUUID();
        Optional<PointsEntry.Key> after = Optional.empty();
        while (true) {
            PointsAnswer.Facts piece = (PointsAnswer.Facts) ask(box, new PointsRequest.Facts(question, member, after));
            all.addAll(piece.entries());
            if (!piece.more()) {
                return all;
            }
            after = Optional.of(piece.entries().getLast().key());
        }
    }

    private PointsAnswer ask(Box box, PointsRequest request) {
        SignedPoints signed =
                SignedPoints.parse(clerk.answer(box, request.toBytes())).orElseThrow();
        assertThat(signed.isSignedWith(
                        VerifyingKey.parse(feeds.publicKey().orElseThrow()).orElseThrow()))
                .isTrue();
        return signed.read();
    }

    private void join(BoxJournal box, UUID member) {
        send(box.append(new MemberJoined(
                header(),
                member,
                500_000_000 + member.getLeastSignificantBits(),
                "ab".repeat(32),
                null,
                "zh",
                "kiosk",
                null,
                "1",
                "00",
                List.of(),
                null)));
    }

    private void sell(BoxJournal box, UUID member, long earned) {
        send(box.append(sale(member, earned)));
    }

    /** A sale as a box would write it, but for whose it is and what it brought. */
    private static SaleCompleted sale(UUID member, long earned) {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.paysCash("20.00");
        ObjectNode body =
                (ObjectNode) JSON.readTree(Json.write(till.ledger().sales().getLast()));
        body.put("id", UUID.randomUUID().toString()).put("member", member.toString());
        SoldPoints brought =
                new SoldPoints("2026-1", 100, earned, earned, DAY, null, List.of(new LinePoints(1, earned)), earned, 0);
        return new SaleCompleted(
                header(),
                Json.read(JSON.writeValueAsBytes(body), Transaction.class).with(brought));
    }

    private static EventHeader header() {
        return new EventHeader(UUID.randomUUID(), "s001", "w1", "", DAY, NOW);
    }

    private void send(BoxJournal box) {
        store.commit(List.of(new OfEnvelope(box.box(), box.all())), NOW);
    }
}
