package app.suanpan.image;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.protocol.desk.SocketDeskConnector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image wall: whatever is added to the store, the image built from it still sells, prints and keeps its books. */
class ImageSellsOneItemIT {
    private static final Path BUILT = Path.of(System.getProperty("suanpan.image"));
    private static final long PATIENCE_SECONDS = 60;

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
    void anAgentFromTheImageCommitsPrintsAndKeepsItsChain() throws Exception {
        try (SimulatedPrinter printer = SimulatedPrinter.start(0, PaperWidth.MM_80, temp.resolve("slips"))) {
            CompletableFuture<PrintedSlip> slip = nextSlip(printer);
            Path store = OneItemStore.write(temp.resolve("store"), printer.port());
            try (ShopBox.Program agent = box.start("agent", "--data", store.toString())) {
                agent.awaitLine("agent ready:");

                Phase.Completed sold = sell(store);

                assertThat(sold.total()).isEqualTo(OneItemStore.PRICE);
                assertThat(slip.get(PATIENCE_SECONDS, TimeUnit.SECONDS).lines())
                        .anySatisfy(line -> assertThat(line).contains("龙井茶"));
                agent.stop();
                assertThat(agent.errors()).doesNotContain("WARNING:", "SEVERE", "Exception");
            }
            LedgerVerifier.Report report = LedgerVerifier.verify(store.resolve("ledger.db"), List.of());
            assertThat(report.findings()).isEmpty();
            assertThat(report.events()).as("a shift opened and one sale").isEqualTo(2);
        }
    }

    @Test
    void theImageDrivesEveryDeviceThatTheClassPathDoes() throws Exception {
        Path probe = Path.of(DriverProbe.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (ShopBox.Program java = box.start("java", "-cp", probe.toString(), DriverProbe.class.getName())) {
            assertThat(java.awaitLine("schemes:")).isEqualTo("schemes: " + DriverProbe.schemes());
        }
        assertThat(DriverProbe.schemes()).contains("escpos+tcp", "simulated");
    }

    private static Phase.Completed sell(Path store) throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        try (var desk = new SocketDeskConnector().register(store.toUri(), OneItemStore.CHECKOUT, is -> {
            if (is) {
                connected.countDown();
            }
        })) {
            assertThat(connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("connected")
                    .isTrue();
            Register register = desk;
            register.submit(new RegisterCommand.SignOn(OneItemStore.OPERATOR, Money.of(20_000, "CNY")));
            register.submit(new RegisterCommand.Scan(ScanInput.of(OneItemStore.TEA.display())));
            register.submit(new RegisterCommand.BeginTender());
            RegisterState state = register.submit(new RegisterCommand.TenderCash(OneItemStore.PRICE));
            assertThat(state.phase()).isInstanceOf(Phase.Completed.class);
            return (Phase.Completed) state.phase();
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
