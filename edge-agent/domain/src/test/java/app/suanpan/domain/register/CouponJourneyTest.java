package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.Coupon;
import app.suanpan.domain.promotion.Limits;
import app.suanpan.domain.promotion.Offer;
import app.suanpan.domain.promotion.Promotion;
import app.suanpan.domain.promotion.Reward;
import app.suanpan.domain.promotion.Selection;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A coupon is for one sale: what spends it, what gives it back, and what the second sale with it is told. */
class CouponJourneyTest {
    private static final Promotion FIVE_OFF = Promotion.of(
                    "five",
                    new LocalName("五元券", "5 off"),
                    new Offer.OnTop(Selection.ALL, 0, new Reward.AmountOffAll(500)))
            .with(new Coupon(Set.of("A1", "A2"), Coupon.Uses.ONCE));
    private static final Promotion NEWSPAPER = Promotion.of(
                    "news",
                    new LocalName("报纸券", "Newspaper"),
                    new Offer.PercentOff(Selection.ofItems("1001"), BigDecimal.TEN))
            .with(Coupon.many("NEWS"));
    private static final Promotion SHIRTS = Promotion.of(
                    "shirts",
                    new LocalName("衬衫限购", "Shirts, three each"),
                    new Offer.AmountOff(Selection.ofItems("2001"), 1_000))
            .with(new Limits(Optional.empty(), Optional.of(3), Optional.empty()));

    private final Till till = Till.open().promotes(FIVE_OFF, NEWSPAPER, SHIRTS);

    @Test
    void aCouponThatASaleTookIsSpentAndTheRefusalSaysWhenAndWhere() {
        till.adds(SmallShop.MILK, 1);
        till.scans("A1");
        till.paysCash("7.50");
        assertThat(till.ledger().sales().getFirst().promotions())
                .containsExactly(new SoldPromotion("five", 1, 500, "A1", null));

        till.adds(SmallShop.MILK, 1);
        Step refused = till.scans("A1");
        assertThat(refused.reply().notice())
                .contains(Notice.of(NoticeCode.COUPON_SPENT, "A1", "2026-11-21 10:30", "s001-1-1"));
        assertThat(till.total()).isEqualTo(yuan("12.50"));
        till.scans("A2");
        assertThat(till.total()).as("another piece of paper").isEqualTo(yuan("7.50"));
    }

    @Test
    void aCodeForManyIsUsedAgainAndAgain() {
        for (int sale = 0; sale < 3; sale++) {
            till.adds(SmallShop.MILK, 1);
            till.scans("NEWS");
            assertThat(till.notice()).contains(NoticeCode.COUPON_TAKEN);
            till.paysCash("11.25");
        }
        assertThat(till.ledger().sales()).hasSize(3);
    }

