package app.suanpan.e2e.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.suanpan.agent.AgentMain;
import app.suanpan.checkout.CheckoutMain;
import app.suanpan.demo.process.Program.Kind;
import app.suanpan.device.Symbology;
import app.suanpan.device.simulated.SimulatedScanner;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.kiosk.KioskMain;
import app.suanpan.protocol.desk.RemoteJoinDesk;
import app.suanpan.protocol.desk.RemoteRegister;
import app.suanpan.protocol.desk.SocketDeskConnector;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The headline flow as a customer sees it: agent, kiosk and checkout are running programs on a counter's two monitors, the phone is a
 * Chromium that finds the shop by name, by HTTPS and by nothing else, as the shop's router would have it with the internet unplugged.
 * Its pictures are in {@code target/gallery}.
 */
@Timeout(240)
class JoinJourneyTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final String MISSING = "The journey of a phone is not made: it needs " + Counter.NEEDS
            + "; `apt-get install chromium xvfb xdotool imagemagick` brings them";

    private static Playwright playwright;

    @TempDir
    private Path folder;

    private Path store;
    private JourneyShop shop;
    private int picture;

    @BeforeAll
    static void start() {
        boolean there = Counter.NEEDS.stream().allMatch(Files::isExecutable);
        if (!there) {
            System.err.println(MISSING);
        }
        assumeTrue(there, MISSING);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void byTheKiosksCodeAndByTheGuidesBadge(String locale) throws Exception {
        String language = locale.substring(0, 2);
        store = Files.createDirectories(folder.resolve("store"));
        try (SimulatedScanner atTheKiosk = SimulatedScanner.start(0);
                SimulatedScanner atTheTill = SimulatedScanner.start(0);
                Counter counter = new Counter(folder)) {
            shop = JourneyShop.in(store, atTheKiosk.port(), atTheTill.port());
            counter.start("agent", AgentMain.class.getName(), Kind.SHORT_STORE, "--data", store.toString());
            shop.awaitPages();
            try (RemoteRegister till = new SocketDeskConnector().register(store.toUri(), "till-1", _ -> {});
                    RemoteJoinDesk kiosk = new SocketDeskConnector().joinDesk(store.toUri(), "kiosk-1", _ -> {});
                    Browser browser = shop.browser(playwright);
                    BrowserContext phone = JourneyShop.phone(browser, locale)) {
                BlockingQueue<JoinState> states = new LinkedBlockingQueue<>();
                kiosk.watch(states::add);
                screen(counter, "checkout", CheckoutMain.class, "till-1", "1280,0", language, "--quiet");
                counter.awaitWindow("Suanpan");
                till.submit(new RegisterCommand.SignOn("mei", Money.of(0, "CNY")));
                screen(counter, "kiosk", KioskMain.class, "kiosk-1", "0,0", language);

                // By the kiosk's code: read from what the kiosk has painted.
                String code = counter.awaitCode("https://join.shop.example/j/");
                keep(locale, "kiosk-waits", counter.kiosk());
                Page page = phone.newPage();
                page.navigate(code);
                keep(locale, "phone-begins", page);
                page.locator("button.main").click();
                await(states, question -> question instanceof Question.OnPhone);
                keep(locale, "phone-form", page);
                page.locator("#phone").fill("138 1234 1234");
                page.locator("#name").fill(language.equals("zh") ? "小美" : "Mei");
                page.locator("button.main").click();
                assertThat(page.locator("h1").textContent())
                        .contains(language.equals("zh") ? "小美，欢迎你！" : "Welcome, Mei!");
                keep(locale, "phone-welcome", page);
                String card = Counter.code(ImageIO.read(
                                new ByteArrayInputStream(page.locator(".qr").screenshot())))
                        .orElseThrow();
                assertThat(counter.awaitCode("https://shop.example/m/"))
                        .as("the kiosk greets with the card that the phone has")
                        .isEqualTo(card);
                keep(locale, "kiosk-greets", counter.kiosk());

                atTheTill(counter, till, atTheTill, card, locale, language.equals("zh") ? "小美" : "Mei");

                // By the guide's badge: the brand's host, which the shop's router leads here.
                Page another = phone.newPage();
                another.navigate(shop.badge());
                keep(locale, "phone-badge", another);
                assertThat(another.locator("h1").textContent()).contains(language.equals("zh") ? "小雅" : "Yaya");
                another.locator("#phone").fill("139 1234 5678");
                another.locator("#name").fill(language.equals("zh") ? "王先生" : "Ada");
                another.locator("button.main").click();
                keep(locale, "phone-badge-welcome", another);
                assertThat(another.locator(".lead").textContent())
                        .contains(language.equals("zh") ? "小雅是你的导购" : "Yaya is your guide");
                String second = Counter.code(ImageIO.read(
                                new ByteArrayInputStream(another.locator(".qr").screenshot())))
                        .orElseThrow();
                states.clear();
                atTheKiosk.scan(Symbology.QR_CODE, second);
                await(
                        states,
                        question -> question instanceof Question.Welcome welcome
                                && welcome.firstName().equals(language.equals("zh") ? "王先生" : "Ada"));
                assertThat(counter.awaitCode(second)).isEqualTo(second);
                keep(locale, "kiosk-greets-by-card", counter.kiosk());
                atTheTill(counter, till, atTheTill, second, locale, language.equals("zh") ? "王先生" : "Ada");
            }
        }
    }

    /** The card is scanned at the till, which greets. */
    private void atTheTill(
            Counter counter, Register till, SimulatedScanner scanner, String card, String locale, String name)
            throws Exception {
        BufferedImage before = counter.till();
        BlockingQueue<RegisterState> states = new LinkedBlockingQueue<>();
        try (var watch = till.watch(states::add)) {
            assertThat(watch).isNotNull();
            scanner.scan(Symbology.QR_CODE, card);
            while (states.take().member().stream()
                    .noneMatch(member -> member.greeting().equals(name))) {
                // The next one, then.
            }
        }
        keep(locale, "till-greets", counter.awaitChange(before));
    }

    private void screen(
            Counter counter, String name, Class<?> main, String workstation, String at, String language, String... more)
            throws Exception {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "--data",
                store.toString(),
                "--workstation",
                workstation,
                "--size",
                "1280x800",
                "--at",
                at,
                "--language",
                language));
        arguments.addAll(List.of(more));
        counter.start(name, main.getName(), Kind.SCREEN, arguments.toArray(String[]::new));
    }

    private static void await(BlockingQueue<JoinState> states, Predicate<Question> wanted) throws InterruptedException {
        while (!wanted.test(states.take().question())) {
            // The next one, then.
        }
    }

    private void keep(String locale, String what, Page page) throws Exception {
        byte[] png = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
        keep(locale, what, ImageIO.read(new ByteArrayInputStream(png)));
    }

    private void keep(String locale, String what, BufferedImage image) throws Exception {
        picture++;
        Counter.keep(image, GALLERY.resolve("journey-%s-%02d-%s.png".formatted(locale, picture, what)));
    }
}
