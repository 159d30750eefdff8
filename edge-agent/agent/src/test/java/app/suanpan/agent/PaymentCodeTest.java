package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.SimulatedPaymentProvider;
import app.suanpan.device.simulated.SimulatedPaymentProvider.Behaviour;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.MoneyBackCommand;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Phase.CardStatus;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.register.TenderCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Payment codes at a running store: whatever breaks in between, the customer pays once, and the code is written down nowhere. */
@Timeout(60)
class PaymentCodeTest {
    private static final String CODE = "134567890123456789";

    @TempDir
    private Path temp;

    private SimulatedScanner scanner;
    private SimulatedPaymentProvider provider;
    private SimulatedPaymentTerminal terminal;
    private Path folder;
    private StoreAgent agent;

    @BeforeEach
    void openTheCounter() throws IOException {
        scanner = SimulatedScanner.start(0);
        provider = SimulatedPaymentProvider.start(0);
        terminal = SimulatedPaymentTerminal.start(0);
        folder = StoreFolder.make(temp, """
                {"scanner": "simulated+tcp://127.0.0.1:%d", "provider": "simulated+tcp://127.0.0.1:%d",
                 "terminal": "simulated+tcp://127.0.0.1:%d"}""".formatted(scanner.port(), provider.port(), terminal.port()));
        agent = StoreAgent.open(folder, Clock.systemUTC());
        await(state -> Stream.of("scanner", "provider", "terminal").allMatch(role -> is(state, role, Condition.READY)));
        register().submit(new RegisterCommand.SignOn("lin", Money.of(20_000, "CNY")));
        register().submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        register().submit(new RegisterCommand.BeginTender());
    }

    @AfterEach
    void closeTheCounter() {
        agent.close();
        scanner.close();
        provider.close();
        terminal.close();
    }

    @Test
    void aScannedCodePaysAndIsWrittenDownNowhere() throws IOException {
        scanner.scan(Symbology.QR_CODE, CODE);

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(provider.charged()).isEqualTo(12_800);
        assertThat(journal())
                .containsExactly(
                        "AccessRecorded",
                        "ShiftOpened",
                        "CardPaymentRequested",
                        "CardPaymentResolved",
                        "SaleCompleted");
        agent.close();
        assertThat(filesWith(CODE)).isEmpty();
        assertThat(filesWith("wechat")).as("the search itself finds things").isNotEmpty();
    }

    @Test
    void aCustomerWhoConfirmsOnThePhoneIsWaitedFor() {
        provider.behave(Behaviour.ASK_CUSTOMER);
        scanner.scan(Symbology.QR_CODE, CODE);
        await(state -> status(state, CardStatus.CODE_CONFIRMING));

        provider.behave(Behaviour.APPROVE);

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(provider.charged()).isEqualTo(12_800);
    }

    @Test
    void aCustomerWhoWalksAwayPaysNothing() {
        provider.behave(Behaviour.ASK_CUSTOMER);
        scanner.scan(Symbology.QR_CODE, CODE);
        await(state -> status(state, CardStatus.CODE_CONFIRMING));

        register().submit(new TenderCommand.GiveUpPayment());

        await(state -> said(state, NoticeCode.PAYMENT_GIVEN_UP));
        provider.behave(Behaviour.APPROVE);
        assertThat(provider.charged()).isZero();
        assertThat(journal()).endsWith("CardPaymentRequested", "CardReversal", "CardPaymentResolved");
    }

    @Test
    void aPaymentPendingWhenThePowerWentIsQueriedAndNotAskedForAgain() {
        provider.behave(Behaviour.ASK_CUSTOMER);
        scanner.scan(Symbology.QR_CODE, CODE);
        await(state -> status(state, CardStatus.CODE_CONFIRMING));
        agent.close();
        provider.behave(Behaviour.APPROVE);

        agent = StoreAgent.open(folder, Clock.systemUTC());

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(provider.charged()).isEqualTo(12_800);
    }

    @Test
    void aProviderWhoseLineDiesAfterChargingIsQueriedWhenItIsBack() {
        provider.behave(Behaviour.CHARGE_AND_DIE);
        scanner.scan(Symbology.QR_CODE, CODE);

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(provider.charged()).isEqualTo(12_800);
    }

    @Test
    void aProviderThatIsAwayChargesNothingAndCashGoesOn() {
        provider.reachable(false);
        await(state -> is(state, "provider", Condition.LOST));
        scanner.scan(Symbology.QR_CODE, CODE);
        await(state -> said(state, NoticeCode.PROVIDER_AWAY));

        register().submit(new RegisterCommand.TenderCash(Money.of(12_800, "CNY")));

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(provider.charged()).isZero();
    }

