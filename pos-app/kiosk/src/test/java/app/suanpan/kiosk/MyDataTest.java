package app.suanpan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.Purpose;
import app.suanpan.domain.points.PointsBalance;
import app.suanpan.domain.register.MemberHoldings.Coupon;
import app.suanpan.domain.register.MemberHoldings.State;
import app.suanpan.domain.register.MyDataCommand;
import app.suanpan.testkit.FxThread;
import app.suanpan.ui.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;

/** What a member sees of their own data, and does about it. */
class MyDataTest {
    /** One that can be used, and what became of others. */
    static final List<Coupon> COUPONS = List.of(
            coupon("生日券", "Birthday", State.GOOD),
            coupon("茶饮五折券", "Tea at half price", State.USED),
            coupon("送可颂", "Croissant free", State.LAPSED),
            coupon("五元券", "Five off", State.REVOKED));

    private static Coupon coupon(String zh, String en, State state) {
        return new Coupon(
                "five …8KD3WF",
                new LocalName(zh, en),
                LocalDate.of(2026, 11, 21),
                LocalDate.of(2026, 12, 31),
                state,
                Optional.empty(),
                "");
    }

    @Test
    void whoShowsTheCardSeesWhatIsHeldAndWithdrawsWithOneTap() {
        try (Stand stand = Stand.wide(Language.EN)) {
            show(stand);
            assertThat(stand.text("#mine-name")).isEqualTo("王女士");
            assertThat(stand.text("#mine-phone")).isEqualTo("139****0000");
            assertThat(stand.text("#mine-birthday")).isEqualTo("17 May");
            assertThat(stand.text("#mine-joined")).isEqualTo("21 Nov 2026, with a guide");
            assertThat(stand.text("#decide-guide-contact")).endsWith("(not decided yet)");
            assertThat(isTicked(stand, "#decide-marketing")).isTrue();

            stand.touch("#decide-marketing");
            FxThread.await("no longer ticked", () -> !isTicked(stand, "#decide-marketing"));
            stand.touch("#decide-profiling");
            FxThread.await("ticked", () -> isTicked(stand, "#decide-profiling"));
            stand.touch("#decide-guide-contact");
            FxThread.await("decided for the first time", () -> isTicked(stand, "#decide-guide-contact"));
            assertThat(stand.desk.heard())
                    .contains(
                            new MyDataCommand.DecideConsent(Purpose.MARKETING, false, "en"),
                            new MyDataCommand.DecideConsent(Purpose.PROFILING, true, "en"),
                            new MyDataCommand.DecideConsent(Purpose.GUIDE_CONTACT, true, "en"));
        }
    }

