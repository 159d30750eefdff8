package app.suanpan.agent.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingRule;
import app.suanpan.domain.member.BindingSettings;
import app.suanpan.domain.member.KnownMember;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.MyData;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.ledger.LedgerVerifier;
import app.suanpan.ledger.member.MemberDerivation;
import app.suanpan.protocol.feed.MemberEntry;
import app.suanpan.protocol.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A member before the kiosk: what they see of their own data, what they decide. */
class MyDataTest extends PhoneInTheShop {
    private static final String PHONE = "138 1234 1234";

    @Test
    void whoJustJoinedSeesWhatIsHeldAndThePhoneNumberMasked() {
        join();
        MyData data = mine(submit(new MyDataCommand.ShowMyData()));
        assertThat(data.firstName()).isEqualTo("小美");
        assertThat(data.phone()).isEqualTo("138****1234");
        assertThat(data.touchpoint()).isEqualTo("kiosk-badge");
        assertThat(data.joinedOn()).map(Object::toString).contains("2026-11-21");
        assertThat(data.guide()).contains(JoinShop.LI.firstName());
        assertThat(granted(data, Purpose.MARKETING)).contains(true);
        assertThat(granted(data, Purpose.PROFILING)).contains(false);
        assertThat(data.here()).isTrue();
    }

    @Test
    void whoOnlyTypedANumberIsShownNothing() {
        join();
        submit(new JoinCommand.StartOver());
        submit(new JoinCommand.Begin());
        submit(new JoinCommand.GivePhone(PHONE));
        long events = shop.ledger().head().sequence();
        for (MyDataCommand command : List.of(
                new MyDataCommand.ShowMyData(),
                new MyDataCommand.DecideConsent(Purpose.MARKETING, false, "zh"),
                new MyDataCommand.TakeAlong(),
                new MyDataCommand.Erase())) {
            assertThat(submit(command).question()).isInstanceOf(Question.Welcome.class);
        }
        assertThat(shop.ledger().head().sequence()).isEqualTo(events);
    }

    @Test
    void aPurposeIsWithdrawnAndGrantedWithOneTapEach() {
        join();
        submit(new MyDataCommand.ShowMyData());
        MyData without = mine(submit(new MyDataCommand.DecideConsent(Purpose.MARKETING, false, "zh")));
        assertThat(granted(without, Purpose.MARKETING)).contains(false);
        MyData with = mine(submit(new MyDataCommand.DecideConsent(Purpose.MARKETING, true, "zh")));
        assertThat(granted(with, Purpose.MARKETING))
                .as("given again at the same tick of the clock")
                .contains(true);
        assertThat(shop.journal()).contains("\"type\":\"ConsentDecided\"");
        assertThat(verified()).isEmpty();
    }

    @Test
    void aGuideIsChosenAndTheRefusalIsSaid() {
        join();
        submit(new MyDataCommand.ShowMyData());
        JoinState choice = submit(new MyDataCommand.ShowGuides());
        assertThat(((Question.Guides) choice.question()).guides())
                .extracting(Question.GuideChoice::id, Question.GuideChoice::chosen)
                .as("who has left is no choice")
                .containsExactly(tuple(1L, true), tuple(2L, false));
        JoinState soon = submit(new MyDataCommand.ChooseGuide(2));
        assertThat(soon.notice()).map(Notice::code).contains(NoticeCode.GUIDE_TOO_OFTEN);
        assertThat(submit(new MyDataCommand.ChooseGuide(3)).notice())
                .map(Notice::code)
                .contains(NoticeCode.GUIDE_NOT_THERE);

        shop.pass(Duration.ofHours(25));
        showCard();
        submit(new MyDataCommand.ShowMyData());
        submit(new MyDataCommand.ShowGuides());
        assertThat(mine(submit(new MyDataCommand.ChooseGuide(2))).guide()).contains(JoinShop.WANG.firstName());
        assertThat(submit(new JoinCommand.Back()).guide()).contains(JoinShop.WANG.firstName());
    }

