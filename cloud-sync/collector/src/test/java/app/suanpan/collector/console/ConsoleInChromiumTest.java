package app.suanpan.collector.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.access.Role;
import app.suanpan.collector.export.Catalogue;
import app.suanpan.collector.store.Arrival;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.Summarizer;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.StaffChanged;
import app.suanpan.protocol.event.EventCodec;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.samples.Announcements;
import app.suanpan.protocol.signature.SigningKey;
import app.suanpan.protocol.uplink.Bytes;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console as people see it, in a real browser. Pictures of each page are left in {@code target/gallery}. */
class ConsoleInChromiumTest {
    private static final Path PICTURES = Path.of("target", "gallery");
    private static final String LONG_NAME = "有机全脂高钙纯牛奶家庭装大瓶特惠限时折扣";

    private static Summarizer summarizer;
    private static ServedConsole served;
    private static String token;
    private static String signedIn;
    private static Chromium chromium;
    private static Browser browser;
    private static final BoxJournal JOURNAL =
            new BoxJournal("box-1").sellMilk().sellBreakfast().sellMilk();

    @BeforeAll
    static void start(@TempDir Path folder) {
        Chromium.assumeThere();
        served = new ServedConsole(folder);
        summarizer = Summarizer.start(
                new Database.SqliteFile(folder.resolve("collector.db")), served.store, ServedConsole.SHANGHAI);
        token = served.accounts.addToken("browser", Role.ADMIN, null);
        JOURNAL.append(longAndLarge());
        audited();
        send(JOURNAL);
        chromium = Chromium.open();
        browser = chromium.browser();
        signedIn = enterByToken();
    }

