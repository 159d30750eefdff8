package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.TillCommand;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two checkouts want to go on with the same shift at the same moment, again and again, over one real ledger. */
class TakeUpRaceTest {
    private static final int ROUNDS = 1_000;

    @TempDir
    private Path folder;

    private Ledger ledger;
    private TwoCheckouts checkouts;
    private RegisterService first;
    private RegisterService second;

    @BeforeEach
    void open() {
        checkouts = new TwoCheckouts(folder);
        ledger = checkouts.ledger;
        first = checkouts.first;
        second = checkouts.second;
        // Of the second till nobody is needed.
        second.submit(new RegisterCommand.SignOff(SmallShop.yuan("200.00")));
    }

    @Test
    void ofTwoWhoTakeUpOneShiftExactlyOneGetsItEachTime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        RegisterService holder = first;
        int wonByFirst = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                RegisterState left = holder.submit(new TillCommand.SuspendShift());
                UUID suspension =
                        ((Phase.SignedOff) left.phase()).suspended().getFirst().id();
                Future<RegisterState> one = threads.submit(() -> takeUp(first, suspension, together));
                Future<RegisterState> other = threads.submit(() -> takeUp(second, suspension, together));
                RegisterState mine = one.get(60, TimeUnit.SECONDS);
                RegisterState theirs = other.get(60, TimeUnit.SECONDS);

                boolean firstWon = mine.operatorName().isPresent();
                assertThat(theirs.operatorName().isPresent())
                        .as("round %d", round)
                        .isEqualTo(!firstWon);
                assertThat((firstWon ? theirs : mine).notice().map(Notice::code))
                        .contains(NoticeCode.SHIFT_GONE);
                assertThat(ledger.suspended()).isEmpty();
                wonByFirst += firstWon ? 1 : 0;
                holder = firstWon ? first : second;
            }
        }
        System.out.println("taken up " + ROUNDS + " times: " + wonByFirst + " by the first till, "
                + (ROUNDS - wonByFirst) + " by the second");
        holder.submit(new RegisterCommand.SignOff(SmallShop.yuan("200.00")));
        assertThat(LedgerVerifier.verify(ledger.path(), List.of()).findings()).isEmpty();
    }

    @Test
    void everyCheckoutSeesAtOnceWhatWaitsAndALedgerThatIsOpenedAgainStillKnows() {
        first.submit(new TillCommand.SuspendShift());
        assertThat(((Phase.SignedOff) second.state().phase()).suspended()).hasSize(1);
        checkouts.close();

        checkouts = new TwoCheckouts(folder);
        assertThat(checkouts.ledger.suspended())
                .extracting(waiting -> waiting.shift().operator())
                .containsExactly(SmallShop.ANNA);
    }

    @Test
    void aLedgerThatIsAskedWithoutLookingRefuses() {
        first.submit(new TillCommand.SuspendShift());
        ShiftResumed madeUp = new ShiftResumed(
                checkouts
                        .ledger
                        .event(ledger.suspended().getFirst().id())
                        .orElseThrow()
                        .header(),
                new UUID(0, 0),
                ledger.suspended().getFirst().shift().id(),
                "Anna");
        Assertions.assertThatThrownBy(() -> ledger.transact(writer -> writer.append(madeUp)))
                .isInstanceOf(LedgerException.class);
        assertThat(ledger.suspended()).hasSize(1);
    }

    private static RegisterState takeUp(RegisterService register, UUID suspension, CyclicBarrier together)
            throws Exception {
        together.await(60, TimeUnit.SECONDS);
        return register.submit(new TillCommand.TakeUpShift(suspension));
    }

    @AfterEach
    void close() {
        checkouts.close();
    }
}
