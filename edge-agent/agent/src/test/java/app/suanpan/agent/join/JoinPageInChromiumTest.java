package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.QrPicture;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.MyDataCommand;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The join pages in a real Chromium of a phone's size, with JavaScript switched off. Its pictures are in {@code target/gallery}. */
class JoinPageInChromiumTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path GALLERY = Path.of("target", "gallery");

    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    private Path folder;

    private JoinShop shop;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "There is no Chromium at " + CHROMIUM + ": `apt-get install chromium` brings it");
        Files.createDirectories(GALLERY);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void open() {
        shop = new JoinShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aCustomerScansTheKioskAndJoins(String locale) throws Exception {
        boolean chinese = locale.startsWith("zh");
        try (BrowserContext phone = phone(locale, ColorScheme.LIGHT)) {
            Page page = page(phone);
            page.navigate(((Question.Attract) shop.kiosk().state().question()).joinUrl());
            shoot(page, "join-start-" + locale);
            assertThat(shop.kiosk().state().question())
                    .as("looking at the page takes the code from nobody")
                    .isInstanceOf(Question.Attract.class);
            page.locator("button.main").click();
            shoot(page, "join-form-" + locale);
            assertThat(shop.kiosk().state().question()).isEqualTo(new Question.OnPhone());
            assertThat(page.locator("input[type=tel]").getAttribute("inputmode"))
                    .isEqualTo("tel");
            assertThat(page.locator("input:checked").count())
                    .as("nothing is ticked")
                    .isZero();

            page.locator("input[type=tel]").fill("123");
            page.locator("button.main").click();
            shoot(page, "join-wrong-" + locale);
            assertThat(page.locator("[role=alert]").textContent()).isNotBlank();
            assertThat(page.locator("#"
                                    + page.locator("#phone")
                                            .getAttribute("aria-describedby")
                                            .split(" ")[1])
                            .textContent())
                    .as("said beside its field, and read with it")
                    .contains(chinese ? "这个号码好像不对" : "That does not look like a phone number");

            page.locator("input[type=tel]").fill("138 1234 1234");
            page.locator("input[name=name]").fill(chinese ? "小美" : "Mei");
            page.locator("label.tick").first().click();
            page.locator("button.main").click();
            shoot(page, "join-welcome-" + locale);
            assertThat(page.locator("h1").textContent()).contains(chinese ? "小美，欢迎你！" : "Welcome, Mei!");
            MemberView member = shop.room().directory().byPhone("13812341234").orElseThrow();
            assertThat(page.locator(".number").textContent())
                    .isEqualTo(member.strip().number());

            String card = scanned(page);
            assertThat(shop.room().directory().byCard(card.substring(card.lastIndexOf('/') + 1)))
                    .contains(member);

            page.locator("a.plain").click();
            shoot(page, "join-card-" + locale);
            assertThat(scanned(page)).isEqualTo(card);

            page.locator("a.plain").click();
            shoot(page, "join-code-" + locale);
            assertThat(shop.room().directory().byCode(scanned(page), "till-1", shop.now()))
                    .isEqualTo(new CodeAnswer.Found(member));
        }
        assertThat(shop.kiosk().state().question()).isInstanceOf(Question.Welcome.class);
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aMemberTakesTheirDataAlong(String locale) throws Exception {
        shop.kiosk().submit(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(1, 1))));
        shop.kiosk().submit(new JoinCommand.Begin());
        shop.kiosk().submit(new JoinCommand.GivePhone("13812341234"));
        shop.kiosk().submit(new JoinCommand.Decide(true, Set.of(Purpose.MARKETING), "小美", "zh"));
        shop.room().tellHoldings(new Purse());
        shop.kiosk().submit(new MyDataCommand.ShowMyData());
        String url = ((Question.TakeAlong)
                        shop.kiosk().submit(new MyDataCommand.TakeAlong()).question())
                .url();
        try (BrowserContext phone = phone(locale, ColorScheme.LIGHT)) {
            Page page = page(phone);
            page.navigate(url);
            shoot(page, "data-start-" + locale);
            page.locator("input[type=tel]").fill("139 0000 0000");
            page.locator("button.main").click();
            shoot(page, "data-wrong-" + locale);
            assertThat(page.locator("[role=alert]").textContent()).isNotBlank();
            page.locator("input[type=tel]").fill("138 1234 1234");
            page.locator("button.main").click();
            shoot(page, "data-" + locale);
            assertThat(page.locator(".facts").first().textContent()).contains("小美", "+8613812341234");
            Download file =
                    page.waitForDownload(() -> page.locator("button.main").click());
            assertThat(file.suggestedFilename()).isEqualTo("my-data.json");
            try (InputStream saved = file.createReadStream()) {
                assertThat(new String(saved.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("+8613812341234");
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aGuidesBadgeLooksRightInTheDark(String locale) {
        try (BrowserContext phone = phone(locale, ColorScheme.DARK)) {
            Page page = page(phone);
            page.navigate(badge());
            shoot(page, "join-guide-dark-" + locale);
            page.locator("button.main").click();
            shoot(page, "join-welcome-dark-" + locale);
            assertThat(page.locator("h1").textContent()).isNotBlank();
            page.locator("a.plain").click();
            page.locator("a.plain").click();
            shoot(page, "join-code-dark-" + locale);
            assertThat(page.locator(".code").textContent()).matches("97(?: ?[0-9]){18}");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theLanguageIsSwitchedOnThePage() {
        try (BrowserContext phone = phone("en-GB", ColorScheme.LIGHT)) {
            Page page = page(phone);
            page.navigate(((Question.Attract) shop.kiosk().state().question()).joinUrl());
            page.locator("a.language").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("领一张会员卡");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-CN");
            page.locator("button.main").click();
            page.locator("a.language").click();
            assertThat(page.locator("html").getAttribute("lang"))
                    .as("the form that was begun, in English")
                    .isEqualTo("en");
            // The page may have begun only.
            page.locator("input[type=tel]").waitFor();
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void sentencesForWhatDoesNotWork(String locale) {
        shop.kiosk().submit(new JoinCommand.StartOver());
        try (BrowserContext phone = phone(locale, ColorScheme.LIGHT)) {
            Page page = page(phone);
            page.navigate(shop.base() + "/j/long-gone");
            shoot(page, "join-gone-" + locale);
            assertThat(page.locator("h1").textContent()).isNotBlank();
            complaints.clear(); // Chromium notes the 410 itself.

            page.navigate(badge());
            page.locator("input[type=tel]").fill("13812341234");
            page.locator("button.main").click();
            page.navigate(badge());
            page.locator("input[type=tel]").fill("13812341234");
            page.locator("button.main").click();
            shoot(page, "join-known-" + locale);
            assertThat(page.locator(".qr").count())
                    .as("a stranger sees no card")
                    .isZero();
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void afterManyOthersThreeDigitsAreWrittenAndThenTheStaffIsAsked(String locale) {
        try (BrowserContext phone = phone(locale, ColorScheme.LIGHT)) {
            for (int i = 0; i < 60; i++) {
                shop.room().gate().takesJoin("127.0.0.1", shop.now());
            }
            Page page = page(phone);
            page.navigate(badge());
            page.locator("#phone").fill("13812341234");
            page.locator("button.main").click();
            shoot(page, "join-puzzle-" + locale);
            assertThat(page.locator("#answer").getAttribute("inputmode")).isEqualTo("numeric");
            page.locator("#answer").fill("x");
            page.locator("button.main").click();
            shoot(page, "join-puzzle-wrong-" + locale);
            assertThat(page.locator("#puzzle-error").textContent()).isNotBlank();
            page.locator("#answer").fill(PuzzleReader.solution(page.content()));
            page.locator("button.main").click();
            page.locator(".qr").waitFor();

            for (int i = 0; i < 60; i++) {
                shop.room().gate().takesNumber(shop.room().pageWorkstation(), shop.now());
            }
            page.navigate(badge());
            page.locator("button.main").click();
            shoot(page, "join-shut-" + locale);
            assertThat(page.content()).contains("M06");
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='taken'</script>",
                "\"><img src=x onerror=document.title='x'>",
                "javascript:document.title='taken'",
                "</h1><svg onload=document.title='taken'>"
            })
    void whateverIsTypedNothingOfItRuns(String name) {
        try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            Page page = page(phone);
            page.navigate(badge());
            page.locator("#name").fill(name);
            page.locator("#phone").fill("123");
            page.locator("button.main").click();
            assertThat(page.locator("#name").inputValue()).isEqualTo(name);
            page.locator("#phone").fill("");
            page.locator("button.main").click();
            assertThat(page.locator("h1").textContent()).contains(name);
            assertThat(page.title()).isEqualTo("Welcome · Nanjing Road");
            page.waitForLoadState();
            assertThat(page.locator("script, img, iframe").count()).isZero();
        }
    }

    @Test
    void aScreenReaderHearsWhatEachFieldIs() {
        try (BrowserContext phone = phone("en-GB", ColorScheme.LIGHT)) {
            Page page = page(phone);
            page.navigate(badge());
            assertThat(page.getByLabel("Phone number").getAttribute("name")).isEqualTo("phone");
            assertThat(page.getByLabel("What shall we call you?").getAttribute("name"))
                    .isEqualTo("name");
            assertThat(page.getByLabel("Month").getAttribute("name")).isEqualTo("month");
            assertThat(page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true))
                            .getAttribute("name"))
                    .isEqualTo("day");
            assertThat(page.getByLabel("You may send me offers and news.").getAttribute("name"))
                    .isEqualTo("grant");
            assertThat(page.locator("input:checked").count()).isZero();
        }
    }

    @Test
    void nothingIsWiderThanASmallPhone() {
        try (BrowserContext phone = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(320, 640).setLocale("en-GB"))) {
            Page page = page(phone);
            page.navigate(badge());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            shoot(page, "join-guide-small");

            page.locator("button.main").click();
            page.locator("a.plain").click();
            page.locator("a.plain").click();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
            shoot(page, "join-code-small");
        }
    }

    private BrowserContext phone(String locale, ColorScheme scheme) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setJavaScriptEnabled(false)
                .setColorScheme(scheme)
                .setLocale(locale));
    }

    private Page page(BrowserContext phone) {
        Page page = phone.newPage();
        page.onConsoleMessage(message -> {
            // What is not taken is answered with 422 or 429, which Chromium notes as well.
            if (!message.text().contains("422") && !message.text().contains("429")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(shop.base())) {
                complaints.add("went elsewhere: " + request.url());
            }
        });
        return page;
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(GALLERY.resolve(name + ".png")));
    }

    /** What a scanner reads from the card on the screen. */
    private static String scanned(Page page) throws Exception {
        return QrPicture.read(ImageIO.read(
                        new ByteArrayInputStream(page.locator(".qr").screenshot())))
                .orElseThrow();
    }

    private String badge() {
        return shop.room().badgeLink(1, 1).replace("https://shop.example", shop.base());
    }
}
