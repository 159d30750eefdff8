package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Joining by phone, as people do it: slowly, twice, with each other's numbers, or one code for two. */
class JoinSiteTest extends PhoneInTheShop {
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
    void whoeverWantsNoGuideJoinsByABadgeWithoutOne() throws Exception {
        URI badge = badge(1);
        HttpResponse<String> form = get(badge);
        assertThat(form.body()).contains("I would rather have no guide");
        HttpResponse<String> wrong =
                post(badge, "form", hidden(form.body()), "phone", "12", "guide", "none", "age", "14");
        assertThat(wrong.body()).contains("value=\"none\" checked");
        HttpResponse<String> sent = post(
                badge, "form", hidden(form.body()), "phone", "13812341234", "guide", "none", "lang", "en", "age", "14");
        assertThat(get(location(sent)).body()).contains("Welcome!").doesNotContain("is your guide");
        assertThat(shop.room().directory().byPhone("13812341234").flatMap(MemberView::guide))
                .isEmpty();
        assertThat(shop.journal()).contains("\"decision\":\"END\"");

        HttpResponse<String> another = get(badge);
        post(badge, "form", hidden(another.body()), "phone", "13912341234", "age", "14");
        post(badge, "form", hidden(get(badge).body()), "phone", "13912341234", "guide", "none", "age", "14");
        assertThat(shop.room().directory().byPhone("13912341234").flatMap(MemberView::guide))
                .as("anybody can type anybody's number")
                .contains(JoinShop.LI);
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

    /** Whoever comes next would be shown the card of whom the kiosk greets, and could have their data and erase them. */
    @Test
    void whoScannedBeforeTheNextVisitorBeganJoinsOnTheirPhoneAndIsNotGreetedHere() throws Exception {
        URI link = URI.create(attract());
        HttpResponse<String> start = get(link);
        shop.kiosk().submit(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(1, 1))));
        assertThat(shop.kiosk().state().question()).isInstanceOf(Question.Greeting.class);

        HttpResponse<String> form = begin(link, start);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(shop.kiosk().state().question()).isInstanceOf(Question.Greeting.class);
        assertThat(post(link, "form", hidden(form.body()), "phone", "13812341234", "name", "小美", "age", "14")
                        .statusCode())
                .isEqualTo(303);
        assertThat(members()).isEqualTo(1);
        assertThat(shop.kiosk().state().question()).isInstanceOf(Question.Greeting.class);
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

    @Test
    void aNoteIsForgottenAfterTenMinutes() throws Exception {
        URI badge = badge(1);
        URI note = location(post(badge, "form", hidden(get(badge).body()), "name", "小美", "age", "14"));
        shop.pass(Duration.ofMinutes(10));
        assertThat(get(note).statusCode()).isEqualTo(410);
        assertThat(get(note).body()).doesNotContain("小美");
    }

    private static Set<String> withoutQuery(List<String> places) {
        return places.stream().map(place -> place.split("\\?")[0]).collect(Collectors.toSet());
    }
}
