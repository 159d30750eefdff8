package app.suanpan.e2e.road;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.suanpan.agent.StoreAgent;
import app.suanpan.agent.config.AgentConfig;
import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.feed.FeedFileException;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.device.simulated.PaperListener;
import app.suanpan.device.simulated.PaperWidth;
import app.suanpan.device.simulated.PrintedSlip;
import app.suanpan.device.simulated.SimulatedPrinter;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.BadgeToken;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.quickkey.QuickEdit;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.QuickKeyCommand;
import app.suanpan.domain.register.Register;
import app.suanpan.domain.register.RegisterCommand;
import app.suanpan.domain.register.RegisterState;
import app.suanpan.domain.workstation.CustomerScreen;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.ledger.catalogue.ItemCatalogue;
import app.suanpan.ledger.sqlite.Sqlite;
import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Head office publishes beside a running collector, and a store's box sells by it moments later. */
class FeedRoadTest {
    private static final Currency YUAN = Currency.getInstance("CNY");
    /** For people to look at. */
    private static final Path GALLERY = Path.of("target", "gallery");

    private static final String ITEMS = "code,gtin,name_zh,name_en,price,tax,unit,category\n";

    @TempDir
    private static Path cloud;

    private static Collector collector;
    private static FeedStore feeds;
    private static FeedPublisher publisher;

    @TempDir
    private Path folder;

    /** Each test is a brand of its own. */
    private String brand = "";

    private StoreAgent agent;
    private ItemCatalogue shelf;

    @BeforeAll
    static void openHeadOffice() {
        collector = Collector.start(
                new CollectorConfig(cloud, "127.0.0.1", 0, 0, null, ZoneOffset.UTC), Clock.systemUTC(), new Random());
        // As the command does: another connection to the same database.
        feeds = FeedStore.open(
                new Database.SqliteFile(cloud.resolve("collector.db")),
                Clock.systemUTC().instant());
        publisher = new FeedPublisher(feeds, Clock.systemUTC(), new SecureRandom());
    }

    @AfterAll
    static void closeHeadOffice() {
        feeds.close();
        collector.close();
    }

    @BeforeEach
    void openAStore(TestInfo test) throws IOException {
        brand = "b" + Integer.toHexString(test.getDisplayName().hashCode());
        Files.createDirectories(box());
        Files.writeString(box().resolve("store.json"), """
                {"store": {"tenant": "%s", "id": "S001", "name": {"zh": "店", "en": "Shop"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn", "box": "box-1", "workstations": [{"id": "till-1", "kind": "CHECKOUT"}],
                  "operators": [{"id": "mei", "name": "李梅"}], "broker": "%s",
                  "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true}
                """.formatted(brand, collector.broker()));
        agent = StoreAgent.open(box(), Clock.systemUTC());
        shelf = ItemCatalogue.open(box(), YUAN);
    }

    @AfterEach
    void closeTheStore() {
        shelf.close();
        agent.close();
    }

    @Test
    void whatIsPublishedIsSoldMomentsLaterAndTheBoxSaysWhatItHas() throws IOException {
        publish(FeedName.ITEMS, FeedScope.ALL, ITEMS + "milk,6901234567892,牛奶,Milk,12.50,standard,each,dairy\n");
        await("the item", () -> price("milk") == 1_250);

        publish(FeedName.PRICES, FeedScope.ALL, "code,price,from\nmilk,11.00,2020-01-01\nmilk,99.00,2999-01-01\n");
        await("the price", () -> price("milk") == 1_100);

        publish(FeedName.PRICES, FeedScope.store("S001"), "code,price,from\nmilk,9.00,\n");
        publish(FeedName.PRICES, FeedScope.store("S002"), "code,price,from\nmilk,1.00,\n");
        await("the store's own price", () -> price("milk") == 900);

        publish(FeedName.PRICES, FeedScope.store("S001"), "code,price,from\n# nothing,1.00,\n");
        await("all stores' price again", () -> price("milk") == 1_100);
        await(
                "what the box says it has",
                () -> reported("prices", "all") == 1 && reported("prices", "store/S001") == 2);
    }

