package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.join.Touchpoint;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.pages.PageLanguage;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A member takes along what the store holds of them: over real HTTP, by the code that the kiosk showed them. */
class TakeAlongTest extends PhoneInTheShop {
    private static final String NUMBER = "+8613812341234";

    @Test
    void theFirstPhoneSeesEverythingSavesItAndNoOtherDoes() throws Exception {
        URI link = link();
        HttpResponse<String> start = get(link);
        assertThat(start.body())
                .contains("name=\"begin\"", "name=\"phone\"")
                .doesNotContain("小美")
                .doesNotContain("1234");
        String secret = hidden(start.body());
        String other = hidden(get(link).body());

        HttpResponse<String> page = begin(link, secret);
        assertThat(page.body()).contains("小美", NUMBER, "李娜", "2026-11-21 10:00", "已同意（文本 2026-2）", "name=\"save\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");

        assertThat(post(link, "form", other, "begin", "here")).satisfies(TakeAlongTest::isGone);
        assertThat(post(link, "form", other, "save", "json")).satisfies(TakeAlongTest::isGone);
        assertThat(get(link)).satisfies(TakeAlongTest::isGone);

        HttpResponse<String> file = post(link, "form", secret, "save", "json");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        JsonNode all = Json.tree(file.body().getBytes(StandardCharsets.UTF_8));
        JsonNode card = all.path("cards").path(0);
        assertThat(card.path("phone").asString()).isEqualTo(NUMBER);
        assertThat(card.path("firstName").asString()).isEqualTo("小美");
        assertThat(all.path("guide").path("guide").path("zh").asString()).isEqualTo("李娜");
        assertThat(all.path("consents")).hasSize(3).allSatisfy(said -> {
            assertThat(said.path("decision").path("textVersion").asString()).isNotEmpty();
            assertThat(said.path("decision").path("textHash").asString()).hasSize(64);
        });
        assertThat(card.path("trail").path("purchases").isArray()).isTrue();

        shop.pass(DataLinks.HELD);
        assertThat(post(link, "form", secret, "begin", "here")).satisfies(TakeAlongTest::isGone);
    }

    @Test
    void lookingTakesNothingAndALinkIsGoneAfterTwoMinutes() throws Exception {
        URI link = link();
        String secret = hidden(get(link).body());
        shop.pass(DataLinks.OPENS.minusMillis(1));
        assertThat(get(link).statusCode()).isEqualTo(200);
        shop.pass(Duration.ofMillis(1));
        assertThat(get(link)).satisfies(TakeAlongTest::isGone);
        assertThat(post(link, "form", secret, "begin", "here")).satisfies(TakeAlongTest::isGone);
    }

    @Test
    void aNewCodeTakesTheOldOnesPlaceAndAnEraseTakesBoth() throws Exception {
        URI first = link();
        String secret = hidden(get(first).body());
        submit(new JoinCommand.Back());
        submit(new MyDataCommand.TakeAlong());
        URI second = shown();
        assertThat(second).isNotEqualTo(first);
        assertThat(post(first, "form", secret, "begin", "here")).satisfies(TakeAlongTest::isGone);
        String again = hidden(get(second).body());
        submit(new JoinCommand.Back());
        submit(new MyDataCommand.AskToBeErased());
        submit(new MyDataCommand.Erase());
        assertThat(post(second, "form", again, "begin", "here")).satisfies(TakeAlongTest::isGone);
    }

    @Test
    void whatIsForgedOrNoSecretAtAllOpensNothing() throws Exception {
        URI link = link();
        String token = link.getPath().substring("/d/".length());
        assertThat(token).matches("[0-9A-Za-z_-]{22}");
        String changed = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        assertThat(get(URI.create(shop.base() + "/d/" + changed))).satisfies(TakeAlongTest::isGone);
        assertThat(post(link, "form", "x", "begin", "here")).satisfies(TakeAlongTest::isGone);
        assertThat(post(link, "form", "", "save", "json")).satisfies(TakeAlongTest::isGone);
        assertThat(get(link).statusCode())
                .as("and the link is still the member's")
                .isEqualTo(200);
    }

