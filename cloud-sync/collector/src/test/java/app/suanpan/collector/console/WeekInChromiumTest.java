package app.suanpan.collector.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.suanpan.collector.ShopWeek;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.Summarizer;
import app.suanpan.protocol.ack.BoxState;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What head office sees of a week of four shops, one of which lives by another clock. With {@code -Dconsole.pictures=write} its pictures
 * take their places in {@code docs/pictures}.
 */
class WeekInChromiumTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "gallery");
    private static final Path HANDBOOK = Path.of("..", "..", "docs", "pictures");
    private static final int LARGEST_PICTURE = 150_000;
    private static final Instant NOW = Instant.parse("2026-11-21T08:20:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");

    private static ServedConsole served;
    private static Summarizer summarizer;
    private static Playwright playwright;
    private static Browser browser;
    private static String signedIn;

    @BeforeAll
    static void start(@TempDir Path folder) {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "There is no Chromium at " + CHROMIUM + ": `apt-get install chromium` brings it");
        served = new ServedConsole(folder);
        served.clock.set(NOW);
        shop("shanghai-01", ServedConsole.SHANGHAI, 0, "ready");
        shop("shanghai-02", ServedConsole.SHANGHAI, 6, "blocked");
        shop("chengdu-01", ServedConsole.SHANGHAI, 0, "warning");
        shop("urumqi-01", URUMQI, 0, "ready");
        summarizer = Summarizer.start(
                new Database.SqliteFile(folder.resolve("collector.db")), served.store, ServedConsole.SHANGHAI);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--hide-scrollbars")));
        signedIn = enter();
    }

    private static void shop(String store, ZoneId zone, int unsent, String printer) {
        var week = new ShopWeek(store, "till-1", zone, TODAY, NOW, 10 + store.length(), store.hashCode());
        served.with(
                week,
                unsent,
                new BoxState(
                        "c",
                        true,
                        week.size(),
                        unsent,
                        unsent > 0 ? NOW.minusSeconds(400) : null,
                        "1.4.0",
                        List.of(
                                new BoxState.Device("till-1 printer", printer, !printer.equals("blocked")),
                                new BoxState.Device("till-1 drawer", "ready", true),
                                new BoxState.Device("till-1 scanner", "ready", true)),
                        List.of(),
                        zone.getId()));
    }

    private static String enter() {
        served.accounts.accept(served.accounts.add("lin", Role.ADMIN, null), "", "seven small horses");
        var page = browser.newPage();
        page.navigate(served.console.address() + "/?lang=en");
        page.locator("input[name=name]").fill("lin");
        page.locator("input[name=password]").fill("seven small horses");
        page.keyboard().press("Enter");
        // The sums are behind the sales by a moment.
        assertThat(page.locator(".ranking li")).not().hasCount(0);
        var kept = page.context().storageState();
        page.context().close();
        return kept;
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
            playwright.close();
            summarizer.close();
            served.close();
        }
    }

    private static Page open(String language, String hash, int width, int height) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setStorageState(signedIn)
                        .setLocale(language))
                .newPage();
        page.clock().setFixedTime(Date.from(NOW));
        page.navigate(served.console.address() + "/?lang=" + language + "#/" + hash);
        assertThat(page.locator("main .card:not(.skeleton)").first()).isVisible();
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "console-overview, en, overview?period=7d, 1280, 800",
        "console-stores, en, boxes, 1280, 720",
        "console-shifts, en, shifts?period=7d&state=different, 1280, 560",
        "console-phone, zh, sales, 390, 844"
    })
    void thePicturesOfTheHandbookAreTakenFromAWeek(String name, String language, String hash, int width, int height)
            throws IOException {
        var page = open(language, hash, width, height);

        var taken = page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));

        if ("write".equals(System.getProperty("console.pictures"))) {
            Files.write(HANDBOOK.resolve(name + ".png"), taken);
        }
        assertThat(taken.length).isLessThan(LARGEST_PICTURE);
        assertThat(HANDBOOK.resolve(name + ".png"))
                .as("take it with -Dconsole.pictures=write")
                .exists();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.context().close();
    }

    @Test
    void timesAreByTheClockOfTheStoreAndSayWhichIfItIsAnother() {
        var page = open("en", "shifts", 1440, 900);

        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("urumqi-01")))
                .containsText("GMT+6");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("chengdu-01")))
                .not()
                .containsText("GMT");
        // Everybody here opens at a quarter to nine or so, by their own clock.
        assertThat(page.locator("tbody td:first-child").allInnerTexts())
                .hasSize(4)
                .allMatch(it -> it.startsWith("08:"));
        page.context().close();
    }
}
