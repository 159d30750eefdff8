package app.suanpan.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PeopleCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.workstation.Operator;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.desk.SocketDeskConnector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image wall: whatever is added to the store, the image built from it still sells, prints and keeps its books. */
class ImageSellsOneItemIT {
    private static final Path BUILT = Path.of(System.getProperty("suanpan.image"));
    private static final long PATIENCE_SECONDS = 60;
    private static final String TITLE = "Suanpan";
    private static final String[] TROUBLE = {"WARNING:", "SEVERE", "Exception"};

    @TempDir
    private static Path machine;

    private static ShopBox box;

    @TempDir
    private Path temp;

    @BeforeAll
    static void install() throws IOException {
        box = ShopBox.install(BUILT, machine);
    }

    @Test
    void aCashierSellsOneItemAndTheLedgerAndThePaperHaveIt() throws Exception {
        try (SimulatedPrinter printer = SimulatedPrinter.start(0, PaperWidth.MM_80, temp.resolve("slips"));
                CounterDisplay counter = CounterDisplay.switchOn()) {
            CompletableFuture<PrintedSlip> slip = nextSlip(printer);
            Path store = OneItemStore.write(temp.resolve("store"), printer.port());
            try (Program agent = box.start("agent", Map.of(), "--data", store.toString())) {
                agent.awaitLine("agent ready:");

                Phase.Completed sold = sell(counter, store);

                assertThat(sold.total()).isEqualTo(OneItemStore.PRICE);
                assertThat(slip.get(PATIENCE_SECONDS, TimeUnit.SECONDS).lines())
                        .anySatisfy(line -> assertThat(line).contains("龙井茶"));
                agent.stop();
                assertThat(agent.errors()).doesNotContain(TROUBLE);
            }
            LedgerVerifier.Report report = LedgerVerifier.verify(store.resolve("ledger.db"), List.of());
            assertThat(report.findings()).isEmpty();
            assertThat(report.events())
                    .as("somebody signed on, a shift opened, and one sale")
                    .isEqualTo(3);
        }
    }

    @Test
    void whatTheRehearsalTaughtComesWithTheImage() {
        assertThat(box.image().resolve("lib")).isDirectoryContaining("glob:**/agent.aot");
        assertThat(box.image().resolve("lib")).isDirectoryContaining("glob:**/checkout.aot");
        assertThat(box.image().resolve("lib")).isDirectoryContaining("glob:**/kiosk.aot");
    }

    @Test
    void aPinIsTriedWithTheLibraryInTheImage() throws Exception {
        Path store = OneItemStore.withAPin(OneItemStore.write(temp.resolve("store"), 9));
        try (Program agent = box.start("agent", Map.of(), "--data", store.toString())) {
            agent.awaitLine("agent ready:");
            try (var desk = new SocketDeskConnector().register(store.toUri(), OneItemStore.CHECKOUT, is -> {})) {
                assertThat(desk.submit(identify("2581")).notice())
                        .map(Notice::code)
                        .contains(NoticeCode.PIN_WRONG);
                assertThat(desk.submit(identify(OneItemStore.PIN)).access().identified())
                        .contains(new Operator("lin", "Lin"));
            }
            assertThat(agent.errors()).doesNotContain(TROUBLE);
        }
    }

    private static RegisterCommand identify(String pin) {
        return new PeopleCommand.Identify(new Credential.Pin("lin", pin));
    }

    @Test
    void aKioskInvitesAndFindsItsStore() throws Exception {
        Path store = OneItemStore.write(temp.resolve("store"), 9);
        try (CounterDisplay hall = CounterDisplay.switchOn();
                Program agent = box.start("agent", Map.of(), "--data", store.toString());
                Program log = box.follow(store)) {
            agent.awaitLine("agent ready:");
            try (Program kiosk = box.start("kiosk", hall.environment(), "--data", store.toString())) {
                hall.focusWindow(TITLE);
                log.awaitLine("screen connected: desk=join workstation=" + OneItemStore.KIOSK);

                assertThat(kiosk.errors()).doesNotContain(TROUBLE);
            }
        }
    }

    @Test
    void theImageDrivesEveryDeviceThatTheClassPathDoes() throws Exception {
        Path probe = Path.of(DriverProbe.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Program java = box.start("java", Map.of(), "-cp", probe.toString(), DriverProbe.class.getName())) {
            assertThat(java.awaitLine("schemes:")).isEqualTo("schemes: " + DriverProbe.schemes());
        }
        assertThat(DriverProbe.schemes()).contains("escpos+tcp", "simulated");
    }

    /** The cashier's keys, with no look at the screen between them: it has to keep up, however slow the machine is. */
    private static Phase.Completed sell(CounterDisplay counter, Path store) throws Exception {
        try (var witness = new SocketDeskConnector().register(store.toUri(), OneItemStore.CHECKOUT, is -> {});
                Program checkout = box.start("checkout", counter.environment(), "--data", store.toString())) {
            CompletableFuture<Phase.Completed> sold = new CompletableFuture<>();
            witness.watch(state -> {
                if (state.phase() instanceof Phase.Completed completed) {
                    sold.complete(completed);
                }
            });
            counter.focusWindow(TITLE);
            counter.press("Return");
            counter.scan(OneItemStore.TEA.display());
            counter.press("F12");
            counter.press("Return");
            Phase.Completed completed = sold.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(checkout.errors()).doesNotContain(TROUBLE);
            return completed;
        }
    }

    private static CompletableFuture<PrintedSlip> nextSlip(SimulatedPrinter printer) {
        CompletableFuture<PrintedSlip> next = new CompletableFuture<>();
        printer.onPaper(new PaperListener() {
            @Override
            public void cut(PrintedSlip slip) {
                next.complete(slip);
            }
        });
        return next;
    }
}
