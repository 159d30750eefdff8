package app.suanpan.agent.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.ledger.Ledger;
import app.suanpan.ledger.LedgerException;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.event.EventCodec;
import java.nio.charset.StandardCharsets;
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

/** Two checkouts over one real ledger take back what was sold once. */
class ReturnRaceTest {
    private static final int ROUNDS = 200;

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
    void ofTwoWhoTakeTheSameUnitBackExactlyOneDoesEachTime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        int byFirst = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                String receipt = sell();
                Future<Boolean> one = threads.submit(() -> takeBack(first, receipt, together));
                Future<Boolean> other = threads.submit(() -> takeBack(second, receipt, together));
                boolean mine = one.get(60, TimeUnit.SECONDS);
                assertThat(other.get(60, TimeUnit.SECONDS))
                        .as("round %d", round)
                        .isEqualTo(!mine);
                byFirst += mine ? 1 : 0;
            }
        }
        System.out.println("taken back " + ROUNDS + " times: " + byFirst + " by the first till, " + (ROUNDS - byFirst)
                + " by the second");
        assertThat(LedgerVerifier.verify(ledger.path(), List.of()).findings()).isEmpty();
    }

    @Test
    void aSaleThatIsOpenForAReturnIsOpenAtOneCheckoutAndFreeWhenThatGivesUp() {
        String receipt = sell();
        second.submit(new MoneyBackCommand.ReturnByReceipt(receipt));
        RegisterState refused = first.submit(new MoneyBackCommand.ReturnByReceipt(receipt));
        assertThat(refused.notice()).contains(Notice.of(NoticeCode.RECEIPT_OPEN_ELSEWHERE, "till-2"));
        second.submit(new RegisterCommand.VoidTransaction(""));
        assertThat(first.submit(new MoneyBackCommand.ReturnByReceipt(receipt)).returning())
                .isPresent();
    }

    @Test
    void whoeverTakesBackWithoutLookingCommitsNothing() {
        String receipt = sell();
        takeBack(first, receipt);
        byte[] committed = ledger.read(
                db -> db.queryOne("SELECT body FROM journal WHERE type = 'ReturnCompleted'", row -> row.getBytes(1))
                        .orElseThrow());
        ReturnCompleted once = (ReturnCompleted) EventCodec.decode(committed).orElseThrow();
        String again = new String(committed, StandardCharsets.UTF_8)
                .replace(once.header().id().toString(), new UUID(9, 1).toString())
                .replace(once.refund().id().toString(), new UUID(9, 2).toString())
                .replace(once.refund().receipt(), "s001-till-1-3")
                .replace("\"receiptNumber\":2", "\"receiptNumber\":3");
        JournalEvent twice =
                EventCodec.decode(again.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        long before = ledger.head().sequence();
        assertThatThrownBy(() -> ledger.transact(writer -> writer.append(twice)))
                .isInstanceOf(LedgerException.class);
        assertThat(ledger.head().sequence()).isEqualTo(before);
    }

    private String sell() {
        first.submit(new RegisterCommand.NextCustomer());
        first.submit(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.ONE));
        first.submit(new RegisterCommand.BeginTender());
        RegisterState paid = first.submit(new RegisterCommand.TenderCash(SmallShop.yuan("12.50")));
        first.submit(new RegisterCommand.NextCustomer());
        return ((Phase.Completed) paid.phase()).receiptNumber();
    }

    private static boolean takeBack(RegisterService register, String receipt, CyclicBarrier together) throws Exception {
        together.await(60, TimeUnit.SECONDS);
        return takeBack(register, receipt);
    }

    /** As one cashier does, whatever the other does meanwhile: says whether it was committed here. */
    private static boolean takeBack(RegisterService register, String receipt) {
        register.submit(new RegisterCommand.NextCustomer());
        register.submit(new MoneyBackCommand.ReturnByReceipt(receipt));
        register.submit(new MoneyBackCommand.TakeAllBack());
        register.submit(new MoneyBackCommand.GiveReason("return-faulty"));
        register.submit(new RegisterCommand.BeginTender());
        RegisterState paid = register.submit(new RegisterCommand.TenderCash(SmallShop.yuan("12.50")));
        return paid.phase() instanceof Phase.Completed;
    }

    @AfterEach
    void close() {
        checkouts.close();
    }
}
