package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPaymentTerminal;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.Subscription;
import app.suanpan.domain.register.TillCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody practises at a counter with a printer, a drawer and a terminal. */
@Timeout(60)
class TrainingTest {
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    private final BlockingQueue<PrintedSlip> paper = new LinkedBlockingQueue<>();
    private final BlockingQueue<RegisterState> seen = new LinkedBlockingQueue<>();
    private final List<RegisterState> all = new ArrayList<>();
    private SimulatedPrinter printer;
    private SimulatedPaymentTerminal terminal;
    private StoreAgent agent;
    private Register register;
    private Subscription screen;

    @BeforeEach
    void signOnAndSellOneTea() throws Exception {
        printer = SimulatedPrinter.start(0, PaperWidth.MM_80, null);
        terminal = SimulatedPaymentTerminal.start(0);
        printer.onPaper(new PaperListener() {
            @Override
            public void cut(PrintedSlip slip) {
                paper.add(slip);
            }
        });
        StoreFolder.make(folder, """
                {"printer": "escpos+tcp://127.0.0.1:%d", "drawer": "printer:", "terminal": "simulated+tcp://127.0.0.1:%d"}
                """.formatted(printer.port(), terminal.port()));
        agent = StoreAgent.open(folder, Clock.systemUTC());
        register = agent.register("till-1").orElseThrow();
        screen = register.watch(seen::add);
        await(state -> state.devices().stream().allMatch(device -> device.condition() == Condition.READY));
        register.submit(new RegisterCommand.SignOn("lin", yuan(20_000)));
        sellTea(new RegisterCommand.TenderCash(yuan(20_000)));
        assertThat(text(nextSlip())).contains("S01-till-1-1").doesNotContain("TRAINING");
    }

    @AfterEach
    void close() {
        screen.close();
        agent.close();
        printer.close();
        terminal.close();
    }

    @Test
    void practiceIsPrintedAsWhatItIsAndNothingOfItIsBusiness() throws Exception {
        int kicks = printer.drawer().kicks();
        long events = agent.ledger().head().sequence();
        RegisterState begun = register.submit(new PeopleCommand.BeginTraining());
        assertThat(begun.isTraining()).isTrue();
        assertThat(begun.phase()).isInstanceOf(Phase.SignedOff.class);
        assertThat(begun.sync()).isEqualTo(SyncStatus.ALONE);

        register.submit(new RegisterCommand.SignOn("lin", yuan(10_000)));
        RegisterState sold = sellTea(new RegisterCommand.TenderCash(yuan(20_000)));
        assertThat(((Phase.Completed) sold.phase()).receiptNumber())
                .as("a number of its own")
                .isEqualTo("S01-TRAINING-till-1-1");
        assertThat(text(nextSlip())).contains("TRAINING ONLY").contains("S01-TRAINING-till-1-1");
        register.submit(new TillCommand.ReadTill());
        assertThat(text(nextSlip())).contains("TRAINING ONLY").contains("X REPORT 1");

        register.submit(new RegisterCommand.NextCustomer());
        sellTea(new RegisterCommand.TenderCard(Optional.empty()));
        await(state -> state.phase() instanceof Phase.Completed completed
                && completed.receiptNumber().endsWith("-2"));
        assertThat(terminal.charged()).as("no card is charged").isZero();
        assertThat(printer.drawer().kicks()).as("the drawer stays shut").isEqualTo(kicks);
        assertThat(agent.ledger().head().sequence())
                .as("in the shop's journal stands that it began, and no more")
                .isEqualTo(events + 1);

        RegisterState over = register.submit(new PeopleCommand.EndTraining());
        assertThat(over.isTraining()).isFalse();
        assertThat(over.notice().orElseThrow().code()).isEqualTo(NoticeCode.TRAINING_OVER);
        RegisterState real = sellTea(new RegisterCommand.TenderCash(yuan(12_800)));
        assertThat(((Phase.Completed) real.phase()).receiptNumber())
                .as("the next number of the shop's own")
                .isEqualTo("S01-till-1-2");
        assertThat(agent.ledger().head().sequence()).isEqualTo(events + 3);
        RegisterState unknown = register.submit(new RegisterCommand.NextCustomer());
        assertThat(unknown.basket().lines()).isEmpty();
        unknown = register.submit(new RegisterCommand.Scan(ScanInput.of("S01-TRAINING-till-1-1")));
        assertThat(unknown.returning())
                .as("what was practised brings nothing back")
                .isEmpty();
    }

