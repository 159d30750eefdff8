package app.suanpan.domain.join;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanRules;
import app.suanpan.domain.join.JoinVisit.Stage;
import app.suanpan.domain.member.Binding;
import app.suanpan.domain.member.BindingOutcome;
import app.suanpan.domain.member.Phone;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.MemberDirectory.MemberView;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.PriceAnswer;
import app.suanpan.domain.register.PriceLookup;
import app.suanpan.domain.shop.MemoryMembers;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JoinMachineTest {
    private static final String HOST = "shop.example";
    private static final JoinCommand BADGE = scan("https://" + HOST + "/g/" + SmallShop.BADGE_OF_LI);
    private static final JoinCommand CARD = scan("https://" + HOST + "/m/" + SmallShop.CARD_OF_WANG);
    private static final JoinCommand NEW_PHONE = new JoinCommand.GivePhone("13812341234");
    private static final JoinCommand KNOWN_PHONE = new JoinCommand.GivePhone(SmallShop.PHONE_OF_WANG);
    private static final JoinCommand YES = new JoinCommand.Decide(true, Set.of(Purpose.MARKETING), " 小美 ", "zh");
    private static final JoinContext CONTEXT = new JoinContext(
            "kiosk-1",
            new MemoryMembers(),
            typed -> typed.matches("1[0-9]{10}") ? Optional.of(new Phone(86, typed)) : Optional.empty(),
            new ScanRules(HOST, List.of()),
            PriceLookup.asAtTheTill(Till.open()::context),
            Instant.EPOCH);
    private static final JoinCommand MILK = scan("6901234567892");

    private static JoinCommand scan(String code) {
        return new JoinCommand.Scan(ScanInput.of(code));
    }

    private static JoinStep after(JoinCommand... commands) {
        JoinStep step = JoinStep.to(JoinVisit.NOBODY);
        for (JoinCommand command : commands) {
            step = JoinMachine.decide(step.visit(), command, CONTEXT);
        }
        return step;
    }

    @Test
    void aBadgeAPhoneAndADecisionAskForAMember() {
        JoinStep step = after(BADGE, new JoinCommand.Begin(), NEW_PHONE, YES);
        assertThat(step.request()).get().isInstanceOfSatisfying(JoinRequest.Enrol.class, enrol -> {
            assertThat(enrol.data().firstName()).isEqualTo("小美");
            assertThat(enrol.data().phone()).contains(new Phone(86, "13812341234"));
            assertThat(enrol.granted()).containsExactly(Purpose.MARKETING);
            assertThat(enrol.touchpoint()).isEqualTo(Touchpoint.KIOSK_BADGE);
            assertThat(enrol.guide()).contains(SmallShop.LI.id());
        });
    }

    @Test
    void whoeverGoesOnWithoutTheGuideWantsNoneWhateverBadgeIsHeldUpMeanwhile() {
        JoinVisit without = after(BADGE, new JoinCommand.NoGuide()).visit();
        assertThat(without.stage()).isEqualTo(Stage.PHONE);
        assertThat(without.guide()).isEmpty();
        JoinStep step = after(BADGE, new JoinCommand.NoGuide(), BADGE, NEW_PHONE, BADGE, YES);
        assertThat(step.request()).get().isInstanceOfSatisfying(JoinRequest.Enrol.class, enrol -> {
            assertThat(enrol.guide()).contains(Binding.NO_GUIDE);
            assertThat(enrol.touchpoint()).isEqualTo(Touchpoint.KIOSK);
        });
        assertThat(after(BADGE, new JoinCommand.NoGuide(), KNOWN_PHONE).request())
                .as("who typed a number decides nothing for whoever has it")
                .contains(new JoinRequest.Return(SmallShop.WANG.id(), false, Touchpoint.KIOSK, Optional.empty()));
        assertThat(after(BADGE, new JoinCommand.NoGuide(), new JoinCommand.Back(), BADGE)
                        .visit()
                        .guide())
                .as("back at the beginning, with another word")
                .contains(SmallShop.LI);
        assertThat(after(new JoinCommand.Begin(), new JoinCommand.NoGuide())
                        .visit()
                        .noGuide())
                .as("where no guide says hello there is none to refuse")
                .isFalse();
    }

    @Test
    void ofAChildNothingIsAskedFor() {
        JoinStep step = after(
                new JoinCommand.Begin(),
                NEW_PHONE,
                new JoinCommand.Decide(false, Set.of(Purpose.MARKETING), "小明", "zh"));
        assertThat(step.request()).get().isInstanceOfSatisfying(JoinRequest.Enrol.class, enrol -> {
            assertThat(enrol.data().isEmpty()).isTrue();
            assertThat(enrol.granted()).isEmpty();
        });
    }

    @Test
    void aKnownPhoneIsAReturnThatProvesNothingAndACardIsOneThatDoes() {
        assertThat(after(new JoinCommand.Begin(), KNOWN_PHONE).request())
                .contains(new JoinRequest.Return(SmallShop.WANG.id(), false, Touchpoint.KIOSK, Optional.empty()));
        assertThat(after(CARD).request())
                .contains(new JoinRequest.Return(SmallShop.WANG.id(), true, Touchpoint.KIOSK, Optional.empty()));
    }

    @Test
    void whatMayBeToldDependsOnWhatIsProven() {
        MemberView wang = new MemberView(new UUID(0, 1), 123_456_789, "小美", "138****1234", Optional.of(SmallShop.LI));
        Joined stranger = new Joined(wang, true, false, Optional.of(BindingOutcome.REJECT));
        assertThat(stranger.welcome(Long::toString).firstName()).isEmpty();
        assertThat(stranger.welcome(Long::toString).cardUrl()).isEmpty();
        assertThat(stranger.guide()).isEmpty();
        Joined self = new Joined(wang, true, true, Optional.empty());
        assertThat(self.welcome(Long::toString).firstName()).isEqualTo("小美");
        assertThat(self.guide()).contains(SmallShop.LI.firstName());
    }

    @Test
    void aSecondTapOfAnImpatientFingerChangesNothing() {
        JoinVisit phone = after(new JoinCommand.Begin()).visit();
        assertThat(JoinMachine.decide(phone, new JoinCommand.Begin(), CONTEXT).visit())
                .isEqualTo(phone);
        JoinVisit consents = after(new JoinCommand.Begin(), NEW_PHONE).visit();
        assertThat(JoinMachine.decide(consents, NEW_PHONE, CONTEXT).visit()).isEqualTo(consents);
        assertThat(after(YES).request()).isEmpty();
    }

    @Test
    void aBadgeInTheMiddleOfTheQuestionsInterruptsNothing() {
        JoinVisit visit = after(new JoinCommand.Begin(), NEW_PHONE, BADGE).visit();
        assertThat(visit.stage()).isEqualTo(Stage.CONSENTS);
        assertThat(visit.guide()).contains(SmallShop.LI);
    }

    @Test
    void goingBackForgetsWhatWasAnswered() {
        assertThat(after(new JoinCommand.Begin(), NEW_PHONE, new JoinCommand.Back())
                        .visit()
                        .phone())
                .isEmpty();
        assertThat(after(BADGE, new JoinCommand.Back()).visit()).isEqualTo(JoinVisit.NOBODY);
    }

    @Test
    void aPhoneThatOpensTheFormIsWaitedForUnlessSomebodyTypesHere() {
        assertThat(JoinMachine.phoneOpened(JoinVisit.NOBODY).stage()).isEqualTo(Stage.ON_PHONE);
        JoinVisit typing = after(new JoinCommand.Begin()).visit();
        assertThat(JoinMachine.phoneOpened(typing)).isEqualTo(typing);
    }

    @Test
    void whatIsNoBadgeAndNoCardIsSaid() {
        assertThat(after(scan("https://" + HOST + "/g/nobody"))
                        .notice()
                        .orElseThrow()
                        .code())
                .isEqualTo(NoticeCode.BADGE_REFUSED);
        assertThat(after(scan("https://" + HOST + "/m/nobody"))
                        .notice()
                        .orElseThrow()
                        .code())
                .isEqualTo(NoticeCode.MEMBER_CODE_REFUSED);
        assertThat(after(scan("134567890123456789")).notice().orElseThrow().code())
                .isEqualTo(NoticeCode.UNKNOWN_CODE);
    }

    @Test
    void anArticleIsShownWithItsPriceAndJoiningGoesOnFromThere() {
        assertThat(after(MILK).visit()).satisfies(visit -> {
            assertThat(visit.stage()).isEqualTo(Stage.ARTICLE);
            assertThat(visit.article()).get().isInstanceOf(PriceAnswer.Priced.class);
        });
        assertThat(after(MILK, BADGE).visit().stage()).isEqualTo(Stage.GREETING);
        assertThat(after(MILK, new JoinCommand.Begin()).visit().stage()).isEqualTo(Stage.PHONE);
        assertThat(JoinMachine.phoneOpened(after(MILK).visit()).stage()).isEqualTo(Stage.ON_PHONE);
        assertThat(after(MILK, CARD).request()).isPresent();
        assertThat(after(MILK, new JoinCommand.Back()).visit()).isEqualTo(JoinVisit.NOBODY);
        assertThat(after(BADGE, MILK, new JoinCommand.Back()).visit().stage()).isEqualTo(Stage.GREETING);
        assertThat(after(MILK, new JoinCommand.Begin()).visit().article())
                .as("forgotten with its screen")
                .isEmpty();
    }

    @Test
    void anArticleTearsNobodyAwayFromTheQuestions() {
        JoinStep step = after(new JoinCommand.Begin(), NEW_PHONE, MILK);
        assertThat(step.visit().stage()).isEqualTo(Stage.CONSENTS);
        assertThat(step.notice().orElseThrow().code()).isEqualTo(NoticeCode.CODE_NOT_FOR_NOW);
    }

    @Test
    void aMemberGoesBackToTheirWelcomeAndWhoeverComesWithABadgeNextIsSomebodyElse() {
        Joined wang = new Joined(SmallShop.WANG, true, true, Optional.empty());
        JoinVisit looking = JoinMachine.decide(JoinMachine.joined(JoinVisit.NOBODY, wang), MILK, CONTEXT)
                .visit();
        assertThat(looking.member()).contains(SmallShop.WANG.id());
        assertThat(JoinMachine.isInviting(looking)).isFalse();
        assertThat(JoinMachine.decide(looking, new JoinCommand.Begin(), CONTEXT).visit())
                .isEqualTo(looking);
        assertThat(JoinMachine.decide(looking, new JoinCommand.Back(), CONTEXT).visit())
                .isEqualTo(JoinMachine.joined(JoinVisit.NOBODY, wang));
        assertThat(JoinMachine.decide(looking, BADGE, CONTEXT).visit().joined()).isEmpty();
    }

    @Test
    void whoeverOnlyTypedAMembersNumberIsNotToldWhatThatMemberPays() {
        Joined stranger = new Joined(SmallShop.WANG, true, false, Optional.empty());
        assertThat(JoinMachine.joined(JoinVisit.NOBODY, stranger).member()).isEmpty();
    }

    @Property
    void inWhateverOrderNothingThrowsAndNothingIsAskedForBeforeItWasDecided(
            @ForAll("commands") List<JoinCommand> commands) {
        JoinVisit visit = JoinVisit.NOBODY;
        for (JoinCommand command : commands) {
            JoinStep step = JoinMachine.decide(visit, command, CONTEXT);
            step.request()
                    .filter(JoinRequest.Enrol.class::isInstance)
                    .ifPresent(enrol -> assertThat(command).isInstanceOf(JoinCommand.Decide.class));
            visit = step.visit();
            if (command instanceof JoinCommand.StartOver) {
                assertThat(visit).isEqualTo(JoinVisit.NOBODY);
            }
        }
    }

    @Provide
    Arbitrary<List<JoinCommand>> commands() {
        return Arbitraries.of(
                        BADGE,
                        CARD,
                        scan("nonsense"),
                        MILK,
                        scan("4006381333931"),
                        NEW_PHONE,
                        KNOWN_PHONE,
                        new JoinCommand.GivePhone("12"),
                        YES,
                        new JoinCommand.Decide(true, Set.of(), "x".repeat(99), "en"),
                        new JoinCommand.Begin(),
                        new JoinCommand.CardOnly(),
                        new JoinCommand.Back(),
                        new JoinCommand.StartOver())
                .list()
                .ofMaxSize(30);
    }
}
