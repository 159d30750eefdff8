package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinDesk;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Six joins a minute, then a puzzle; sixty numbers an hour, then the staff: on phones and at the kiosk. */
class JoinLimitsTest extends PhoneInTheShop {

    @Test
    void theSeventhJoinOfAMinuteOnAPhoneSolvesAPuzzle() throws Exception {
        URI badge = badge(1);
        joinByBadge(6);
        String form = hidden(get(badge).body());
        HttpResponse<String> seventh = post(
                badge,
                "form",
                form,
                "phone",
                "13812341234",
                "name",
                "小美",
                "grant",
                "marketing",
                "age",
                "14",
                "lang",
                "zh");
        assertThat(seventh.statusCode()).isEqualTo(429);
        assertThat(seventh.body())
                .contains("请把这三个数写成阿拉伯数字", "inputmode=\"numeric\"", "value=\"13812341234\"", "小美", " checked")
                .doesNotContain("数字不对");
        assertThat(members()).isEqualTo(6);

        HttpResponse<String> wrong = post(badge, "form", form, "phone", "13812341234", "age", "14", "answer", "12345");
        assertThat(wrong.statusCode()).isEqualTo(429);
        assertThat(wrong.body()).contains("That was not right", "aria-invalid=\"true\"");
        HttpResponse<String> right =
                post(badge, "form", form, "phone", "13812341234", "age", "14", "answer", solution(wrong.body()));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(members()).isEqualTo(7);
    }

    @Test
    void anAnswerIsGoodForOneFormAndOnce() throws Exception {
        URI badge = badge(1);
        joinByBadge(6);
        String form = hidden(get(badge).body());
        String solution = solution(post(badge, "form", form, "age", "14").body());
        assertThat(post(badge, "form", hidden(get(badge).body()), "age", "14", "answer", solution)
                        .statusCode())
                .as("on another form")
                .isEqualTo(429);
        assertThat(post(badge, "form", form, "age", "14", "answer", solution).statusCode())
                .isEqualTo(303);
        assertThat(post(badge, "form", form, "age", "14", "answer", solution).statusCode())
                .as("the same form again is the same member")
                .isEqualTo(303);
        assertThat(members()).isEqualTo(7);
        String next = hidden(get(badge).body());
        post(badge, "form", next, "age", "14");
        assertThat(post(badge, "form", next, "phone", "123", "age", "14", "answer", "x")
                        .body())
                .as("a wrong number does not get past it")
                .contains("name=\"answer\"", "That does not look like a phone number");
    }

    @Test
    void aQuietMinuteLaterNobodyIsAsked() throws Exception {
        joinByBadge(6);
        shop.pass(Duration.ofMinutes(1));
        joinByBadge(6);
        assertThat(members()).isEqualTo(12);
    }

    @Test
    void afterSixtyNumbersInAnHourTheStaffLooksAndTheirBadgeOpensIt() throws Exception {
        URI badge = badge(1);
        for (int i = 0; i < 10; i++) {
            joinByBadge(6);
            shop.pass(Duration.ofMinutes(1));
        }
        HttpResponse<String> shut = post(badge, "form", hidden(get(badge).body()), "age", "14", "lang", "zh");
        assertThat(shut.statusCode()).isEqualTo(429);
        assertThat(shut.body()).contains("请找店员", "M06").doesNotContain("name=\"answer\"");
        assertThat(members()).isEqualTo(60);

        assertThat(scan("https://shop.example/o/0123456789ABCDEFGHJKMNPQ").notice())
                .map(Notice::code)
                .contains(NoticeCode.BADGE_REFUSED);
        assertThat(scan(shop.room().badgeLink(1, 1)).notice())
                .as("a guide's badge is what customers scan: it opens nothing")
                .isEmpty();
        assertThat(post(badge, "form", hidden(get(badge).body()), "age", "14").statusCode())
                .isEqualTo(429);
        assertThat(scan(shop.staffBadge("lin")).notice()).map(Notice::code).contains(NoticeCode.JOINING_OPENED);
        joinByBadge(6);
        assertThat(members()).isEqualTo(66);
    }

    @Test
    void theHourIsRememberedWhenTheBoxWasSwitchedOffAndOn() throws Exception {
        for (int i = 0; i < 10; i++) {
            joinByBadge(6);
            shop.pass(Duration.ofMinutes(1));
        }
        Instant off = shop.now();
        shop.close();
        shop = new JoinShop(folder, off.plus(Duration.ofMinutes(1)));
        URI badge = badge(1);
        assertThat(post(badge, "form", hidden(get(badge).body()), "age", "14").body())
                .contains("M06");
        shop.pass(Duration.ofMinutes(49));
        assertThat(post(badge, "form", hidden(get(badge).body()), "age", "14").statusCode())
                .as("an hour after the first of them")
                .isEqualTo(303);
    }