    @Test
    void eachPracticeBeginsEmptyAndTheScreenSeesOneRegister() {
        for (int i = 0; i < 3; i++) {
            register.submit(new PeopleCommand.BeginTraining());
            register.submit(new PeopleCommand.BeginTraining());
            register.submit(new RegisterCommand.SignOn("lin", yuan(0)));
            RegisterState sold = sellTea(new RegisterCommand.TenderCash(yuan(12_800)));
            assertThat(((Phase.Completed) sold.phase()).receiptNumber()).endsWith("-1");
            register.submit(new PeopleCommand.EndTraining());
            register.submit(new PeopleCommand.EndTraining());
        }
        RegisterState last = register.state();
        await(state -> state.revision() == last.revision());
        List<Long> revisions = all.stream().map(RegisterState::revision).toList();
        assertThat(revisions).isSorted();
        assertThat(all).anyMatch(RegisterState::isTraining);
        assertThat(last.isTraining()).isFalse();
        assertThat(last.operatorName()).contains("Lin");
    }

    @Test
    void aPowerCutEndsPracticeAndTheShopsTillIsAsItWas() throws IOException {
        register.submit(new PeopleCommand.BeginTraining());
        register.submit(new RegisterCommand.SignOn("lin", yuan(0)));
        register.submit(new RegisterCommand.Scan(ScanInput.of(StoreFolder.TEA.display())));
        screen.close();
        agent.close();
        assertThat(Files.exists(folder.resolve("training/till-1/ledger.db"))).isTrue();
        agent = StoreAgent.open(folder, Clock.systemUTC());
        RegisterState again = agent.register("till-1").orElseThrow().state();
        assertThat(again.isTraining()).isFalse();
        assertThat(again.operatorName()).contains("Lin");
        assertThat(again.basket().lines()).isEmpty();
    }

    @Test
    void whereTheLedgerCannotBeMadeNobodyPractisesAndTheShopSells() throws IOException {
        Files.writeString(folder.resolve("training"), "in the way");
        RegisterState state = register.submit(new PeopleCommand.BeginTraining());
        assertThat(state.isTraining()).isFalse();
        assertThat(register.state().notice().orElseThrow().code()).isEqualTo(NoticeCode.TRAINING_NOT_BEGUN);
        assertThat(sellTea(new RegisterCommand.TenderCash(yuan(12_800))).phase())
                .isInstanceOf(Phase.Completed.class);
    }

    private RegisterState sellTea(RegisterCommand tender) {
        register.submit(new RegisterCommand.Scan(ScanInput.of(StoreFolder.TEA.display())));
        register.submit(new RegisterCommand.BeginTender());
        return register.submit(tender);
    }

    private PrintedSlip nextSlip() throws InterruptedException {
        PrintedSlip slip = paper.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(slip).as("a slip").isNotNull();
        return slip;
    }

    private static String text(PrintedSlip slip) {
        return String.join("\n", slip.lines());
    }

    private RegisterState await(Predicate<RegisterState> so) {
        try {
            while (true) {
                RegisterState state = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(state).as("the awaited state").isNotNull();
                all.add(state);
                if (so.test(state)) {
                    return state;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError("the awaited state never came", e);
        }
    }

    private static Money yuan(long fen) {
        return Money.of(fen, "CNY");
    }
}
