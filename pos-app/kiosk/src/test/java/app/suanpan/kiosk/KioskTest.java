package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.workstation.KioskFace;
import app.suanpan.testkit.FxThread;
import app.suanpan.testkit.SceneWalk;
import app.suanpan.ui.text.Language;
import app.suanpan.ui.theme.Appearance;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/** A kiosk's screen with a desk behind it and a finger before it. */
class KioskTest {

    @Test
    void aBadgeAPhoneNumberANameAndTheMemberIsGreeted() {
        try (Stand stand = Stand.wide(Language.ZH)) {
            stand.scan(MemoryJoinDesk.BADGE_OF_LI);
            stand.await("#greeting-hello");
            assertThat(stand.text("#greeting-hello")).isEqualTo("你好，我是李娜");
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number("13812341234");
            stand.touch("#phone-next");
            stand.touch("#surname-王");
            stand.touch("#title-gentleman");
            stand.touch("#title-lady");
            stand.touch("#name-next");
            stand.touch("#tick-marketing");
            stand.touch("#join");
            stand.await("#member-number");
            assertThat(stand.text("#welcome-heading")).isEqualTo("王女士，欢迎你！");
            assertThat(stand.text("#welcome-guide")).isEqualTo("李娜是你的导购。");
            assertThat(stand.desk.heard())
                    .contains(new JoinCommand.Decide(true, Set.of(Purpose.MARKETING), "王女士", "zh"));
        }
    }

    @Test
    void theShopsOwnWordsAndPictureStandOnAnIdleKioskUntilTheyAreTakenBack() {
        try (Stand stand = Stand.wide(Language.EN)) {
            String promise = stand.text("#attract-promise");
            stand.desk.wear(Faces.spring());
            stand.await("#attract-picture");
            assertThat(stand.text("#attract-sentence")).isEqualTo("Spring is here, come in");
            assertThat(stand.text("#attract-promise"))
                    .as("what the shop does not say")
                    .isEqualTo(promise);
            stand.desk.wear(Faces.of(Faces.BROKEN));
            stand.awaitGone("#attract-picture");
            stand.desk.wear(KioskFace.PLAIN);
            FxThread.await(
                    "the kiosk's own words",
                    () -> stand.text("#attract-sentence").equals("One scan, you're in"));
        }
    }

    @Test
    void whilePhonesHaveNowhereToGoThereIsNoCodeAndWhoeverTypesJoins() {
        try (Stand stand = Stand.wide(Language.EN)) {
            assertThat(stand.shows(".k-qr-card")).isTrue();
            stand.desk.pagesShut(true);
            stand.awaitGone(".k-qr-card");
            stand.scan(MemoryJoinDesk.BADGE_OF_LI);
            stand.await("#greeting-hello");
            assertThat(stand.shows(".k-qr-card")).isFalse();
            stand.touch("#begin");
            stand.await("#phone-number");
        }
    }