    @Test
    void aCouponThatTookNothingOffIsNotSpent() {
        till.adds(SmallShop.FLYER, 1);
        till.scans("A1");
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(Money.zero(SmallShop.CNY)));
        assertThat(till.ledger().sales()).hasSize(1);
        till.adds(SmallShop.MILK, 1);
        till.scans("A1");
        assertThat(till.total()).isEqualTo(yuan("7.50"));
    }

    @Test
    void aSecondPieceOfPaperForTheSameOfferStaysWithTheCustomer() {
        till.adds(SmallShop.MILK, 1);
        till.scans("A1");
        till.scans("A2");
        assertThat(till.notice()).contains(NoticeCode.COUPON_ADDS_NOTHING);
        assertThat(till.session().open().agreed().coupons()).containsExactly("A1");
    }

    @Test
    void whatIsPutAsideSpendsNothingAndIsToldWhenItIsTakenUp() {
        till.adds(SmallShop.BREAD, 1);
        till.scans("A1");
        till.does(new RegisterCommand.Hold("first"));
        till.adds(SmallShop.MILK, 1);
        till.scans("A1");
        assertThat(till.notice()).as("a hold spends nothing").contains(NoticeCode.COUPON_TAKEN);
        till.paysCash("7.50");
        till.does(new RegisterCommand.Recall(till.ledger().held().getFirst().id()));
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT_MEANWHILE);
        assertThat(till.total()).isEqualTo(yuan("8.00"));
    }

    @Test
    void whoPaysSecondIsToldAtTheBasketBeforeAnyMoneyMoves() {
        till.adds(SmallShop.BREAD, 1);
        till.scans("A1");
        elsewhere("A1");
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT_MEANWHILE);
        assertThat(till.state().phase()).isInstanceOf(Phase.Selling.class);
        assertThat(till.total()).isEqualTo(yuan("8.00"));
        till.paysCash("8.00");
        assertThat(till.ledger().sales()).hasSize(2);
    }

    @Test
    void theCommitDecidesAndCashGoesBackOverTheCounter() {
        till.adds(SmallShop.BREAD, 1);
        till.scans("A1");
        till.does(new RegisterCommand.BeginTender());
        elsewhere("A1");
        till.does(new RegisterCommand.TenderCash(yuan("10.00")));
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT_MEANWHILE);
        assertThat(till.ledger().sales()).as("only the other one").hasSize(1);
        assertThat(till.session().basket().lines()).as("the sale is not lost").hasSize(1);
        assertThat(till.session().tenders()).isEmpty();
        till.paysCash("8.00");
        assertThat(till.ledger().sales()).hasSize(2);
    }

    @Test
    void whatACardHasPaidStaysAndWhatIsMissingIsDue() {
        till.adds(SmallShop.BREAD, 1);
        till.scans("A1");
        till.asksCard();
        elsewhere("A1");
        till.answers(new CardResult.Approved("A1B2", "**** 1234"));
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT_MEANWHILE);
        assertThat(till.session().tenders()).hasSize(1);
        assertThat(till.ledger().sales()).hasSize(1);
        till.does(new RegisterCommand.TenderCash(yuan("5.00")));
        assertThat(till.ledger().sales().get(1).total()).isEqualTo(800);
        assertThat(till.ledger().sales().get(1).tenders()).hasSize(2);
    }

    @Test
    void aCardIsNotAskedForAPriceThatNoLongerHolds() {
        till.adds(SmallShop.BREAD, 1);
        till.scans("A1");
        till.does(new RegisterCommand.BeginTender());
        elsewhere("A1");
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT_MEANWHILE);
        assertThat(till.session().pendingCard()).isEmpty();
    }

    @Test
    void aSaleThatIsUndoneGivesItsCouponBack() {
        till.adds(SmallShop.MILK, 1);
        till.scans("A1");
        till.paysCash("7.50");
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("7.50")));
        assertThat(till.ledger().only(SalePostVoided.class).reversal().promotions())
                .containsExactly(new SoldPromotion("five", 1, 500, "A1", null));
        till.adds(SmallShop.MILK, 1);
        till.scans("A1");
        assertThat(till.total()).isEqualTo(yuan("7.50"));
    }

    @Test
    void aReturnGivesTheCouponBackWithTheLastOfWhatItGave() {
        till.adds(SmallShop.MILK, 2);
        till.adds(SmallShop.BREAD, 1);
        till.scans("A1");
        till.paysCash("28.00");
        bringsBack(1, 1);
        assertThat(till.ledger().couponUse("A1")).isPresent();
        bringsBack(2, 1);
        assertThat(till.ledger().couponUse("A1")).isPresent();
        bringsBack(1, 1);
        assertThat(till.ledger().couponUse("A1")).isEmpty();
        assertThat(till.ledger().returns())
                .extracting(refund -> refund.promotions().getFirst().coupon())
                .containsExactly(null, null, "A1");
        till.adds(SmallShop.MILK, 1);
        till.scans("A1");
        assertThat(till.total()).isEqualTo(yuan("7.50"));
    }

    @Test
    void aMembersUsesComeBackWithTheGoodsAndTheReturnSaysSo() {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.SHIRT, 3);
        till.paysCash("567.00");
        assertThat(uses()).isEqualTo(3);
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.TakeBack(List.of(part(1, 2)), ""));
        till.does(new MoneyBackCommand.GiveReason("return-changed-mind"));
        till.paysCash("378.00");
        assertThat(till.ledger().returns())
                .singleElement()
                .satisfies(refund -> assertThat(refund.promotions())
                        .containsExactly(new SoldPromotion("shirts", 2, 2_000, null, 3)));
        assertThat(uses()).isEqualTo(1);
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.SHIRT, 3);
        assertThat(till.state().terms().applied())
                .extracting(applied -> applied.id(), applied -> applied.uses())
                .containsExactly(tuple("shirts", 2));
    }

    @Test
    void theSlipOfAReturnSaysWhatMayBeUsedAgain() {
        till.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
        till.adds(SmallShop.SHIRT, 2);
        till.scans("A1");
        till.paysCash("373.00");
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-changed-mind"));
        till.paysCash("373.00");
        List<String> slip = ReceiptComposer.compose(
                        till.ledger().only(ReturnCompleted.class), SmallShop.STATIONERY, Optional.empty(), 48, Set.of())
                .elements()
                .stream()
                .map(Object::toString)
                .toList();
        assertThat(slip).anySatisfy(line -> assertThat(line).contains("优惠券退回", "A1"));
        assertThat(slip).anySatisfy(line -> assertThat(line).contains("会员优惠次数退回", "衬衫限购 × 2"));
    }

    @Test
    void anExchangeWhoseCouponIsSpentGoesBackToItsBasketToo() {
        till.adds(SmallShop.BREAD, 1);
        till.paysCash("8.00");
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-changed-mind"));
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.SHIRT, 1);
        till.scans("A1");
        till.does(new RegisterCommand.BeginTender());
        elsewhere("A1");
        till.does(new RegisterCommand.TenderCash(yuan("200.00")));
        assertThat(till.notice()).contains(NoticeCode.COUPON_SPENT_MEANWHILE);
        assertThat(till.ledger().returns()).isEmpty();
        assertThat(till.session().basket().lines()).hasSize(1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("191.00")));
        assertThat(till.ledger().returns()).hasSize(1);
        assertThat(till.ledger().sales().getLast().total()).isEqualTo(19_900);
    }

    /** Sales with and without, returns in parts and sales undone, in any order: nothing is used twice, nothing is lost. */
    @Property(tries = 2_000)
    void aCodeIsSpentExactlyWhileOneSaleStandsThatTookIt(@ForAll long seed) {
        Random random = new Random(seed);
        Till shop = Till.open().promotes(FIVE_OFF, SHIRTS);
        for (int step = 0; step < 12; step++) {
            if (random.nextInt(3) > 0 || shop.ledger().sales().isEmpty()) {
                if (random.nextBoolean()) {
                    shop.does(new RegisterCommand.FindMember(SmallShop.PHONE_OF_WANG));
                }
                shop.adds(SmallShop.SHIRT, 1 + random.nextInt(3));
                shop.adds(SmallShop.BREAD, 1 + random.nextInt(3));
                shop.scans(random.nextBoolean() ? "A1" : "A2");
                shop.does(new RegisterCommand.BeginTender());
                shop.does(new RegisterCommand.TenderCash(shop.total()));
            } else {
                bringsSomeBack(shop, random);
            }
            shop.does(new RegisterCommand.NextCustomer());
            for (String code : List.of("A1", "A2")) {
                long taken = shop.ledger().sales().stream()
                        .filter(sale -> has(sale, code))
                        .count();
                long given = Stream.concat(shop.ledger().returns().stream(), shop.ledger().undone().stream())
                        .filter(back -> has(back, code))
                        .count();
                assertThat(taken - given).isBetween(0L, 1L);
                assertThat(shop.ledger().couponUse(code).isPresent()).isEqualTo(taken > given);
            }
            assertThat(shop.ledger().promotionUses(SmallShop.WANG.id()).getOrDefault("shirts", 0))
                    .isBetween(0, 3);
        }
        for (Transaction sale : shop.ledger().sales()) {
            shop.scans(sale.receipt());
            shop.does(new MoneyBackCommand.TakeAllBack());
            refunded(shop);
        }
        assertThat(shop.ledger().couponUse("A1")).isEmpty();
        assertThat(shop.ledger().couponUse("A2")).isEmpty();
        assertThat(shop.ledger().promotionUses(SmallShop.WANG.id()).getOrDefault("shirts", 0))
                .isZero();
    }

    private static void bringsSomeBack(Till shop, Random random) {
        List<Transaction> sales = shop.ledger().sales();
        shop.scans(sales.get(random.nextInt(sales.size())).receipt());
        if (random.nextInt(3) == 0) {
            shop.does(new MoneyBackCommand.PostVoid("void-mistake"));
            shop.does(new RegisterCommand.TenderCash(shop.total().negated()));
        }
        shop.does(new MoneyBackCommand.TakeBack(List.of(part(1 + random.nextInt(2), 1)), ""));
        refunded(shop);
    }

    private static void refunded(Till shop) {
        shop.does(new MoneyBackCommand.GiveReason("return-changed-mind"));
        shop.does(new RegisterCommand.BeginTender());
        shop.does(new RegisterCommand.TenderCash(shop.total().negated()));
        if (!(shop.state().phase() instanceof Phase.Completed)) {
            // Nothing of it was left: the customer keeps what there is.
            shop.does(new RegisterCommand.VoidTransaction("void-mistake"));
        }
        shop.does(new RegisterCommand.NextCustomer());
    }

    private static boolean has(Transaction transaction, String code) {
        return transaction.promotions() != null
                && transaction.promotions().stream().anyMatch(promotion -> code.equals(promotion.coupon()));
    }

    private int uses() {
        return till.ledger().promotionUses(SmallShop.WANG.id()).getOrDefault("shirts", 0);
    }

    private void bringsBack(int line, long pieces) {
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.TakeBack(List.of(part(line, pieces)), ""));
        till.does(new MoneyBackCommand.GiveReason("return-changed-mind"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
    }

    private static MoneyBackCommand.Part part(int line, long pieces) {
        return new MoneyBackCommand.Part(line, Optional.of(Quantity.of(pieces)));
    }

    /** Another checkout of the same box sells with this coupon. */
    private void elsewhere(String code) {
        Till other = Till.open().promotes(FIVE_OFF);
        other.adds(SmallShop.MILK, 1);
        other.scans(code);
        other.paysCash("7.50");
        till.ledger().append(List.of(other.ledger().only(SaleCompleted.class)));
    }
}
