package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedPaymentTerminal.Behaviour;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole counter: the agent with its real drivers, and devices that pretend the other end of the cable. */
@Timeout(60)
class CounterTest {
    private static final String NO_ROOM =
            "CREATE TRIGGER no_room BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'no room'); END";

    @TempDir
    private Path temp;

    private final BlockingQueue<PrintedSlip> paper = new LinkedBlockingQueue<>();
    private SimulatedScanner scanner;
    private SimulatedPrinter printer;
    private SimulatedPaymentTerminal terminal;
    private Path folder;
    private StoreAgent agent;

    @BeforeEach
    void openTheCounter() throws IOException {
        scanner = SimulatedScanner.start(0);
        printer = SimulatedPrinter.start(0, PaperWidth.MM_80, null);
        terminal = SimulatedPaymentTerminal.start(0);
        printer.onPaper(new PaperListener() {
            @Override
            public void cut(PrintedSlip slip) {
                paper.add(slip);
            }
        });
        folder = StoreFolder.make(temp, """
                {"scanner": "simulated+tcp://127.0.0.1:%d", "printer": "escpos+tcp://127.0.0.1:%d",
                 "drawer": "printer:", "terminal": "simulated+tcp://127.0.0.1:%d"}""".formatted(scanner.port(), printer.port(), terminal.port()));
        agent = StoreAgent.open(folder, Clock.systemUTC());
        await(state ->
                condition(state, "printer") == Condition.READY && condition(state, "scanner") == Condition.READY);
        register().submit(new RegisterCommand.SignOn("lin", yuan(20_000)));
    }

    @AfterEach
    void closeTheCounter() {
        agent.close();
        scanner.close();
        printer.close();
        terminal.close();
    }

    @Test
    void aScannedItemIsInTheBasketAndItsReceiptOnPaperAfterTheCommit() throws InterruptedException {
        scanner.scan(Symbology.EAN_13, StoreFolder.TEA.display());
        await(state -> state.basket().lines().size() == 1);

        payCash(20_000);

        assertThat(String.join("\n", nextSlip().lines()))
                .contains("S01-till-1-1")
                .contains("Longjing tea")
                .contains("128.00");
        awaitOpenDrawer();
        assertThat(printer.drawer().kicks()).isEqualTo(1);
    }

    @Test
    void outOfPaperDelaysThePaperAndNotTheSale() throws InterruptedException {
        printer.takePaperOut();
        await(state -> condition(state, "printer") == Condition.BLOCKED);

        RegisterState first = sellTea();
        RegisterState second = sellTea();

        assertThat(first.phase()).isInstanceOf(Phase.Completed.class);
        assertThat(second.phase()).isInstanceOf(Phase.Completed.class);
        assertThat(paper).isEmpty();

        printer.loadPaper();

        assertThat(String.join("\n", nextSlip().lines())).contains("S01-till-1-1");
        assertThat(String.join("\n", nextSlip().lines())).contains("S01-till-1-2");
    }

    @Test
    void aReprintIsMarkedAndMovesNoMoney() throws InterruptedException {
        sellTea();
        nextSlip();
        awaitOpenDrawer();

        register().submit(new RegisterCommand.ReprintReceipt());

        assertThat(String.join("\n", nextSlip().lines())).contains("COPY").contains("S01-till-1-1");
        assertThat(printer.drawer().kicks()).isEqualTo(1);
        assertThat(agent.ledger().totalsOf(openShift()).sales()).isEqualTo(1);
    }

    @Test
    void aCardPaymentIsAskedForInTheJournalBeforeTheTerminalHearsOfIt() {
        addTea();
        register().submit(new RegisterCommand.BeginTender());

        register().submit(new RegisterCommand.TenderCard(Optional.empty()));

        RegisterState paid = await(state -> state.phase() instanceof Phase.Completed);
        assertThat(((Phase.Completed) paid.phase()).change()).isEqualTo(yuan(0));
        assertThat(terminal.charged()).isEqualTo(12_800);
        assertThat(journal())
                .containsExactly(
                        "AccessRecorded",
                        "ShiftOpened",
                        "CardPaymentRequested",
                        "CardPaymentResolved",
                        "SaleCompleted");
    }

    @Test
    void aTerminalThatDiedAfterChargingIsQueriedWhenItIsBackAndTheCustomerPaysOnce() {
        terminal.behave(Behaviour.CHARGE_AND_DIE);
        addTea();
        register().submit(new RegisterCommand.BeginTender());

        register().submit(new RegisterCommand.TenderCard(Optional.empty()));

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(terminal.charged()).isEqualTo(12_800);
        assertThat(journal())
                .endsWith("CardPaymentRequested", "CardPaymentResolved", "CardPaymentResolved", "SaleCompleted");
    }