    @Test
    void theSeventhAtAKioskSolvesAPuzzleThere() {
        JoinDesk kiosk = shop.kiosk();
        joinAtTheKiosk(6);
        kiosk.submit(new JoinCommand.CardOnly());
        assertThat(kiosk.submit(decide()).question()).isInstanceOf(Question.Puzzle.class);
        assertThat(kiosk.submit(new JoinCommand.Back()).question()).isInstanceOf(Question.Consents.class);
        String first = solution(kiosk.submit(decide()));
        JoinState wrong = kiosk.submit(new JoinCommand.Solve("x" + first));
        assertThat(wrong.notice()).map(Notice::code).contains(NoticeCode.PUZZLE_NOT_SOLVED);
        assertThat(kiosk.submit(decide()).question())
                .as("an impatient second tap asks nothing new")
                .isEqualTo(wrong.question());
        assertThat(kiosk.submit(new JoinCommand.Solve(solution(wrong))).question())
                .isInstanceOf(Question.Welcome.class);
        assertThat(members()).isEqualTo(7);
        kiosk.submit(new JoinCommand.StartOver());
        assertThat(kiosk.submit(new JoinCommand.Solve(solution(wrong))).question())
                .as("nothing is asked, so nothing is answered")
                .isInstanceOf(Question.Attract.class);
    }

    @Test
    void aGuideWhoComesToThePuzzleHasTheirCustomer() throws Exception {
        JoinDesk kiosk = shop.kiosk();
        joinAtTheKiosk(6);
        kiosk.submit(new JoinCommand.CardOnly());
        JoinState asked = kiosk.submit(decide());
        scan(shop.room().badgeLink(1, 1));
        JoinState welcome = kiosk.submit(new JoinCommand.Solve(solution(asked)));
        assertThat(welcome.question()).isInstanceOf(Question.Welcome.class);
        assertThat(welcome.guide()).isPresent();
    }

    @Test
    void theStaffsBadgeStandsForThePuzzle() throws Exception {
        JoinDesk kiosk = shop.kiosk();
        joinAtTheKiosk(6);
        kiosk.submit(new JoinCommand.CardOnly());
        kiosk.submit(decide());
        assertThat(scan(shop.staffBadge("lin")).question()).isInstanceOf(Question.Welcome.class);
    }

    @Test
    void numbersTriedAtAKioskAreCountedWhetherAnybodyHasThemOrNot() {
        JoinDesk kiosk = shop.kiosk();
        kiosk.submit(new JoinCommand.Begin());
        for (int i = 0; i < 60; i++) {
            assertThat(kiosk.submit(new JoinCommand.GivePhone("138123400" + (10 + i)))
                            .question())
                    .isInstanceOf(Question.Consents.class);
            kiosk.submit(new JoinCommand.Back());
        }
        JoinState shut = kiosk.submit(new JoinCommand.GivePhone("13812341234"));
        assertThat(shut.question()).isInstanceOf(Question.Phone.class);
        assertThat(shut.notice()).map(Notice::code).contains(NoticeCode.TOO_MANY_JOINS);
        assertThat(shop.room()
                        .desk("K2")
                        .orElseThrow()
                        .submit(new JoinCommand.Begin())
                        .notice())
                .isEmpty();
    }

    private void joinByBadge(int people) throws Exception {
        URI badge = badge(1);
        for (int i = 0; i < people; i++) {
            assertThat(post(badge, "form", hidden(get(badge).body()), "age", "14")
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    private void joinAtTheKiosk(int people) {
        for (int i = 0; i < people; i++) {
            shop.kiosk().submit(new JoinCommand.CardOnly());
            assertThat(shop.kiosk().submit(decide()).question()).isInstanceOf(Question.Welcome.class);
            shop.kiosk().submit(new JoinCommand.StartOver());
        }
    }

    private JoinState scan(String code) {
        return shop.kiosk().submit(new JoinCommand.Scan(ScanInput.of(code)));
    }

    private static JoinCommand.Decide decide() {
        return new JoinCommand.Decide(true, Set.of(), "", "zh");
    }

    private static String solution(JoinState state) {
        return PuzzleReader.figures(
                ((Question.Puzzle) state.question()).digits().en());
    }

    private static String solution(String page) {
        return PuzzleReader.solution(page);
    }
}
