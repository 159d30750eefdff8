package app.suanpan.device.contract;

import static app.suanpan.device.contract.Patience.awaitBlocked;
import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.awaitState;
import static app.suanpan.device.contract.Patience.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.CashDrawer.DrawerOutcome;
import app.suanpan.device.DeviceState;
import app.suanpan.device.DeviceState.Blockage;
import app.suanpan.device.DeviceState.Warning;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.PrintOutcome.Cause;
import app.suanpan.device.slip.Slip;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every receipt printer does. */
public abstract class PosPrinterContract {
    private PrinterBench bench;

    /** A printer with a full roll, a driver connected to it, and hands. */
    public interface PrinterBench extends AutoCloseable {
        /** The driver under test. */
        PosPrinter printer();

        /** Lets the roll end after so many lines. */
        void paperEndsAfter(int lines);

        /** Puts a full roll in. */
        void loadPaper();

        /** Leaves just enough for the sensor. */
        void paperRunsLow();

        /** Opens or shuts the cover. */
        void cover(boolean open);

        /** Jams or frees the knife. */
        void jamCutter(boolean jammed);

        /** Switches it off, losing what it had not printed, and on again. */
        void switchOff();

        void switchOn();

        /** Takes the cable out and puts it back; the printer goes on with what it has. */
        void pullCable();

        void plugCable();

        /** The text of each slip that has been cut off. */
        List<String> slips();

        /** Shuts the drawer by hand. */
        void shutDrawer();

        @Override
        void close();
    }

    protected abstract PrinterBench bench() throws Exception;

    @BeforeEach
    void connect() throws Exception {
        bench = bench();
        awaitReady(bench.printer());
    }

    @AfterEach
    void leave() {
        bench.close();
    }

    static Slip slip(String title, int lines) {
        Slip.Builder slip = Slip.titled(title).line(title);
        IntStream.rangeClosed(1, lines).forEach(line -> slip.line("item " + line));
        return slip.line("end of " + title).cut().build();
    }

    private CompletableFuture<PrintOutcome> begin(Slip slip) {
        return CompletableFuture.supplyAsync(
                () -> bench.printer().print(slip), task -> Thread.ofVirtual().start(task));
    }

