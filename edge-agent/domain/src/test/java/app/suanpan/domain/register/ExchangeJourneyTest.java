package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.till.TillFigures;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Goods come back and others are bought instead: two halves, one commit, and only the difference moves. */
class ExchangeJourneyTest {
    private final Till till = Till.open();

    @Test
    void theCustomerPaysTheDifference() {
        sell(SmallShop.MILK, 2);
        comeBack(1);
        till.does(new MoneyBackCommand.Exchange());
        assertThat(till.session().basket().kind()).isEqualTo(TransactionKind.SALE);
        till.adds(SmallShop.SHIRT, 1);
        assertThat(till.state().goods().exchange()).contains(yuan("-12.50"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("200.00")));

        Transaction back = till.ledger().only(ReturnCompleted.class).refund();
        Transaction bought = till.ledger().all(SaleCompleted.class).getLast().sale();
        assertThat(back.tenders())
                .extracting(SoldTender::kind, SoldTender::amount, SoldTender::maskedNumber)
                .containsExactly(tuple("exchange", 1250L, "s001-1-3"));
        assertThat(bought.tenders())
                .extracting(SoldTender::kind, SoldTender::amount, SoldTender::maskedNumber)
                .containsExactly(tuple("exchange", 1250L, "s001-1-2"), tuple("cash", 20_000L, null));
        assertThat(bought.change()).isEqualTo(1_350);
        assertThat(List.of(back.receiptNumber(), bought.receiptNumber())).containsExactly(2L, 3L);
    }

