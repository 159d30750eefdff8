package app.suanpan.collector.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.ShopWeek;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.Summarizer;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.DiskTrouble;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.json.Json;
import app.suanpan.protocol.uplink.Bytes;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.zip.ZipInputStream;
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
    private static final Path PICTURES = Path.of("target", "gallery");
    private static final Path HANDBOOK = Path.of("..", "..", "docs", "pictures");
    private static final int LARGEST_PICTURE = 150_000;
    private static final Instant NOW = Instant.parse("2026-11-21T08:20:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ZoneId URUMQI = ZoneId.of("Asia/Urumqi");

    private static ServedConsole served;
    private static Summarizer summarizer;
    private static Chromium chromium;
    private static Browser browser;
    private static String signedIn;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Chromium.assumeThere();
        served = new ServedConsole(folder);
        served.clock.set(NOW);
        publish(folder);
        served.publishGuides(folder, "suanpan", FeedScope.ALL, """
                {"id": 3, "firstName": {"zh": "小雅", "en": "Yaya"}, "store": "shanghai-01", "status": "ACTIVE"},
                {"id": 5, "firstName": {"zh": "小明", "en": "Ming"}, "store": "chengdu-01", "status": "ACTIVE"},
                {"id": 6, "firstName": {"zh": "阿依古丽", "en": "Aygul"}, "store": "urumqi-01", "status": "LEFT"}""");
        shop("shanghai-01", ServedConsole.SHANGHAI, 0, "ready");
        shop("shanghai-02", ServedConsole.SHANGHAI, 6, "blocked");
        shop("chengdu-01", ServedConsole.SHANGHAI, 0, "warning");
        shop("urumqi-01", URUMQI, 0, "ready");
        summarizer = Summarizer.start(
                new Database.SqliteFile(folder.resolve("collector.db")), served.store, ServedConsole.SHANGHAI);
        chromium = Chromium.open();
        browser = chromium.browser();
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
            case "chengdu-01" ->
                List.of(has("prices", 2, ""), has("configuration", 1, ""), has("texts", 1, ""), has("guides", 1, ""));
            case "shanghai-02" ->
                List.of(has("prices", 1, ""), has("configuration", 1, ""), has("texts", 1, ""), has("guides", 1, ""));
            case "urumqi-01" ->
                List.of(has("prices", 2, ""), has("configuration", 0, "F5"), has("texts", 1, ""), has("guides", 1, ""));
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
            chromium.close();
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
    @CsvSource({"en, 1280, 1000, Guides, Yaya, 'guide 3', the stores themselves", "zh, 390, 844, 导购, 小雅, '导购 3', 门店自身"})
    void guidesStandInTheOrderOfTheirCreditAndTheStoresBelow(
            String language, int width, int height, String title, String name, String guide, String own)
            throws IOException {
        var page = open(language, "guides?period=7d", width, height);

        assertThat(page.locator("main h1")).hasText(title);
        assertThat(page.locator("tbody tr")).hasCount(7);
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(guide)))
                .containsText("¥");
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(guide)))
                .containsText(name);
        // Three are published; of the others head office knows the number.
        assertThat(page.locator("tbody tr td:first-child bdi")).hasCount(3);
        assertThat(page.locator("tbody tr").last()).containsText(own);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve("guides-" + language + "-" + width + ".png")));
        assertThat(page.evaluate(TOO_WIDE)).isEqualTo(List.of());
        var sheet = page.waitForDownload(() -> page.locator(".head a.button").click());
        try (var zip = new ZipInputStream(Files.newInputStream(sheet.path()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("sale_credit.csv");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("guide,basis_points,amount", "guide_name_zh,guide_name_en", ",CNY,3,10000,", ",小雅,Yaya");
        }
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

    @ParameterizedTest
    @CsvSource({
        "en, 1280, 'disk: nearly full, 208 MB left', 'disk: full, 96 MB left: no sale can be begun'",
        "zh, 390, '磁盘：将满，剩余 208 MB', '磁盘：已满，剩余 96 MB：无法开始新的销售'"
    })
    void whatABoxSaysOfItsDiskStandsThereInTheReadersWords(
            String language, int width, String nearlyFull, String full, @TempDir Path folder) throws IOException {
        try (var shop = new ServedConsole(folder)) {
            shop.clock.set(NOW);
            for (var trouble : DiskTrouble.values()) {
                var journal = new BoxJournal(trouble.code());
                shop.with(journal);
                var state = new BoxState(
                        "c",
                        true,
                        journal.sequence(),
                        0,
                        null,
                        "1.0",
                        List.of(trouble.device(trouble == DiskTrouble.FULL ? 96 : 208)));
                // As it comes over the wire.
                shop.show(journal.box(), BoxState.parse(state.toBytes()));
            }
            var page = enter(shop, Role.ADMIN, language, width);
            go(page, "boxes");

            assertThat(page.locator("main .devices")).containsText(new String[] {full, nearlyFull});
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("boxes-disk-" + language + "-" + width + ".png")));
            assertThat(page.evaluate(TOO_WIDE)).isEqualTo(List.of());
            page.context().close();
        }
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

    /** What somebody may have typed as their name, or as that of a thing: none of it is more than letters. */
    private static final List<String> HOSTILE = List.of(
            "<img src=x onerror='window.hacked=1'>",
            "</script><script>window.hacked=1</script>",
            "\u202Egro.live//:sptth\u202C שלום",
            "👩🏽‍🔬🧧 {0} ${window.hacked=1}",
            "W".repeat(300));

    private static ServedConsole oddShop(Path folder) throws IOException {
        var shop = new ServedConsole(folder);
        shop.clock.set(NOW);
        var journal = new BoxJournal("w".repeat(64));
        for (var name : HOSTILE) {
            var quoted = Json.text(name);
            var text = quoted.substring(1, quoted.length() - 1);
            for (var event : ODD_EVENTS) {
                journal.append(Bytes.utf8(ShopWeek.golden(event)
                        .replace("Anna", text)
                        .replace("陈安娜", text)
                        .replace("\"Milk\"", quoted)
                        .replace("\"operator\":\"anna\"", "\"operator\":" + quoted)
                        .replace("\"touchpoint\":\"kiosk-badge\"", "\"touchpoint\":" + quoted)
                        .replace("\"till-1\"", quoted)
                        .replace("s001-till-1-42", text)));
            }
        }
        shop.with(journal);
        var guide = Json.text(HOSTILE.getFirst() + HOSTILE.getLast() + HOSTILE.get(2));
        shop.publishGuides(folder, journal.box().tenant(), FeedScope.ALL, """
                {"id": 7, "firstName": {"zh": %s, "en": %s}, "store": "s001", "status": "ACTIVE"}""".formatted(guide, guide));
        shop.show(
                journal.box(),
                new BoxState(
                        "c",
                        true,
                        900,
                        7,
                        NOW,
                        HOSTILE.getFirst(),
                        HOSTILE.stream()
                                .map(it -> new BoxState.Device(it, it, false))
                                .toList(),
                        List.of(),
                        HOSTILE.getFirst()));
        return shop;
    }

    private static final List<String> ODD_EVENTS = List.of(
            "SaleCompleted-13",
            "MemberJoined-1",
            "ShiftOpened-3",
            "AccessRecorded-1",
            "DrawerOpened-1",
            "LinesVoided-1");

    private static Page enter(ServedConsole shop, Role role, String language, int width) {
        var token = shop.accounts.addToken(role.word() + width, role, null);
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setLocale(language))
                .newPage();
        page.navigate(shop.console.address() + "/?lang=" + language + "#/enter?token=" + token);
        assertThat(page.locator(".figures").first()).isVisible();
        return page;
    }

    private static void go(Page page, String hash) {
        page.evaluate("hash => { location.hash = hash; }", "#/" + hash);
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.locator("main:not(.stale) .card:not(.skeleton)").first())
                .isVisible();
    }

    /** What stands out of the window, outermost first; tables may be moved sideways in their own frames. */
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
                .filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.scroll table'))
                .map(it => `${it.nodeName}.${it.className}`).slice(0, 8)""";

    private static String firstLink(Page page) {
        return page.locator("tbody a").first().getAttribute("href").substring(2);
    }

    @ParameterizedTest
    @CsvSource({"en, 1440", "zh, 390"})
    void whatNamesSayIsShownAndNeverDone(String language, int width, @TempDir Path folder) throws IOException {
        var trouble = new ArrayList<String>();
        try (var shop = oddShop(folder)) {
            var page = enter(shop, Role.ADMIN, language, width);
            page.onPageError(trouble::add);
            var day = "from=2026-11-21&to=2026-11-21";
            var hashes = new ArrayList<>(List.of(
                    "sales?" + day,
                    "boxes",
                    "members?" + day,
                    "guides?" + day,
                    "shifts?" + day,
                    "audit?" + day,
                    "alarms",
                    "items?" + day,
                    "account",
                    "export"));
            go(page, "sales?" + day);
            hashes.add(firstLink(page) + "&event=1");
            go(page, "shifts?" + day);
            hashes.add(firstLink(page));
            for (var hash : hashes) {
                go(page, hash);
                assertThat(page.evaluate(TOO_WIDE)).as(hash).isEqualTo(List.of());
            }
            go(page, "sales?" + day);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("odd-sales-" + width + ".png")));
            assertThat(page.locator("tbody tr")).hasCount(HOSTILE.size());
            assertThat(page.locator("main")).containsText("onerror");
            go(page, "boxes");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("odd-boxes-" + width + ".png")));
            assertThat(page.evaluate("window.hacked === undefined && !document.querySelector('main img, main script')"))
                    .isEqualTo(true);
            page.context().close();
        }
        assertThat(trouble).isEmpty();
    }

    @Test
    void aRoleWithoutRightsIsToldSoAndTwoTabsSignOutTogether(@TempDir Path folder) {
        try (var shop = new ServedConsole(folder)) {
            shop.clock.set(NOW);
            var page = enter(shop, Role.VIEWER, "zh", 1280);
            page.evaluate("location.hash = '#/audit'");
            assertThat(page.locator(".notice")).hasText("您的权限不能查看此页面。");

            var other = page.context().newPage();
            other.navigate(shop.console.address() + "/#/account");
            other.locator(".head button").click();
            assertThat(page.locator("input[name=name]")).isVisible();
            page.context().close();
        }
    }

    @Test
    void aSessionThatRanOutLeadsToTheDoorAndBack(@TempDir Path folder) {
        try (var shop = new ServedConsole(folder)) {
            shop.clock.set(NOW);
            var page = enter(shop, Role.VIEWER, "en", 1280);
            shop.clock.set(NOW.plusSeconds(13 * 3600));
            assertThat(page.locator("input[name=name]")).isVisible();
            page.context().close();
        }
    }

    @Test
    void whenNobodyAnswersOrTheDatabaseIsAwayThePageSaysSoAndGoesOnByItself() {
        var page = open("en", "overview?period=7d", 1280, 800);
        var sold = page.locator(".figure.main .value").innerText();
        page.route(
                "**/api/v1/overview**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/json")
                        .setBody("{\"code\":\"database\",\"error\":\"the collector's database does not answer\"}")));
        assertThat(page.locator(".notice")).containsText("its database does not answer");
        assertThat(page.locator(".figure.main .value")).hasText(sold);
        page.unroute("**/api/v1/overview**");
        assertThat(page.locator(".notice")).hasCount(0);

        // The line is there, and nothing comes.
        page.route("**/api/v1/overview**", route -> {});
        assertThat(page.locator(".foot .pulse"))
                .containsText("waiting", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        page.unroute("**/api/v1/overview**");
        page.evaluate("location.hash = '#/sales'");
        assertThat(page.locator(".foot .pulse")).containsText("live");
        page.context().close();
    }
}