    @Test
    void whoOnlyTypedANumberIsNotOfferedTheData() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.touch("#begin");
            stand.number(MemoryJoinDesk.PHONE_OF_WANG);
            stand.touch("#phone-next");
            stand.await("#done");
            assertThat(stand.shows("#my-data")).isFalse();
            stand.desk.submit(new MyDataCommand.ShowMyData());
            assertThat(stand.shows("#decide-marketing")).isFalse();
        }
    }

    @Test
    void aGuideIsChosenOrTheRefusalIsSaid() {
        try (Stand stand = Stand.wide(Language.EN)) {
            stand.desk.moreGuides(12);
            show(stand);
            stand.touch("#change-guide");
            stand.await("#guide-10");
            assertThat(stand.shows("#guide-11")).as("on the next page").isFalse();
            stand.touch("#guides-more");
            stand.await("#guide-14");
            stand.touch("#guide-14");
            stand.await("#notice");
            assertThat(stand.text("#notice-sentence")).startsWith("You changed guides not long ago");
            stand.touch("#guides-more");
            stand.touch("#guide-1");
            stand.await("#mine-guide");
            assertThat(stand.text("#mine-guide")).isEqualTo("Li Na");
        }
    }

    @Test
    void theirPhoneTakesItAlongUnlessPhonesHaveNowhereToGo() {
        try (Stand stand = Stand.wide(Language.EN)) {
            show(stand);
            stand.touch("#take-along");
            stand.await("#along-code");
            stand.desk.pagesShut(true);
            stand.awaitGone("#along-code");
            stand.touch("#along-done");
            stand.await("#decide-marketing");
        }
    }

    @Test
    void anEraseIsAskedAboutOnceDoneAtOnceAndSaid() {
        try (Stand stand = Stand.wide(Language.EN)) {
            show(stand);
            stand.touch("#erase");
            stand.touch("#erase-no");
            stand.await("#decide-marketing");
            assertThat(stand.desk.heard()).doesNotContain(new MyDataCommand.Erase());
            stand.touch("#erase");
            stand.touch("#erase-yes");
            stand.await("#erased-done");
            assertThat(stand.shows("#back"))
                    .as("there is nothing to go back to")
                    .isFalse();
            stand.touch("#erased-done");
            stand.await("#begin");
            stand.scan(MemoryJoinDesk.CARD_OF_WANG);
            stand.await("#notice");
            assertThat(stand.text("#notice-sentence")).startsWith("This card belongs to nobody any more");
        }
    }

    @Test
    void pointsCouponsAndCardsAreShownAndThoseThatHaveToBeShownAreCounted() {
        try (Stand stand = Stand.wide(Language.EN)) {
            show(stand);
            stand.touch("#erase");
            stand.await("#erase-no");
            assertThat(stand.shows("#erase-more")).isFalse();
            stand.touch("#erase-no");
            stand.touch("#holdings");
            stand.await("#holdings-coupons");
            assertThat(stand.text("#holdings-coupons")).isEqualTo("No coupons.");
            assertThat(stand.shows("#holdings-points")).as("nobody gives any").isFalse();
            assertThat(stand.shows("#holdings-cards")).isFalse();
            assertThat(stand.shows("#holdings-more")).isFalse();
            stand.touch("#holdings-done");

            stand.desk.cards(List.of("538 112 904"), 2);
            stand.desk.has(new PointsBalance(1_250, 80, 0), COUPONS);
            stand.touch("#holdings");
            stand.await("#holdings-points");
            assertThat(stand.text("#holdings-points"))
                    .isEqualTo("Points: 1,250 to use, 80 later (as known in this shop)");
            assertThat(stand.text("#holdings-coupons").lines())
                    .containsExactly(
                            "Birthday: good until 31 Dec 2026",
                            "Tea at half price: used",
                            "Croissant free: lapsed",
                            "And 1 more.");
            assertThat(stand.text("#holdings-cards")).isEqualTo("Your cards: 268 647 881, 538 112 904");
            assertThat(stand.text("#holdings-more")).contains(": 2.");
            stand.desk.has(new PointsBalance(1_300, 0, 0).heard(true), List.of());
            stand.touch("#holdings-done");
            stand.touch("#holdings");
            stand.await("#holdings-points");
            assertThat(stand.text("#holdings-points")).isEqualTo("Points: 1,300 to use");
            stand.touch("#holdings-done");
            stand.touch("#erase");
            stand.await("#erase-more");
            assertThat(stand.text("#erase-more")).contains(": 2.");
        }
    }

    @Test
    void nothingStaysOfWhoWalkedAway() {
        try (Stand stand = Stand.wide(Language.EN)) {
            show(stand);
            stand.pass(Duration.ofSeconds(31));
            stand.await("#begin");
            assertThat(stand.shows("#mine-name")).isFalse();
        }
    }

    private static void show(Stand stand) {
        stand.scan(MemoryJoinDesk.CARD_OF_WANG);
        stand.touch("#my-data");
        stand.await("#decide-marketing");
    }

    private static boolean isTicked(Stand stand, String row) {
        return FxThread.call(() -> ((CheckBox) stand.kiosk().scene().lookup(row)).isSelected());
    }
}