    @Test
    void whoeverFoundACardHasNineGuessesInAnHourHoweverManyCodesTheyAreShown() throws Exception {
        URI link = link();
        for (int code = 0; code < 3; code++) {
            String secret = hidden(get(link).body());
            for (int guess = 0; guess < DataLinks.MOST_WRONG; guess++) {
                post(link, "form", secret, "begin", "here", "phone", "139000000" + code + guess);
            }
            submit(new JoinCommand.Back());
            submit(new MyDataCommand.TakeAlong());
            link = shown();
        }
        assertThat(get(link)).satisfies(TakeAlongTest::isGone);
    }

    @Test
    void whoeverFoundACardDoesNotKnowTheNumberAndSeesNothing() throws Exception {
        URI link = link();
        String secret = hidden(get(link).body());
        for (String guess : List.of("", "13900000000")) {
            assertThat(post(link, "form", secret, "begin", "here", "phone", guess))
                    .satisfies(refused -> {
                        assertThat(refused.statusCode()).isEqualTo(422);
                        assertThat(refused.body())
                                .contains("role=\"alert\"", "name=\"phone\"")
                                .doesNotContain("小美")
                                .doesNotContain("1234");
                    });
        }
        assertThat(post(link, "form", secret, "save", "json", "phone", "13900000000"))
                .as("the third, though it asks for the file at once")
                .satisfies(TakeAlongTest::isGone);
        assertThat(begin(link, secret).statusCode())
                .as("the right one, too late")
                .isEqualTo(410);
    }

    @Test
    void whoGaveNoNumberHasNoneToType() throws Exception {
        submit(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(1, 1))));
        submit(new JoinCommand.Begin());
        submit(new JoinCommand.CardOnly());
        submit(new JoinCommand.Decide(true, Set.of(), "小美", "zh"));
        submit(new MyDataCommand.ShowMyData());
        submit(new MyDataCommand.TakeAlong());
        URI link = shown();
        HttpResponse<String> start = get(link);
        assertThat(start.body()).contains("name=\"begin\"").doesNotContain("name=\"phone\"");
        assertThat(post(link, "form", hidden(start.body()), "lang", "zh", "begin", "here")
                        .body())
                .contains("小美");
    }

    @Test
    void everyWayInHasWords() {
        for (PageLanguage language : PageLanguage.values()) {
            for (Touchpoint way : Touchpoint.values()) {
                assertThat(language.say("data-way-" + way.word())).isNotBlank();
            }
        }
    }

    @Test
    void nothingOfItIsWrittenToTheDisk() throws Exception {
        URI link = link();
        begin(link, hidden(get(link).body()));
        String token = link.getPath().substring("/d/".length());
        assertThat(written())
                .noneMatch(text -> text.contains(token) || text.contains("13812341234") || text.contains("小美"));
    }

    /** Every file of the data folder, byte by byte. */
    private Stream<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(TakeAlongTest::text).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    + new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void isGone(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.body())
                .contains("This code has been used")
                .doesNotContain("小美")
                .doesNotContain("1234");
    }

    /** The member's own phone begins. */
    private HttpResponse<String> begin(URI link, String secret) throws Exception {
        return post(link, "form", secret, "lang", "zh", "begin", "here", "phone", "138 1234 1234");
    }

    /** Somebody joins, and wants to take it along. */
    private URI link() {
        submit(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(1, 1))));
        submit(new JoinCommand.Begin());
        submit(new JoinCommand.GivePhone("138 1234 1234"));
        submit(new JoinCommand.Decide(true, Set.of(Purpose.MARKETING), "小美", "zh"));
        submit(new MyDataCommand.ShowMyData());
        submit(new MyDataCommand.TakeAlong());
        return shown();
    }

    private URI shown() {
        return URI.create(((Question.TakeAlong) shop.kiosk().state().question()).url());
    }

    private void submit(JoinCommand command) {
        shop.kiosk().submit(command);
    }
}
