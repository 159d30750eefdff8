package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.CreditShare;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.OrderReduction;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.terms.ManualDiscount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goods come back with their receipt: to the unit, to the tender, and never twice. */
class ReceiptReturnJourneyTest {
    private static final String RECEIPT = "s001-1-1";

    private final Till till = Till.open();

    @Test
    void scanningTheReceiptOpensItsSale() {
        sell(till, 3);
        till.scans(RECEIPT);
        ReceiptReturn returning = till.state().returning().orElseThrow();
        assertThat(returning.receipt()).isEqualTo(RECEIPT);
        assertThat(returning.lines()).singleElement().satisfies(line -> {
            assertThat(line.left()).isEqualByComparingTo("3");
            assertThat(line.chosen()).isZero();
            assertThat(line.worth()).isEqualTo(yuan("37.50"));
        });
        assertThat(till.state().basket().total()).isEqualTo(yuan("0.00"));
    }

    @Test
    void whatComesBackIsNamedAfterTheLineAndTheSale() {
        till.adds(SmallShop.MILK, 1);
        till.adds(SmallShop.BREAD, 2);
        paysExactly(till);
        till.does(new RegisterCommand.NextCustomer());
        back(till, 2, "1");
        till.paysCash(till.total().negated().toDecimal().toPlainString());
        ReturnCompleted event = till.ledger().only(ReturnCompleted.class);
        Transaction sale = till.ledger().sales().getFirst();
        assertThat(event.original()).isEqualTo(sale.id());
        assertThat(event.refund().lines()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.item()).isEqualTo(SmallShop.BREAD.code());
        });
        assertThat(event.refund().receipt()).isEqualTo("s001-1-2");
        assertThat(event.refund().credit())
                .as("whoever got the credit of the sale loses that of the line")
                .containsExactly(new CreditShare(
                        sale.credit().getFirst().party(), 10_000, event.refund().net()));
    }

    @Test
    void theLastUnitOfADiscountedLineClosesItToZero() {
        Till shop = Till.open(
                SmallShop.PROFILE,
                Terms.NONE.reducingAll(List.of(new OrderReduction(299, "p1", new LocalName("立减", "off")))),
                true);
        shop.adds(SmallShop.MILK, 3);
        paysExactly(shop);
        Transaction sale = shop.ledger().sales().getFirst();
        for (int unit = 1; unit <= 3; unit++) {
            shop.does(new RegisterCommand.NextCustomer());
            back(shop, 1, "1");
            shop.does(new RegisterCommand.BeginTender());
            shop.does(new RegisterCommand.TenderCash(shop.total().negated()));
        }
        List<Transaction> back = shop.ledger().returns();
        assertThat(back).extracting(Transaction::total).containsExactly(1150L, 1150L, 1151L);
        assertThat(back.stream()
                        .flatMap(refund -> refund.lines().stream())
                        .mapToLong(SoldLine::reduced)
                        .sum())
                .isEqualTo(299);
        assertThat(back.stream().mapToLong(Transaction::tax).sum()).isEqualTo(sale.tax());
        assertThat(back.stream().mapToLong(Transaction::net).sum()).isEqualTo(sale.net());
        shop.does(new RegisterCommand.NextCustomer());
        shop.scans(RECEIPT);
        assertThat(shop.notice()).contains(NoticeCode.ALL_BACK_ALREADY);
    }

    @Test
    void noMoreComesBackThanIsLeft() {
        sell(till, 2);
        till.scans(RECEIPT);
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(3))));
        assertThat(till.notice()).contains(NoticeCode.MORE_THAN_IS_LEFT);
        assertThat(till.session().basket().isEmpty()).isTrue();
        till.does(MoneyBackCommand.TakeBack.of(7, Optional.empty()));
        assertThat(till.notice()).contains(NoticeCode.LINE_GONE);
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(new Quantity(new BigDecimal("0.5")))));
        assertThat(till.notice()).contains(NoticeCode.QUANTITY_NOT_ALLOWED);
        till.does(new MoneyBackCommand.TakeAllBack());
        assertThat(till.total()).isEqualTo(yuan("-25.00"));
    }

    @Test
    void theGoodsThemselvesCanBeScanned() {
        sell(till, 2);
        till.scans(RECEIPT);
        String milk = SmallShop.MILK.gtin().orElseThrow().display();
        till.scans(milk);
        till.scans(milk);
        assertThat(till.total()).isEqualTo(yuan("-25.00"));
        till.scans(milk);
        assertThat(till.notice()).contains(NoticeCode.MORE_THAN_IS_LEFT);
        till.adds(SmallShop.SHIRT, 1);
        assertThat(till.notice()).contains(NoticeCode.NOT_ON_RECEIPT);
        till.does(new RegisterCommand.OverridePrice(1, yuan("99.00"), "more"));
        assertThat(till.notice()).contains(NoticeCode.PRICE_IS_THE_RECEIPTS);
        till.does(new RegisterCommand.RemoveLine(1));
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void noMoneyGoesBackWithoutAReason() {
        sell(till, 1);
        till.scans(RECEIPT);
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        till.does(new MoneyBackCommand.GiveReason(" "));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.paysCash("12.50");
        assertThat(till.ledger().only(ReturnCompleted.class).reason()).isEqualTo("return-faulty");
    }

    @Test
    void onlyASaleIsReturnedAndOnlyIntoAnEmptyBasket() {
        sell(till, 1);
        till.scans("s001-1-9");
        assertThat(till.notice()).contains(NoticeCode.RECEIPT_NOT_FOUND);
        back(till, 1, "1");
        till.paysCash("12.50");
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-2");
        assertThat(till.notice()).contains(NoticeCode.RECEIPT_OF_A_RETURN);
        till.adds(SmallShop.MILK, 1);
        till.scans(RECEIPT);
        assertThat(till.notice()).contains(NoticeCode.CODE_NOT_FOR_NOW);
        till.does(new MoneyBackCommand.ReturnByReceipt(RECEIPT));
        assertThat(till.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
    }

    @Test
    void cashInPartsIsRoundedToWhatWasRoundedOnce() {
        Till rounded = Till.open(new CashRounding(5, RoundingMode.HALF_UP, true));
        rounded.does(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.of(3)));
        rounded.does(new RegisterCommand.OverridePrice(1, yuan("0.33"), "offer"));
        rounded.paysCash("1.00");
        for (String cash : List.of("0.35", "0.30", "0.35")) {
            rounded.does(new RegisterCommand.NextCustomer());
            back(rounded, 1, "1");
            rounded.does(new RegisterCommand.BeginTender());
            assertThat(dueInCash(rounded)).isEqualTo(yuan(cash));
            rounded.does(new RegisterCommand.TenderCash(yuan(cash)));
        }
        Transaction sale = rounded.ledger().sales().getFirst();
        assertThat(rounded.ledger().returns().stream()
                        .mapToLong(Transaction::rounding)
                        .sum())
                .isEqualTo(sale.rounding())
                .isEqualTo(1);
        assertThat(rounded.ledger().totalsOf(sale.shift()).cash()).isZero();
    }

    @Test
    void whoPaidTheExactPenniesGetsThemBack() {
        Till rounded = Till.open(new CashRounding(5, RoundingMode.HALF_UP, true));
        rounded.adds(SmallShop.MILK, 1);
        rounded.does(new RegisterCommand.OverridePrice(1, yuan("52.54"), "offer"));
        rounded.paysCash("52.54");
        rounded.does(new RegisterCommand.NextCustomer());
        back(rounded, 1, "1");
        rounded.does(new RegisterCommand.BeginTender());
        assertThat(dueInCash(rounded)).isEqualTo(yuan("52.54"));
    }

    @Test
    void theCardsPartGoesBackToTheCardBeforeAnyCash() {
        splitSale();
        back(till, 1, "3");
        till.does(new RegisterCommand.BeginTender());
        assertThat(toCard()).contains(yuan("20.00"));
        till.does(new RegisterCommand.TenderCash(yuan("17.50")));
        assertThat(till.notice()).contains(NoticeCode.REFUND_TO_CARD_FIRST);
        Step asked = till.does(new RegisterCommand.TenderCard(Optional.empty()));
        CardPaymentRequested request =
                till.ledger().all(CardPaymentRequested.class).getLast();
        CardPaymentRequested payment =
                till.ledger().all(CardPaymentRequested.class).getFirst();
        assertThat(request.refund()).isTrue();
        assertThat(request.payment()).isEqualTo(payment.intent());
        assertThat(asked.errands())
                .containsExactly(
                        new Step.RefundCard(request.intent(), payment.intent(), yuan("20.00"), Optional.empty()));
        answer(new CardResult.Approved("R1", "**** 1234"));
        assertThat(toCard()).isEmpty();
        till.does(new RegisterCommand.TenderCash(yuan("17.50")));
        Transaction refund = till.ledger().returns().getFirst();
        assertThat(refund.tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("card", 2000L),
                        org.assertj.core.groups.Tuple.tuple("cash", 1750L));
    }

    @Test
    void aPartThatFitsOnTheCardIsCommittedWhenTheTerminalHasGivenItBack() {
        splitSale();
        back(till, 1, "1");
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("12.51"))));
        assertThat(till.notice()).contains(NoticeCode.CARD_OVER_BALANCE);
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(till.ledger().returns()).isEmpty();
        answer(new CardResult.Approved("R1", "**** 1234"));
        assertThat(till.ledger().returns()).hasSize(1);
        till.does(new RegisterCommand.NextCustomer());
        back(till, 1, "1");
        till.does(new RegisterCommand.BeginTender());
        assertThat(toCard()).contains(yuan("7.50"));
    }

    @Test
    void whatTheTerminalWillNotGiveBackGoesBackInCash() {
        splitSale();
        back(till, 1, "1");
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        answer(new CardResult.Declined("not allowed"));
        assertThat(toCard()).isEmpty();
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.ledger().returns().getFirst().cash()).isEqualTo(1250);
    }

    @Test
    void aReturnThatIsPutAsideComesBackLessWhatCameBackMeanwhile() {
        till.adds(SmallShop.MILK, 1);
        till.adds(SmallShop.BREAD, 1);
        paysExactly(till);
        till.does(new RegisterCommand.NextCustomer());
        till.scans(RECEIPT);
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new RegisterCommand.Hold("fetches the bread"));
        back(till, 1, "1");
        till.paysCash("12.50");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.Recall(till.state().held().getFirst().id()));
        assertThat(till.session().basket().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(2));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
        assertThat(till.ledger().returns()).hasSize(2);
    }

    private void splitSale() {
        till.adds(SmallShop.MILK, 3);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("20.00"))));
        answer(new CardResult.Approved("A1", "**** 1234"));
        till.does(new RegisterCommand.TenderCash(yuan("17.50")));
        till.does(new RegisterCommand.NextCustomer());
    }

    private void answer(CardResult result) {
        till.does(new RegisterCommand.CardResolved(
                till.session().pendingCard().orElseThrow().intent(), result));
    }

    private Optional<Money> toCard() {
        return ((Phase.Tendering) till.state().phase()).toCard();
    }

    private static Money dueInCash(Till till) {
        return ((Phase.Tendering) till.state().phase()).dueInCash();
    }

    @Test
    void theFirstGramsOfGoodsFreeOfTaxAndReducedComeBackForNothingAndNotForLess() {
        Till shop = Till.open(SmallShop.withDiplomats(CashRounding.NONE), true);
        shop.does(new RegisterCommand.AddItem(SmallShop.APPLES.code(), new Quantity(new BigDecimal("0.500"))));
        shop.does(new TermsCommand.DiscountLine(1, new ManualDiscount.Amount(100), "stained"));
        shop.does(new TermsCommand.Exempt("diplomatic", "D-1"));
        paysExactly(shop);
        assertThat(shop.ledger().sales().getFirst().total())
                .as("4.95 less 1.00, without 0.33 of tax")
                .isEqualTo(362);
        for (String grams : List.of("0.033", "0.200", "0.267")) {
            shop.does(new RegisterCommand.NextCustomer());
            back(shop, 1, grams);
            shop.does(new RegisterCommand.BeginTender());
            shop.does(new RegisterCommand.TenderCash(shop.total().negated()));
        }
        assertThat(shop.ledger().returns()).extracting(Transaction::total).containsExactly(0L, 100L, 262L);
    }

    @Test
    void whereEveryTenderIsRoundedWhatGoesBackToTheCardDoesNotShortenTheCash() {
        Till shop = Till.open(new CashRounding(1_000, RoundingMode.UP, false));
        shop.adds(SmallShop.MILK, 3);
        shop.does(new RegisterCommand.BeginTender());
        shop.does(new RegisterCommand.TenderCard(Optional.of(yuan("20.00"))));
        shop.answers(new CardResult.Approved("A1", "**** 1234"));
        shop.does(new RegisterCommand.TenderCash(yuan("20.00")));
        shop.does(new RegisterCommand.NextCustomer());
        back(shop, 1, "2");
        shop.asksCard();
        shop.answers(new CardResult.Approved("A2", "**** 1234"));
        shop.does(new RegisterCommand.TenderCash(yuan("10.00")));
        shop.does(new RegisterCommand.NextCustomer());
        back(shop, 1, "1");
        shop.paysCash("10.00");
        assertThat(shop.ledger().returns()).extracting(Transaction::cash).containsExactly(1_000L, 1_000L);
        assertThat(shop.ledger().returns()).extracting(Transaction::rounding).containsExactly(500L, -250L);
    }

    @Test
    void moreThanAnyLineHoldsIsRefusedLikeMoreThanIsLeft() {
        sell(till, 3);
        back(till, 1, "2");
        till.does(new RegisterCommand.AddItem(SmallShop.MILK.code(), Quantity.of(999_999)));
        assertThat(till.notice()).contains(NoticeCode.MORE_THAN_IS_LEFT);
        assertThat(till.total()).isEqualTo(yuan("-25.00"));
    }

    private static void sell(Till till, int milk) {
        till.adds(SmallShop.MILK, milk);
        paysExactly(till);
        till.does(new RegisterCommand.NextCustomer());
    }

    private static void paysExactly(Till till) {
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
    }

    private static void back(Till till, int line, String quantity) {
        till.scans(RECEIPT);
        till.does(MoneyBackCommand.TakeBack.of(line, Optional.of(new Quantity(new BigDecimal(quantity)))));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
    }
}