    @Test
    void aCardThatWasChargedIsTakenBackBeforeTheSaleIsCommitted() {
        payPartByCard();
        assertThat(terminal.charged()).isEqualTo(800);

        register().submit(new TenderCommand.VoidTender(0));

        await(state -> said(state, NoticeCode.TENDER_TAKEN_BACK));
        assertThat(terminal.charged()).isZero();
        assertThat(journal()).endsWith("CardPaymentResolved", "CardReversal", "CardPaymentResolved", "TenderVoided");
    }

    @Test
    void aReversalThatThePowerCutInterruptedIsDoneAtTheNextStart() {
        payPartByCard();
        terminal.plugged(false);
        await(state -> is(state, "terminal", Condition.LOST));
        register().submit(new TenderCommand.VoidTender(0));
        await(state -> status(state, CardStatus.REVERSAL_UNKNOWN));
        agent.close();
        assertThat(terminal.charged()).as("nobody has heard of it").isEqualTo(800);
        terminal.plugged(true);

        agent = StoreAgent.open(folder, Clock.systemUTC());

        await(state -> state.phase() instanceof Phase.Tendering paying
                && paying.tenders().isEmpty()
                && paying.card().isEmpty());
        assertThat(terminal.charged()).isZero();
    }

    @Test
    void anAcquirerThatTakesNothingBackLeavesTheTender() {
        payPartByCard();
        terminal.behave(SimulatedPaymentTerminal.Behaviour.REFUSE_REVERSAL);

        register().submit(new TenderCommand.VoidTender(0));

        RegisterState state = await(now -> said(now, NoticeCode.REVERSAL_REFUSED));
        assertThat(((Phase.Tendering) state.phase()).tenders()).hasSize(1);
        assertThat(terminal.charged()).isEqualTo(800);
    }

    @Test
    void aReturnGoesBackToTheWallet() {
        scanner.scan(Symbology.QR_CODE, CODE);
        RegisterState sold = await(state -> state.phase() instanceof Phase.Completed);
        String receipt = ((Phase.Completed) sold.phase()).receiptNumber();
        CountDownLatch asked = new CountDownLatch(1);
        provider.onPayment((scheme, intent, outcome) -> asked.countDown());
        register().submit(new RegisterCommand.NextCustomer());
        register().submit(new MoneyBackCommand.ReturnByReceipt(receipt));
        register().submit(new MoneyBackCommand.TakeAllBack());
        register().submit(new MoneyBackCommand.GiveReason("return-faulty"));
        register().submit(new RegisterCommand.BeginTender());

        register().submit(new RegisterCommand.TenderCard(Optional.empty()));

        await(state -> state.phase() instanceof Phase.Completed back
                && !back.receiptNumber().equals(receipt));
        assertThat(provider.charged()).isZero();
    }

    private void payPartByCard() {
        register().submit(new RegisterCommand.TenderCard(Optional.of(Money.of(800, "CNY"))));
        await(state -> state.phase() instanceof Phase.Tendering paying
                && paying.tenders().size() == 1);
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> journal() {
        return agent.ledger()
                .read(db -> db.query("SELECT type FROM journal ORDER BY sequence", row -> row.getString(1)));
    }

    private Register register() {
        return agent.register("till-1").orElseThrow();
    }

    private static boolean status(RegisterState state, CardStatus status) {
        return state.phase() instanceof Phase.Tendering paying && paying.card().equals(Optional.of(status));
    }

    private static boolean said(RegisterState state, NoticeCode code) {
        return state.notice().filter(notice -> notice.code() == code).isPresent();
    }

    private static boolean is(RegisterState state, String role, Condition condition) {
        return state.devices().stream()
                .anyMatch(device -> device.role().equals(role) && device.condition() == condition);
    }

    /** Waits for a state that the screen would show. The test's own time limit ends the waiting. */
    private RegisterState await(Predicate<RegisterState> condition) {
        BlockingQueue<RegisterState> seen = new LinkedBlockingQueue<>();
        try (Subscription _ = register().watch(seen::add)) {
            RegisterState state = seen.take();
            while (!condition.test(state)) {
                state = seen.take();
            }
            return state;
        } catch (InterruptedException e) {
            throw new AssertionError("the awaited state never came", e);
        }
    }
}