    /** Follows the link with a token; returns the browser's cookies. */
    private static String enterByToken() {
        var page = browser.newPage();
        page.navigate(served.console.address() + "/#/enter?token=" + token);
        assertThat(page.locator(".figures")).isVisible();
        assertThat(page.url()).doesNotContain(token);
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

    private static void send(BoxJournal journal) {
        served.store.commit(List.of(new Arrival.OfHello(journal.box(), journal.hello())), served.clock.instant());
        served.store.commit(List.of(new Arrival.OfEnvelope(journal.box(), journal.all())), served.clock.instant());
    }

    /** A morning for auditors: somebody locked out, a drawer opened, two approvals, one of them changed afterwards. */
    private static void audited() {
        var key = SigningKey.make(new SecureRandom());
        var taxi = EventCodec.encode(Announcements.approval(key, 300, "a taxi for the courier"));
        JOURNAL.append(Announcements.of(key, null))
                .append(Announcements.access(AccessRecorded.Kind.LOCKED_OUT, 60, "2026-11-21T02:02:00Z"))
                .append(Announcements.access(
                        AccessRecorded.Kind.DENIED, 120, "CASH_OUT MoveCash kind=PAID_OUT amount=50.00 CNY"))
                .append(Announcements.approval(key, 180, "顾客急需零钱，收银台里的零钱不够找"))
                .append(Announcements.role(key, 200, "cashier", "manager"))
                .append(Announcements.grants(key, 220, "cashier"))
                .append(Announcements.drawer(240, "drawer-change"))
                .append(Bytes.utf8(
                        new String(taxi, StandardCharsets.UTF_8).replace("a taxi for the courier", "in order")));
    }

    /** The last sale again, with a name of 20 hanzi and a total of nearly a million. */
    private static Bytes longAndLarge() {
        var sale = JOURNAL.events().getLast().body().asUtf8();
        return Bytes.utf8(sale.replace("纯牛奶", LONG_NAME)
                .replace("\"total\":1250", "\"total\":99999999")
                .replace("\"receipt\":\"", "\"receipt\":\"9-"));
    }

    private static Page open(
            String language, String hash, int width, int height, ColorScheme scheme, List<String> trouble) {
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setStorageState(signedIn)
                        .setLocale(language))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                trouble.add(message.text());
            }
        });
        page.onPageError(trouble::add);
        page.navigate(served.console.address() + "/?lang=" + language + "#/" + hash);
        assertThat(page.locator("main h1")).isVisible();
        // Also the place that says "one moment" is a card.
        assertThat(page.locator("main .card:not(.skeleton)").first()).isVisible();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, overview, 1440, 900, LIGHT",
        "zh, overview?period=7d, 1440, 900, DARK",
        "zh, overview, 390, 844, LIGHT",
        "en, overview?period=7d, 390, 844, DARK",
        "en, overview?period=yesterday, 390, 844, LIGHT",
        "zh, sales, 1280, 800, LIGHT",
        "en, sales, 390, 844, LIGHT",
        "en, sale?id=1-3, 1440, 900, LIGHT",
        "zh, sale?id=1-3&event=1, 390, 844, LIGHT",
        "en, boxes, 1024, 768, LIGHT",
        "zh, boxes, 390, 844, LIGHT",
        "en, items, 1280, 800, LIGHT",
        "zh, items, 390, 844, DARK",
        "en, members, 390, 844, LIGHT",
        "zh, members?period=7d, 1440, 900, LIGHT",
        "en, shifts, 1280, 800, DARK",
        "zh, shifts, 390, 844, LIGHT",
        "en, audit, 1440, 900, LIGHT",
        "zh, audit, 1024, 768, DARK",
        "zh, audit, 390, 844, LIGHT",
        "zh, alarms, 390, 844, LIGHT",
        "en, alarms, 1280, 800, DARK",
        "en, export, 1440, 900, LIGHT",
        "zh, export?format=parquet&period=7d, 390, 844, LIGHT",
        "zh, export?format=excel&without=sale&without=box, 1024, 768, DARK",
        "en, account, 1280, 800, LIGHT",
        "zh, account, 390, 844, LIGHT"
    })
    void everyPageFitsItsScreenInBothLanguages(
            String language, String hash, int width, int height, ColorScheme scheme) {
        var trouble = new ArrayList<String>();
        var page = open(language, hash, width, height, scheme, trouble);

        picture(
                page,
                "%s-%s-%d-%s"
                        .formatted(
                                hash.replaceAll("[^a-z0-9]+", "-"),
                                language,
                                width,
                                scheme.name().toLowerCase(Locale.ROOT)));

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(page.locator("html").getAttribute("lang")).startsWith(language);
        assertThat(trouble).isEmpty();
        page.context().close();
    }

    @Test
    void aSaleOpensAsItsReceiptAndTheWayBackKeepsTheChoice() {
        var trouble = new ArrayList<String>();
        var page = open("en", "sales?period=7d&kind=sale", 1440, 900, ColorScheme.LIGHT, trouble);

        page.locator("tr.opens", new Page.LocatorOptions().setHasText("¥33.00"))
                .locator("a")
                .click();

        assertThat(page.locator(".paper")).containsText("Milk");
        assertThat(page.locator(".paper")).containsText("33.00");
        page.locator("a.button", new Page.LocatorOptions().setHasText("as it came"))
                .click();
        assertThat(page.locator(".state", new Page.LocatorOptions().setHasText("chain verified")))
                .isVisible();
        assertThat(page.locator("pre.json")).containsText("SaleCompleted");
        page.goBack();
        page.goBack();
        assertThat(page.locator("tr.opens").first()).isVisible();
        assertThat(page.locator(".choice[aria-current]", new Page.LocatorOptions().setHasText("7 days")))
                .isVisible();
        assertThat(page.url()).endsWith("#/sales?period=7d&kind=sale");
        assertThat(trouble).isEmpty();
        page.context().close();
    }

    @Test
    void aSaleIsFoundByItsAmountAndWhatIsNotThereIsSaid() {
        var page = open("en", "sales", 1280, 800, ColorScheme.LIGHT, new ArrayList<>());
        page.locator("input[type=search]").fill("33.00");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);

        page.locator("input[type=search]").fill("<b>99</b>");
        page.keyboard().press("Enter");

        assertThat(page.locator(".empty")).containsText("Nothing was found");
        page.context().close();
    }

    @Test
    void aDayIsChosenByTheKeyboardAndStandsInTheAddress() {
        var page = open("en", "overview", 1280, 800, ColorScheme.LIGHT, new ArrayList<>());

        page.locator("input[type=date]").first().fill("2026-11-20");

        page.waitForURL(Pattern.compile(".*from=2026-11-20&to=2026-11-21.*"));
        assertThat(page.locator(".figure.main .value")).containsText("¥");
        page.reload();
        assertThat(page.locator("input[type=date]").first()).hasValue("2026-11-20");
        page.context().close();
    }

    @Test
    void whatIsNotGenuineCanBeLookedAtAlone() {
        var trouble = new ArrayList<String>();
        var page = open("en", "audit", 1280, 800, ColorScheme.LIGHT, trouble);
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Locked out")))
                .isVisible();
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("Give change")))
                .isVisible();

        page.locator("a.choice", new Page.LocatorOptions().setHasText("Not genuine"))
                .click();

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("in order");
        assertThat(page.locator("td.short .state.bad")).hasText("not genuine");
        picture(page, "audit-wrong-en-1280");
        assertThat(trouble).isEmpty();
        page.context().close();
    }

    @Test
    void aNewSaleAppearsByItselfAndWhatIsThereIsNotMadeAnew() {
        var trouble = new ArrayList<String>();
        var page = open("zh", "overview", 1440, 900, ColorScheme.LIGHT, trouble);
        assertThat(page.locator("tr.opens").first()).isVisible();
        page.evaluate("document.querySelectorAll('.chart svg, .figure').forEach(it => { it.known = true; })");
        var before = page.locator(".figure .below").first().innerText();

        send(new BoxJournal("box-2").sellMilk());

        assertThat(page.locator(".figure .below").first()).not().hasText(before);
        assertThat(page.evaluate("[...document.querySelectorAll('.chart svg, .figure')].every(it => it.known)"))
                .isEqualTo(true);
        assertThat(trouble).isEmpty();
        page.context().close();
    }

    @Test
    void theTablesThatAreTickedComeAsOneFile() throws IOException {
        var page = open("en", "export", 1280, 800, ColorScheme.LIGHT, new ArrayList<>());
        page.getByText("None", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("Choose a table first.");
        page.locator("label[data-key=sale] input").check();
        page.locator("label[data-key=stock_movement] input").check();
        page.getByText("Parquet", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".button.strong")).hasText("Export 2 tables");

        var download = page.waitForDownload(() -> page.locator(".button.strong").click());

        var files = new ArrayList<String>();
        try (var zip = new ZipInputStream(Files.newInputStream(download.path()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(entry.getName());
            }
        }
        assertThat(files).containsExactly("sale.parquet", "stock_movement.parquet", "manifest.json");
        page.context().close();
    }

    @Test
    void theLanguageIsSwitchedLiveAndRemembered() {
        var page = open("en", "boxes", 1280, 800, ColorScheme.LIGHT, new ArrayList<>());

        page.locator(".foot button", new Page.LocatorOptions().setHasText("中文")).click();
        assertThat(page.locator("main h1")).hasText("门店");

        page.navigate(served.console.address() + "/");
        assertThat(page.locator("nav .entry").first()).hasText("总览");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, 800", "zh, 390, 844"})
    void somebodyFollowsALinkChoosesAPasswordSignsOutAndInAgain(String language, int width, int height) {
        var trouble = new ArrayList<String>();
        var name = "lin-" + language;
        var key = served.accounts.add(name, Role.MANAGER, List.of("s001"));
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale(language))
                .newPage();
        page.onPageError(trouble::add);
        page.navigate(served.console.address() + "/?lang=" + language + "#/welcome?key=" + key);
        assertThat(page.locator("h1")).containsText(name);
        page.locator("input[name=password]").fill("four horses");
        page.locator("input[name=again]").fill("four houses");
        page.locator("button.main").click();
        assertThat(page.locator(".notice")).isVisible();
        picture(page, "welcome-" + language + "-" + width);
        page.locator("input[name=again]").fill("four horses");
        page.locator("button.main").click();
        assertThat(page.locator(".figure.main .value")).containsText("¥");
        assertThat(page.locator("[href^='#/audit']")).hasCount(0);

        page.navigate(served.console.address() + "/?lang=" + language + "#/account");
        page.locator(".head button").click();
        assertThat(page.locator("input[name=name]")).isVisible();
        picture(page, "sign-in-" + language + "-" + width);
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill("four houses");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice")).isVisible();
        page.locator("input[name=password]").fill("four horses");
        page.keyboard().press("Enter");
        assertThat(page.locator("main h1")).isVisible();
        assertThat(page.locator(".head button")).isVisible();

        served.accounts.block(name, true);
        assertThat(page.locator("input[name=password]")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(trouble).isEmpty();
        page.context().close();
    }

    @Test
    void aLinkThatWasUsedSaysSo() {
        var key = served.accounts.add("wang", Role.VIEWER, null);
        served.accounts.accept(key, "", "the very first one");
        var page = browser.newContext(new Browser.NewContextOptions().setLocale("en"))
                .newPage();
        page.navigate(served.console.address() + "/?lang=en#/welcome?key=" + key);
        assertThat(page.locator(".notice")).containsText("used already");
        page.context().close();
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        var page = open("en", "overview", 1280, 800, ColorScheme.LIGHT, new ArrayList<>());

        var missing = page.evaluate("""
                async () => {
                  const {words} = await import('./words.js');
                  return Object.entries(words).filter(([, texts]) => texts.length !== 2 || texts.some(text => !text)).map(([key]) => key);
                }""");
        var used = page.evaluate(
                """
                async files => {
                  const {words} = await import('./words.js');
                  const source = (await Promise.all(files.map(async it => (await fetch(it)).text()))).join('');
                  return [...source.matchAll(/say\\('([A-Za-z-]+)'/g)].map(it => it[1]).filter(key => !(key in words));
                }""", Assets.OWN_FILES.stream().filter(it -> it.endsWith(".js")).toList());

        var known = (List<?>) page.evaluate("async () => Object.keys((await import('./words.js')).words)");
        assertThat(known.stream().map(String::valueOf))
                .as("whatever an event or a box can say has words")
                .containsAll(Stream.of(
                                Catalogue.read().tables().stream().map(table -> "table-" + table.name()),
                                Arrays.stream(AccessRecorded.Kind.values()).map(kind -> "did-" + kind),
                                Arrays.stream(ApprovalRefused.Cause.values()).map(cause -> "did-" + cause),
                                Arrays.stream(StaffChanged.Change.values()).map(change -> "did-STAFF_" + change),
                                Arrays.stream(StaffChanged.Through.values()).map(through -> "through-" + through),
                                Arrays.stream(Permission.values()).map(permission -> "may-" + permission),
                                Arrays.stream(FeedName.values()).map(feed -> "feed-" + feed.word()))
                        .flatMap(Function.identity())
                        .toList());
        assertThat((List<?>) missing).isEmpty();
        assertThat((List<?>) used).isEmpty();
        page.context().close();
    }

    @Test
    void whenTheCollectorIsGoneThePageSaysSoAndKeepsItsFigures() {
        var page = open("en", "overview", 1280, 800, ColorScheme.LIGHT, new ArrayList<>());
        assertThat(page.locator(".figure.main .value")).containsText("¥");

        page.context().setOffline(true);

        assertThat(page.locator(".notice")).containsText("does not answer");
        assertThat(page.locator(".figure.main .value")).containsText("¥");
        picture(page, "gone-en-1280");
        page.context().setOffline(false);
        assertThat(page.locator(".notice")).hasCount(0);
        page.context().close();
    }
}
