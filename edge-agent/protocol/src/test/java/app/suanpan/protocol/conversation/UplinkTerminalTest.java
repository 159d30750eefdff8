package app.suanpan.protocol.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.protocol.ack.Acknowledgement;
import app.suanpan.protocol.ack.Hint;
import app.suanpan.protocol.conversation.Action.Acknowledge;
import app.suanpan.protocol.conversation.Action.BeginEpoch;
import app.suanpan.protocol.conversation.Action.SendEvents;
import app.suanpan.protocol.conversation.Action.SendHello;
import app.suanpan.protocol.conversation.UplinkTerminal.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The terminal's rules one by one; how they work together is the simulation's business. */
class UplinkTerminalTest {
    private final Random random = new Random(7);
    private final SimulatedJournal journal = new SimulatedJournal(random);
    private UplinkTerminal terminal = UplinkTerminal.start(0);

    private List<Action> take(UplinkTerminal.Step step) {
        terminal = step.next();
        return step.actions();
    }

    private List<Action> connect() {
        return take(terminal.connected(journal, 0, random));
    }

    private List<Action> hear(long watermark, Hint hint, long agreed) {
        return hear(watermark, journal, hint, agreed, 0);
    }

    private List<Action> hear(long watermark, SimulatedJournal theirs, Hint hint, long agreed, long now) {
        var ack = new Acknowledgement(
                journal.head().epoch(),
                watermark,
                theirs.hashAt(watermark),
                agreed,
                theirs.hashAt(agreed),
                hint,
                Instant.EPOCH,
                "run");
        return take(terminal.acknowledged(ack, journal, now, random));
    }

    private void sell(int sales) {
        for (var i = 0; i < sales; i++) {
            journal.commit("sale " + random.nextLong());
        }
    }

    @Test
    void aConnectionBeginsWithAHelloAndNothingIsSentBeforeItsAnswer() {
        sell(2);

        assertThat(connect()).singleElement().isInstanceOf(SendHello.class);
        sell(1);
        assertThat(take(terminal.appended(journal, 0, random))).isEmpty();
        assertThat(terminal.answered()).isFalse();
    }

    @Test
    void oneEnvelopeIsUnderWayAtATime() {
        sell(2);
        connect();

        assertThat(hear(0, Hint.NONE, 0)).containsExactly(new SendEvents(journal.head(), 0));
        sell(1);
        assertThat(take(terminal.appended(journal, 0, random))).isEmpty();

        assertThat(hear(2, Hint.NONE, 2)).containsExactly(new Acknowledge(2), new SendEvents(journal.head(), 2));
        assertThat(hear(3, Hint.NONE, 3)).containsExactly(new Acknowledge(3));
        assertThat(terminal.phase()).isEqualTo(Phase.IDLE);
    }

    @Test
    void theWaitDoublesFromAThirdOfASecondToHalfAMinute() {
        sell(1);
        connect();
        hear(0, Hint.NONE, 0);

        var waits = new ArrayList<Long>();
        var now = 0L;
        for (var i = 0; i < 10; i++) {
            waits.add(terminal.deadline() - now);
            now = terminal.deadline();
            assertThat(take(terminal.elapsed(journal, now, random))).containsExactly(new SendEvents(journal.head(), 0));
        }

        assertThat(waits.get(0)).isBetween(225L, 375L);
        assertThat(waits.get(1)).isBetween(450L, 750L);
        assertThat(waits.get(9)).isBetween(22_500L, 37_500L);
        assertThat(terminal.answered()).isFalse();
    }

    @Test
    void aMomentBeforeTheDeadlineNothingIsSentAgain() {
        sell(1);
        connect();
        hear(0, Hint.NONE, 0);

        assertThat(take(terminal.elapsed(journal, terminal.deadline() - 1, random)))
                .isEmpty();
    }

    @Test
    void aRepeatedAcknowledgementIsNotAnsweredWithARepeatedEnvelope() {
        sell(2);
        connect();
        hear(0, Hint.NONE, 0);
        hear(1, Hint.NONE, 1);

        assertThat(hear(1, Hint.NONE, 1)).isEmpty();
    }

    @Test
    void aCollectorThatIsBehindIsBroughtUpAgain() {
        sell(5);
        connect();
        hear(5, Hint.NONE, 5);

        sell(1);
        take(terminal.appended(journal, 0, random));
        assertThat(hear(2, Hint.REWIND, 0)).containsExactly(new Acknowledge(2), new SendEvents(journal.head(), 2));
    }

    @Test
    void aJournalThatIsBehindTheCollectorBeginsANewEpoch() {
        sell(2);
        var ahead = journal.image();
        ahead.commit("sold before the old image was put back");
        connect();

        assertThat(hear(3, ahead, Hint.NONE, 2, 0)).containsExactly(new BeginEpoch(2, 3));

        journal.beginEpoch(2, random);
        assertThat(take(terminal.epochBegun(journal, 0, random)))
                .singleElement()
                .isInstanceOf(SendHello.class);
    }

    @Test
    void aForkIsLookedForUntilTheCollectorNamesIt() {
        sell(2);
        var theirs = journal.image();
        theirs.commit("theirs");
        sell(2);
        connect();

        assertThat(hear(3, theirs, Hint.NONE, 0, 0)).containsExactly(new SendEvents(journal.head(), 0));
        assertThat(terminal.probing()).isTrue();
        assertThat(hear(3, theirs, Hint.FORK, 2, 0)).containsExactly(new BeginEpoch(2, 3));
    }

    @Test
    void anAnswerMeantForAnotherSelfIsNotBelieved() {
        var before = journal.image();
        sell(3);
        before.commit("a");
        before.commit("b");
        connect();

        assertThat(hear(2, before, Hint.FORK, 2, 0)).isEmpty();
        assertThat(terminal.phase()).isEqualTo(Phase.GREETING);
    }

    @Test
    void aForkOfATwinWithOurNameIsNotOurs() {
        sell(3);
        connect();
        hear(1, Hint.NONE, 0);

        // Somebody else under this epoch went on otherwise after the first event; what is held there is what we sold.
        assertThat(hear(3, journal, Hint.FORK, 1, 0)).containsExactly(new Acknowledge(3));
        assertThat(terminal.phase()).isEqualTo(Phase.IDLE);
    }

    @Test
    void anIdleBoxGreetsNowAndThen() {
        connect();
        hear(0, Hint.NONE, 0);

        assertThat(take(terminal.elapsed(journal, terminal.deadline(), random)))
                .singleElement()
                .isInstanceOf(SendHello.class);
        assertThat(terminal.answered()).isTrue();
    }

    @Test
    void nothingIsHeardWithoutAConnection() {
        sell(1);
        connect();
        take(terminal.disconnected());

        assertThat(hear(1, Hint.NONE, 1)).isEmpty();
        assertThat(terminal.watermark()).isZero();
    }

    @Test
    void aRefusalIsNoProgress() {
        sell(1);
        connect();
        hear(0, Hint.NONE, 0);

        assertThat(hear(0, Hint.REFUSED, 0)).isEmpty();
        assertThat(terminal.phase()).isEqualTo(Phase.SENDING);
    }
}
