package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.register.MemberCommand;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.register.RegisterState.MemberStrip;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a receipt that was really printed to a member at the till: the code on the picture of the paper is what is opened. */
@Timeout(120)
class ReceiptToMemberTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final String PUBLIC = "http://join.shop.example";

    @TempDir
    private Path temp;

    private final BlockingQueue<PrintedSlip> paper = new LinkedBlockingQueue<>();
    private SimulatedPrinter printer;

    @BeforeEach
    void switchThePrinterOn() throws IOException {
        printer = SimulatedPrinter.start(0, PaperWidth.MM_80, temp.resolve("paper"));
        printer.onPaper(new PaperListener() {
            @Override
            public void cut(PrintedSlip slip) {
                paper.add(slip);
            }
        });
    }

    @AfterEach
    void switchItOff() {
        printer.close();
    }

    @Test
    void theCodeOnThePaperMakesAMemberOfTheGuideWhoServed() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "There is no Chromium at " + CHROMIUM + ": `apt-get install chromium` brings it");
        Files.createDirectories(GALLERY);
        try (StoreAgent agent = open(PUBLIC)) {
            Register register = agent.register("till-1").orElseThrow();
            register.submit(new RegisterCommand.Scan(ScanInput.of(agent.joins().badgeLink(1, 1))));
            RegisterState sold = sellTea(register);
            PrintedSlip slip = nextSlip();
            Files.copy(
                    slip.file().orElseThrow(),
                    GALLERY.resolve("receipt-with-join-code.png"),
                    StandardCopyOption.REPLACE_EXISTING);
            String link = scanned(slip);
            assertThat(link).startsWith(PUBLIC + "/j/");
            assertThat(codesOnScreen(sold)).as("screen and paper agree").containsExactly(link);

            try (Playwright playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    Browser browser = playwright.chromium().launch(phoneOnTheWayTo(agent));
                    BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(390, 844)
                            .setJavaScriptEnabled(false)
                            .setLocale("zh-CN"))) {
                Page page = phone.newPage();
                page.navigate(link);
                page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(GALLERY.resolve("join-receipt.png")));
                assertThat(page.locator("h1").textContent()).contains("李娜");
                page.locator("input[type=tel]").fill("138 1234 1234");
                page.locator("input[name=name]").fill("小美");
                page.locator("button.main").click();
                assertThat(page.locator("h1").textContent()).contains("小美，欢迎你！");
                assertThat(page.url()).startsWith(PUBLIC + "/w/");
            }

            register.submit(new RegisterCommand.NextCustomer());
            RegisterState known = register.submit(new RegisterCommand.FindMember("13812341234"));
            assertThat(known.member()).get().satisfies(member -> {
                assertThat(member.greeting()).isEqualTo("小美");
                assertThat(member.guide()).map(LocalName::zh).contains("李娜");
            });
            cardOnPaper(register, known.member().orElseThrow());
            RegisterState again = sellTea(register);
            assertThat(codesOnScreen(again)).as("a member is not invited again").isEmpty();
        }
    }

    /** What is on the picture of the paper is what the scanner reads at the next visit, and what a cashier types without one. */
    private void cardOnPaper(Register register, MemberStrip member) throws Exception {
        register.submit(new MemberCommand.PrintCard());
        PrintedSlip slip = nextSlip();
        Files.copy(
                slip.file().orElseThrow(),
                GALLERY.resolve("member-card-on-paper.png"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(String.join("\n", slip.lines()))
                .contains(member.number())
                .as("whoever finds it learns no name and no phone number")
                .doesNotContain(member.greeting(), member.maskedPhone());
        register.submit(new RegisterCommand.ClearMember());
        assertThat(register.submit(new RegisterCommand.Scan(ScanInput.of(scanned(slip))))
                        .member())
                .contains(member);
        register.submit(new RegisterCommand.ClearMember());
        assertThat(register.submit(new RegisterCommand.FindMember(member.number()))
                        .member())
                .contains(member);
    }

    @Test
    void aReceiptSaysTheSameWhenItIsPrintedAgainAfterARestart() throws Exception {
        String link;
        try (StoreAgent agent = open(PUBLIC)) {
            sellTea(agent.register("till-1").orElseThrow());
            link = scanned(nextSlip());
        }
        try (StoreAgent agent = StoreAgent.open(temp.resolve("store"), Clock.systemUTC())) {
            Register register = agent.register("till-1").orElseThrow();
            assertThat(codesOnScreen(register.state())).containsExactly(link);
            register.submit(new RegisterCommand.ReprintReceipt());
            assertThat(scanned(nextSlip())).isEqualTo(link);
        }
    }

    @Test
    void withoutAPublicAddressThereIsNoCodeThatLeadsNowhere() throws Exception {
        try (StoreAgent agent = open(null)) {
            RegisterState sold = sellTea(agent.register("till-1").orElseThrow());
            assertThat(codesOnScreen(sold)).isEmpty();
            PrintedSlip slip = nextSlip();
            assertThat(String.join("\n", slip.lines()))
                    .contains("Show this code for returns")
                    .doesNotContain("Not a member yet?");
            assertThat(read(slip)).isEmpty();
        }
    }

    private StoreAgent open(@Nullable String publicAddress) throws IOException {
        Path folder = StoreFolder.make(
                temp.resolve("store"), "{\"printer\": \"escpos+tcp://127.0.0.1:%d\"}".formatted(printer.port()));
        if (publicAddress != null) {
            Path config = folder.resolve("store.json");
            Files.writeString(
                    config,
                    Files.readString(config)
                            .replace("\"port\": 0}", "\"port\": 0, \"publicAddress\": \"" + publicAddress + "\"}"));
        }
        StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC());
        agent.register("till-1").orElseThrow().submit(new RegisterCommand.SignOn("lin", yuan(20_000)));
        return agent;
    }

    private static RegisterState sellTea(Register register) {
        register.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        register.submit(new RegisterCommand.BeginTender());
        return register.submit(new RegisterCommand.TenderCash(yuan(12_800)));
    }

    private PrintedSlip nextSlip() throws InterruptedException {
        PrintedSlip slip = paper.poll(30, TimeUnit.SECONDS);
        assertThat(slip).isNotNull();
        return slip;
    }

    private static List<String> codesOnScreen(RegisterState state) {
        return Optional.of(state.phase()).stream()
                .filter(Phase.Completed.class::isInstance)
                .map(Phase.Completed.class::cast)
                .flatMap(completed -> completed.receipt().elements().stream())
                .flatMap(element -> element instanceof Receipt.Qr qr ? Stream.of(qr.content()) : Stream.empty())
                .toList();
    }

    private static String scanned(PrintedSlip slip) throws Exception {
        return read(slip).orElseThrow();
    }

    /** What a phone's camera reads from the picture of the paper. */
    private static Optional<String> read(PrintedSlip slip) throws Exception {
        return QrPicture.read(ImageIO.read(slip.file().orElseThrow().toFile()));
    }

    /** A phone whose network knows where the public address is: the part of the town's name service. */
    private static BrowserType.LaunchOptions phoneOnTheWayTo(StoreAgent agent) {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--host-resolver-rules=MAP join.shop.example:80 127.0.0.1:" + agent.httpPort()));
    }

    private static Money yuan(long fen) {
        return Money.of(fen, "CNY");
    }
}