    @Test
    void aPaymentPendingWhenThePowerWentIsQueriedAndNotAskedForAgain() throws InterruptedException {
        CountDownLatch charged = new CountDownLatch(1);
        terminal.behave(Behaviour.NEVER_ANSWER);
        terminal.onPayment((intent, outcome) -> charged.countDown());
        addTea();
        register().submit(new RegisterCommand.BeginTender());
        register().submit(new RegisterCommand.TenderCard(Optional.empty()));
        charged.await();

        agent.close();
        agent = StoreAgent.open(folder, Clock.systemUTC());

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(terminal.charged()).isEqualTo(12_800);
    }

    @Test
    void anAnswerThatCannotBeWrittenIsKeptAndWrittenWhenItCanAndTheCustomerPaysOnce() {
        terminal.onPayment((intent, outcome) -> ledger(NO_ROOM));
        addTea();
        register().submit(new RegisterCommand.BeginTender());
        register().submit(new RegisterCommand.TenderCard(Optional.empty()));
        await(state -> state.notice()
                .filter(notice -> notice.code() == NoticeCode.CARD_ANSWER_NOT_WRITTEN)
                .isPresent());

        ledger("DROP TRIGGER no_room");

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(terminal.charged()).isEqualTo(12_800);
        assertThat(journal())
                .containsExactly(
                        "AccessRecorded",
                        "ShiftOpened",
                        "CardPaymentRequested",
                        "CardPaymentResolved",
                        "SaleCompleted");
    }

    @Test
    void aPaymentInterruptedByAPowerCutIsQueriedAlsoIfTheDiskIsFullAtTheStart() throws InterruptedException {
        CountDownLatch charged = new CountDownLatch(1);
        terminal.behave(Behaviour.NEVER_ANSWER);
        terminal.onPayment((intent, outcome) -> charged.countDown());
        addTea();
        register().submit(new RegisterCommand.BeginTender());
        register().submit(new RegisterCommand.TenderCard(Optional.empty()));
        charged.await();
        ledger(NO_ROOM);
        agent.close();

        agent = StoreAgent.open(folder, Clock.systemUTC());
        await(state -> condition(state, "terminal") == Condition.READY);
        ledger("DROP TRIGGER no_room");

        await(state -> state.phase() instanceof Phase.Completed);
        assertThat(terminal.charged()).isEqualTo(12_800);
    }

    private void ledger(String statement) {
        agent.ledger().transact(writer -> writer.rows().update(statement));
    }

    private List<String> journal() {
        return agent.ledger()
                .read(db -> db.query("SELECT type FROM journal ORDER BY sequence", row -> row.getString(1)));
    }

    private RegisterState sellTea() {
        addTea();
        return payCash(12_800);
    }

    private void addTea() {
        register().submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
    }

    private RegisterState payCash(long fen) {
        register().submit(new RegisterCommand.BeginTender());
        return register().submit(new RegisterCommand.TenderCash(yuan(fen)));
    }

    private Register register() {
        return agent.register("till-1").orElseThrow();
    }

    private UUID openShift() {
        return agent.ledger()
                .read(db -> db.queryOne(
                        "SELECT id FROM shift WHERE expected IS NULL", row -> UUID.fromString(row.getString(1))))
                .orElseThrow();
    }

    /** The drawer has a thread of its own, so that it opens while the printer is still at work: the slip may be there first. */
    private void awaitOpenDrawer() throws InterruptedException {
        CountDownLatch open = new CountDownLatch(1);
        try (app.suanpan.device.Subscription _ = printer.drawer().onMoved(_ -> open.countDown())) {
            if (!printer.drawer().isOpen()) {
                assertThat(open.await(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private PrintedSlip nextSlip() throws InterruptedException {
        PrintedSlip slip = paper.poll(30, TimeUnit.SECONDS);
        assertThat(slip).isNotNull();
        return slip;
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

    private static Condition condition(RegisterState state, String role) {
        return state.devices().stream()
                .filter(device -> device.role().equals(role))
                .map(RegisterState.DeviceStatus::condition)
                .findFirst()
                .orElse(Condition.ABSENT);
    }

    private static Money yuan(long fen) {
        return Money.of(fen, "CNY");
    }
}
