package app.suanpan.collector.away;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.collector.BoxJournal;
import app.suanpan.collector.CollectorConfig;
import app.suanpan.collector.TestDatabase;
import app.suanpan.collector.feed.FeedPublisher;
import app.suanpan.collector.feed.LettersOnce;
import app.suanpan.collector.feed.PublishedGuides;
import app.suanpan.collector.store.Arrival.OfEnvelope;
import app.suanpan.collector.store.Database;
import app.suanpan.collector.store.FeedStore;
import app.suanpan.collector.store.LetterStore;
import app.suanpan.collector.store.SqlEventStore;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.LetterAnswered;
import app.suanpan.domain.journal.LetterKeysOffered;
import app.suanpan.domain.journal.LetterOutcome;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.Consent;
import app.suanpan.domain.member.MemberKeys;
import app.suanpan.domain.member.PersonalData;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.pages.ConsentTextFile;
import app.suanpan.pages.JoinPages;
import app.suanpan.pages.PageLanguage;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.FeedName;
import app.suanpan.protocol.feed.FeedReader;
import app.suanpan.protocol.feed.FeedScope;
import app.suanpan.protocol.letter.Letter;
import app.suanpan.protocol.letter.LetterCard;
import app.suanpan.protocol.letter.LetterEntry;
import app.suanpan.protocol.letter.LetterSeal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The join page away from the shop, over HTTP; the test is the box that opens the letters. */
class AwayPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:31:01Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final MemberKeys BRAND = new MemberKeys(new byte[32], 3, new byte[32]);
    private static final HttpClient PHONE = HttpClient.newHttpClient();
    private static final String NUMBER = "138 1234 1234";

    @TempDir
    private Path folder;

    private Database database;
    private SqlEventStore store;
    private FeedStore feeds;
    private LetterStore letters;
    private AwayPages pages;
    private final BoxJournal box = new BoxJournal("w1");
    private final Map<String, LetterSeal.Pair> keys = new HashMap<>();

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.SQLITE.fresh(folder);
        store = SqlEventStore.open(database, "run", NOW);
        feeds = FeedStore.open(database, NOW);
        letters = LetterStore.open(database, NOW);
        publish("""
                {"guides": [{"id": 7, "firstName": {"zh": "小李", "en": "Li"}, "store": "s001", "status": "ACTIVE"},
                  {"id": 8, "firstName": {"zh": "老王", "en": "Wang"}, "store": "s001", "status": "LEFT"}],
                 "revokedBadges": [{"guide": 7, "serial": 9}]}""");
        pages = AwayPages.start(
                "127.0.0.1",
                new AwayPageConfig(0, "suanpan", "shop.example", BRAND.badgeKey(), Optional.empty()),
                new PublishedGuides(feeds, "suanpan"),
                letters,
                CLOCK,
                RANDOM);
        offer(3);
    }

    @AfterEach
    void close() {
        pages.close();
        letters.close();
        feeds.close();
        store.close();
    }

    @Test
    void theBadgeOpensTheSamePageAsInTheShopAndAStrangersDoesNot() throws Exception {
        HttpResponse<String> page = get("/g/" + BRAND.badge(7, 1));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Hello, I am Li", "Suanpan Corner Shop")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");

        assertThat(get("/g/" + BRAND.badge(7, 9)).statusCode()).as("revoked").isEqualTo(404);
        assertThat(get("/g/" + BRAND.badge(8, 1)).statusCode()).as("has left").isEqualTo(404);
        assertThat(get("/g/" + BRAND.badge(7, 9) + "?lang=en").body()).contains("does not work away from the shop");
        HttpResponse<String> unpublished = get("/g/" + BRAND.badge(6, 1) + "?lang=en");
        assertThat(unpublished.statusCode()).as("nobody").isEqualTo(404);
        assertThat(unpublished.body())
                .as("a good badge of a guide in a store.json alone")
                .contains("works in the shop only")
                .contains("Wi-Fi");
        assertThat(get("/g/" + BRAND.badge(6, 1) + "?lang=zh").body())
                .contains("仅限店内使用")
                .contains("门店 Wi-Fi");
        MemberKeys others = new MemberKeys(filled(), 3, new byte[32]);
        assertThat(get("/g/" + others.badge(7, 1)).statusCode())
                .as("another brand's")
                .isEqualTo(404);
        assertThat(get("/api/v1/members").statusCode())
                .as("no console on this port")
                .isEqualTo(404);
        assertThat(get("/terms").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormIsSealedForTheBoxBeforeThePhoneIsAnsweredAndHeadOfficeCannotReadIt() throws Exception {
        HttpResponse<String> answer = post(
                7,
                "phone",
                NUMBER,
                "name",
                "小美",
                "month",
                "2",
                "day",
                "29",
                "grant",
                "marketing",
                "age",
                "14",
                "lang",
                "en");
        assertThat(answer.statusCode()).isEqualTo(303);

        Letter letter = onlyLetter();
        assertThat(letter.personalData().phone()).contains(new Phone(86, "13812341234"));
        assertThat(letter.personalData().firstName()).isEqualTo("小美");
        assertThat(letter.guide()).isEqualTo(7);
        assertThat(letter.language()).isEqualTo("en");
        assertThat(letter.termsHash()).isEqualTo(ConsentTextFile.current().membershipHash("en"));
        assertThat(letter.consents()).hasSize(3).allMatch(it -> it.method().equals("join-page"));
        assertThat(letter.consents().stream().filter(Consent::granted))
                .extracting(Consent::purpose)
                .containsExactly(Purpose.MARKETING);
        look();
        assertThat(whereItSays(letter)).isEmpty();
        Files.write(folder.resolve("planted"), letter.toBytes());
        assertThat(whereItSays(letter)).as("a letter that nobody sealed").containsExactly("planted");
    }

    /** The files, and the seals in what the boxes are told, in which anything of a form can be read. */
    private List<String> whereItSays(Letter letter) throws IOException {
        byte[] data = letter.personalData().toBytes();
        List<String> words = Stream.of(
                        "13812341234".getBytes(StandardCharsets.UTF_8),
                        NUMBER.getBytes(StandardCharsets.UTF_8),
                        letter.personalData().firstName().getBytes(StandardCharsets.UTF_8),
                        data,
                        Base64.getEncoder().withoutPadding().encode(data))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        Map<String, byte[]> places = new HashMap<>();
        for (Path file : files()) {
            places.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        // A piece of a feed is packed, and what is in it is Base64.
        long whole = feeds.onward("suanpan", FeedName.LETTERS, FeedScope.store("s001"), 0)
                .orElseThrow()
                .id();
        byte[] piece = feeds.piece(whole, 0).orElseThrow().toArray();
        try (FeedReader entries = FeedReader.ofCompressed(new ByteArrayInputStream(piece))) {
            for (FeedEntry entry = entries.next(); entry != null; entry = entries.next()) {
                if (LetterEntry.read(String.valueOf(entry.value())).orElse(null)
                        instanceof LetterEntry.Waiting(Map<String, byte[]> seals)) {
                    seals.forEach((key, seal) -> places.put("the seal for " + key, seal));
                }
            }
        }
        assertThat(places.keySet()).anyMatch(place -> place.startsWith("the seal for "));
        return places.entrySet().stream()
                .filter(place ->
                        words.stream().anyMatch(new String(place.getValue(), StandardCharsets.ISO_8859_1)::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void aFormThatIsSentTwiceIsOneLetter() throws Exception {
        String secret = secret(get("/g/" + BRAND.badge(7, 1)));
        assertThat(send(7, secret, "phone", NUMBER, "age", "14").statusCode()).isEqualTo(303);
        HttpResponse<String> again = send(7, secret, "phone", NUMBER, "age", "14");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElseThrow()).startsWith("/w/" + secret);
        onlyLetter();
    }

    @Test
    void twoTapsAtOnceAreOneLetterAndBothLeadToIt() throws Exception {
        String secret = secret(get("/g/" + BRAND.badge(7, 1)));
        HttpRequest tap = toSend("/g/" + BRAND.badge(7, 1), "form=" + secret + "&age=14");
        CompletableFuture<HttpResponse<String>> first = PHONE.sendAsync(tap, HttpResponse.BodyHandlers.ofString());
        CompletableFuture<HttpResponse<String>> second = PHONE.sendAsync(tap, HttpResponse.BodyHandlers.ofString());
        for (HttpResponse<String> answer : List.of(first.get(), second.get())) {
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/w/" + secret);
        }
        onlyLetter();
    }

    @Test
    void whoIsYoungerThanFourteenAndWhoWantsNoGuideIsTakenAtTheirWord() throws Exception {
        post(7, "phone", NUMBER, "name", "小美", "grant", "marketing", "age", "13", "guide", "none");
        Letter letter = onlyLetter();
        assertThat(letter.personalData()).isEqualTo(PersonalData.NONE);
        assertThat(letter.consents()).noneMatch(Consent::granted);
        assertThat(letter.guide()).isEqualTo(Binding.NO_GUIDE);
    }

    @Test
    void whatCannotBeKeptIsSaidAtItsFieldAndNothingIsSealed() throws Exception {
        HttpResponse<String> wrong = post(7, "phone", "12", "age", "14", "lang", "en");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("That does not look like a phone number");
        assertThat(send(7, "no secret", "age", "14").statusCode()).isEqualTo(400);
        assertThat(request("/g/" + BRAND.badge(7, 1), "%zz=%").statusCode()).isEqualTo(400);
        assertThat(request("/g/" + BRAND.badge(7, 1), "x".repeat(40_000)).statusCode())
                .isEqualTo(400);
        HttpResponse<String> shown = post(7, "phone", "<b>1", "name", "\"><script>", "age", "14");
        assertThat(shown.body()).doesNotContain("<script", "<b>");
        assertThat(sealed()).isEmpty();
    }

    @Test
    void thePageShowsTheCardOnceABoxHasAnsweredAndToNobodyElse() throws Exception {
        String secret = secret(get("/g/" + BRAND.badge(7, 1)));
        send(7, secret, "phone", NUMBER, "age", "14");
        HttpResponse<String> waiting = get("/w/" + secret + "?lang=en");
        assertThat(waiting.body()).contains("We have your form", "Suanpan Corner Shop");
        assertThat(waiting.headers().firstValue("Refresh")).contains("3");

        UUID id = UUID.fromString(query("SELECT letter_id FROM letter").getFirst());
        answer(id, new LetterCard(123_456_789, "https://shop.example/m/ABC").seal(LetterCard.key(secret), id, RANDOM));
        HttpResponse<String> welcome = get("/w/" + secret + "?lang=en");
        assertThat(welcome.body())
                .contains("123 456 789", "<svg", "Suanpan Corner Shop member card", "href=\"/m/ABC\"");
        assertThat(welcome.headers().firstValue("Refresh")).isEmpty();

        HttpResponse<String> unknown = get("/w/" + "A".repeat(22));
        assertThat(unknown.statusCode()).isEqualTo(410);
        assertThat(unknown.body())
                .as("nobody is told to be a member who may be none")
                .contains("If the shop has had your form", "otherwise please join in the shop");
        assertThat(get("/w/nobody").statusCode()).isEqualTo(410);
    }

    @Test
    void aCardIsShownAgainAwayFromTheShopWithTheCodeThatTillsRead() throws Exception {
        String card = "/m/" + BRAND.card(123_456_789);
        JoinPages alike = new JoinPages(new LocalName("会员", "Membership"), ConsentTextFile.current(), _ -> "");
        for (String path : List.of(card, card + "/code")) {
            HttpResponse<String> shown = get(path + "?lang=en");
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body())
                    .isEqualTo(alike.kept(PageLanguage.EN, "123 456 789", "https://shop.example" + card))
                    .contains("Member card", "123 456 789", "<svg class=\"qr\"")
                    .doesNotContain("Show a code that changes");
        }
        assertThat(get(card + "?lang=zh").body()).contains("会员卡").doesNotContain("会员 会员卡");
        for (String none : List.of("/m/ABC", "/m/" + "0".repeat(24), "/m/%3Cscript%3E", "/m/" + "Z".repeat(24))) {
            HttpResponse<String> refused = get(none + "?lang=en");
            assertThat(refused.statusCode()).as(none).isEqualTo(404);
            assertThat(refused.body()).contains("We do not know this card").doesNotContain("<script");
        }
    }

    @Test
    void whoIsAMemberAlreadyIsToldNoMoreThanThat() throws Exception {
        String secret = secret(get("/g/" + BRAND.badge(7, 1)));
        send(7, secret, "phone", NUMBER, "age", "14");
        UUID id = UUID.fromString(query("SELECT letter_id FROM letter").getFirst());
        store.commit(
                List.of(new OfEnvelope(
                        box.box(),
                        box.append(new LetterAnswered(header(), id, LetterOutcome.KNOWN, null, null))
                                .all())),
                NOW);
        look();
        assertThat(get("/w/" + secret + "?lang=en").body())
                .contains("You are a member already")
                .doesNotContain("<svg class=\"qr\"");
    }

    @Test
    void whereNoBoxHasAKeyLeftItIsSaidBeforeAnythingIsTyped() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(post(7, "age", "14").statusCode()).isEqualTo(303);
        }
        HttpResponse<String> shut = get("/g/" + BRAND.badge(7, 1) + "?lang=en");
        assertThat(shut.statusCode()).isEqualTo(503);
        assertThat(shut.body()).contains("Please join in the shop").doesNotContain("<form");
    }

    @Test
    void afterSixInAMinuteTheNextWritesThreeDigitsAsFigures() throws Exception {
        offer(20);
        for (int i = 0; i < 6; i++) {
            assertThat(post(7, "age", "14").statusCode()).isEqualTo(303);
        }
        String secret = secret(get("/g/" + BRAND.badge(7, 1)));
        HttpResponse<String> asked = send(7, secret, "age", "14", "lang", "en");
        assertThat(asked.statusCode()).isEqualTo(429);
        assertThat(send(7, secret, "age", "14", "lang", "en", "answer", "not it")
                        .statusCode())
                .isEqualTo(429);
        HttpResponse<String> another = send(7, secret, "age", "14", "lang", "en");
        assertThat(send(7, secret, "age", "14", "lang", "en", "answer", figures(another.body()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void anybodyElseThanThisMachineComesByHttpsOnly() throws IOException {
        Path key = Files.writeString(
                folder.resolve("badge.key"),
                "suanpan shop.example " + BRAND.badgeKey().line() + "\n");
        AwayPageConfig page = AwayPageConfig.read(0, key, Optional.empty());
        assertThat(page)
                .isEqualTo(new AwayPageConfig(0, "suanpan", "shop.example", BRAND.badgeKey(), Optional.empty()));
        CollectorConfig open = new CollectorConfig(folder, "0.0.0.0", 0, 0, null, ZoneOffset.UTC);
        assertThatThrownBy(() -> open.with(page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--join-certificate");
        Files.writeString(key, "1:" + "00".repeat(32));
        assertThatThrownBy(() -> AwayPageConfig.read(0, key, Optional.empty())).hasMessageContaining("badge key");
        Files.writeString(key, "suanpan shop/example " + BRAND.badgeKey().line());
        assertThatThrownBy(() -> AwayPageConfig.read(0, key, Optional.empty())).hasMessageContaining("badge key");
    }

    private void publish(String guides) throws IOException {
        Path file = Files.writeString(folder.resolve("guides.json"), guides);
        new FeedPublisher(feeds, CLOCK, RANDOM).publish("suanpan", FeedName.GUIDES, FeedScope.ALL, file);
    }

    private void offer(int many) {
        List<LetterSeal.Pair> pairs = IntStream.range(0, many)
                .mapToObj(_ -> LetterSeal.newPair(RANDOM))
                .toList();
        pairs.forEach(pair -> keys.put(pair.open(), pair));
        box.append(new LetterKeysOffered(
                header(),
                pairs.stream().map(LetterSeal.Pair::open).toList(),
                new LocalName("算盘小店", "Suanpan Corner Shop"),
                "CN"));
        store.commit(List.of(new OfEnvelope(box.box(), box.all())), NOW);
        look();
    }

    private void answer(UUID letter, String card) {
        box.append(new LetterAnswered(header(), letter, LetterOutcome.JOINED, card, null));
        store.commit(List.of(new OfEnvelope(box.box(), box.all())), NOW);
        look();
    }

    /** What the collector does by itself, once. */
    private void look() {
        LettersOnce.look(feeds, letters, CLOCK, RANDOM);
    }

    private static EventHeader header() {
        return new EventHeader(UUID.randomUUID(), "s001", "w1", "", LocalDate.of(2026, 11, 21), NOW);
    }

    private Letter onlyLetter() throws SQLException {
        assertThat(sealed()).hasSize(1);
        return sealed().getFirst();
    }

    /** All that was sealed, as the box opens it. */
    private List<Letter> sealed() throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT letter_id, open_key, sealed FROM letter_seal")) {
            List<Letter> opened = new ArrayList<>();
            while (rows.next()) {
                opened.add(Letter.read(LetterSeal.open(
                        keys.get(rows.getString(2)), UUID.fromString(rows.getString(1)), rows.getBytes(3))));
            }
            return opened;
        }
    }

    private List<String> query(String statement) throws SQLException {
        try (var connection = TestDatabase.connect(database);
                var rows = connection.createStatement().executeQuery(statement)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return PHONE.send(
                HttpRequest.newBuilder(URI.create(pages.address() + path))
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Fills in a form that was just opened. */
    private HttpResponse<String> post(long guide, String... fields) throws Exception {
        return send(guide, secret(get("/g/" + BRAND.badge(guide, 1))), fields);
    }

    private HttpResponse<String> send(long guide, String secret, String... fields) throws Exception {
        String body = IntStream.iterate(0, i -> i < fields.length, i -> i + 2)
                .mapToObj(i -> fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "form=" + URLEncoder.encode(secret, StandardCharsets.UTF_8) + "&", ""));
        return request("/g/" + BRAND.badge(guide, 1), body);
    }

    private HttpResponse<String> request(String path, String body) throws Exception {
        return PHONE.send(toSend(path, body), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest toSend(String path, String body) {
        return HttpRequest.newBuilder(URI.create(pages.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String secret(HttpResponse<String> page) {
        Matcher secret =
                Pattern.compile("name=\"form\" value=\"([0-9A-Za-z_-]{22})\"").matcher(page.body());
        assertThat(secret.find()).as(page.body()).isTrue();
        return secret.group(1);
    }

    private static String figures(String page) {
        List<String> words = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
        Matcher digits = Pattern.compile("class=\"digits\">([^<]+)<").matcher(page);
        assertThat(digits.find()).isTrue();
        return Arrays.stream(digits.group(1).split(", "))
                .map(word -> Integer.toString(words.indexOf(word)))
                .collect(Collectors.joining());
    }

    private static byte[] filled() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 1);
        return bytes;
    }
}