    @Test
    void aPrintedSlipIsOnPaperBeforeItIsCalledPrinted() {
        PrintOutcome outcome = bench.printer().print(slip("S1", 20));

        assertThat(outcome).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(bench.slips())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("S1", "item 20", "end of S1"));
    }

    @Test
    void slipsOfSeveralCallersArePrintedWholeOneAfterTheOther() {
        List<CompletableFuture<PrintOutcome>> begun = IntStream.rangeClosed(1, 4)
                .mapToObj(n -> begin(slip("slip-" + n, 10)))
                .toList();
        begun.forEach(outcome -> assertThat(get(outcome)).isInstanceOf(PrintOutcome.Printed.class));

        assertThat(bench.slips()).hasSize(4).allSatisfy(text -> {
            String title = text.lines().findFirst().orElseThrow();
            assertThat(text).contains("end of " + title);
        });
    }

    @Test
    void aPrinterWithoutPaperStartsNothing() {
        bench.paperEndsAfter(0);
        awaitBlocked(bench.printer(), Blockage.PAPER_OUT);

        assertThat(bench.printer().print(slip("S1", 3))).isEqualTo(new PrintOutcome.NotStarted(Cause.BLOCKED));
        bench.loadPaper();
        awaitReady(bench.printer());
        assertThat(bench.printer().print(slip("S2", 3))).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(bench.slips())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("S2").doesNotContain("S1"));
    }

    @Test
    void aRollThatEndsInTheMiddleOfASlipDelaysItAndPrintsItOnce() {
        bench.paperEndsAfter(5);
        CompletableFuture<PrintOutcome> outcome = begin(slip("S1", 40));
        awaitBlocked(bench.printer(), Blockage.PAPER_OUT);

        assertThat(outcome).isNotDone();
        bench.loadPaper();

        assertThat(get(outcome)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(bench.slips())
                .singleElement()
                .satisfies(text -> assertThat(text.lines().filter(line -> line.equals("item 7")))
                        .hasSize(1));
    }

    @Test
    void aSlipThatWaitsBehindAnEmptyRollIsNotStarted() {
        bench.paperEndsAfter(5);
        CompletableFuture<PrintOutcome> first = begin(slip("S1", 20));
        awaitBlocked(bench.printer(), Blockage.PAPER_OUT);

        assertThat(get(begin(slip("S2", 2)))).isEqualTo(new PrintOutcome.NotStarted(Cause.BLOCKED));
        bench.loadPaper();
        assertThat(get(first)).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(bench.slips()).hasSize(1);
    }

    @Test
    void aPowerCutInTheMiddleOfASlipLeavesItUnknown() {
        bench.paperEndsAfter(5);
        CompletableFuture<PrintOutcome> outcome = begin(slip("S1", 20));
        awaitBlocked(bench.printer(), Blockage.PAPER_OUT);

        bench.switchOff();
        bench.loadPaper();
        bench.switchOn();

        assertThat(get(outcome)).isInstanceOf(PrintOutcome.Unknown.class);
        awaitReady(bench.printer());
        assertThat(bench.printer().print(slip("S2", 2))).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void aCablePulledInTheMiddleOfASlipNeverMakesItNotStarted() {
        bench.paperEndsAfter(5);
        CompletableFuture<PrintOutcome> outcome = begin(slip("S1", 20));
        awaitBlocked(bench.printer(), Blockage.PAPER_OUT);

        bench.pullCable();
        awaitState(bench.printer(), DeviceState.Lost.class::isInstance);
        bench.loadPaper();
        bench.plugCable();

        assertThat(get(outcome)).isNotInstanceOf(PrintOutcome.NotStarted.class);
        assertThat(bench.slips()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aPrinterThatIsGoneStartsNothingAndComesBackByItself() {
        bench.pullCable();
        DeviceState lost = awaitState(bench.printer(), DeviceState.Lost.class::isInstance);
        assertThat(((DeviceState.Lost) lost).why()).isNotBlank();

        assertThat(bench.printer().print(slip("S1", 2))).isEqualTo(new PrintOutcome.NotStarted(Cause.ABSENT));
        bench.plugCable();
        awaitReady(bench.printer());
        assertThat(bench.printer().print(slip("S2", 2))).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(bench.slips())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("S2"));
    }

    @Test
    void eachHindranceIsNamedAndForgottenWhenItIsMended() {
        bench.cover(true);
        awaitBlocked(bench.printer(), Blockage.COVER_OPEN);
        bench.cover(false);
        awaitReady(bench.printer());
        bench.jamCutter(true);
        awaitBlocked(bench.printer(), Blockage.CUTTER);
        bench.jamCutter(false);
        awaitReady(bench.printer());
    }

    @Test
    void aRollNearItsEndWarnsAndStillPrints() {
        bench.paperRunsLow();
        awaitState(bench.printer(), new DeviceState.Ready(List.of(Warning.PAPER_NEAR_END))::equals);

        assertThat(bench.printer().print(slip("S1", 2))).isInstanceOf(PrintOutcome.Printed.class);
    }

    @Test
    void theDrawerOnItsCableOpensAndTellsWhenItIsShut() {
        CashDrawer drawer = bench.printer().drawer().orElseThrow();

        assertThat(drawer.open()).isEqualTo(DrawerOutcome.OPENED);
        assertThat(drawer.position()).isEqualTo(CashDrawer.Position.OPEN);
        CompletableFuture<Boolean> shut = new CompletableFuture<>();
        drawer.onPosition(now -> {
            if (now == CashDrawer.Position.CLOSED) {
                shut.complete(true);
            }
        });
        bench.shutDrawer();
        assertThat(get(shut)).isTrue();
    }

    @Test
    void closingTwiceIsFineAndAfterwardsNothingStarts() {
        bench.printer().close();
        assertThatCode(bench.printer()::close).doesNotThrowAnyException();

        assertThat(bench.printer().state()).isEqualTo(new DeviceState.Absent());
        assertThat(bench.printer().print(slip("S1", 1))).isEqualTo(new PrintOutcome.NotStarted(Cause.CLOSED));
    }

    @Test
    void closingInTheMiddleOfASlipLeavesItUnknown() {
        bench.paperEndsAfter(5);
        CompletableFuture<PrintOutcome> outcome = begin(slip("S1", 20));
        awaitBlocked(bench.printer(), Blockage.PAPER_OUT);

        bench.printer().close();

        assertThat(get(outcome)).isEqualTo(new PrintOutcome.Unknown(Cause.CLOSED));
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromPrinting() {
        BrokenScreens broken = BrokenScreens.expected();
        bench.printer().onState(state -> {
            if (state instanceof DeviceState.Blocked) {
                throw BrokenScreens.failure();
            }
        });
        bench.cover(true);
        awaitBlocked(bench.printer(), Blockage.COVER_OPEN);
        bench.cover(false);
        awaitReady(bench.printer());

        assertThat(bench.printer().print(slip("S1", 1))).isInstanceOf(PrintOutcome.Printed.class);
        assertThat(broken.reported()).isEqualTo(1);
        broken.close();
    }
}
