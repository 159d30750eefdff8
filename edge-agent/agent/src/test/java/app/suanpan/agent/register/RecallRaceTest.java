package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.config.AgentConfig;
import app.suanpan.agent.config.AgentConfig.Http;
import app.suanpan.agent.config.AgentConfig.Kind;
import app.suanpan.agent.config.AgentConfig.WorkstationConfig;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.Journal;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.register.HeldSale;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.Step;
import app.suanpan.domain.shop.MemoryMembers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.protocol.uplink.Epoch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private ItemCatalogue catalogue;
    private RegisterService first;
    private RegisterService second;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder, List.of(), new Epoch("0".repeat(32)), Clock.systemUTC());
        catalogue = ItemCatalogue.open(folder, SmallShop.CNY);
        catalogue.put(SmallShop.ITEMS);
        AgentConfig config = new AgentConfig(
                SmallShop.STORE,
                "small-shop",
                "box-1",
                List.of(
                        new WorkstationConfig("till-1", Kind.CHECKOUT, Map.of()),
                        new WorkstationConfig("till-2", Kind.CHECKOUT, Map.of())),
                List.of(SmallShop.ANNA, SmallShop.BO),
                List.of(SmallShop.LI),
                List.of(),
                null,
                new Http("127.0.0.1", 0),
                0,
                true);
        RegisterContexts contexts = new RegisterContexts(
                config,
                SmallShop.PROFILE,
                () -> PromotionEngine.of(List.of()),
                SmallShop.SCAN_RULES,
                catalogue,
                new MemoryMembers(),
                () -> SmallShop.STATIONERY,
                Journal.of(List.of()),
                SmallShop.TILL_RULES,
                Clock.systemUTC(),
                UUID::randomUUID,
                folder);
        first = new RegisterService(ledger, contexts, "till-1", this::tell);
        second = new RegisterService(ledger, contexts, "till-2", this::tell);
        first.submit(new RegisterCommand.SignOn(SmallShop.ANNA.id(), SmallShop.yuan("200.00")));
        second.submit(new RegisterCommand.SignOn(SmallShop.BO.id(), SmallShop.yuan("200.00")));
    }

    private void tell(Step.Errand errand) {
        if (errand instanceof Step.TellHeld) {
            first.heldChanged();
            second.heldChanged();
        }
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
        first.close();
        second.close();
        catalogue.close();
        ledger.close();
    }
}
