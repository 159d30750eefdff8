package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerVerifier;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two checkouts over one real ledger, with a thread each. */
class RecallRaceTest {
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
    }

    @Test
    void ofTwoWhoRecallOneHeldSaleExactlyOneGetsItEachTime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        int wonByFirst = 0;
        first.submit(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.of(2)));
        RegisterState holder = first.submit(new RegisterCommand.Hold("round 0"));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                UUID hold = holder.held().getFirst().id();
                Future<RegisterState> one = threads.submit(() -> recall(first, hold, together));
                Future<RegisterState> other = threads.submit(() -> recall(second, hold, together));
                RegisterState mine = one.get(60, TimeUnit.SECONDS);
                RegisterState theirs = other.get(60, TimeUnit.SECONDS);

                boolean firstWon = has(mine);
                assertThat(has(theirs)).as("round %d", round).isEqualTo(!firstWon);
                assertThat((firstWon ? theirs : mine).notice().map(Notice::code))
                        .contains(NoticeCode.HELD_GONE);
                assertThat(ledger.held()).isEmpty();
                wonByFirst += firstWon ? 1 : 0;
                holder = (firstWon ? first : second).submit(new RegisterCommand.Hold("round " + round));
            }
        }
        System.out.println("recalled " + ROUNDS + " times: " + wonByFirst + " by the first till, "
                + (ROUNDS - wonByFirst) + " by the second");
        assertThat(ledger.held()).hasSize(1);
        assertThat(LedgerVerifier.verify(ledger.path(), List.of()).findings()).isEmpty();
    }

    @Test
    void everyCheckoutSeesAtOnceWhatIsPutAsideAndWhatIsTakenUp() {
        first.submit(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.ONE));
        first.submit(new RegisterCommand.Hold("red coat"));
        assertThat(second.state().held()).extracting(HeldSale::note).containsExactly("red coat");
        second.submit(
                new RegisterCommand.Recall(second.state().held().getFirst().id()));
        assertThat(first.state().held()).isEmpty();
        assertThat(second.state().basket().total()).isEqualTo(SmallShop.yuan("12.50"));
    }

    private static RegisterState recall(RegisterService register, UUID hold, CyclicBarrier together) throws Exception {
        together.await(60, TimeUnit.SECONDS);
        return register.submit(new RegisterCommand.Recall(hold));
    }

    private static boolean has(RegisterState state) {
        return !state.basket().lines().isEmpty();
    }

    @AfterEach
    void close() {
        checkouts.close();
    }
}
