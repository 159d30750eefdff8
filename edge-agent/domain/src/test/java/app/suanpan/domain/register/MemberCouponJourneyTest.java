package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.member.PhoneStanding;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A coupon of one member: whom it counts for and when, who else may have it meanwhile, and what becomes of it. */
class MemberCouponJourneyTest {
    private static final long STRANGER = 538_112_904;

    private static final Promotion FIVE_OFF = of("five", 0, new Reward.AmountOffAll(500));
    private static final Promotion HALF =
            of("half", 1_000, new Reward.PercentOffAll(new BigDecimal("50"), Optional.of(700L)));
    private static final Promotion GIFT = Promotion.of(
                    "bread-free",
                    new LocalName("送面包", "Free bread"),
                    new Offer.Bundle(
                            List.of(new Offer.Slot(Selection.ofItems(SmallShop.BREAD.code()), 1)),
                            new Reward.SlotOff(0, BigDecimal.valueOf(100))))
            .with(new Coupon(Set.of(), Coupon.Uses.ONCE, true, 2_000, false));

    private final Till till = Till.open().promotes(FIVE_OFF, HALF, GIFT);

    private static Promotion of(String id, long atLeast, Reward reward) {
        return Promotion.of(id, new LocalName(id, id), new Offer.OnTop(Selection.ALL, atLeast, reward))
                .with(Coupon.ofMembers());
    }

    private static MemberCoupon coupon(String campaign, long member, long serial) {
        return new MemberCoupon(campaign, member, SmallShop.TODAY, SmallShop.TODAY.plusDays(30), serial);
    }

    private static MemberCoupon ofWang(String campaign) {
        return coupon(campaign, SmallShop.WANG.number(), 7);
    }

    private String token(MemberCoupon coupon) {
        return till.coupons().signs(coupon);
    }

    @Test
    void whatWasScannedTakesOffSaysWhoBuysAndIsSpentByItsSale() {
        String token = token(ofWang("five"));
        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
        assertThat(till.session().member()).contains(SmallShop.WANG.id());
        assertThat(till.total()).isEqualTo(yuan("7.50"));
        till.paysCash("7.50");
        assertThat(till.ledger().couponUse(ofWang("five").code())).isPresent();
        assertThat(((Phase.Completed) till.state().phase()).receipt().toString())
                .contains(MemberCoupon.shown(ofWang("five").code()));

        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
        assertThat(till.session().member())
                .as("a refused coupon says nothing of who buys")
                .isEmpty();
    }

    @Test
    void itTakesOffNoMoreThanThereIsAndAPercentageNoMoreThanItsMost() {
        till.adds(SmallShop.SHIRT, 1);
        till.scans(token(ofWang("half")));
        assertThat(till.total()).isEqualTo(yuan("192.00"));
        till.does(new RegisterCommand.VoidTransaction("mistake"));
        till.adds(SmallShop.FLYER, 1);
        till.scans(token(ofWang("five")));
        assertThat(till.total().isNegative()).isFalse();
    }

    @Test
    void aPercentageBelowItsMostIsHalfUpToTheCent() {
        till.adds(SmallShop.MILK, 1);
        till.scans(token(ofWang("half")));
        assertThat(till.total()).isEqualTo(yuan("6.25"));
    }

    @Test
    void aGiftIsFreeOnceEnoughElseIsBought() {
        till.adds(SmallShop.BREAD, 2);
        till.scans(token(ofWang("bread-free")));
        till.adds(SmallShop.MILK, 1);
        assertThat(till.total()).as("12.50 beside the bread").isEqualTo(yuan("28.50"));
        till.adds(SmallShop.MILK, 1);
        assertThat(till.total()).as("25.00 beside it").isEqualTo(yuan("33.00"));
    }