    @Test
    void whoeverWantsNoGuideHasNoneAtOnceAndIsLeftAloneByBadges() {
        join();
        submit(new MyDataCommand.ShowMyData());
        assertThat(((Question.Guides) submit(new MyDataCommand.ShowGuides()).question()).noneChosen())
                .isFalse();
        JoinState none = submit(new MyDataCommand.ChooseNoGuide());
        assertThat(none.notice()).isEmpty();
        assertThat(mine(none).guide()).isEmpty();
        assertThat(((Question.Guides) submit(new MyDataCommand.ShowGuides()).question()).noneChosen())
                .isTrue();
        assertThat(shop.journal()).contains("\"guide\":0,\"memberChose\":true,\"decision\":\"END\"");

        shop.pass(Duration.ofHours(25));
        submit(new JoinCommand.StartOver());
        submit(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(2, 1))));
        scanCard();
        assertThat(mine(submit(new MyDataCommand.ShowMyData())).guide())
                .as("a badge was shown before the card")
                .isEmpty();
        assertThat(shop.journal()).contains("\"reason\":\"WANTS_NO_GUIDE\"");
        submit(new MyDataCommand.ShowGuides());
        assertThat(mine(submit(new MyDataCommand.ChooseGuide(2))).guide()).contains(JoinShop.WANG.firstName());
        assertThat(verified()).isEmpty();
    }

    @Test
    void whomHeadOfficeGaveToAnotherGuideMayRefuseAtOnceThoughTheyChangedNotLongAgo() throws IOException {
        join();
        MemberView mei = shop.room().directory().byPhone(PHONE).orElseThrow();
        Instant bound = shop.room().clock().instant();
        shop.pass(Duration.ofMinutes(1));
        Instant moved = shop.room().clock().instant();
        Binding given = BindingRule.reassign(
                new Binding(1, bound, Optional.empty(), Optional.empty(), List.of()),
                2,
                BindingSettings.DEFAULT,
                moved);
        shop.hears(MemberEntry.of(new KnownMember(
                mei.id(), mei.number(), Optional.empty(), "zh", Optional.of(given), Optional.of(moved))));
        shop.pass(Duration.ofMinutes(1));
        showCard();
        assertThat(mine(submit(new MyDataCommand.ShowMyData())).guide())
                .as("a manager gave them away")
                .contains(JoinShop.WANG.firstName());
        submit(new MyDataCommand.ShowGuides());
        JoinState refused = submit(new MyDataCommand.ChooseGuide(1));
        assertThat(refused.notice()).isEmpty();
        assertThat(mine(refused).guide()).contains(JoinShop.LI.firstName());
        assertThat(shop.journal()).contains("\"memberChose\":true");
    }

    @Test
    void anEraseIsAskedBackOnceAndThenDone() {
        Question.Welcome welcome = join();
        submit(new MyDataCommand.ShowMyData());
        assertThat(submit(new MyDataCommand.Erase()).question())
                .as("not asked yet")
                .isInstanceOf(Question.Mine.class);
        assertThat(submit(new MyDataCommand.AskToBeErased()).question()).isEqualTo(new Question.EraseAsked(0));
        assertThat(submit(new JoinCommand.Back()).question()).isInstanceOf(Question.Mine.class);
        submit(new MyDataCommand.AskToBeErased());
        assertThat(submit(new MyDataCommand.Erase()).question()).isEqualTo(new Question.Erased());
        assertThat(submit(new JoinCommand.Back()).question()).isInstanceOf(Question.Attract.class);
        assertThat(submit(new JoinCommand.Scan(ScanInput.of(welcome.cardUrl()))).notice())
                .map(Notice::code)
                .contains(NoticeCode.MEMBER_ERASED);
        assertThat(shop.journal()).contains("\"type\":\"MemberErased\"").contains("\"reason\":\"ASKED\"");
        assertThat(verified()).isEmpty();
    }

    @Test
    void everyStateAndCommandCanTravelToAnotherProcess() {
        join();
        for (MyDataCommand command : List.of(
                new MyDataCommand.ShowMyData(),
                new MyDataCommand.DecideConsent(Purpose.MARKETING, false, "zh"),
                new MyDataCommand.ShowGuides(),
                new MyDataCommand.ChooseGuide(1),
                new MyDataCommand.TakeAlong())) {
            JoinState state = submit(command);
            assertThat(Json.read(Json.write(state), JoinState.class)).isEqualTo(state);
            assertThat(Json.read(Json.write(command, JoinCommand.class), JoinCommand.class))
                    .isEqualTo(command);
        }
    }

    private Question.Welcome join() {
        submit(new JoinCommand.StartOver());
        submit(new JoinCommand.Scan(ScanInput.of(shop.room().badgeLink(1, 1))));
        submit(new JoinCommand.Begin());
        submit(new JoinCommand.GivePhone(PHONE));
        return (Question.Welcome) submit(new JoinCommand.Decide(true, Set.of(Purpose.MARKETING), "小美", "zh"))
                .question();
    }

    private void showCard() {
        submit(new JoinCommand.StartOver());
        scanCard();
    }

    private void scanCard() {
        long number = shop.room().directory().byPhone(PHONE).orElseThrow().number();
        submit(new JoinCommand.Scan(ScanInput.of(shop.room().addresses().card(number))));
    }

    private JoinState submit(JoinCommand command) {
        return shop.kiosk().submit(command);
    }

    private static MyData mine(JoinState state) {
        return ((Question.Mine) state.question()).data();
    }

    private static Optional<Boolean> granted(MyData data, Purpose purpose) {
        return data.consents().stream()
                .filter(it -> it.text().purpose() == purpose)
                .findFirst()
                .flatMap(MyData.Decision::granted);
    }

    private List<String> verified() {
        return LedgerVerifier.verify(folder.resolve("ledger.db"), List.of(new MemberDerivation()))
                .findings();
    }
}
