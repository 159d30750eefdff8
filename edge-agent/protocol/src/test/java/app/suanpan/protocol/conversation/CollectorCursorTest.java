package app.suanpan.protocol.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.ChainHash;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The collector's rules one by one; how they work together is the simulation's business. */
class CollectorCursorTest {
    private static final Box BOX = new Box("t", "s", "w");

    private final Random random = new Random(7);
    private final SimulatedJournal journal = new SimulatedJournal(random);
    private final OneCollector collector = new OneCollector(BOX);

    private void sell(int sales) {
        for (var i = 0; i < sales; i++) {
            journal.commit("sale " + random.nextLong());
        }
    }

    private static Envelope run(SimulatedJournal journal, long after, int count) {
        var head = journal.head();
        return Envelope.pack(
                BOX, head, journal.hashAt(after), journal.read(after, head.sequence(), count), Instant.EPOCH);
    }

    @Test
    void theNextEventsAreStoredAndTheWatermarkMoves() {
        sell(3);

        var ack = collector.receive(run(journal, 0, 3));

        assertThat(ack.watermark()).isEqualTo(3);
        assertThat(ack.headHash()).isEqualTo(journal.hashAt(3));
        assertThat(collector.facts()).hasSize(3);
    }

    @Test
    void theSecondDeliveryIsSuccessAndStoresNothing() {
        sell(3);
        collector.receive(run(journal, 0, 3));

        var ack = collector.receive(run(journal, 0, 3));

        assertThat(ack.watermark()).isEqualTo(3);
        assertThat(ack.hint()).isEqualTo(Hint.NONE);
        assertThat(collector.facts()).hasSize(3);
    }

    @Test
    void anOverlapStoresOnlyWhatIsNew() {
        sell(5);
        collector.receive(run(journal, 0, 3));

        var ack = collector.receive(run(journal, 1, 4));

        assertThat(ack.watermark()).isEqualTo(5);
        assertThat(collector.facts()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aGapIsAnsweredWithTheWatermarkAndNothingIsStored() {
        sell(5);
        collector.receive(run(journal, 0, 2));

        var ack = collector.receive(run(journal, 3, 2));

        assertThat(ack.hint()).isEqualTo(Hint.REWIND);
        assertThat(ack.watermark()).isEqualTo(2);
        assertThat(collector.facts()).hasSize(2);
    }

    @Test
    void anotherEventAtAKnownSequenceIsQuarantinedAndNothingIsOverwritten() {
        sell(2);
        var clone = journal.image();
        sell(2);
        collector.receive(run(journal, 0, 4));
        clone.commit("sold by the clone");

        var ack = collector.receive(run(clone, 0, 3));

        assertThat(ack.hint()).isEqualTo(Hint.FORK);
        assertThat(ack.agreed()).isEqualTo(2);
        assertThat(collector.alarms()).isEqualTo(1);
        assertThat(collector.facts()).hasSize(4).doesNotContain("sold by the clone");
    }

    @Test
    void journalsThatPartBeforeTheEnvelopeAreAskedToBeginEarlier() {
        var clone = journal.image();
        sell(4);
        collector.receive(run(journal, 0, 4));
        for (var i = 0; i < 4; i++) {
            clone.commit("cloned " + i);
        }

        assertThat(collector.receive(run(clone, 2, 2)).hint()).isEqualTo(Hint.EARLIER);
        assertThat(collector.receive(new Hello(clone.head(), 4)).hint()).isEqualTo(Hint.EARLIER);
        assertThat(collector.facts()).noneMatch(fact -> fact.startsWith("cloned"));
    }

    @Test
    void aNewEpochGoesOnWhereTheOldOneWasHeld() {
        sell(2);
        collector.receive(run(journal, 0, 2));
        journal.beginEpoch(2, random);
        sell(1);

        var ack = collector.receive(run(journal, 2, 1));

        assertThat(ack.watermark()).isEqualTo(3);
        assertThat(collector.facts()).hasSize(3);
    }

    @Test
    void aNewEpochThatBeginsInTheAirIsAnOrphan() {
        sell(2);
        journal.beginEpoch(2, random);
        sell(1);

        assertThat(collector.receive(run(journal, 2, 1)).hint()).isEqualTo(Hint.ORPHAN);
        assertThat(collector.receive(new Hello(journal.head(), 0)).hint()).isEqualTo(Hint.ORPHAN);
        assertThat(collector.facts()).isEmpty();
    }

    @Test
    void eventsHeldUnderAnotherEpochAreNotStoredAgain() {
        sell(4);
        collector.receive(run(journal, 0, 4));
        journal.beginEpoch(1, random);
        sell(1);

        var ack = collector.receive(run(journal, 1, 4));

        assertThat(ack.hint()).isEqualTo(Hint.REBASE);
        assertThat(ack.agreed()).isEqualTo(4);
        assertThat(collector.facts()).hasSize(4);
    }

    @Test
    void anEpochThatSuddenlyBeganElsewhereIsRefused() {
        sell(3);
        var head = journal.head();
        var known = new CollectorCursor(head.epoch(), 1, journal.hashAt(1), 1, journal.hashAt(1));

        var decision = CollectorCursor.greet(Optional.of(known), new Hello(head, 0), nothingHeld());

        assertThat(decision.hint()).isEqualTo(Hint.REFUSED);
        assertThat(decision.append()).isEmpty();
    }

    @Test
    void aHelloFromBehindIsToldThatItIsBehind() {
        sell(2);
        var image = journal.image();
        sell(2);
        collector.receive(run(journal, 0, 4));

        var ack = collector.receive(new Hello(image.head(), 0));

        assertThat(ack.watermark()).isEqualTo(4);
        assertThat(ack.agreed()).isEqualTo(2);
        assertThat(ack.agreedHash()).isEqualTo(image.hashAt(2));
    }

    private static HeldEvents nothingHeld() {
        return new HeldEvents() {
            @Override
            public ChainHash hashAt(long sequence) {
                throw new AssertionError("nothing is held at " + sequence);
            }

            @Override
            public boolean inAnyEpoch(long sequence, ChainHash hash) {
                return false;
            }
        };
    }
}