    @Test
    void aStoreThatIsPutIntoAZoneFollowsItsZone() throws IOException {
        publish(FeedName.ITEMS, FeedScope.zone("north"), ITEMS + "milk,,牛奶,Milk,12.50,standard,each,dairy\n");
        publish(FeedName.ITEMS, FeedScope.ALL, ITEMS + "tea,,茶,Tea,10.00,standard,each,tea\n");
        await("the item of all", () -> price("tea") == 1_000);
        assertThat(price("milk")).as("of another zone").isEqualTo(-1);

        feeds.putIntoZone(brand, "S001", Optional.of("north"));
        agent.close();
        agent = StoreAgent.open(box(), Clock.systemUTC());

        await("the zone's item", () -> price("milk") == 1_250);

        publish(FeedName.PROMOTIONS, FeedScope.zone("north"), """
                {"promotions": [{"id": "dairy", "name": {"zh": "九折", "en": "10 % off"},
                  "offer": {"type": "PercentOff", "selection": {"categories": ["dairy"]}, "percent": 10}}]}
                """);
        await("the zone's promotion", () -> Files.exists(box().resolve("feeds/promotions.json")));
        publish(FeedName.ITEMS, FeedScope.zone("south"), ITEMS + "milk,,牛奶,Milk,13.50,standard,each,dairy\n");
        feeds.putIntoZone(brand, "S001", Optional.of("south"));
        agent.close();
        agent = StoreAgent.open(box(), Clock.systemUTC());
        await("the other zone's item", () -> price("milk") == 1_350);
        await("nothing of the zone before", () -> !Files.exists(box().resolve("feeds/promotions.json")));

        feeds.putIntoZone(brand, "S001", Optional.empty());
        agent.close();
        agent = StoreAgent.open(box(), Clock.systemUTC());
        await("no item of any zone", () -> price("milk") == -1);
        assertThat(price("tea")).as("of all stores").isEqualTo(1_000);
        await("that head office hears of it", () -> feed("items", "zone/south").isEmpty());
    }

    @Test
    void promotionsAndReasonsAreInUseWithoutARestartAndABadFileLeavesTheLastGoodOne() throws IOException {
        publish(FeedName.PROMOTIONS, FeedScope.ALL, "{\"promotions\": []}");
        Path reasons = Files.writeString(folder.resolve("reasons.json"), "this is no JSON");
        assertThatExceptionOfType(FeedFileException.class)
                .isThrownBy(() -> publisher.publish(brand, FeedName.CONFIGURATION, FeedScope.ALL, reasons))
                .satisfies(e -> assertThat(e.code()).isEqualTo("F7"));
        new UncheckedPublisher(feeds, brand)
                .publish(FeedName.CONFIGURATION, Map.of("reasons.json", Files.readAllBytes(reasons)));

        await("the trouble at head office", () -> trouble("configuration").equals("F5"));
        assertThat(box().resolve("feeds/reasons.json")).doesNotExist();
        assertThat(feed("promotions", "all").orElseThrow().trouble()).isEmpty();
    }

