package app.suanpan.agent;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.ReceiptReprinted;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Phase;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store that offers its receipts on the customer's phone: the code on the cashier's screen is what is opened. */
@Timeout(120)
class ReceiptOnAPhoneTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path GALLERY = Path.of("target", "gallery");

    @TempDir
    private Path temp;

    private final BlockingQueue<PrintedSlip> paper = new LinkedBlockingQueue<>();
    private SimulatedPrinter printer;

    @BeforeEach
    void switchThePrinterOn() throws IOException {
        printer = SimulatedPrinter.start(0, PaperWidth.MM_80, null);
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
    void theCodeOnTheScreenOpensTheReceiptInEitherLanguage() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "There is no Chromium at " + CHROMIUM + ": `apt-get install chromium` brings it");
        Files.createDirectories(GALLERY);
        try (StoreAgent agent = open("both")) {
            Phase.Completed sold = sellTea(agent.register("till-1").orElseThrow());
            assertThat(nextSlip()).as("paper comes too").contains(sold.receiptNumber());
            try (Playwright playwright = Playwright.create(
                            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    Browser browser = playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(CHROMIUM)
                                    .setArgs(List.of("--no-sandbox")));
                    BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(390, 844)
                            .setJavaScriptEnabled(false)
                            .setLocale("zh-CN"))) {
                Page page = phone.newPage();
                assertThat(page.navigate(sold.link().orElseThrow()).status()).isEqualTo(200);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(GALLERY.resolve("receipt-phone-zh.png")));
                assertThat(page.locator("section.receipt").getAttribute("aria-label"))
                        .contains(sold.receiptNumber());
                assertThat(page.locator(".receipt").textContent())
                        .contains("合计", "128.00", "现金")
                        .doesNotContain("TOTAL");
                assertThat((Number) page.evaluate("document.documentElement.scrollWidth"))
                        .as("nothing sticks out")
                        .isEqualTo(390);

                page.locator("a.language").click();
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(GALLERY.resolve("receipt-phone-en.png")));
                assertThat(page.locator(".receipt").textContent())
                        .contains("TOTAL")
                        .doesNotContain("合计");
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            }
        }
    }

    @Test
    void nobodyOpensAnotherReceiptAndThePrintedCodeTellsOnlyThatItIsGenuine() throws Exception {
        try (StoreAgent agent = open("electronic")) {
            Register register = agent.register("till-1").orElseThrow();
            String first = sellTea(register).link().orElseThrow();
            register.submit(new RegisterCommand.NextCustomer());
            Phase.Completed second = sellTea(register);
            String firstSecret = first.substring(first.indexOf('_'));
            String base = first.substring(0, first.indexOf("/r/") + 3);

            assertThat(get(first).statusCode()).isEqualTo(200);
            assertThat(get(base + second.receiptNumber() + firstSecret).statusCode())
                    .as("another receipt's number")
                    .isEqualTo(404);
            assertThat(get(base + second.receiptNumber()).statusCode()).isEqualTo(404);
            String last = first.endsWith("0") ? "1" : "0";
            assertThat(get(first.substring(0, first.length() - 1) + last).statusCode())
                    .as("one letter changed")
                    .isEqualTo(404);

            String code = agent.joins().receiptCodes().codeOf(second.receiptNumber());
            HttpResponse<String> genuine = get(base + code);
            assertThat(genuine.statusCode()).isEqualTo(200);
            assertThat(genuine.body())
                    .contains(second.receiptNumber(), "CNY 128.00")
                    .doesNotContain("Served by");
            assertThat(get(base + code.substring(0, code.length() - 1) + "U").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoeverGuessesIsMadeToWait() throws Exception {
        try (StoreAgent agent = open("electronic")) {
            String link = sellTea(agent.register("till-1").orElseThrow()).link().orElseThrow();
            String base = link.substring(0, link.indexOf("/r/") + 3);
            for (int i = 0; i < 20; i++) {
                assertThat(get(base + "s-1-1_AAAAAAA" + i % 10).statusCode()).isEqualTo(404);
            }
            assertThat(get(base + "s-1-1_AAAAAAAA").statusCode()).isEqualTo(429);
            assertThat(get(link).statusCode()).as("the right link still opens").isEqualTo(200);
        }
    }

    @Test
    void whereNothingIsPrintedTheFirstPaperOnRequestIsNoCopyAndTheSecondIs() throws Exception {
        try (StoreAgent agent = open("electronic")) {
            Register register = agent.register("till-1").orElseThrow();
            sellTea(register);
            register.submit(new RegisterCommand.ReprintReceipt());
            assertThat(nextSlip()).doesNotContain("COPY");
            register.submit(new RegisterCommand.ReprintReceipt());
            assertThat(nextSlip()).contains("COPY");
            assertThat(paper).as("and nothing else").isEmpty();
            assertThat(agent.ledger().outbox().read(0, 100, 1_000_000).stream()
                            .map(event -> new String(event.body().toArray(), StandardCharsets.UTF_8))
                            .filter(event -> event.contains(ReceiptReprinted.class.getSimpleName()))
                            .count())
                    .isEqualTo(1);
        }
    }

    private StoreAgent open(String offer) throws IOException {
        Path folder = StoreFolder.make(
                temp.resolve("store"), "{\"printer\": \"escpos+tcp://127.0.0.1:%d\"}".formatted(printer.port()));
        Files.writeString(folder.resolve("receipt.json"), """
                {"version": 1, "languages": ["zh", "en"], "offer": "%s"}""".formatted(offer));
        StoreAgent agent = StoreAgent.open(folder, Clock.systemUTC());
        agent.register("till-1").orElseThrow().submit(new RegisterCommand.SignOn("lin", Money.of(20_000, "CNY")));
        return agent;
    }

    private static Phase.Completed sellTea(Register register) {
        register.submit(new RegisterCommand.AddItem("tea", Quantity.ONE));
        register.submit(new RegisterCommand.BeginTender());
        RegisterState sold = register.submit(new RegisterCommand.TenderCash(Money.of(12_800, "CNY")));
        return (Phase.Completed) sold.phase();
    }

    private String nextSlip() throws InterruptedException {
        PrintedSlip slip = paper.poll(30, TimeUnit.SECONDS);
        assertThat(slip).isNotNull();
        return String.join("\n", slip.lines());
    }

    private static HttpResponse<String> get(String link) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
