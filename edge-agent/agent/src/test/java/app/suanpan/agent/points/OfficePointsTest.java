package app.suanpan.agent.points;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.uplink.Passenger;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.points.PointsEntry;
import app.suanpan.domain.points.PointsEntry.Kind;
import app.suanpan.domain.points.Reserving;
import app.suanpan.domain.points.Reserving.Denied;
import app.suanpan.domain.points.Reserving.Reserved;
import app.suanpan.domain.points.Reserving.Why;
import app.suanpan.protocol.points.PointsAnswer;
import app.suanpan.protocol.points.PointsRequest;
import app.suanpan.protocol.points.SignedPoints;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.signature.VerifyingKey;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a box does with head office's answers about points, with the line there and gone. */
class OfficePointsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LATER = DAY.plusDays(3);
    private static final SigningKey KEY = SigningKey.make(new SecureRandom());
    private static final UUID MEI = new UUID(1, 1);
    private static final UUID RESERVATION = new UUID(2, 1);

    private final BlockingQueue<PointsRequest> asked = new LinkedBlockingQueue<>();
    private final Semaphore changes = new Semaphore(0);
    private final AtomicLong nanos = new AtomicLong();
    private final OfficePoints office = office(Duration.ofMinutes(1));
    private final Passenger.Seat seat = new Passenger.Seat() {
        @Override
        public void listen(List<String> topics) {
            throw new AssertionError("the feeds listen");
        }

        @Override
        public void send(String topic, Bytes payload) {
            assertThat(topic).isEqualTo("suanpan/v1/suanpan/s001/w1/req");
            asked.add(PointsRequest.parse(payload).orElseThrow());
        }
    };

    /** Of a box that waits so long for head office's word. */
    private OfficePoints office(Duration patience) {
        return new OfficePoints(
                new Box("suanpan", "s001", "w1"),
                () -> VerifyingKey.parse(KEY.publicText()),
                nanos::get,
                changes::release,
                patience,
                Duration.ofMillis(200));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoIsLookedAtIsAskedAboutOnceAndShownWhenTheAnswerIsThere() throws Exception {
        office.connected(seat);
        assertThat(office.of(MEI).isEmpty()).isTrue();
        office.of(MEI);
        UUID question = asked().question();
        assertThat(asked).as("asked once").isEmpty();
        assertThat(office.isHeard(MEI)).isFalse();

        hears(new PointsAnswer.Facts(question, List.of(earned(1, 30), earned(2, 12)), false));

        assertThat(office.isHeard(MEI)).isTrue();
        assertThat(office.of(MEI).balance(DAY)).isEqualTo(new PointsBalance(42, 0, 0));
    }

    @Test
    void aLongAnswerIsFetchedPieceByPieceAndCountsAsHeardAtItsEnd() throws Exception {
        office.connected(seat);
        office.of(MEI);
        UUID question = asked().question();
        receives(new PointsAnswer.Facts(question, List.of(earned(1, 30)), true));

        PointsRequest.Facts next = (PointsRequest.Facts) asked();
        assertThat(next.after()).contains(earned(1, 30).key());
        assertThat(office.isHeard(MEI)).isFalse();
        hears(new PointsAnswer.Facts(next.question(), List.of(earned(2, 12)), false));

        assertThat(office.of(MEI).balance(DAY)).isEqualTo(new PointsBalance(42, 0, 0));
    }

    @Test
    void whatIsNotSignedOrNotAskedIsNotBelieved() throws Exception {
        office.connected(seat);
        office.of(MEI);
        UUID question = asked().question();
        PointsAnswer invented = new PointsAnswer.Facts(question, List.of(earned(1, 1_000_000)), false);
        office.received(
                "rsp",
                SignedPoints.sign(invented, SigningKey.make(new SecureRandom())).toBytes());
        office.received(
                "rsp",
                new SignedPoints(
                                SignedPoints.sign(invented, KEY).answer(),
                                SignedPoints.sign(new PointsAnswer.Released(question), KEY)
                                        .signature())
                        .toBytes());
        receives(new PointsAnswer.Facts(new UUID(9, 9), List.of(earned(1, 1_000_000)), false));

        hears(new PointsAnswer.Facts(question, List.of(earned(1, 30)), false));

        assertThat(office.of(MEI).balance(DAY)).isEqualTo(new PointsBalance(30, 0, 0));
    }

    @Test
    void withTheLineGoneItGoesOnBeingKnownAndIsSaidToBeOfBefore() throws Exception {
        office.connected(seat);
        office.of(MEI);
        hears(new PointsAnswer.Facts(asked().question(), List.of(earned(1, 30)), false));
        office.disconnected();
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());

        assertThat(office.of(MEI).balance(DAY)).isEqualTo(new PointsBalance(30, 0, 0));
        assertThat(office.isHeard(MEI)).isFalse();
        assertThat(asked).isEmpty();

        office.connected(seat);
        office.of(MEI);
        // Both boxes' facts are sets: what was heard before and comes again is there once.
        hears(new PointsAnswer.Facts(asked().question(), List.of(earned(1, 30), earned(2, 12)), false));
        assertThat(office.of(MEI).balance(DAY)).isEqualTo(new PointsBalance(42, 0, 0));
    }

    @Test
    void pointsAreReservedAtHeadOfficeWhichIsAskedWhatIsLeft() throws Exception {
        office.connected(seat);
        office.of(MEI);
        hears(new PointsAnswer.Facts(asked().question(), List.of(earned(1, 30)), false));
        CompletionStage<Reserving> answer = reserves(office);
        assertThat(asked()).isEqualTo(new PointsRequest.Reserve(RESERVATION, MEI, 20, DAY, LATER));
        Reserved reserved = new Reserved(List.of(new PointsEntry(RESERVATION, Kind.RESERVED, lot(1), 20, DAY, LATER)));
        receives(new PointsAnswer.Answered(RESERVATION, reserved));

        assertThat(answer.toCompletableFuture().get(20, TimeUnit.SECONDS)).isEqualTo(reserved);
        office.of(MEI);
        assertThat(asked()).as("what is left").isInstanceOf(PointsRequest.Facts.class);
    }

    @Test
    void withoutALineTheyCannotBe() {
        office.connected(seat);
        office.disconnected();
        assertThat(reserves(office).toCompletableFuture()).isCompletedWithValue(new Denied(Why.OFFLINE));
    }

    @Test
    void withoutAnAnswerTheyCannotBeAndHeadOfficeIsToldToLetGo() throws Exception {
        try (OfficePoints hasty = office(Duration.ofMillis(100))) {
            hasty.connected(seat);
            assertThat(reserves(hasty).toCompletableFuture().get(20, TimeUnit.SECONDS))
                    .isEqualTo(new Denied(Why.OFFLINE));
            assertThat(asked()).isInstanceOf(PointsRequest.Reserve.class);
            assertThat(asked())
                    .as("it may have heard the question")
                    .isEqualTo(new PointsRequest.Release(RESERVATION, MEI));
        }
    }

    @Test
    void whatABoxWishesThatWasJustSwitchedOnIsAskedOnceItIsConnected() throws Exception {
        CompletionStage<Reserving> answer = reserves(office);
        assertThat(answer.toCompletableFuture()).isNotDone();
        office.connected(seat);

        assertThat(asked()).isEqualTo(new PointsRequest.Reserve(RESERVATION, MEI, 20, DAY, LATER));
        Reserved reserved = new Reserved(List.of());
        receives(new PointsAnswer.Answered(RESERVATION, reserved));
        assertThat(answer.toCompletableFuture().get(20, TimeUnit.SECONDS)).isEqualTo(reserved);
    }

    private static CompletionStage<Reserving> reserves(OfficePoints office) {
        return office.reserve(RESERVATION, Set.of(MEI), 20, DAY, LATER);
    }

    @Test
    void whatIsGivenUpWithoutALineIsSaidUntilHeadOfficeHasHeardIt() throws Exception {
        office.release(RESERVATION, Set.of(MEI));
        assertThat(asked).isEmpty();

        office.connected(seat);
        assertThat(asked()).isEqualTo(new PointsRequest.Release(RESERVATION, MEI));
        assertThat(asked()).as("again").isEqualTo(new PointsRequest.Release(RESERVATION, MEI));
        receives(new PointsAnswer.Released(RESERVATION));
        UUID question = new UUID(9, 9);
        office.release(question, Set.of(MEI));
        assertThat(asked().question()).isEqualTo(question);
        assertThat(asked().question()).as("the first is done with").isEqualTo(question);
    }

    private PointsRequest asked() throws InterruptedException {
        PointsRequest request = asked.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("a question to head office").isNotNull();
        return request;
    }

    private void receives(PointsAnswer answer) {
        office.received("rsp", SignedPoints.sign(answer, KEY).toBytes());
    }

    /** Takes an answer, and waits for the screens to be told of it. */
    private void hears(PointsAnswer answer) throws InterruptedException {
        receives(answer);
        assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).as("told").isTrue();
    }

    private static PointsEntry earned(long sale, long points) {
        return new PointsEntry(lot(sale), Kind.EARNED, lot(sale), points, DAY, null);
    }

    private static UUID lot(long sale) {
        return new UUID(3, sale);
    }
}