    @Test
    void aStoreIsGivenItsFaceWhileItSellsAndKeepsTheLastGoodOne() throws Exception {
        BlockingQueue<PrintedSlip> paper = new LinkedBlockingQueue<>();
        try (SimulatedPrinter printer = SimulatedPrinter.start(0, PaperWidth.MM_80, folder.resolve("paper"))) {
            printer.onPaper(new PaperListener() {
                @Override
                public void cut(PrintedSlip slip) {
                    paper.add(slip);
                }
            });
            agent.close();
            String store = Files.readString(box().resolve("store.json"));
            Files.writeString(
                    box().resolve("store.json"),
                    store.replace(
                            "\"kind\": \"CHECKOUT\"",
                            "\"kind\": \"CHECKOUT\", \"devices\": {\"printer\": \"escpos+tcp://127.0.0.1:%d\"}, \"customerDisplay\": {}}, {\"id\": \"kiosk-1\", \"kind\": \"KIOSK\""
                                    .formatted(printer.port())));
            agent = StoreAgent.open(box(), Clock.systemUTC());
            Register till = agent.register("till-1").orElseThrow();
            publish(FeedName.ITEMS, FeedScope.ALL, ITEMS + "milk,,牛奶,Milk,12.50,standard,each,dairy\n");
            await("the item", () -> price("milk") == 1_250);
            till.submit(new RegisterCommand.SignOn("mei", Money.of(0, "CNY")));

            publisher.publish(brand, FeedName.CONFIGURATION, FeedScope.ALL, Faces.spring(folder.resolve("spring")));
            await("head office's pages at the till", () -> pages(till).equals(List.of("Spring")));
            PrintedSlip receipt = sell(till, paper);
            assertThat(receipt.lines()).anyMatch(line -> line.contains(Faces.HEADER));
            assertThat(Faces.hasRing(receipt.image()))
                    .as("the logo is on paper")
                    .isTrue();
            Files.createDirectories(GALLERY);
            Files.copy(receipt.file().orElseThrow(), GALLERY.resolve("published-receipt.png"), REPLACE_EXISTING);

            assertThat(AgentConfig.load(box()).idleBeforeLock())
                    .as("at the next start")
                    .isEqualTo(Duration.ofMinutes(4));

            JoinDesk kiosk = agent.joinDesks().get("kiosk-1");
            publisher.publish(brand, FeedName.TEXTS, FeedScope.ALL, Faces.screens(folder.resolve("screens"), "Spring"));
            await("head office's words on the kiosk", () -> sentence(kiosk).equals("Spring"));
            assertThat(face(kiosk).pictures()).as("with its picture").hasSize(1);
            await(
                    "its greeting on the customer's screen",
                    () -> till.state()
                            .customer()
                            .screen()
                            .flatMap(CustomerScreen::greeting)
                            .filter(new LocalName("你好", "Hello")::equals)
                            .isPresent());

            RegisterState refused = till.submit(new QuickKeyCommand.EditQuickKeys(
                    till.state().quickKeys().edition(), new QuickEdit.RemovePage("first")));
            assertThat(refused.notice().map(Notice::code)).contains(NoticeCode.QUICK_KEYS_FROM_HEAD_OFFICE);

            publisher.publish(
                    brand,
                    FeedName.CONFIGURATION,
                    FeedScope.store("S001"),
                    Faces.pages(folder.resolve("own"), "Corner shop"));
            await("the store's own pages", () -> pages(till).equals(List.of("Corner shop")));
            assertThat(sell(till, paper).lines())
                    .as("all stores' template still")
                    .anyMatch(line -> line.contains(Faces.HEADER));

            // What another edition lets through: the box judges for itself, and stays as it is.
            new UncheckedPublisher(feeds, brand)
                    .publish(
                            FeedName.CONFIGURATION,
                            Map.of("receipt.json", "{\"version\": 1, \"logo\": \"logo.png\"}".getBytes(UTF_8)));
            await("the refusal at head office", () -> trouble("configuration").equals("F5"));
            assertThat(Faces.hasRing(sell(till, paper).image())).isTrue();

            Path nothing = Files.createDirectory(folder.resolve("nothing"));
            publisher.publish(brand, FeedName.CONFIGURATION, FeedScope.store("S001"), nothing);
            publisher.publish(brand, FeedName.CONFIGURATION, FeedScope.ALL, nothing);
            await("the item file's categories", () -> pages(till).equals(List.of("dairy")));
            assertThat(sell(till, paper).lines()).noneMatch(line -> line.contains(Faces.HEADER));
        }
    }

    private static List<String> pages(Register till) {
        return till.state().quickKeys().pages().stream()
                .map(page -> page.name().en())
                .toList();
    }

    private static KioskFace face(JoinDesk kiosk) {
        return ((JoinState.Question.Attract) kiosk.state().question()).face();
    }

    private static String sentence(JoinDesk kiosk) {
        return face(kiosk).sentence().map(LocalName::en).orElse("");
    }

    private static PrintedSlip sell(Register till, BlockingQueue<PrintedSlip> paper) throws InterruptedException {
        till.submit(new RegisterCommand.AddItem("milk", Quantity.ONE));
        till.submit(new RegisterCommand.BeginTender());
        till.submit(new RegisterCommand.TenderCash(Money.of(1_250, "CNY")));
        return Objects.requireNonNull(paper.poll(60, TimeUnit.SECONDS), "a receipt");
    }

