package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The join pages over real HTTP, as phones with and without manners use them. */
class JoinSiteTest {
    private static final int LARGEST_PAGE = 60 * 1024;

    @TempDir
    private Path folder;

    private JoinShop shop;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() {
        shop = new JoinShop(folder);
    }

    @AfterEach
    void close() {
        client.close();
        shop.close();
    }

    @Test
    void aPhoneThatScansTheKioskJoinsAndTheKioskGreets() throws Exception {
        URI link = URI.create(attract());
        HttpResponse<String> start = get(link);
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(shop.kiosk().state().question()).isInstanceOf(Question.Attract.class);
        HttpResponse<String> form = begin(link, start);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(shop.kiosk().state().question()).isEqualTo(new Question.OnPhone());

        HttpResponse<String> sent = post(
                link, "form", hidden(form.body()), "phone", "13812341234", "name", "小美", "lang", "zh", "age", "14");
        assertThat(sent.statusCode()).isEqualTo(303);
        HttpResponse<String> welcome = get(location(sent));
        assertThat(welcome.body())
                .contains("小美，欢迎你！", "<svg class=\"qr\"", "138****1234")
                .doesNotContain("13812341234");
        assertThat(shop.kiosk().state().question())
                .isInstanceOfSatisfying(
                        Question.Welcome.class,
                        greeting -> assertThat(greeting.firstName()).isEqualTo("小美"));
        MemberView member = shop.room().directory().byPhone("13812341234").orElseThrow();
        assertThat(welcome.body()).contains(member.strip().number());
        assertThat(get(location(sent)).body())
                .as("loading it again")
                .contains(member.strip().number());
    }

    @Test
    void aGuidesBadgeOnOnesOwnPhoneBindsToTheGuide() throws Exception {
        URI badge = badge(1);
        HttpResponse<String> form = get(badge);
        assertThat(form.body()).contains("Li Na").doesNotContain("checked");
        HttpResponse<String> sent = post(
                badge,
                "form",
                hidden(form.body()),
                "phone",
                "13812341234",
                "lang",
                "en",
                "grant",
                "marketing",
                "age",
                "14");
        assertThat(get(location(sent)).body()).contains("Welcome!", "Li Na is your guide.");
        assertThat(shop.room().directory().byPhone("13812341234").flatMap(MemberView::guide))
                .contains(JoinShop.LI);
    }

    @Test
    void aReceiptsLinkBindsToTheGuideWhoServed() throws Exception {
        URI receipt = receipt(Optional.of(1L));
        HttpResponse<String> form = get(receipt);
        assertThat(form.body()).contains("Li Na").doesNotContain("checked");
        HttpResponse<String> sent = post(
                receipt,
                "form",
                hidden(form.body()),
                "phone",
                "13812341234",
                "name",
                "小美",
                "lang",
                "en",
                "grant",
                "marketing",
                "age",
                "14");
        assertThat(get(location(sent)).body()).contains("Welcome, 小美!", "Li Na is your guide.");
        assertThat(shop.room().directory().byPhone("13812341234").flatMap(MemberView::guide))
                .contains(JoinShop.LI);
        assertThat(shop.journal()).contains("\"touchpoint\":\"receipt-qr\",\"guide\":1,");
    }

    @Test
    void aReceiptOnWhichNobodyServedBindsToNobody() throws Exception {
        URI receipt = receipt(Optional.empty());
        HttpResponse<String> form = get(receipt);
        assertThat(form.body()).contains("Get your member card").doesNotContain("class=\"guide\"");
        post(receipt, "form", hidden(form.body()), "phone", "13812341234", "age", "14");
        assertThat(shop.room().directory().byPhone("13812341234").orElseThrow().guide())
                .isEmpty();
        assertThat(shop.journal()).contains("\"touchpoint\":\"receipt-qr\"").doesNotContain("BindingDecided");
    }

