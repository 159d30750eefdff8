package app.suanpan.collector.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.suanpan.collector.ShopWeek;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.Summarizer;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
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
    static void start(@TempDir Path folder) throws IOException {
        assumeTrue(
                Files.isExecutable(CHROMIUM),
                "There is no Chromium at " + CHROMIUM + ": `apt-get install chromium` brings it");
        served = new ServedConsole(folder);
        served.clock.set(NOW);
        publish(folder);
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
                        feeds(store),
                        zone.getId()));
    }

    /** One shop has everything, one nothing of the last hours, one refuses a file, and one has just been enrolled. */
    private static List<BoxState.Feed> feeds(String store) {
        return switch (store) {
            case "chengdu-01" -> List.of(has("prices", 2, ""), has("configuration", 1, ""), has("texts", 1, ""));
            case "shanghai-02" -> List.of(has("prices", 1, ""), has("configuration", 1, ""), has("texts", 1, ""));
            case "urumqi-01" -> List.of(has("prices", 2, ""), has("configuration", 0, "F5"), has("texts", 1, ""));
            default -> List.of();
        };
    }

    private static BoxState.Feed has(String feed, long version, String trouble) {
        return new BoxState.Feed(feed, "all", version, "", trouble);
    }

    /** What head office has published in the last hours, for whoever asks. */
    private static void publish(Path folder) throws IOException {
        try (var feeds = FeedStore.open(new Database.SqliteFile(folder.resolve("collector.db")), NOW)) {
            publish(folder, feeds, 300, FeedName.PRICES, FeedScope.ALL, "prices.csv", "code,price,from\nmilk,12.00,\n");
            publish(folder, feeds, 90, FeedName.PRICES, FeedScope.ALL, "prices.csv", "code,price,from\nmilk,11.00,\n");
            publish(folder, feeds, 80, FeedName.CONFIGURATION, FeedScope.ALL, "quick-keys.json", "{\"pages\": []}");
            publish(folder, feeds, 70, FeedName.TEXTS, FeedScope.ALL, "screens.json", "{}");
            publish(
                    folder,
                    feeds,
                    3,
                    FeedName.TEXTS,
                    FeedScope.store("shanghai-02"),
                    "screens.json",
                    "{\"customer\": {}}");
        }
    }

    private static void publish(
            Path folder, FeedStore feeds, int minutesAgo, FeedName feed, FeedScope scope, String name, String content)
            throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        var then = Clock.fixed(NOW.minusSeconds(60L * minutesAgo), ServedConsole.SHANGHAI);
        new FeedPublisher(feeds, then, new SecureRandom()).publish("suanpan", feed, scope, file);
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

    @ParameterizedTest
    @CsvSource({
        "en, 1280, 1000, '2 behind', 'version 1 of 2', 'behind: published', 'cannot be used'",
        "zh, 390, 844, '2 项落后', '最新第 2 版', '已发布', '内容不可用'"
    })
    void whatABoxHasOfHeadOfficesFeedsStandsBesideItAndWhatItRefusesIsSaidAtOnce(
            String language, int width, int height, String behind, String of, String since, String why) {
        var page = open(language, "boxes", width, height);
        assertThat(feeds(page, "urumqi-01")).containsText("F5: ");
        assertThat(feeds(page, "urumqi-01").locator("li").first()).containsText(why);
        assertThat(feeds(page, "shanghai-02").locator("li").first()).isHidden();
        feeds(page, "shanghai-02").locator("summary").click();
        assertThat(feeds(page, "shanghai-02").locator("summary")).containsText(behind);
        var prices = feeds(page, "shanghai-02").locator("li[data-key='prices all']");
        assertThat(prices).containsText(of);
        assertThat(prices).containsText(since);
        assertThat(feeds(page, "chengdu-01").locator(".state.wait, .state.bad")).hasCount(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("boxes-feeds-" + language + "-" + width + ".png")));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.context().close();
    }

    private static Locator feeds(Page page, String store) {
        return page.locator("section.store[data-key='" + store + "'] .feeds");
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
