package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.promotion.Audience;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.Limits;
import app.suanpan.domain.promotion.NotUsed;
import app.suanpan.domain.promotion.NotUsed.Reason;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Schedule;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.terms.ManualDiscount;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On what terms a basket is sold: promotions, discounts by hand, taxes changed, and what becomes of them until the receipt. */
class TermsJourneyTest {
    private static final Promotion MILK_3_FOR_2 =
            Promotion.of("milk-3-2", new LocalName("牛奶买二送一", "Milk 3 for 2"), Offer.Bundle.cheapestFree(milk(), 2, 1));
    private static final Promotion HAPPY_BREAD = Promotion.of(
                    "happy-bread", new LocalName("面包晚市半价", "Bread at half price"), percent("50", "1002"))
            .with(new Schedule(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.of(LocalTime.of(10, 0)),
                    Optional.of(LocalTime.of(11, 0))));
    private static final Promotion MEMBERS_SHIRT = Promotion.of(
                    "member-shirt",
                    new LocalName("会员价", "Member price"),
                    new Offer.FixedPrice(Selection.ofItems("2001"), 15_000))
            .with(Audience.MEMBERS);

    @Test
    void aPromotionIsUnderTheLinesItIsOnAndInTheEvent() {
        Till till = Till.open().promotes(MILK_3_FOR_2);
        till.adds(SmallShop.MILK, 3);
        assertThat(till.total()).isEqualTo(SmallShop.yuan("25.00"));
        assertThat(till.state().basket().lines().getFirst().reductions())
                .extracting(reduction -> reduction.text().en(), reduction -> reduction.amount())
                .containsExactly(tuple("Milk 3 for 2", SmallShop.yuan("12.50")));
        assertThat(till.state().terms().applied())
                .singleElement()
                .satisfies(applied -> assertThat(applied.uses()).isEqualTo(1));
        till.paysCash("25.00");
        Transaction sale = till.ledger().sales().getFirst();
        assertThat(sale.total()).isEqualTo(2_500);
        assertThat(sale.promotions()).containsExactly(new SoldPromotion("milk-3-2", 1, 1_250));
        assertThat(sale.lines().getFirst().reductions())
                .containsExactly(new SoldReduction("milk-3-2", "牛奶买二送一", "Milk 3 for 2", 1_250));
        assertThat(sale.terms()).isNull();
    }