    @Test
    void aBadgeThatHeadOfficeRevokesCountsNoMore() throws IOException {
        String guides =
                "{\"guides\":[{\"id\":7,\"firstName\":{\"zh\":\"小李\",\"en\":\"Li\"},\"store\":\"S001\",\"status\":\"ACTIVE\"}]%s}";
        publish(FeedName.GUIDES, FeedScope.ALL, guides.formatted(""));
        await(
                "the guide",
                () -> agent.joins()
                        .guides()
                        .wearerOf(new BadgeToken(7, 1, 0), Instant.now())
                        .isPresent());

        publish(FeedName.GUIDES, FeedScope.ALL, guides.formatted(",\"revokedBadges\":[{\"guide\":7,\"serial\":1}]"));

        await(
                "the revocation",
                () -> agent.joins()
                        .guides()
                        .wearerOf(new BadgeToken(7, 1, 0), Instant.now())
                        .isEmpty());
        assertThat(agent.joins().guides().wearerOf(new BadgeToken(7, 2, 0), Instant.now()))
                .as("their new badge")
                .isPresent();
    }

    @Test
    void headOfficeThatWasPutBackToABackupIsNotFollowedBackUntilItPublishesAgain() throws IOException {
        publish(FeedName.ITEMS, FeedScope.ALL, ITEMS + "milk,,牛奶,Milk,1.00,standard,each,dairy\n");
        publish(FeedName.ITEMS, FeedScope.ALL, ITEMS + "milk,,牛奶,Milk,2.00,standard,each,dairy\n");
        await("the second price", () -> price("milk") == 200 && reported("items", "all") == 2);
        FeedName feed = FeedName.ITEMS;

        // What a backup of before does not know: the second version. The box does.
        forgetVersion(2);
        agent.close();
        agent = StoreAgent.open(box(), Clock.systemUTC());
        await("the trouble at head office", () -> trouble("items").equals("F1"));
        assertThat(price("milk")).isEqualTo(200);

        publish(feed, FeedScope.ALL, ITEMS + "milk,,牛奶,Milk,3.00,standard,each,dairy\n");
        await("the price of today", () -> price("milk") == 300);
        assertThat(reportedVersion(feed)).isEqualTo(3);
    }

    private long reportedVersion(FeedName feed) {
        return feeds.heads(brand, FeedScope.ALL).stream()
                .filter(it -> it.newest().feed() == feed)
                .findFirst()
                .orElseThrow()
                .newest()
                .version();
    }

    private void forgetVersion(long version) {
        try (var db = Sqlite.open(cloud.resolve("collector.db"))) {
            db.update(
                    "DELETE FROM feed_chunk WHERE release_id IN (SELECT id FROM feed_release WHERE tenant = ? AND version = ?)",
                    brand,
                    version);
            db.update("DELETE FROM feed_release WHERE tenant = ? AND version = ?", brand, version);
            db.update("UPDATE feed_release SET begins = 0 WHERE tenant = ? AND version = ?", brand, version - 1);
        }
    }

    private void publish(FeedName feed, FeedScope scope, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("published"), content);
        publisher.publish(brand, feed, scope, file);
    }

    private long price(String code) {
        return shelf.byCode(code).map(item -> item.price().minor()).orElse(-1L);
    }

    private long reported(String feed, String scope) {
        return feed(feed, scope).map(BoxState.Feed::version).orElse(0L);
    }

    private String trouble(String feed) {
        return feed(feed, "all").map(BoxState.Feed::trouble).orElse("");
    }

    private Optional<BoxState.Feed> feed(String feed, String scope) {
        List<String> boxes = feeds.reported(brand, FeedScope.ALL);
        return boxes.stream()
                .flatMap(text -> BoxState.parseFeeds(text).stream())
                .filter(it -> it.feed().equals(feed) && it.scope().equals(scope))
                .findFirst();
    }

    private Path box() {
        return folder.resolve("box");
    }

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for %s", what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
