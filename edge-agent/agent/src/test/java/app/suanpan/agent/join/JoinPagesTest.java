package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the join pages say, and what they do with whatever is sent to them. */
class JoinPagesTest extends PhoneInTheShop {
    private static final int LARGEST_PAGE = 60 * 1024;

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
        assertThat(send(badge, binary).statusCode()).as("no form of ours").isEqualTo(400);
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
}