    @Test
    void withoutANameNothingIsTickedBeforehandAndAChildIsAsked() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number("13812341234");
            stand.touch("#phone-next");
            stand.touch("#name-skip");
            stand.touch("#join-young");
            stand.await("#member-number");
            assertThat(stand.desk.heard()).contains(new JoinCommand.Decide(false, Set.of(), "", "en"));
        }
    }

    @Test
    void whoWantsJustACardIsNotAskedForAName() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.touch("#phone-none");
            stand.await("#join");
            assertThat(stand.shows("#name")).isFalse();
        }
    }

    @Test
    void aWrongNumberIsSaidAndStaysForCorrection() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number("12345");
            stand.touch("#phone-next");
            stand.await("#notice");
            assertThat(stand.text("#notice-sentence")).startsWith("That does not look like a phone number");
            assertThat(stand.text("#phone-number").replace("\u2009", "")).isEqualTo("12345");
        }
    }

    @Test
    void backGoesThroughTheNameToThePhoneAndStartingOverForgets() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number("13812341234");
            stand.touch("#phone-next");
            stand.touch("#key-m");
            stand.touch("#name-next");
            stand.await("#join");
            stand.touch("#back");
            stand.await("#name");
            assertThat(stand.text("#name")).as("still there, to be mended").isEqualTo("M");
            stand.touch("#back");
            stand.await("#phone-number");
            assertThat(stand.text("#phone-number")).as("forgotten").isEmpty();
            stand.number("138");
            stand.touch("#start-over");
            stand.touch("#begin");
            stand.await("#phone-number");
            assertThat(stand.text("#phone-number")).isEmpty();
        }
    }

    @Test
    void thirtySecondsAloneAndTheVisitorIsForgotten() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number("138");
            stand.pass(Duration.ofMillis(19_999));
            assertThat(stand.shows("#countdown")).isFalse();
            stand.pass(Duration.ofMillis(1));
            stand.await("#countdown");
            assertThat(stand.text("#countdown")).isEqualTo("10");
            stand.pass(Duration.ofSeconds(10));
            stand.await("#begin");
            assertThat(stand.desk.state().question()).isInstanceOf(Question.Attract.class);
        }
    }

    @Test
    void whoSaysSoIsStillThere() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number("138");
            stand.pass(Duration.ofSeconds(29));
            stand.await("#countdown");
            stand.touch("#stay");
            stand.pass(Duration.ofSeconds(10));
            assertThat(stand.shows("#countdown")).isFalse();
            assertThat(stand.text("#phone-number")).isEqualTo("138");
        }
    }

    @Test
    void aVisitorBusyWithTheirPhoneHasTwoMinutes() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.desk.phoneOpened();
            stand.await(".k-phone-sign");
            stand.pass(Duration.ofSeconds(100));
            assertThat(stand.shows("#countdown")).isFalse();
            stand.pass(Duration.ofSeconds(10));
            stand.await("#countdown");
        }
    }

    @Test
    void theLanguageIsSwitchedLiveAndComesBackForTheNextVisitor() {
        try (Stand stand = Stand.wide(Language.ZH)) {
            stand.touch("#begin");
            stand.touch("#phone-none");
            stand.await("#join");
            stand.touch("#tick-profiling");
            stand.touch("#language");
            assertThat(stand.text("#join")).isEqualTo("I am 14 or older: join");
            assertThat(stand.text("#tick-marketing")).isEqualTo("You may send me offers and news.");
            stand.touch("#join");
            stand.await("#member-number");
            assertThat(stand.desk.heard()).contains(new JoinCommand.Decide(true, Set.of(Purpose.PROFILING), "", "en"));
            stand.touch("#done");
            stand.await("#begin");
            assertThat(stand.text("#begin")).isEqualTo("没带手机，在这里填");
        }
    }

    @Test
    void howAVisitorWantedTheScreenIsForgottenWithTheVisit() {
        try (Stand stand = new Stand(Language.EN, Appearance.LIGHT, 1080, 1920)) {
            stand.wants(List.of("#large-text", "#lowered", "#contrast"));
            assertThat(stand.text("#large-text")).isEqualTo("Ordinary text");
            stand.touch("#begin");
            stand.await("#phone-number");
            assertThat(stand.text("#lowered")).as("through the visit").isEqualTo("Bring it back up");
            stand.touch("#start-over");
            stand.await("#attract-sentence");
            assertThat(stand.text("#large-text")).isEqualTo("Large text");
            assertThat(stand.text("#lowered")).isEqualTo("Bring it lower");
            assertThat(stand.text("#contrast")).isEqualTo("High contrast");
        }
    }

    @Test
    void whoeverChangesTheIdleScreenAndGoesAwayLeavesItAsItWas() {
        try (Stand stand = Stand.wide(Language.ZH)) {
            stand.touch("#large-text");
            stand.touch("#language");
            assertThat(stand.text("#large-text")).isEqualTo("Ordinary text");
            stand.pass(Duration.ofSeconds(29));
            assertThat(stand.text("#large-text")).isEqualTo("Ordinary text");
            stand.pass(Duration.ofSeconds(1));
            FxThread.await(
                    "the screen is as it was", () -> stand.text("#large-text").equals("大字"));
        }
    }

    @Test
    void aScreenThatIsAllWithinReachHasNothingToBringLower() {
        try (Stand stand = Stand.wide(Language.EN)) {
            assertThat(stand.shows("#lowered")).isFalse();
        }
    }

    @Test
    void theNextVisitorFindsNothingTicked() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.touch("#phone-none");
            stand.touch("#tick-profiling");
            stand.touch("#start-over");
            stand.touch("#begin");
            stand.touch("#phone-none");
            stand.touch("#join");
            stand.await("#member-number");
            assertThat(stand.desk.heard()).contains(new JoinCommand.Decide(true, Set.of(), "", "en"));
        }
    }

    @Test
    void aStrangerWhoTypesAMembersNumberSeesNoNameAndNoCard() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number(MemoryJoinDesk.PHONE_OF_WANG);
            stand.touch("#phone-next");
            stand.await("#done");
            assertThat(stand.text("#welcome-heading")).isEqualTo("Welcome back!");
            assertThat(stand.shows("#member-number")).isFalse();
            stand.touch("#done");
            stand.await("#begin");
            stand.scan(MemoryJoinDesk.CARD_OF_WANG);
            stand.await("#member-number");
            assertThat(stand.text("#welcome-heading")).isEqualTo("Welcome back, 王女士!");
        }
    }

    @Test
    void afterManyOthersThreeDigitsAreTouched() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.desk.crowd();
            stand.touch("#begin");
            stand.touch("#phone-none");
            stand.touch("#join");
            stand.await("#puzzle-digits");
            assertThat(stand.text("#puzzle-digits")).isEqualTo("three, eight, one");
            stand.touch("#language");
            assertThat(stand.text("#puzzle-digits")).isEqualTo("三、八、一");
            stand.number("382");
            stand.touch("#puzzle-next");
            stand.await("#notice");
            stand.touch("#back");
            stand.touch("#join");
            stand.await("#puzzle-figures");
            assertThat(stand.text("#puzzle-figures")).as("typed anew").isEmpty();
            stand.number("3814");
            assertThat(stand.text("#puzzle-figures")).isEqualTo("381");
            stand.touch("#puzzle-next");
            stand.await("#member-number");
        }
    }

    @Test
    void anArticleShowsWhatItIsAndCostsAndWhatTheOffersSay() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.scan(Shelf.MILK);
            stand.await("#article-price");
            assertThat(stand.text("#article-name")).isEqualTo("Milk");
            assertThat(stand.text("#article-price")).isEqualTo("¥11.25");
            assertThat(stand.text("#article-reckoning")).isEqualTo("Without offers ¥12.50");
            assertThat(stand.texts(".k-offer")).containsExactly("Milk 10 % off: −¥1.25");
            stand.scan(Shelf.BREAD);
            assertThat(stand.text("#article-price")).isEqualTo("¥8.00");
            assertThat(stand.texts(".k-offer")).containsExactly("Bread, 3 for 2: take 2 more");
            stand.touch("#language");
            assertThat(stand.text("#article-name")).isEqualTo("面包");
            assertThat(stand.texts(".k-offer")).containsExactly("面包买二送一：再拿 2 件");
        }
    }

    @Test
    void aMemberSeesTheirOwnPriceOfAWeighedBagAndGoesBackToTheirCard() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.scan(Shelf.BAG_OF_APPLES);
            stand.await("#article-price");
            assertThat(stand.text("#article-price")).isEqualTo("¥12.22");
            assertThat(stand.text("#article-reckoning")).isEqualTo("1.234 kg × ¥9.90 / kg");
            assertThat(stand.texts(".k-offer")).containsExactly("Apples at half price: for members");
            stand.scan(MemoryJoinDesk.CARD_OF_WANG);
            stand.await("#member-number");
            stand.scan(Shelf.BAG_OF_APPLES);
            stand.await("#article-yours");
            assertThat(stand.text("#article-price")).isEqualTo("¥6.11");
            assertThat(stand.text("#article-everybody")).isEqualTo("For others ¥12.22");
            assertThat(stand.shows("#begin")).isFalse();
            assertThat(stand.shows(".k-qr-card")).isFalse();
            stand.touch("#back");
            stand.await("#member-number");
        }
    }

    @Test
    void anArticleNobodyKnowsSaysItsCodeAndJoiningGoesOnFromThere() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.scan(Shelf.UNKNOWN);
            stand.await("#article-code");
            assertThat(stand.text("#article-name")).isEqualTo("We do not know this article");
            assertThat(stand.text("#article-code")).isEqualTo(Shelf.UNKNOWN);
            stand.scan(Shelf.EXPIRED_MILK);
            stand.awaitGone("#article-code");
            assertThat(stand.text("#article-name")).isEqualTo("This pack is past its date");
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.scan(Shelf.MILK);
            stand.await("#notice");
            assertThat(stand.shows("#phone-number")).as("is not torn away").isTrue();
        }
    }

    @Test
    void everyArticleIsATouchAndThenThePriceIsForgotten() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.scan(Shelf.MILK);
            stand.await("#article-price");
            stand.pass(Duration.ofSeconds(15));
            stand.scan(Shelf.BREAD);
            stand.pass(Duration.ofSeconds(15));
            assertThat(stand.shows("#countdown")).isFalse();
            stand.pass(Duration.ofSeconds(15));
            stand.await("#attract-sentence");
            assertThat(stand.shows("#article-price")).isFalse();
        }
    }

    @Test
    void everyNoticeOfTheDeskHasASentence() {
        try (Stand stand = Stand.wide(Language.EN)) {
            for (NoticeCode code : new NoticeCode[] {
                NoticeCode.UNKNOWN_CODE,
                NoticeCode.CODE_NOT_FOR_NOW,
                NoticeCode.MISREAD,
                NoticeCode.GS1_BROKEN,
                NoticeCode.BADGE_REFUSED,
                NoticeCode.MEMBER_CODE_REFUSED,
                NoticeCode.MEMBER_CODE_SEEN,
                NoticeCode.MEMBER_CODES_LOCKED,
                NoticeCode.CLOCK_OFF,
                NoticeCode.PHONE_NOT_VALID,
                NoticeCode.NAME_NOT_KEPT,
                NoticeCode.TOO_MANY_JOINS,
                NoticeCode.PUZZLE_NOT_SOLVED,
                NoticeCode.JOINING_OPENED,
                NoticeCode.LEDGER_NOT_WRITTEN
            }) {
                stand.desk.say(Notice.of(code));
                stand.await("#notice");
                assertThat(stand.text("#notice-sentence")).doesNotContain("«").isNotBlank();
            }
        }
    }

    @Test
    void withoutItsStoreTheKioskSaysSoAndShowsNothingOfTheVisitor() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.await("#phone-number");
            stand.number("138");
            stand.kiosk().connected(false);
            stand.await("#closed");
            assertThat(stand.text("#phone-number")).isEmpty();
            stand.kiosk().connected(true);
            stand.await("#phone-number");
            assertThat(stand.shows("#closed")).isFalse();
        }
    }

    /** They stood at the lower edge of a high screen, where whoever stands before it does not look. */
    @Test
    void theWordsOfAKioskWithoutItsStoreStandInTheMiddle() {
        try (Stand stand = new Stand(Language.EN, Appearance.LIGHT, 1080, 1920)) {
            stand.kiosk().connected(false);
            stand.await("#closed");
            Scene scene = stand.kiosk().scene();
            Bounds title = FxThread.call(() -> SceneWalk.place(scene.lookup("#closed .k-title")));
            assertThat(title.getCenterX()).isCloseTo(scene.getWidth() / 2, within(2.0));
            assertThat(title.getCenterY()).isCloseTo(scene.getHeight() / 2, within(scene.getHeight() / 10));
        }
    }
}