    @Test
    void theCustomerGetsTheDifferenceBackToTheCardFirst() {
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        answer();
        till.does(new RegisterCommand.NextCustomer());
        comeBack(1);
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("174.00")));
        assertThat(till.notice()).contains(NoticeCode.REFUND_TO_CARD_FIRST);
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        answer();
        assertThat(till.ledger().only(ReturnCompleted.class).refund().tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("exchange", 2_500L), tuple("card", 17_400L));
        assertThat(till.ledger().all(SaleCompleted.class).getLast().sale().tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("exchange", 2_500L));
    }

    @Test
    void likeForLikeMovesNoMoneyAndOneSlipSaysBoth() {
        sell(SmallShop.MILK, 1);
        comeBack(1);
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.state().phase()).isInstanceOf(Phase.Completed.class);
        Receipt slip = ((Phase.Completed) till.state().phase()).receipt();
        assertThat(slip.toString()).contains("s001-1-2").contains("s001-1-3");
        TillFigures figures =
                till.ledger().totalsOf(till.session().shift().orElseThrow().id());
        assertThat(figures.cash()).isEqualTo(1_250);
        assertThat(figures.sales()).isEqualTo(2);
        assertThat(figures.returns()).isEqualTo(1);
    }

    @Test
    void whatWasBoughtInAnExchangeComesBackLaterButIsNotUndoneAlone() {
        likeForLikeMovesNoMoneyAndOneSlipSaysBoth();
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-3");
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        assertThat(till.notice()).contains(NoticeCode.PART_OF_AN_EXCHANGE);
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.paysCash("12.50");
        assertThat(till.ledger().returns()).hasSize(2);
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-1");
        assertThat(till.notice()).contains(NoticeCode.ALL_BACK_ALREADY);
    }

    @Test
    void whatAnExchangePaidGoesBackToTheCardThatPaidForTheGoods() {
        shirtOnACardForTwo();
        returnOf("s001-1-3", 2);
        assertThat(((Phase.Tendering) till.state().phase()).toCard()).contains(yuan("199.00"));
        till.does(new RegisterCommand.TenderCash(yuan("398.00")));
        assertThat(till.notice()).contains(NoticeCode.REFUND_TO_CARD_FIRST);
        Step asked = till.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(asked.errands()).singleElement().isInstanceOfSatisfying(Step.RefundCard.class, refund -> {
            assertThat(refund.payment()).isEqualTo(cardOfTheFirstSale());
            assertThat(refund.amount()).isEqualTo(yuan("199.00"));
        });
        answer();
        assertThat(((Phase.Tendering) till.state().phase()).toCard())
                .as("the rest was cash")
                .isEmpty();
        till.does(new RegisterCommand.TenderCash(yuan("199.00")));
        assertThat(till.ledger().returns().getLast().tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("card", 19_900L), tuple("cash", 19_900L));
    }

    @Test
    void inPartsNoMoreGoesToThatCardThanTheExchangePaid() {
        shirtOnACardForTwo();
        returnOf("s001-1-3", 1);
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        answer();
        till.does(new RegisterCommand.NextCustomer());
        returnOf("s001-1-3", 1);
        assertThat(((Phase.Tendering) till.state().phase()).toCard()).isEmpty();
        till.does(new RegisterCommand.TenderCash(yuan("199.00")));
        assertThat(till.ledger().returns())
                .extracting(refund -> refund.tenders().getFirst().kind())
                .containsExactly("exchange", "card", "cash");
    }

    @Test
    void throughTwoExchangesTheFirstCardIsFoundAndTheShirtThatWasKeptStillGoesBackToIt() {
        onACard(2);
        exchangeOne("s001-1-1");
        exchangeOne("s001-1-3");
        returnOf("s001-1-5", 1);
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(till.ledger().all(CardPaymentRequested.class).getLast().payment())
                .isEqualTo(cardOfTheFirstSale());
        answer();
        till.does(new RegisterCommand.NextCustomer());
        returnOf("s001-1-1", 1);
        assertThat(((Phase.Tendering) till.state().phase()).toCard()).contains(yuan("199.00"));
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        answer();
        assertThat(till.ledger().returns().getLast().tenders())
                .extracting(SoldTender::kind)
                .containsExactly("card");
    }

    /** One shirt by card; it comes back, and two are bought for it, with the rest in cash. */
    private void shirtOnACardForTwo() {
        onACard(1);
        comeBack(1);
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.SHIRT, 2);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("199.00")));
        till.does(new RegisterCommand.NextCustomer());
    }

    private void onACard(int shirts) {
        till.adds(SmallShop.SHIRT, shirts);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        answer();
        till.does(new RegisterCommand.NextCustomer());
    }

    private void exchangeOne(String receipt) {
        till.scans(receipt);
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.ONE)));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.NextCustomer());
    }

    private void returnOf(String receipt, int shirts) {
        till.scans(receipt);
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(shirts))));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new RegisterCommand.BeginTender());
    }

    private UUID cardOfTheFirstSale() {
        return till.ledger()
                .all(SaleCompleted.class)
                .getFirst()
                .sale()
                .tenders()
                .getFirst()
                .intent();
    }

    @Test
    void oneMayGoBackAndForthAndGivingUpGivesBothUp() {
        sell(SmallShop.MILK, 2);
        comeBack(1);
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.BREAD, 1);
        till.does(new MoneyBackCommand.Exchange());
        assertThat(till.session().basket().kind()).isEqualTo(TransactionKind.RETURN);
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(2))));
        till.does(new MoneyBackCommand.Exchange());
        assertThat(till.state().goods().exchange()).contains(yuan("-25.00"));
        till.does(new RegisterCommand.Hold("waits"));
        assertThat(till.notice()).contains(NoticeCode.EXCHANGE_STAYS);
        till.does(new RegisterCommand.SignOff(yuan("1.00")));
        assertThat(till.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
        till.does(new RegisterCommand.VoidTransaction("void-changed-mind"));
        assertThat(till.session().hasGoods()).isFalse();
        assertThat(till.ledger().only(TransactionVoided.class).items())
                .containsExactly(SmallShop.BREAD.code(), SmallShop.MILK.code());
    }

    @Test
    void aHalfWithoutGoodsIsLeftOut() {
        sell(SmallShop.MILK, 1);
        comeBack(1);
        till.does(new MoneyBackCommand.Exchange());
        till.paysCash("12.50");
        assertThat(till.ledger().only(ReturnCompleted.class).refund().tenders())
                .extracting(SoldTender::kind)
                .containsExactly("cash");
    }

    @Test
    void withoutAReceiptItGoesToo() {
        sell(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginReturn("return-faulty"));
        till.adds(SmallShop.MILK, 1);
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.BREAD, 1);
        till.paysCash("4.50");
        assertThat(till.ledger().only(ReturnCompleted.class).refund().total()).isEqualTo(1_250);
        assertThat(till.ledger().all(SaleCompleted.class)).hasSize(2);
    }

    @Property(tries = 1_000)
    void whateverIsExchangedTheMoneyIsTheDifference(
            @ForAll @IntRange(min = 1, max = 5) int bought,
            @ForAll @IntRange(min = 1, max = 5) int back,
            @ForAll @IntRange(min = 1, max = 9) int instead,
            @ForAll boolean shirts,
            @ForAll boolean rounds) {
        Till shop = Till.open(rounds ? new CashRounding(100, RoundingMode.HALF_UP, true) : CashRounding.NONE);
        int returned = Math.min(bought, back);
        buy(shop, SmallShop.MILK, bought);
        shop.scans("s001-1-1");
        shop.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(returned))));
        shop.does(new MoneyBackCommand.GiveReason("return-faulty"));
        shop.does(new MoneyBackCommand.Exchange());
        shop.adds(shirts ? SmallShop.SHIRT : SmallShop.BREAD, instead);
        shop.does(new RegisterCommand.BeginTender());
        if (shop.state().phase() instanceof Phase.Tendering paying) {
            shop.does(new RegisterCommand.TenderCash(paying.dueInCash()));
        }
        Transaction refund = shop.ledger().only(ReturnCompleted.class).refund();
        Transaction sale = shop.ledger().all(SaleCompleted.class).getLast().sale();
        assertThat(sale.cash() - refund.cash())
                .isEqualTo(sale.total() + sale.rounding() - refund.total() - refund.rounding());
        assertThat(exchanged(sale)).isEqualTo(exchanged(refund)).isPositive();
        assertThat(Math.min(sale.cash(), refund.cash())).isZero();
        TillFigures figures =
                shop.ledger().totalsOf(shop.session().shift().orElseThrow().id());
        assertThat(figures.cash())
                .isEqualTo(shop.ledger().sales().stream()
                                .mapToLong(Transaction::cash)
                                .sum()
                        - refund.cash());
    }

    private static long exchanged(Transaction body) {
        return body.tenders().stream()
                .filter(tender -> tender.kind().equals("exchange"))
                .mapToLong(SoldTender::amount)
                .sum();
    }

    private void comeBack(int pieces) {
        till.scans("s001-1-1");
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(pieces))));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
    }

    private void answer() {
        till.does(new RegisterCommand.CardResolved(
                till.session().pendingCard().orElseThrow().intent(), new CardResult.Approved("A1", "**** 1234")));
    }

    private void sell(Item item, int pieces) {
        buy(till, item, pieces);
    }

    private static void buy(Till shop, Item item, int pieces) {
        shop.adds(item, pieces);
        shop.does(new RegisterCommand.BeginTender());
        if (shop.state().phase() instanceof Phase.Tendering paying) {
            shop.does(new RegisterCommand.TenderCash(paying.dueInCash()));
        }
        shop.does(new RegisterCommand.NextCustomer());
    }

    @Test
    void nobodyLeavesTheShiftInTheMiddleOfOne() {
        sell(SmallShop.MILK, 2);
        comeBack(1);
        till.does(new MoneyBackCommand.Exchange());
        till.does(new TillCommand.SuspendShift());
        assertThat(till.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
        assertThat(till.session().hasGoods()).isTrue();
    }

    @Test
    void whatAGiftCardPaidGoesBackOntoItAlsoThroughAnExchangeAndNeverAsCash() {
        ValueCard card = ValueCard.of(ValueCard.Kind.GIFT_CARD, new UUID(7, 1));
        till.does(new TenderCommand.SellGiftCard(card.number(), yuan("25.00")));
        till.paysCash("25.00");
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.BeginTender());
        till.scans(card.number());
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-2");
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.SHIRT, 2);
        till.paysCash("373.00");
        till.does(new RegisterCommand.NextCustomer());
        returnOf("s001-1-4", 1);
        till.does(new RegisterCommand.TenderCash(yuan("174.00")));
        till.does(new RegisterCommand.NextCustomer());
        returnOf("s001-1-4", 1);
        till.does(new RegisterCommand.TenderCash(yuan("199.00")));
        assertThat(till.ledger().returns().getLast().tenders())
                .extracting(SoldTender::kind)
                .containsExactly("cash");
        assertThat(till.ledger().valueOf(card).balance()).isEqualTo(2_500);
    }

    @Test
    void twoExchangesOfOneSaleTogetherPutBackOntoTheCardWhatItPaidAndTheRestIsCash() {
        ValueCard card = ValueCard.of(ValueCard.Kind.GIFT_CARD, new UUID(7, 1));
        till.does(new TenderCommand.SellGiftCard(card.number(), yuan("100.00")));
        till.paysCash("100.00");
        till.adds(SmallShop.SHIRT, 2);
        till.does(new RegisterCommand.BeginTender());
        till.scans(card.number());
        till.does(new RegisterCommand.TenderCash(yuan("298.00")));
        till.does(new RegisterCommand.NextCustomer());
        exchangeOne("s001-1-2");
        exchangeOne("s001-1-2");
        till.scans("s001-1-6");
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.paysCash("199.00");
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-4");
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.paysCash("99.00");
        assertThat(till.ledger().returns().stream().skip(2).flatMap(refund -> refund.tenders().stream()))
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("cash", 19_900L), tuple("gift-card", 10_000L), tuple("cash", 9_900L));
    }

    @Test
    void whatGoodsTookAlongOfACardIsNotMissingInTheDrawerForThoseThatStayed() {
        till.adds(SmallShop.SHIRT, 5);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("398.00"))));
        answer();
        till.does(new RegisterCommand.TenderCash(yuan("597.00")));
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-1");
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.of(3))));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.does(new MoneyBackCommand.Exchange());
        till.adds(SmallShop.SHIRT, 3);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.NextCustomer());
        returnOf("s001-1-3", 2);
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        answer();
        till.does(new RegisterCommand.NextCustomer());
        returnOf("s001-1-1", 1);
        assertThat(((Phase.Tendering) till.state().phase()).dueInCash())
                .as("it was nothing, since all of the exchange counted as cash")
                .isEqualTo(yuan("199.00"));
    }
}
