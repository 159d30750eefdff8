package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.MemberCode;
import app.suanpan.domain.register.CodeAnswer;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState.Question.Welcome;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.pages.ShownCode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code on a member's phone: another one every half minute, good at one lane. */
class ShownCodeTest extends PhoneInTheShop {
    @Test
    void theCodeOnThePhoneIsGreetedAndChangesByItself() throws Exception {
        Welcome joined = join();
        URI page = codePage(joined);
        HttpResponse<String> shown = get(page, "Accept-Language", "en");
        String first = digits(shown.body());
        assertThat(shown.headers().firstValue("Refresh")).contains("30");
        assertThat(shown.body())
                .as("version 1: 21 modules and the quiet ones around them")
                .contains("viewBox=\"0 0 29 29\"")
                .contains(joined.memberNumber())
                .doesNotContain("<script", joined.cardUrl());
        assertThat(scan(first).memberNumber()).isEqualTo(joined.memberNumber());

        shop.pass(Duration.ofMillis(29_999));
        assertThat(digits(get(page).body())).isEqualTo(first);
        assertThat(get(page).headers().firstValue("Refresh")).contains("1");
        shop.pass(Duration.ofMillis(1));
        assertThat(digits(get(page).body())).isNotEqualTo(first);

        shop.pass(Duration.ofSeconds(30));
        shop.kiosk().submit(new JoinCommand.StartOver());
        shop.kiosk().submit(new JoinCommand.Scan(ScanInput.of(first)));
        assertThat(shop.kiosk().state().notice().orElseThrow().code())
                .as("a picture that is a minute old")
                .isEqualTo(NoticeCode.MEMBER_CODE_REFUSED);
    }

    @Test
    void theCardLeadsToTheCode() throws Exception {
        Welcome joined = join();
        HttpResponse<String> card = get(URI.create(shop.base() + path(joined)), "Accept-Language", "zh");
        assertThat(card.body()).contains("href=\"" + path(joined) + "/code?lang&#x3D;zh\"");
    }

    @Test
    void aCodeOfOneLaneIsRefusedAtAnotherOfTheBox() throws Exception {
        String code = digits(get(codePage(join())).body());
        StoreMembers members = shop.room().members();
        assertThat(members.byCode(code, "till-1", shop.room().clock().instant()))
                .isInstanceOf(CodeAnswer.Found.class);
        assertThat(members.byCode(code, "till-2", shop.room().clock().instant()))
                .isEqualTo(new CodeAnswer.Refused(NoticeCode.MEMBER_CODE_SEEN));
    }

    @Test
    void whereTheClockIsKnownToBeWrongThereIsTheCardAndNoCodeIsRead() throws Exception {
        Welcome joined = join();
        String code = digits(get(codePage(joined)).body());
        shop.room().officeHeard(shop.room().clock().instant().plusSeconds(90));

        HttpResponse<String> page = get(codePage(joined));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(joined.memberNumber()).doesNotContain("class=\"code\"");
        assertThat(page.headers().firstValue("Refresh")).isEmpty();
        assertThat(shop.room()
                        .members()
                        .byCode(code, "till-1", shop.room().clock().instant()))
                .isEqualTo(new CodeAnswer.Refused(NoticeCode.CLOCK_OFF));
    }

    @Test
    void nobodyElsesCardShowsACode() throws Exception {
        URI forged = URI.create(shop.base() + "/m/" + "0".repeat(24) + "/code");
        assertThat(get(forged).statusCode()).isEqualTo(404);
        URI unknown = URI.create(shop.base() + "/m/" + shop.room().keys().card(999_999_999) + "/code");
        assertThat(get(unknown).statusCode())
                .as("signed, and no member of this store")
                .isEqualTo(404);
    }

    @Test
    void aCodeIsNeverShownForLessThanNoTime() {
        assertThat(ShownCode.secondsLeft(shop.room().clock().instant())).isEqualTo(30);
        assertThat(MemberCode.untilNext(shop.room().clock().instant().plusNanos(1)))
                .isEqualTo(Duration.ofSeconds(30).minusNanos(1));
        assertThat(ShownCode.secondsLeft(shop.room().clock().instant().plusMillis(29_999)))
                .isEqualTo(1);
    }

    private Welcome join() {
        shop.kiosk().submit(new JoinCommand.Begin());
        shop.kiosk().submit(new JoinCommand.CardOnly());
        return (Welcome) shop.kiosk()
                .submit(new JoinCommand.Decide(true, Set.of(), "", "zh"))
                .question();
    }

    private Welcome scan(String code) {
        shop.kiosk().submit(new JoinCommand.StartOver());
        return (Welcome)
                shop.kiosk().submit(new JoinCommand.Scan(ScanInput.of(code))).question();
    }

    private URI codePage(Welcome joined) {
        return URI.create(shop.base() + path(joined) + "/code");
    }

    private static String path(Welcome joined) {
        return joined.cardUrl().substring(joined.cardUrl().indexOf("/m/"));
    }

    private static String digits(String page) {
        Matcher code = Pattern.compile("<p class=\"code\">([0-9 ]{24})</p>").matcher(page);
        assertThat(code.find()).isTrue();
        return code.group(1).replace(" ", "");
    }
}
