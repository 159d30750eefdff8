package app.suanpan.device.escpos;

import static app.suanpan.device.contract.Patience.awaitBlocked;
import static app.suanpan.device.contract.Patience.awaitReady;
import static app.suanpan.device.contract.Patience.awaitState;
import static app.suanpan.device.contract.Patience.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.device.CashDrawer;
import app.suanpan.device.CashDrawer.DrawerOutcome;
import app.suanpan.device.DeviceAddress;
import app.suanpan.device.DeviceEnvironment;
import app.suanpan.device.DeviceState;
import app.suanpan.device.DeviceState.Blockage;
import app.suanpan.device.Devices;
import app.suanpan.device.PosPrinter;
import app.suanpan.device.PrintOutcome;
import app.suanpan.device.PrintOutcome.Cause;
import app.suanpan.device.slip.Slip;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class NetworkTroubleTest {
    private static final Slip SHORT = Slip.titled("S").line("short").cut().build();

    private static Slip longSlip() {
        Slip.Builder slip = Slip.titled("long");
        for (int line = 0; line < 300; line++) {
            slip.line("line " + line + " of a slip that is longer than the printer's whole receive buffer");
        }
        return slip.cut().build();
    }

    private static PosPrinter open(int port) {
        return (PosPrinter) new EscPosPrinterDriver()
                .open(
                        DeviceAddress.parse("escpos+tcp://127.0.0.1:" + port + "?profile=epson-80"),
                        DeviceEnvironment.real(InstantSource.system()));
    }

    @Test
    void aConnectionThatIsOpenAndSilentIsALoss() throws Exception {
        try (SimulatedPrinterBench bench = SimulatedPrinterBench.overTcp("profile=epson-80")) {
            awaitReady(bench.printer());
            bench.hardware().fallSilent(true);
            awaitState(bench.printer(), DeviceState.Lost.class::isInstance);
            assertThat(bench.printer().print(SHORT)).isEqualTo(new PrintOutcome.NotStarted(Cause.ABSENT));
            bench.hardware().fallSilent(false);
            awaitReady(bench.printer());
            assertThat(bench.printer().print(SHORT)).isInstanceOf(PrintOutcome.Printed.class);
        }
    }

    @Test
    void aSecondHostFindsThePrinterSilentAndGetsItWhenTheFirstHasGone() throws Exception {
        try (SimulatedPrinterBench first = SimulatedPrinterBench.overTcp("profile=epson-80")) {
            awaitReady(first.printer());
            try (PosPrinter second = open(first.hardware().port())) {
                awaitState(second, DeviceState.Absent.class::isInstance);
                first.printer().close();
                awaitReady(second);
                assertThat(second.print(SHORT)).isInstanceOf(PrintOutcome.Printed.class);
            }
        }
    }

    @Test
    void aSlipLongerThanThePrintersBufferSurvivesAnEmptyRoll() throws Exception {
        try (SimulatedPrinterBench bench = SimulatedPrinterBench.overTcp("profile=epson-80")) {
            awaitReady(bench.printer());
            bench.paperEndsAfter(20);
            CompletableFuture<PrintOutcome> outcome =
                    CompletableFuture.supplyAsync(() -> bench.printer().print(longSlip()));
            awaitBlocked(bench.printer(), Blockage.PAPER_OUT);
            bench.loadPaper();
            assertThat(get(outcome)).isInstanceOf(PrintOutcome.Printed.class);
            assertThat(bench.slips())
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("line 0 ", "line 299 "));
        }
    }

    @Test
    void theDrawerOpensWhileThePrinterWaitsForPaper() throws Exception {
        try (SimulatedPrinterBench bench = SimulatedPrinterBench.overTcp("profile=epson-80&drawer=low")) {
            awaitReady(bench.printer());
            bench.paperEndsAfter(0);
            awaitBlocked(bench.printer(), Blockage.PAPER_OUT);
            CashDrawer drawer = Devices.installed()
                    .open(
                            CashDrawer.class,
                            DeviceAddress.parse("printer:"),
                            DeviceEnvironment.real(InstantSource.system()).with(Map.of("printer", bench.printer())));
            assertThat(drawer.open()).isEqualTo(DrawerOutcome.OPENED);
            assertThat(bench.hardware().drawer().kicks()).isEqualTo(1);
        }
    }

    @Test
    void aLockedDrawerIsStuckAndABlindOneIsOnlyKicked() throws Exception {
        try (SimulatedPrinterBench bench = SimulatedPrinterBench.overTcp("drawer=low")) {
            awaitReady(bench.printer());
            bench.hardware().drawer().lock(true);
            assertThat(bench.printer().drawer().orElseThrow().open()).isEqualTo(DrawerOutcome.STUCK);
        }
        try (SimulatedPrinterBench bench = SimulatedPrinterBench.overTcp("profile=epson-80&drawer=blind")) {
            awaitReady(bench.printer());
            assertThat(bench.printer().drawer().orElseThrow().open()).isEqualTo(DrawerOutcome.KICKED);
            assertThat(bench.printer().drawer().orElseThrow().open()).isEqualTo(DrawerOutcome.KICKED);
            assertThat(bench.hardware().drawer().kicks()).isEqualTo(2);
        }
        try (SimulatedPrinterBench bench = SimulatedPrinterBench.overTcp("drawer=none")) {
            assertThat(bench.printer().drawer()).isEmpty();
        }
    }

    @Test
    void aPrinterWithoutAnyProofIsNeverBelieved() throws Exception {
        try (SimulatedPrinterBench bench = SimulatedPrinterBench.overTcp("proof=none")) {
            awaitReady(bench.printer());
            assertThat(bench.printer().print(SHORT)).isEqualTo(new PrintOutcome.Unknown(Cause.CANNOT_PROVE));
        }
    }

    @Test
    void somethingElseAtThatPortIsNoPrinter() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                PosPrinter printer = open(mute.getLocalPort())) {
            awaitState(printer, DeviceState.Absent.class::isInstance);
            assertThat(printer.print(SHORT)).isEqualTo(new PrintOutcome.NotStarted(Cause.ABSENT));
        }
    }

    @Test
    void anAnswerFromBeforeAChangeIsNotBelievedAfterIt() throws Exception {
        List<String> rounds = List.of(
                // The cover is open.
                "1a 16 12 12",
                // It is shut in the middle of the answers, which the printer reports unasked.
                "1a 16 10 00 00 00 12 12",
                "12 12 12 12",
                "12 12 12 12");
        List<DeviceState> states = new CopyOnWriteArrayList<>();
        try (ScriptedPrinter script = ScriptedPrinter.start(rounds);
                PosPrinter printer = open(script.port())) {
            printer.onState(states::add);
            get(script.askedOnceMore());
        }
        assertThat(states)
                .startsWith(
                        new DeviceState.Opening(),
                        new DeviceState.Blocked(Set.of(Blockage.COVER_OPEN)),
                        new DeviceState.Ready(Set.of()))
                .filteredOn(DeviceState.Blocked.class::isInstance)
                .hasSize(1);
    }

    @Test
    void addressesThatCannotBeMeantAreRefused() {
        DeviceEnvironment shop = DeviceEnvironment.real(InstantSource.system());
        Devices devices = Devices.installed();
        assertThatThrownBy(() -> devices.open(PosPrinter.class, DeviceAddress.parse("escpos+tcp:"), shop))
                .hasMessageContaining("DEV-01");
        assertThatThrownBy(() -> devices.open(PosPrinter.class, DeviceAddress.parse("escpos+file://lp0"), shop))
                .hasMessageContaining("DEV-01");
        assertThatThrownBy(
                        () -> devices.open(PosPrinter.class, DeviceAddress.parse("escpos+tcp://p?profile=star"), shop))
                .hasMessageContaining("epson-80")
                .hasMessageContaining("DEV-04");
        assertThatThrownBy(() -> devices.open(PosPrinter.class, DeviceAddress.parse("lpr://p"), shop))
                .hasMessageContaining("escpos+tcp")
                .hasMessageContaining("DEV-02");
        assertThatThrownBy(() -> devices.open(CashDrawer.class, DeviceAddress.parse("printer:"), shop))
                .hasMessageContaining("DEV-05");
    }
}
