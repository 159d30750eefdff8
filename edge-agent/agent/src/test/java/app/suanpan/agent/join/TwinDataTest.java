package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.PhoneVerified;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.MemberHoldings;
import app.suanpan.domain.register.MyData;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.protocol.feed.FeedEntry;
import app.suanpan.protocol.feed.MemberEntry;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Who joined here and at another box is one member. What is kept under an id opens to that one's card, and to another card of theirs with which
 * the number was confirmed: not to whoever joined elsewhere with a number that is not theirs.
 */
class TwinDataTest extends PhoneInTheShop {
    private static final String PHONE = "138 1234 1234";
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final long OTHER_NUMBER = 123_456_789;

    private MemberView mei;

    @BeforeEach
    void joinTwice() throws IOException {
        submit(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(1, 1))));
        submit(new JoinCommand.Begin());
        submit(new JoinCommand.GivePhone(PHONE));
        submit(new JoinCommand.Decide(true, Set.of(Purpose.MARKETING), "小美", "zh"));
        submit(new JoinCommand.StartOver());
        mei = shop.room().directory().byPhone(PHONE).orElseThrow();
        shop.hears(
                entry(OTHER, OTHER_NUMBER, PhoneStanding.UNKNOWN),
                entry(mei.id(), mei.number(), PhoneStanding.UNKNOWN));
        uses(mei.id(), "tea-once");
        uses(OTHER, "cake-once");
    }

    @Test
    void theCardOfATwinOpensNothingOfTheOtherAndSaysThatThereIsMore() throws Exception {
        show(OTHER_NUMBER);
        MyData data = mine(submit(new MyDataCommand.ShowMyData()));
        assertThat(data.number()).isEqualTo("123 456 789");
        assertThat(data.otherNumbers()).isEmpty();
        assertThat(data.notShown()).isEqualTo(1);
        assertThat(data.firstName()).isEmpty();
        assertThat(data.phone()).isEmpty();

        submit(new MyDataCommand.TakeAlong());
        URI link = link();
        String secret = hidden(get(link).body());
        HttpResponse<String> page = begin(link, secret);
        assertThat(page.statusCode())
                .as("the number is theirs, with either card")
                .isEqualTo(200);
        assertThat(page.body())
                .contains("cake-once", "123 456 789", "另有 1 张会员卡")
                .doesNotContain("tea-once")
                .doesNotContain("小美")
                .doesNotContain("+8613812341234");
        JsonNode file = file(link, secret);
        assertThat(file.path("cards")).hasSize(1);
        assertThat(file.path("cardsNotShown").asInt()).isEqualTo(1);
        assertThat(file.toString()).doesNotContain("小美").doesNotContain("tea-once");
    }

    @Test
    void whoShowsBothCardsInOneVisitSeesTakesAlongAndErasesEverything() throws Exception {
        show(OTHER_NUMBER);
        submit(new MyDataCommand.ShowMyData());
        JoinState both = scan(mei.number());
        assertThat(both.question()).as("goes on looking").isInstanceOf(Question.Mine.class);
        MyData data = mine(both);
        assertThat(data.firstName()).isEqualTo("小美");
        assertThat(data.otherNumbers()).containsExactly("123 456 789");
        assertThat(data.notShown()).isZero();
        everythingIsTakenAlong();

        submit(new JoinCommand.Back());
        assertThat(submit(new MyDataCommand.AskToBeErased()).question()).isEqualTo(new Question.EraseAsked(0));
        assertThat(submit(new MyDataCommand.Erase()).question()).isEqualTo(new Question.Erased());
        assertThat(shop.room().directory().isErased(mei.id())).isTrue();
        assertThat(shop.room().directory().isErased(OTHER)).isTrue();
    }

    @Test
    void theCardWithWhichTheNumberWasConfirmedOpensTheOtherToo() throws Exception {
        confirmedWith(OTHER);
        show(OTHER_NUMBER);
        MyData data = mine(submit(new MyDataCommand.ShowMyData()));
        assertThat(data.number()).isEqualTo("123 456 789");
        assertThat(data.firstName()).isEqualTo("小美");
        assertThat(data.otherNumbers()).hasSize(1);
        assertThat(data.notShown()).isZero();
        everythingIsTakenAlong();

        submit(new JoinCommand.Back());
        assertThat(submit(new MyDataCommand.AskToBeErased()).question())
                .as("what cannot be brought back goes no further than the card")
                .isEqualTo(new Question.EraseAsked(1));
        submit(new MyDataCommand.Erase());
        assertThat(shop.room().directory().isErased(OTHER)).isTrue();
        assertThat(shop.room().directory().isErased(mei.id())).isFalse();
    }

    @Test
    void whoJoinsWithANumberThatSomebodyHasConfirmedSeesNothingOfThem() {
        confirmedWith(mei.id());
        show(OTHER_NUMBER);
        MyData data = mine(submit(new MyDataCommand.ShowMyData()));
        assertThat(data.notShown()).isEqualTo(1);
        assertThat(data.firstName()).isEmpty();

        confirmedWith(OTHER);
        assertThat(mine(submit(new MyDataCommand.ShowMyData())).notShown())
                .as("two were confirmed where boxes did not hear of each other: neither opens the other")
                .isEqualTo(1);
    }

    @Test
    void aTwinWhoIsNotOpenStaysAndTheQuestionSaysSo() {
        show(OTHER_NUMBER);
        submit(new MyDataCommand.ShowMyData());
        assertThat(submit(new MyDataCommand.AskToBeErased()).question()).isEqualTo(new Question.EraseAsked(1));
        submit(new MyDataCommand.Erase());
        assertThat(shop.room().directory().isErased(OTHER)).isTrue();
        assertThat(shop.room().directory().isErased(mei.id())).isFalse();
    }

    @Test
    void whatIsTakenBackIsTakenBackOfEveryCardAndWhatIsAllowedIsTheLastWord() {
        show(OTHER_NUMBER);
        assertThat(granted(submit(new MyDataCommand.ShowMyData())))
                .as("allowed with the other card")
                .contains(true);
        assertThat(granted(submit(new MyDataCommand.DecideConsent(Purpose.MARKETING, false, "zh"))))
                .contains(false);
        show(mei.number());
        assertThat(granted(submit(new MyDataCommand.ShowMyData()))).contains(false);
        assertThat(decisions(mei.id())).isEqualTo(1);
        assertThat(decisions(OTHER)).isEqualTo(1);

        assertThat(granted(submit(new MyDataCommand.DecideConsent(Purpose.MARKETING, true, "zh"))))
                .contains(true);
        assertThat(decisions(OTHER)).as("nothing is allowed in another's name").isEqualTo(1);
        show(OTHER_NUMBER);
        assertThat(granted(submit(new MyDataCommand.ShowMyData())))
                .as("one member, one last word")
                .contains(true);
    }

    @Test
    void whatTheyHaveAtTheTillsIsToldAndWhatHeadOfficeSaysLaterIsShownAtOnce() throws Exception {
        Purse purse = new Purse();
        shop.room().tellHoldings(purse);
        show(OTHER_NUMBER);
        MyData here = mine(submit(new MyDataCommand.ShowMyData()));
        assertThat(here.points()).contains(new PointsBalance(30, 0, 0));
        assertThat(here.coupons()).extracting(MemberHoldings.Coupon::code).containsExactly("five of 123456789");
        submit(new MyDataCommand.ShowHoldings());
        purse.balance = new PointsBalance(100, 5, 0).heard(true);
        shop.room().pointsHeard();
        assertThat(((Question.Holdings) shop.kiosk().state().question()).data().points())
                .contains(purse.balance);

        submit(new JoinCommand.Back());
        submit(new MyDataCommand.TakeAlong());
        URI link = link();
        purse.asked.clear();
        String secret = hidden(get(link).body());
        assertThat(purse.asked)
                .as("head office is asked while the number is typed")
                .contains(OTHER, mei.id());
        assertThat(begin(link, secret).body())
                .contains("可用 100，待生效 5", "五元券 · five of 123456789", "可用，至 2026-12-31")
                .doesNotContain("本店所知")
                .doesNotContain(String.valueOf(mei.number()));
        JsonNode file = file(link, secret);
        assertThat(file.path("points").path("balance").path("available").asInt())
                .isEqualTo(100);
        assertThat(file.path("points").path("elsewhere"))
                .as("does not say under which id, and one is not open")
                .isEmpty();
        purse.balance = new PointsBalance(30, 0, 0);
        assertThat(begin(link, secret).body()).contains("可用 30（本店所知）");

        confirmedWith(OTHER);
        JsonNode all = file(link, secret);
        assertThat(all.path("points").path("elsewhere")).hasSize(1);
        assertThat(all.path("coupons")).hasSize(2);
        assertThat(begin(link, secret).body()).contains("其他收银台和门店的积分", "获得 70", "five of " + mei.number());
    }

    @Test
    void aStrangersCardInBetweenOpensNothing() {
        show(OTHER_NUMBER);
        submit(new JoinCommand.Scan(ScanInput.of("nothing of ours")));
        submit(new JoinCommand.StartOver());
        submit(new JoinCommand.Begin());
        submit(new JoinCommand.CardOnly());
        submit(new JoinCommand.Decide(true, Set.of(), "", "zh"));
        scan(mei.number());
        MyData data = mine(submit(new MyDataCommand.ShowMyData()));
        assertThat(data.notShown())
                .as("the first card was shown in another visit")
                .isEqualTo(1);
        assertThat(data.otherNumbers()).isEmpty();
    }

    private void everythingIsTakenAlong() throws Exception {
        submit(new MyDataCommand.TakeAlong());
        URI link = link();
        String secret = hidden(get(link).body());
        assertThat(begin(link, secret).body())
                .contains("小美", "+8613812341234", "tea-once", "cake-once", "另一张会员卡")
                .doesNotContain("张会员卡登记了同一手机号");
        JsonNode file = file(link, secret);
        assertThat(file.path("member").asString()).as("who survives").isEqualTo(OTHER.toString());
        assertThat(file.path("cards")).hasSize(2);
        assertThat(file.path("cardsNotShown").asInt()).isZero();
        assertThat(file.toString())
                .contains("小美", "tea-once", "cake-once", mei.id().toString());
    }

    private FeedEntry entry(UUID id, long number, PhoneStanding standing) {
        String hash = shop.room().keys().phoneHash(new Phone(86, "13812341234"));
        return MemberEntry.of(new KnownMember(
                id, number, Optional.of(hash), "zh", Optional.empty(), Optional.empty(), OTHER, standing));
    }

    private void confirmedWith(UUID id) {
        append(new PhoneVerified(
                new EventHeader(UUID.randomUUID(), "S01", "T1", "mei", LocalDate.of(2026, 11, 22), shop.now()), id));
    }

    private void append(JournalEvent event) {
        shop.ledger().transact(writer -> writer.append(event));
    }

    private void uses(UUID id, String promotion) {
        shop.ledger()
                .transact(writer -> writer.rows()
                        .update("INSERT INTO promotion_use (member, promotion, uses) VALUES (?, ?, 1)", id, promotion));
    }

    private long decisions(UUID id) {
        return shop.journal()
                .lines()
                .filter(line -> line.contains("\"ConsentDecided\"") && line.contains(id.toString()))
                .count();
    }

    private void show(long number) {
        submit(new JoinCommand.StartOver());
        scan(number);
    }

    private JoinState scan(long number) {
        return submit(new JoinCommand.Scan(ScanInput.of(shop.room().cardLink(number))));
    }

    private HttpResponse<String> begin(URI link, String secret) throws Exception {
        return post(link, "form", secret, "lang", "zh", "begin", "here", "phone", PHONE);
    }

    private JsonNode file(URI link, String secret) throws Exception {
        return Json.tree(post(link, "form", secret, "save", "json").body().getBytes(StandardCharsets.UTF_8));
    }

    private URI link() {
        return URI.create(((Question.TakeAlong) shop.kiosk().state().question()).url());
    }

    private JoinState submit(JoinCommand command) {
        return shop.kiosk().submit(command);
    }

    private static MyData mine(JoinState state) {
        return ((Question.Mine) state.question()).data();
    }

    private static Optional<Boolean> granted(JoinState state) {
        return mine(state).consents().stream()
                .filter(it -> it.text().purpose() == Purpose.MARKETING)
                .findFirst()
                .flatMap(MyData.Decision::granted);
    }
}