    @Test
    void aReceiptOfAGuideWhoHasLeftOrOfLongAgoStillJoins() throws Exception {
        assertThat(get(receipt(Optional.of(3L))).body())
                .contains("Get your member card")
                .doesNotContain("Zhao Min");
        URI receipt = receipt(Optional.of(1L));
        shop.pass(Duration.ofDays(179));
        assertThat(get(receipt).body()).contains("Li Na");
        shop.pass(Duration.ofDays(1));
        HttpResponse<String> form = get(receipt);
        assertThat(form.body()).contains("Get your member card").doesNotContain("Li Na");
        post(receipt, "form", hidden(form.body()), "phone", "13812341234", "age", "14");
        assertThat(shop.room().directory().byPhone("13812341234").orElseThrow().guide())
                .isEmpty();
    }

    @Test
    void aReceiptsLinkMayBeOpenedByManyAndStillNotFloodTheShop() throws Exception {
        URI receipt = receipt(Optional.empty());
        for (int i = 0; i < 6; i++) {
            assertThat(post(receipt, "form", hidden(get(receipt).body()), "age", "14")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(post(receipt, "form", hidden(get(receipt).body()), "age", "14")
                        .statusCode())
                .isEqualTo(429);
        assertThat(post(badge(1), "form", hidden(get(badge(1)).body()), "age", "14")
                        .statusCode())
                .as("another kind of link is no way round")
                .isEqualTo(429);
        assertThat(members()).isEqualTo(6);
    }

    @Test
    void aReceiptsLinkThatIsNotOursToTheBitIsGone() throws Exception {
        String link = receipt(Optional.of(1L)).toString();
        char last = link.charAt(link.length() - 1);
        URI forged = URI.create(link.substring(0, link.length() - 1) + (last == '0' ? '1' : '0'));
        assertThat(get(forged).statusCode()).isEqualTo(410);
        assertThat(post(forged, "form", "x", "phone", "13812341234", "age", "14")
                        .statusCode())
                .isEqualTo(410);
        assertThat(members()).isZero();
    }

    @Test
    void aCodeWorksForOnePhoneOnlyAndThatPhoneMayLoadItAgain() throws Exception {
        URI link = URI.create(attract());
        HttpResponse<String> start = get(link);
        HttpResponse<String> friends = get(link);
        HttpResponse<String> form = begin(link, start);
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        assertThat(begin(link, start).statusCode())
                .as("an impatient second tap")
                .isEqualTo(200);
        assertThat(begin(link, friends).statusCode()).isEqualTo(410);
        HttpResponse<String> another = get(link);
        assertThat(another.statusCode()).isEqualTo(410);
        assertThat(another.body()).contains("This code has been used");
        HttpResponse<String> again = get(link, "Cookie", cookie);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(hidden(again.body())).isEqualTo(hidden(form.body()));
        assertThat(post(link, "form", "guessed", "phone", "13812341234", "age", "14")
                        .statusCode())
                .isEqualTo(410);
        assertThat(shop.ledger().head().sequence()).isZero();
    }

    @Test
    void aPreviewOfALinkTakesItFromNobody() throws Exception {
        URI link = URI.create(attract());
        for (int i = 0; i < 3; i++) {
            assertThat(get(link, "User-Agent", "WhatsApp/2.24", "Cookie", "visit=" + "A".repeat(22))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> head =
                    client.send(HttpRequest.newBuilder(link).HEAD().build(), BodyHandlers.ofString());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(head.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(attract()).as("the kiosk shows the same code").isEqualTo(link.toString());
        HttpResponse<String> form = begin(link, get(link));
        assertThat(shop.kiosk().state().question()).isEqualTo(new Question.OnPhone());
        assertThat(post(link, "form", hidden(form.body()), "phone", "13812341234", "age", "14")
                        .statusCode())
                .isEqualTo(303);
        assertThat(members()).isEqualTo(1);
        HttpResponse<String> late =
                client.send(HttpRequest.newBuilder(link).HEAD().build(), BodyHandlers.ofString());
        assertThat(late.statusCode()).isEqualTo(410);
    }

    /** One connection for all of them: a page sent behind a head would be taken for the next answer. */
    @Test
    void everyPageCanBeLookedAtByItsHead() throws Exception {
        String receipt = receipt(Optional.of(1L)).toString();
        for (URI page : List.of(badge(1), URI.create(receipt))) {
            HttpResponse<String> head =
                    client.send(HttpRequest.newBuilder(page).HEAD().build(), BodyHandlers.ofString());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
        HttpResponse<String> lost = client.send(
                HttpRequest.newBuilder(URI.create(shop.base() + "/lost")).HEAD().build(), BodyHandlers.ofString());
        assertThat(lost.statusCode()).isEqualTo(404);
    }

    @Test
    void aPhoneThatBeginsWithASecretOfItsOwnMakingIsNotUnderstood() throws Exception {
        URI link = URI.create(attract());
        assertThat(post(link, "begin", "here", "form", "x; Path=/; Domain=evil\r\nX: y")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(link, "begin", "here").statusCode()).isEqualTo(400);
        assertThat(get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsGoodForAMomentLongerThanItIsShownAndNoLonger() throws Exception {
        URI early = URI.create(attract());
        HttpResponse<String> start = get(early);
        shop.pass(Duration.ofSeconds(119));
        assertThat(get(early).statusCode()).isEqualTo(200);
        assertThat(begin(early, start).statusCode()).isEqualTo(200);
        shop.kiosk().submit(new JoinCommand.StartOver());
        URI next = URI.create(attract());
        HttpResponse<String> looked = get(next);
        shop.pass(Duration.ofSeconds(120));
        assertThat(get(next).statusCode()).isEqualTo(410);
        assertThat(begin(next, looked).statusCode())
                .as("looking at it does not make it last")
                .isEqualTo(410);
    }

    @Test
    void aPhoneThatIsSlowJoinsButTheKioskGreetsWhoStandsThere() throws Exception {
        URI link = URI.create(attract());
        HttpResponse<String> form = begin(link, get(link));
        shop.kiosk().submit(new JoinCommand.StartOver());
        shop.kiosk().submit(new JoinCommand.Begin());
        HttpResponse<String> sent =
                post(link, "form", hidden(form.body()), "phone", "13812341234", "name", "小美", "age", "14");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(shop.kiosk().state().question()).isEqualTo(new Question.Phone());
    }

    @Test
    void aFormThatIsSentTwiceAtOnceIsOneMember() throws Exception {
        URI badge = badge(1);
        String form = hidden(get(badge).body());
        Callable<HttpResponse<String>> send = () -> post(badge, "form", form, "age", "14", "lang", "en");
        List<String> places = new ArrayList<>();
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> sent : phones.invokeAll(List.of(send, send, send, send))) {
                places.add(sent.get().headers().firstValue("Location").orElseThrow());
            }
        }
        assertThat(withoutQuery(places)).hasSize(1);
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void aNumberThatIsAMembersAlreadyTellsAStrangerNothing() throws Exception {
        URI badge = badge(1);
        post(badge, "form", hidden(get(badge).body()), "phone", "13812341234", "name", "小美", "age", "14");
        HttpResponse<String> sent = post(
                badge,
                "form",
                hidden(get(badge).body()),
                "phone",
                "+86 138 1234 1234",
                "name",
                "Mallory",
                "grant",
                "marketing",
                "age",
                "14");
        String page = get(location(sent)).body();
        MemberView member = shop.room().directory().byPhone("13812341234").orElseThrow();
        assertThat(page)
                .contains("You are a member already", "138****1234")
                .doesNotContain("小美", member.strip().number(), "class=\"qr\"");
        assertThat(member.greeting()).isEqualTo("小美");
        assertThat(members()).isEqualTo(1);
    }

    @Test
    void aChildGetsACardWithoutANameOrANumber() throws Exception {
        URI badge = badge(1);
        HttpResponse<String> sent =
                post(badge, "form", hidden(get(badge).body()), "phone", "13812341234", "name", "小明", "age", "young");
        assertThat(get(location(sent)).body())
                .contains("Welcome!", "class=\"qr\"")
                .doesNotContain("小明");
        assertThat(shop.room().directory().byPhone("13812341234")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "not a number", "<script>alert(1)</script>", "+999 12345678", "👩‍🦰📞"})
    void aWrongNumberIsASentenceAndWhatWasTypedIsStillThere(String typed) throws Exception {
        URI badge = badge(1);
        HttpResponse<String> sent = post(
                badge, "form", hidden(get(badge).body()), "phone", typed, "name", "Zoë", "lang", "en", "age", "14");
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.body())
                .contains("That does not look like a phone number", "value=\"Zo", "aria-invalid=\"true\"")
                .doesNotContain("<script>");
    }

    @Test
    void hostileInputGetsASentence() throws Exception {
        URI badge = badge(1);
        String form = hidden(get(badge).body());
        assertThat(post(badge, "form", form, "phone", "9".repeat(4096), "age", "14")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(badge, "form", form, "name", "x".repeat(4096), "age", "14")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(badge, "form", form, "name", "a\nb", "age", "14").statusCode())
                .isEqualTo(422);
        assertThat(post(badge, "form", form, "month", "2", "day", "30", "age", "14")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(badge, "form", form, "month", "x", "day", "", "age", "14")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(badge, "%zz=%".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        assertThat(send(badge, new byte[40_000]).statusCode()).isEqualTo(400);
        assertThat(send(badge, "a&".repeat(1_000).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
        byte[] binary = new byte[4096];
        Arrays.fill(binary, (byte) 0xFE);
        assertThat(send(badge, binary).statusCode())
                .as("no field is known, so an empty form")
                .isEqualTo(303);
        assertThat(get(URI.create(shop.base() + "/g/nonsense")).statusCode()).isEqualTo(404);
        assertThat(get(URI.create(shop.base() + "/j/nonsense")).statusCode()).isEqualTo(410);
        assertThat(get(URI.create(shop.base() + "/w/nonsense")).statusCode()).isEqualTo(410);
        assertThat(get(URI.create(shop.base() + "/m/nonsense")).statusCode()).isEqualTo(404);
        assertThat(get(URI.create(shop.base() + "/../../etc/passwd")).statusCode())
                .isEqualTo(404);
        assertThat(get(URI.create(shop.base() + "/")).body()).contains("There is no such page");
    }

    @Test
    void aNameIsAlwaysTextAndNeverMarkup() throws Exception {
        URI badge = badge(1);
        HttpResponse<String> sent = post(
                badge,
                "form",
                hidden(get(badge).body()),
                "name",
                "<img src=x onerror=1>\"'&",
                "lang",
                "en",
                "age",
                "14");
        assertThat(get(location(sent)).body()).contains("&lt;img src").doesNotContain("<img");
    }

    @Test
    void aRevokedBadgeOrOneOfAGuideWhoLeftIsASentence() throws Exception {
        assertThat(get(badge(3)).statusCode()).isEqualTo(404);
        assertThat(get(badge(3)).body()).contains("This badge does not work");
    }

    @Test
    void theSeventhJoinOfAMinuteWaitsPolitely() throws Exception {
        URI badge = badge(1);
        for (int i = 0; i < 6; i++) {
            assertThat(post(badge, "form", hidden(get(badge).body()), "age", "14")
                            .statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> seventh = post(badge, "form", hidden(get(badge).body()), "age", "14", "lang", "zh");
        assertThat(seventh.statusCode()).isEqualTo(429);
        assertThat(seventh.body()).contains("请等一分钟");
        assertThat(seventh.headers().firstValue("Retry-After")).contains("60");
        shop.pass(Duration.ofMinutes(1));
        assertThat(post(badge, "form", hidden(get(badge).body()), "age", "14").statusCode())
                .isEqualTo(303);
    }

    @Test
    void pagesSpeakTheReadersLanguageAndSwitch() throws Exception {
        URI badge = badge(1);
        assertThat(get(badge, "Accept-Language", "zh-TW,zh;q=0.9,en;q=0.8").body())
                .contains("lang=\"zh-CN\"", "你好，我是李娜", "南京路店", "href=\"?lang=en\"");
        assertThat(get(badge, "Accept-Language", "fr-FR,en;q=0.7,zh;q=0.1").body())
                .contains("lang=\"en\"", "Nanjing Road");
        assertThat(get(badge, "Accept-Language", "de").body()).contains("lang=\"en\"");
        assertThat(get(badge, "Accept-Language", "=;q=,,;*").body()).contains("lang=\"en\"");
        assertThat(get(URI.create(badge + "?lang=zh"), "Accept-Language", "en").body())
                .contains("lang=\"zh-CN\"");
        assertThat(get(URI.create(badge + "?lang=xx%22%3E"), "Accept-Language", "en")
                        .body())
                .contains("lang=\"en\"");
    }

    @Test
    void everyPageIsSmallPrivateAndLoadsNothingElse() throws Exception {
        URI badge = badge(1);
        HttpResponse<String> form = get(badge);
        HttpResponse<String> sent = post(badge, "form", hidden(form.body()), "name", "小美", "age", "14");
        HttpResponse<String> welcome = get(location(sent));
        Matcher keep = Pattern.compile("href=\"(/m/[0-9A-Z]{24})\"").matcher(welcome.body());
        assertThat(keep.find()).isTrue();
        HttpResponse<String> card = get(URI.create(shop.base() + keep.group(1)));
        assertThat(card.body()).contains("class=\"qr\"").doesNotContain("小美");
        for (HttpResponse<String> page : List.of(form, welcome, card, get(URI.create(shop.base() + "/lost")))) {
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'sha256-")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_PAGE);
            assertThat(page.body()).doesNotContain("<script", "http://", "src=").doesNotContain(" style=");
        }
        assertThat(sent.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aNoteIsForgottenAfterTenMinutes() throws Exception {
        URI badge = badge(1);
        URI note = location(post(badge, "form", hidden(get(badge).body()), "name", "小美", "age", "14"));
        shop.pass(Duration.ofMinutes(10));
        assertThat(get(note).statusCode()).isEqualTo(410);
        assertThat(get(note).body()).doesNotContain("小美");
    }

    /** The button of the page that a kiosk's code opens. */
    private HttpResponse<String> begin(URI link, HttpResponse<String> start) throws Exception {
        assertThat(start.body()).contains("name=\"begin\"").doesNotContain("type=\"tel\"");
        return post(link, "form", hidden(start.body()), "begin", "here");
    }

    private String attract() {
        return ((Question.Attract) shop.kiosk().state().question()).joinUrl();
    }

    /** The badge's link as the shop's network resolves it: the brand's host is this agent. */
    private URI badge(long guide) {
        return URI.create(shop.room().badgeLink(guide, 1).replace("https://shop.example", shop.base()));
    }

    /** A receipt's link, from paper of today on which this guide served. */
    private URI receipt(Optional<Long> guide) {
        String link = shop.receiptLink(guide).orElseThrow();
        assertThat(link).matches("http://join\\.shop\\.example/j/[0-9A-HJKMNP-TV-Z]{24}");
        return URI.create(link.replace(JoinShop.PUBLIC, shop.base()));
    }

    private long members() {
        return shop.ledger()
                .<Long>read(db -> db.queryOne("SELECT count(*) FROM member", row -> row.getLong(1))
                        .orElseThrow());
    }

    private static Set<String> withoutQuery(List<String> places) {
        return places.stream().map(place -> place.split("\\?")[0]).collect(Collectors.toSet());
    }

    private static String hidden(String page) {
        Matcher form = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page);
        assertThat(form.find()).isTrue();
        return form.group(1);
    }

    private URI location(HttpResponse<String> response) {
        return URI.create(shop.base())
                .resolve(response.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI uri, String... fields) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(uri, String.join("&", pairs).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(URI uri, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