    @Test
    void whatIsMissingForAPromotionIsSaid() {
        Till till = Till.open().promotes(MILK_3_FOR_2, MEMBERS_SHIRT);
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.SHIRT, 1);
        assertThat(till.state().terms().notUsed())
                .extracting(NotUsed::id, NotUsed::reason)
                .containsExactly(
                        tuple("milk-3-2", new Reason.TooFew(1)), tuple("member-shirt", new Reason.MembersOnly()));
    }

    @Test
    void aHappyHourThatEndsWhileTheCustomerPaysEndsForTheNextOne() {
        Till till = Till.open().promotes(HAPPY_BREAD);
        till.clockShows("10:59:59");
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.BeginTender());
        till.clockShows("11:00");
        assertThat(till.total()).isEqualTo(SmallShop.yuan("4.00"));
        till.does(new RegisterCommand.TenderCash(SmallShop.yuan("4.00")));
        assertThat(till.ledger().sales())
                .singleElement()
                .satisfies(sale -> assertThat(sale.total()).isEqualTo(400));
        till.adds(SmallShop.BREAD, 1);
        assertThat(till.total()).isEqualTo(SmallShop.yuan("8.00"));
        assertThat(till.state().terms().notUsed()).extracting(NotUsed::reason).containsExactly(new Reason.NotNow());
    }

    @Test
    void otherPromotionsDoNotChangeATotalThatMoneyWasTakenFor() {
        Till till = Till.open().promotes(MILK_3_FOR_2);
        till.adds(SmallShop.MILK, 3);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(SmallShop.yuan("5.00")));
        till.wakesWith(till.session().toRemember());
        till.promotes();
        till.does(new RegisterCommand.TenderCash(SmallShop.yuan("20.00")));
        assertThat(till.ledger().sales())
                .singleElement()
                .satisfies(sale -> assertThat(sale.total()).isEqualTo(2_500));
    }

    @Test
    void aMemberKnownAtTheTendersGetsMemberPricesUntilMoneyWasTaken() {
        Till till = Till.open().promotes(MEMBERS_SHIRT);
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("150.00"));
        till.does(new RegisterCommand.ClearMember());
        assertThat(till.total()).isEqualTo(SmallShop.yuan("199.00"));
        till.does(new RegisterCommand.TenderCash(SmallShop.yuan("100.00")));
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("199.00"));
    }

    @Test
    void aDiscountByHandComesOffWhatPromotionsLeaveAndSaysWhy() {
        Till till = Till.open().promotes(MILK_3_FOR_2);
        till.adds(SmallShop.MILK, 3);
        till.does(new TermsCommand.DiscountLine(1, percent("10"), "price-damaged"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("22.50"));
        till.does(new TermsCommand.DiscountOrder(amount(250), "price-manager"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("20.00"));
        till.paysCash("20.00");
        Transaction sale = till.ledger().sales().getFirst();
        assertThat(sale.lines().getFirst().reductions())
                .extracting(SoldReduction::source, SoldReduction::textEn, SoldReduction::amount)
                .containsExactly(
                        tuple("milk-3-2", "Milk 3 for 2", 1_250L),
                        tuple("hand:line", "Discount 10%", 250L),
                        tuple("hand:order", "Basket discount", 250L));
        assertThat(sale.terms()).isNotNull();
        assertThat(sale.terms().lineDiscounts())
                .singleElement()
                .satisfies(discount -> assertThat(discount.reason()).isEqualTo("price-damaged"));
        assertThat(sale.promotions()).containsExactly(new SoldPromotion("milk-3-2", 1, 1_250));
    }

    @Test
    void aDiscountNeedsAReasonAndSomethingToComeOff() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new TermsCommand.DiscountLine(1, percent("10"), " "));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        till.does(new TermsCommand.DiscountLine(1, amount(1_251), "why"));
        assertThat(till.notice()).contains(NoticeCode.DISCOUNT_TOO_LARGE);
        till.does(new TermsCommand.DiscountLine(7, amount(1), "why"));
        assertThat(till.notice()).contains(NoticeCode.LINE_GONE);
        till.does(new TermsCommand.DiscountOrder(amount(1_251), "why"));
        assertThat(till.notice()).contains(NoticeCode.DISCOUNT_TOO_LARGE);
        assertThat(till.total()).isEqualTo(SmallShop.yuan("12.50"));
    }

    @Test
    void anAmountOffStaysWithinItsLineWhenTheLineShrinks() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 2);
        till.does(new TermsCommand.DiscountLine(1, amount(2_000), "why"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("5.00"));
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.ONE));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("0.00"));
    }

    @Test
    void onePieceMoreIsNotDiscountedWithTheLine() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new TermsCommand.DiscountLine(1, percent("50"), "price-damaged"));
        till.adds(SmallShop.MILK, 1);
        assertThat(till.total()).isEqualTo(SmallShop.yuan("18.75"));
        till.does(new RegisterCommand.RemoveLine(1));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("12.50"));
        assertThat(till.session().open().agreed().lineDiscounts()).isEmpty();
    }

    @Test
    void aDiscountIsTakenBack() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new TermsCommand.DiscountLine(1, percent("50"), "price-damaged"));
        till.does(new TermsCommand.DiscountOrder(percent("10"), "price-manager"));
        till.does(new TermsCommand.DropLineDiscount(1));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("11.25"));
        till.does(new TermsCommand.DropOrderDiscount());
        assertThat(till.total()).isEqualTo(SmallShop.yuan("12.50"));
    }

    @Test
    void aLineIsTaxedOtherwise() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new TermsCommand.ChangeTax(1, "unheard-of", "why"));
        assertThat(till.notice()).contains(NoticeCode.TAX_CATEGORY_UNKNOWN);
        till.does(new TermsCommand.ChangeTax(1, "standard", "taken away"));
        assertThat(till.state().basket().tax()).isEqualTo(SmallShop.yuan("1.44"));
        till.does(new TermsCommand.ChangeTax(1, "food", ""));
        assertThat(till.state().basket().tax()).isEqualTo(SmallShop.yuan("1.03"));
        till.does(new TermsCommand.ChangeTax(1, "exempt", "for a school"));
        till.paysCash("12.50");
        Transaction sale = till.ledger().sales().getFirst();
        assertThat(sale.tax()).isZero();
        assertThat(sale.lines().getFirst().taxCategory()).isEqualTo("exempt");
        assertThat(sale.terms().taxChanges())
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("for a school"));
    }

    @Test
    void anExemptSaleIsFreeOfItsTaxesAndKeepsTheCertificate() {
        Till till = Till.open(withDiplomats(), true);
        till.adds(SmallShop.SHIRT, 1);
        till.does(new TermsCommand.Exempt("friends", "A-1"));
        assertThat(till.notice()).contains(NoticeCode.EXEMPTION_UNKNOWN);
        till.does(new TermsCommand.Exempt("diplomatic", "  "));
        assertThat(till.notice()).contains(NoticeCode.CERTIFICATE_NEEDED);
        till.does(new TermsCommand.Exempt("diplomatic", "A-1"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("176.11"));
        till.does(new TermsCommand.DropExemption());
        assertThat(till.total()).isEqualTo(SmallShop.yuan("199.00"));
        till.does(new TermsCommand.Exempt("diplomatic", "A-1"));
        till.paysCash("176.11");
        Transaction sale = till.ledger().sales().getFirst();
        assertThat(sale.exemption()).isEqualTo("diplomatic");
        assertThat(sale.terms().exemption())
                .hasValueSatisfying(claim -> assertThat(claim.certificate()).isEqualTo("A-1"));
    }

    @Test
    void anExemptionThatTheProfileHasLostKeepsTheSaleFromBeingPaid() {
        Till before = Till.open(withDiplomats(), true);
        before.adds(SmallShop.SHIRT, 1);
        before.does(new TermsCommand.Exempt("diplomatic", "A-1"));
        Till after = Till.open();
        after.wakesWith(before.session());
        assertThat(after.notice()).contains(NoticeCode.EXEMPTION_UNKNOWN);
        after.does(new RegisterCommand.BeginTender());
        assertThat(after.notice()).contains(NoticeCode.EXEMPTION_UNKNOWN);
        after.does(new TermsCommand.DropExemption());
        after.paysCash("199.00");
        assertThat(after.ledger().sales()).hasSize(1);
    }

    @Test
    void anAutomaticDiscountIsTakenOffAndPutBack() {
        Till till = Till.open().promotes(MILK_3_FOR_2);
        till.adds(SmallShop.MILK, 3);
        till.does(new TermsCommand.RemovePromotion("unheard-of"));
        assertThat(till.notice()).contains(NoticeCode.PROMOTION_GONE);
        till.does(new TermsCommand.RemovePromotion("milk-3-2"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("37.50"));
        assertThat(till.state().terms().notUsed()).extracting(NotUsed::reason).containsExactly(new Reason.Removed());
        till.does(new TermsCommand.ReapplyPromotion("milk-3-2"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("25.00"));
    }

    @Test
    void aCouponIsScannedOrTyped() {
        Till till = Till.open()
                .promotes(Promotion.of("five", new LocalName("五元券", "5 off"), onTop(1_000, 500))
                        .with(Coupon.once("SAVE5")));
        till.adds(SmallShop.MILK, 1);
        assertThat(till.state().terms().notUsed()).isEmpty();
        till.does(new TermsCommand.PresentCoupon("SAVE50"));
        assertThat(till.notice()).contains(NoticeCode.COUPON_UNKNOWN);
        till.scans("SAVE5");
        assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
        assertThat(till.total()).isEqualTo(SmallShop.yuan("7.50"));
        till.does(new TermsCommand.HandBackCoupon("SAVE5"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("12.50"));
    }

    @Test
    void aPriceThatSomebodySetIsNoShelfPriceToPromote() {
        Till till = Till.open().promotes(MILK_3_FOR_2);
        till.adds(SmallShop.MILK, 3);
        till.does(new RegisterCommand.OverridePrice(1, SmallShop.yuan("11.00"), "price-manager"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("33.00"));
    }

    @Test
    void aBudgetAndAMembersLimitAreUsedUpBySales() {
        Till till = Till.open()
                .promotes(
                        MILK_3_FOR_2.with(new Limits(Optional.empty(), Optional.empty(), Optional.of(1_250L))),
                        MEMBERS_SHIRT.with(new Limits(Optional.empty(), Optional.of(1), Optional.empty())));
        till.adds(SmallShop.MILK, 3);
        till.paysCash("25.00");
        till.adds(SmallShop.MILK, 3);
        assertThat(till.state().terms().notUsed())
                .extracting(NotUsed::reason)
                .containsExactly(new Reason.BudgetSpent(0));
        till.paysCash("37.50");
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.SHIRT, 1);
        till.paysCash("150.00");
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.SHIRT, 1);
        assertThat(till.total()).isEqualTo(SmallShop.yuan("199.00"));
        assertThat(till.state().terms().notUsed()).extracting(NotUsed::reason).containsExactly(new Reason.UsedUp());
    }

    @Test
    void whatIsPutAsideKeepsItsTerms() {
        Till till = Till.open(withDiplomats(), true).promotes(MILK_3_FOR_2);
        till.adds(SmallShop.MILK, 3);
        till.does(new TermsCommand.DiscountLine(1, percent("10"), "price-damaged"));
        till.does(new TermsCommand.Exempt("diplomatic", "A-1"));
        long total = till.total().minor();
        till.does(new RegisterCommand.Hold(""));
        assertThat(till.session().open().agreed().lineDiscounts()).isEmpty();
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        assertThat(till.total().minor()).isEqualTo(total);
        assertThat(till.session().open().agreed().exemption()).isPresent();
    }

    @Test
    void goodsWithoutAReceiptComeBackForWhatTheyCostOfLateAndMayBeDiscountedByHand() {
        Till till = Till.open().promotes(MILK_3_FOR_2);
        till.adds(SmallShop.MILK, 3);
        till.paysCash("25.00");
        till.does(new RegisterCommand.BeginReturn("return-faulty"));
        till.adds(SmallShop.MILK, 3);
        // 25.00 for three: the cheapest of them was 8.33.
        assertThat(till.total()).isEqualTo(SmallShop.yuan("-24.99"));
        till.does(new TermsCommand.DiscountOrder(amount(499), "opened"));
        assertThat(till.total()).isEqualTo(SmallShop.yuan("-20.00"));
        till.paysCash("20.00");
        assertThat(till.ledger().only(ReturnCompleted.class).refund().promotions())
                .isNull();
        assertThat(till.ledger().only(SaleCompleted.class).sale().total()).isEqualTo(2_500);
    }

    private static Selection milk() {
        return Selection.ofItems("1001");
    }

    private static Offer percent(String percent, String item) {
        return new Offer.PercentOff(Selection.ofItems(item), new BigDecimal(percent));
    }

    private static Offer onTop(long atLeast, long off) {
        return new Offer.OnTop(Selection.ALL, atLeast, new Reward.AmountOffAll(off));
    }

    private static ManualDiscount percent(String percent) {
        return new ManualDiscount.Percent(new BigDecimal(percent));
    }

    private static ManualDiscount amount(long minor) {
        return new ManualDiscount.Amount(minor);
    }

    private static ArithmeticProfile withDiplomats() {
        ArithmeticProfile plain = SmallShop.PROFILE;
        return new ArithmeticProfile(
                plain.id(),
                plain.version(),
                plain.pricesIncludeTax(),
                plain.taxRounding(),
                plain.rounding(),
                plain.cashRounding(),
                plain.taxes(),
                plain.categories(),
                null,
                List.of(new Exemption("diplomatic", new LocalName("外交", "diplomatic"), List.of("v13", "v9"))));
    }
}
