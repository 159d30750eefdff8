package app.suanpan.e2e.road;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.agent.StoreAgent;
import app.suanpan.collector.Collector;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.away.AwayPageConfig;
import app.suanpan.command.badge.BadgeCommand;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.MemberJoined;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.protocol.event.EventCodec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * A customer scans a guide's badge away from the shop: head office's page, its broker, and two boxes of the guide's store. Only the clock of head
 * office is set by hand.
 */
class AwayRoadTest {
    private static final String NAME = "小美";
    private static final String PHONE = "138 1234 1234";
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private final Map<String, StoreAgent> open = new HashMap<>();
    private Collector collector;
    private String badge;

    @BeforeEach
    void openHeadOfficeAndBothBoxes() throws IOException {
        lay("door", "tcp://127.0.0.1:1");
        Path key = folder.resolve("badge.key");
        assertThat(new CommandLine(new BadgeCommand())
                        .execute("key", "--data", folder.resolve("door").toString(), "--out", key.toString()))
                .isZero();
        Files.createDirectories(folder.resolve("back").resolve("keys"));
        Files.copy(
                folder.resolve("door").resolve("keys").resolve("brand.key"),
                folder.resolve("back").resolve("keys").resolve("brand.key"));
        collector = Collector.start(
                new CollectorConfig(folder.resolve("cloud"), "127.0.0.1", 0, 0, null, ZoneOffset.UTC)
                        .with(AwayPageConfig.read(0, key, Optional.empty())),
                clock,
                new Random());
        switchOn("door");
        switchOn("back");
        badge = open.get("door").joins().badgeLink(1, 1).replaceFirst("^https://shop.example", "");
        await("both boxes at head office", () -> boxes() == 2);
        Path guides = Files.writeString(folder.resolve("guides.json"), """
                {"guides": [{"id": 1, "firstName": {"zh": "李娜", "en": "Li Na"}, "store": "S001", "status": "ACTIVE"}]}""");
        HeadOffice.does(folder.resolve("cloud"), "publish", "guides", guides.toString());
        // Head office looks for new stores every ten seconds of its own clock.
        clock.set(clock.instant().plusSeconds(10));
        await("keys of both boxes", () -> offering() == 2);
    }

    @AfterEach
    void close() {
        open.values().forEach(StoreAgent::close);
        collector.close();
    }

    @Test
    void whoFillsInThePageAwayFromTheShopIsAMemberThereOfWhomHeadOfficeHasNoNameAndNoNumber() throws Exception {
        HttpResponse<String> page = get(badge);
        assertThat(page.body()).contains("Hello, I am Li Na");
        HttpResponse<String> sent = fillIn(page);
        assertThat(sent.statusCode()).isEqualTo(303);
        String note = sent.headers().firstValue("Location").orElseThrow();

        await("the card on the phone", () -> body(note).contains("Member number"));
        List<MemberJoined> joined = joined();
        assertThat(joined).hasSize(1);
        String number = "%09d".formatted(joined.getFirst().number());
        assertThat(body(note).replace(" ", "")).contains(number);
        StoreAgent home = open.get(joined.getFirst().header().workstation());
        MemberView mei = home.joins().directory().byPhone(PHONE).orElseThrow();
        assertThat(mei.greeting()).isEqualTo(NAME);
        assertThat(mei.guide()).map(guide -> guide.firstName().en()).contains("Li Na");
        await(
                "the member at the other box",
                () -> open.values().stream()
                        .allMatch(box -> box.joins().directory().byPhone(PHONE).isPresent()));
        assertThat(events(MemberJoined.class)).as("and no twin").hasSize(1);

        assertThat(filesThatSayWhoTheyAre("cloud")).isEmpty();
        Path planted = folder.resolve("cloud").resolve("planted");
        Files.writeString(planted, "somebody joined: " + NAME);
        assertThat(filesThatSayWhoTheyAre("cloud")).containsExactly(planted);
        Files.writeString(planted, "a letter without a seal: " + filledIn());
        assertThat(filesThatSayWhoTheyAre("cloud")).containsExactly(planted);
        await("no key of the letter at any box", () -> unused() == 0);
    }