    @Test
    void itCountsForItsMemberAlone() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.scans(token(coupon("five", STRANGER, 1)));
        assertThat(till.notice()).contains(NoticeCode.COUPON_OF_ANOTHER);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void whereItsMemberIsNotKnownItCountsUntilSomebodyElseIsRecognised() {
        till.adds(SmallShop.MILK, 1);
        till.scans(token(coupon("five", STRANGER, 1)));
        assertThat(till.total()).isEqualTo(yuan("7.50"));
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.notice()).contains(NoticeCode.COUPON_OF_ANOTHER);
        assertThat(till.session().member()).contains(SmallShop.WANG.id());
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void whoHasBegunToPayWithACouponIsNobodyElse() {
        till.adds(SmallShop.MILK, 1);
        till.scans(token(coupon("five", STRANGER, 1)));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("5.00")));
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.notice()).contains(NoticeCode.COUPON_STAYS);
        till.does(new RegisterCommand.TenderCash(yuan("2.50")));
        assertThat(till.ledger().sales().getFirst().member()).isNull();
    }

    @Test
    void withItsMemberItGoesBack() {
        till.adds(SmallShop.MILK, 1);
        till.scans(token(ofWang("five")));
        till.does(new RegisterCommand.ClearMember());
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void whatWasGivenToATwinsNumberIsOnTheStripOfEitherAndUsedOnce() {
        MemberCoupon twins = coupon("five", SmallShop.TWIN_OF_WANG.number(), 3);
        till.coupons().lists(ofWang("half"));
        till.coupons().lists(twins);
        till.hearsOfATwinOfWang();
        till.adds(SmallShop.MILK, 1);
        till.scans("https://shop.example/m/" + SmallShop.CARD_OF_TWIN);
        assertThat(codesOnStrip()).containsExactlyInAnyOrder(ofWang("half").code(), twins.code());
        till.does(new RegisterCommand.ClearMember());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(codesOnStrip()).containsExactlyInAnyOrder(ofWang("half").code(), twins.code());

        till.does(new TermsCommand.PresentCoupon(twins.code()));
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
        assertThat(till.total()).isEqualTo(yuan("7.50"));
        till.scans("https://shop.example/m/" + SmallShop.CARD_OF_TWIN);
        assertThat(till.total()).as("the same member").isEqualTo(yuan("7.50"));
        till.paysCash("7.50");

        till.adds(SmallShop.MILK, 1);
        till.scans("https://shop.example/m/" + SmallShop.CARD_OF_TWIN);
        assertThat(codesOnStrip()).containsExactly(ofWang("half").code());
        till.does(new TermsCommand.PresentCoupon(twins.code()));
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT);
    }

    @Test
    void beforeTheNumberIsConfirmedATwinsCouponTakesWhoeverHasItOnTheirPhone() {
        MemberCoupon hers = ofWang("five");
        till.coupons().lists(hers);
        till.hearsOfATwinOfWang();
        till.reachesWangBy(PhoneStanding.UNKNOWN);
        till.adds(SmallShop.MILK, 1);
        till.scans("https://shop.example/m/" + SmallShop.CARD_OF_TWIN);
        assertThat(codesOnStrip()).as("anybody can give anybody's number").isEmpty();
        till.scans(token(hers));
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
        assertThat(till.total()).isEqualTo(yuan("7.50"));
    }

    private List<String> codesOnStrip() {
        return till.state().member().orElseThrow().coupons().stream()
                .map(RegisterState.MemberStrip.Coupon::code)
                .toList();
    }

    @Test
    void itCountsOnItsDays() {
        MemberCoupon later = new MemberCoupon(
                "five", SmallShop.WANG.number(), SmallShop.TODAY.plusDays(1), SmallShop.TODAY.plusDays(2), 1);
        MemberCoupon past = new MemberCoupon(
                "five", SmallShop.WANG.number(), LocalDate.of(2026, 1, 1), SmallShop.TODAY.minusDays(1), 1);
        MemberCoupon lastDay =
                new MemberCoupon("five", SmallShop.WANG.number(), LocalDate.of(2026, 1, 1), SmallShop.TODAY, 1);
        till.adds(SmallShop.MILK, 1);
        till.scans(token(later));
        assertThat(till.notice()).contains(NoticeCode.COUPON_NOT_YET);
        till.scans(token(past));
        assertThat(till.notice()).contains(NoticeCode.COUPON_EXPIRED);
        till.scans(token(lastDay));
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
    }

    @Test
    void whatIsNotSignedOrNotOfferedHereIsRefused() {
        till.adds(SmallShop.MILK, 1);
        till.scans("SP1:SOMETHING ELSE");
        assertThat(till.notice()).contains(NoticeCode.COUPON_NOT_OURS);
        till.scans(token(coupon("summer", SmallShop.WANG.number(), 1)));
        assertThat(till.notice()).contains(NoticeCode.COUPON_NOT_HERE);
        till.does(new TermsCommand.PresentCoupon(ofWang("five").code()));
        assertThat(till.notice()).as("a code that was typed").contains(NoticeCode.COUPON_NOT_OURS);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void whileItLiesInOneBasketNoOtherCheckoutTakesItAndTheCashierHearsWhere() {
        String token = token(ofWang("five"));
        Till other = till.beside("till-2");
        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        other.adds(SmallShop.MILK, 1);
        assertThat(other.scans(token).reply().notice())
                .contains(Notice.of(
                        NoticeCode.COUPON_HELD,
                        MemberCoupon.shown(ofWang("five").code()),
                        SmallShop.WORKSTATION));
        assertThat(other.total()).isEqualTo(yuan("12.50"));

        till.does(new RegisterCommand.VoidTransaction("mistake"));
        other.scans(token);
        assertThat(other.notice()).contains(NoticeCode.COUPON_TAKEN);
    }

    @Test
    void putAsideItIsFreeAndWhoeverPaysFirstHasIt() {
        String token = token(ofWang("five"));
        Till other = till.beside("till-2");
        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        till.does(new RegisterCommand.Hold(""));
        other.adds(SmallShop.MILK, 1);
        other.scans(token);
        till.does(new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        assertThat(till.notice()).contains(NoticeCode.COUPON_HELD);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
        other.paysCash("7.50");
        till.scans(token);
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT);
    }

    @Test
    void putAsideOverItsLastDayItCountsNoMore() {
        till.adds(SmallShop.MILK, 1);
        till.scans(token(new MemberCoupon("five", SmallShop.WANG.number(), SmallShop.TODAY, SmallShop.TODAY, 1)));
        till.does(new RegisterCommand.Hold(""));
        Till tomorrow = till.beside("till-2-tomorrow", SmallShop.TODAY.plusDays(1));
        tomorrow.does(new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        assertThat(tomorrow.notice()).contains(NoticeCode.COUPON_EXPIRED);
        assertThat(tomorrow.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void aCheckoutThatDiedKeepsItForTenMinutesAndAnAgentThatDiedNotAtAll() {
        String token = token(ofWang("five"));
        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        Till other = till.beside("till-2");
        other.adds(SmallShop.MILK, 1);
        other.waits(CouponHolds.LAPSES_AFTER.minusSeconds(1));
        other.scans(token);
        assertThat(other.notice()).contains(NoticeCode.COUPON_HELD);
        other.waits(Duration.ofSeconds(1));
        other.scans(token);
        assertThat(other.notice()).contains(NoticeCode.COUPON_TAKEN);
        till.waits(CouponHolds.LAPSES_AFTER);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice())
                .as("the first one is told before any money moves")
                .contains(NoticeCode.COUPON_HELD);
        assertThat(till.state().phase()).isInstanceOf(Phase.Selling.class);
        assertThat(till.total()).isEqualTo(yuan("12.50"));

        other.coupons().restarts();
        till.scans(token);
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
    }

    @Test
    void aSaleThatIsUndoneGivesItBack() {
        String token = token(ofWang("five"));
        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        till.paysCash("7.50");
        till.scans(till.ledger().sales().getFirst().receipt());
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("7.50")));
        assertThat(till.ledger().couponUse(ofWang("five").code())).isEmpty();
        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
    }

    @Test
    void whatHeadOfficeListsIsOnTheStripAndTakenByItsCode() {
        MemberCoupon hers = ofWang("five");
        MemberCoupon soon = new MemberCoupon("half", SmallShop.WANG.number(), SmallShop.TODAY, SmallShop.TODAY, 2);
        till.coupons().lists(hers);
        till.coupons().lists(soon);
        till.coupons().lists(ofWang("summer"));
        till.coupons()
                .lists(new MemberCoupon(
                        "five", SmallShop.WANG.number(), SmallShop.TODAY.plusDays(1), SmallShop.TODAY.plusDays(1), 3));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.state().member().orElseThrow().coupons())
                .as("what ends first; nothing whose campaign or day is not now")
                .extracting(coupon -> coupon.code())
                .containsExactly(soon.code(), hers.code());
        till.does(new TermsCommand.PresentCoupon(hers.code()));
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
        till.paysCash("7.50");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.state().member().orElseThrow().coupons())
                .extracting(coupon -> coupon.code())
                .containsExactly(soon.code());
    }

    @Test
    void whatWasUsedAtAnotherBoxOrTakenBackIsRefused() {
        MemberCoupon used = ofWang("five");
        MemberCoupon gone = coupon("five", SmallShop.WANG.number(), 8);
        till.adds(SmallShop.MILK, 1);
        till.scans(token(used));
        till.coupons().spent(used, new CouponUse("s001-9-1", SmallShop.NOW));
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT_MEANWHILE);
        till.coupons().revokes(gone);
        till.scans(token(gone));
        assertThat(till.notice()).contains(NoticeCode.COUPON_REVOKED);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void aSaleOfThisBoxThatGaveItBackIsKnownBetterHereThanAtHeadOffice() {
        String token = token(ofWang("five"));
        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        till.paysCash("7.50");
        String receipt = till.ledger().sales().getFirst().receipt();
        till.coupons().spent(ofWang("five"), new CouponUse(receipt, SmallShop.NOW));
        till.scans(receipt);
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("7.50")));
        till.adds(SmallShop.MILK, 1);
        till.scans(token);
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
    }

    @Test
    void whatComesByItselfIsInTheSaleAsSoonAsItsMemberIsRecognised() {
        till.promotes(FIVE_OFF.with(new Coupon(Set.of(), Coupon.Uses.ONCE, true, 0, true)), HALF);
        till.coupons().lists(ofWang("five"));
        till.coupons().lists(coupon("five", SmallShop.WANG.number(), 9));
        till.coupons().lists(ofWang("half"));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.notice()).contains(NoticeCode.MEMBER_GREETED);
        assertThat(till.session().open().agreed().coupons())
                .as("one of its campaign")
                .hasSize(1);
        assertThat(till.total()).isEqualTo(yuan("7.50"));
    }

    @Test
    void whoIsRecognisedBeforeTheirBasketIsTakenUpAgainHasTheirCouponsInIt() {
        till.promotes(FIVE_OFF.with(new Coupon(Set.of(), Coupon.Uses.ONCE, true, 0, true)), HALF);
        till.coupons().lists(ofWang("five"));
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.Hold(""));
        till.scans("https://shop.example/m/" + SmallShop.CARD_OF_WANG);
        till.scans(token(ofWang("half")));
        till.does(new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        assertThat(till.session().member()).contains(SmallShop.WANG.id());
        assertThat(till.session().open().knownBy())
                .as("whoever showed the card a moment ago need not do so again")
                .contains(KnownBy.CARD);
        assertThat(till.session().open().agreed().coupons())
                .containsExactlyInAnyOrder(ofWang("five").code(), ofWang("half").code());
    }

    @Test
    void aBasketOfSomebodyElseTakesNoCouponsOfWhoFetchesIt() {
        till.promotes(FIVE_OFF.with(new Coupon(Set.of(), Coupon.Uses.ONCE, true, 0, true)));
        till.coupons().lists(ofWang("five"));
        till.adds(SmallShop.MILK, 1);
        till.does(new MemberCommand.JoinMember("13900000000", true, "zh"));
        UUID other = till.session().member().orElseThrow();
        till.does(new RegisterCommand.Hold(""));
        till.scans("https://shop.example/m/" + SmallShop.CARD_OF_WANG);
        till.does(new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        assertThat(till.session().member()).contains(other);
        assertThat(till.session().open().knownBy()).isEmpty();
        assertThat(till.session().open().agreed().coupons()).isEmpty();
    }

    @Test
    void whoBringsSomethingBackHasTheirCouponsInWhatTheyBuyInstead() {
        till.promotes(FIVE_OFF.with(new Coupon(Set.of(), Coupon.Uses.ONCE, true, 0, true)));
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.coupons().lists(ofWang("five"));
        till.scans(till.ledger().sales().getFirst().receipt());
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.does(new MoneyBackCommand.Exchange());
        assertThat(till.session().member()).contains(SmallShop.WANG.id());
        assertThat(till.session().open().knownBy()).contains(KnownBy.NUMBER);
        assertThat(till.session().open().agreed().coupons())
                .containsExactly(ofWang("five").code());
    }

    @Test
    void whoIsRecognisedByACouponHasTheOthersThatComeByThemselves() {
        till.promotes(FIVE_OFF.with(new Coupon(Set.of(), Coupon.Uses.ONCE, true, 0, true)), HALF);
        till.coupons().lists(ofWang("five"));
        till.adds(SmallShop.MILK, 2);
        till.scans(token(ofWang("half")));
        assertThat(till.session().open().agreed().coupons())
                .containsExactlyInAnyOrder(ofWang("five").code(), ofWang("half").code());
    }
}