    @Test
    void whereTheFirstBoxIsDeadTheSecondOpensTheLetterLaterAndThereIsOneMember() throws Exception {
        switchOff("door");
        switchOff("back");
        HttpResponse<String> sent = fillIn(get(badge));
        assertThat(sent.statusCode()).as("taken with nobody there").isEqualTo(303);
        String first = boxOf(0);
        String second = boxOf(1);

        switchOn(second);
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        await("the second box's answer", () -> !events(LetterAnswered.class).isEmpty());
        assertThat(joined())
                .singleElement()
                .satisfies(it -> assertThat(it.header().workstation()).isEqualTo(second));
        String note = sent.headers().firstValue("Location").orElseThrow();
        await("the card on the phone", () -> body(note).contains("Member number"));

        switchOn(first);
        await("the first box's key gone", () -> unused() == 0);
        assertThat(events(MemberJoined.class)).as("registered once").hasSize(1);
    }

    private void switchOn(String name) throws IOException {
        lay(name, collector.broker().toString());
        open.put(name, StoreAgent.open(folder.resolve(name), Clock.systemUTC()));
    }

    private void switchOff(String name) {
        open.remove(name).close();
    }

    private void lay(String name, String broker) throws IOException {
        Path box = Files.createDirectories(folder.resolve(name));
        Files.writeString(box.resolve("store.json"), """
                {"store": {"tenant": "brand", "id": "S001", "name": {"zh": "店", "en": "Shop"}, "addressLines": [],
                    "brandHost": "shop.example", "currency": "CNY", "zone": "Asia/Shanghai", "receiptLanguage": "zh"},
                  "profile": "cn", "box": "%s", "workstations": [{"id": "till-1", "kind": "CHECKOUT"}],
                  "operators": [{"id": "mei", "name": "李梅"}], "broker": "%s",
                  "http": {"host": "127.0.0.1", "port": 0}, "deskPort": 0, "simulation": true}
                """.formatted(name, broker));
    }

    private HttpResponse<String> fillIn(HttpResponse<String> page) throws Exception {
        Matcher secret =
                Pattern.compile("name=\"form\" value=\"([0-9A-Za-z_-]{22})\"").matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        String form = "form=" + secret.group(1) + "&phone=" + encoded(PHONE) + "&name=" + encoded(NAME)
                + "&month=2&day=29&grant=marketing&age=14&lang=en";
        return BROWSER.send(
                HttpRequest.newBuilder(address(badge))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return BROWSER.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String body(String path) {
        try {
            return get(path).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return URI.create(collector.joinPage().orElseThrow() + path);
    }

    private List<MemberJoined> joined() {
        return events(MemberJoined.class);
    }

    private <T extends JournalEvent> List<T> events(Class<T> type) {
        return open.values().stream()
                .flatMap(box -> box.ledger().outbox().read(0, 1_000, 10_000_000).stream())
                .flatMap(event -> EventCodec.decode(event.body().toArray()).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** How many of the letter's keys are at a box still. */
    private long unused() {
        List<String> keys = office("SELECT open_key FROM letter_key WHERE letter_id IS NOT NULL");
        assertThat(keys).isNotEmpty();
        return open.values().stream()
                .mapToLong(box -> keys.stream()
                        .mapToLong(key -> box.ledger()
                                .read(db -> db.number("SELECT count(*) FROM letter_key WHERE open = ?", key)))
                        .sum())
                .sum();
    }

    private long boxes() {
        return office("SELECT workstation FROM box").size();
    }

    private long offering() {
        return office("SELECT DISTINCT box_id FROM letter_key").size();
    }

    /** The box that the letter was sealed for in this place. */
    private String boxOf(int place) {
        return office(
                        "SELECT box.workstation FROM letter_seal JOIN letter_key ON letter_key.open_key = letter_seal.open_key"
                                + " JOIN box ON box.id = letter_key.box_id WHERE letter_seal.place = " + place)
                .getFirst();
    }

    private List<String> office(String question) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cloud/collector.db"));
                var rows = connection.createStatement().executeQuery(question)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> filesThatSayWhoTheyAre(String program) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder.resolve(program), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String content = content(file);
                if (List.of(NAME, PHONE, "13812341234", filledIn()).stream()
                        .anyMatch(word -> content.contains(asRead(word)))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** As it stands in a letter that nobody has sealed. */
    private static String filledIn() {
        PersonalData data =
                new PersonalData(Optional.of(new Phone(86, "13812341234")), NAME, Optional.of(MonthDay.of(2, 29)));
        return Base64.getEncoder().withoutPadding().encodeToString(data.toBytes());
    }

    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static String asRead(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for %s", what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
