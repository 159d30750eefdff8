package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.journal.SalePostVoided;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.till.TillFigures;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A committed sale is undone in its own shift: as a whole, once, and in the books for ever. */
class PostVoidJourneyTest {
    private static final ValueCard CARD = ValueCard.of(ValueCard.Kind.GIFT_CARD, new UUID(7, 1));
    private static final String RECEIPT = "s001-1-1";

    private final Till till = Till.open();

    @Test
    void aCashSaleIsUndoneAsAWhole() {
        sell(2);
        till.scans(RECEIPT);
        assertThat(till.state().returning().orElseThrow().canBeUndone()).isTrue();
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("25.00")));

        SalePostVoided undone = till.ledger().only(SalePostVoided.class);
        Transaction sale = till.ledger().sales().getFirst();
        assertThat(undone.sale()).isEqualTo(sale.id());
        assertThat(undone.saleReceipt()).isEqualTo(RECEIPT);
        assertThat(undone.reversal().lines()).isEqualTo(sale.lines());
        assertThat(undone.reversal().total()).isEqualTo(sale.total());
        assertThat(undone.reversal().receipt()).isEqualTo("s001-1-2");
        assertThat(undone.reason()).isEqualTo("void-mistake");
        assertThat(till.ledger().returns()).isEmpty();
    }

    @Test
    void itIsNoReturnOnTheReceiptNorOnTheScreen() {
        sell(1);
        undo();
        assertThat(((Phase.Completed) till.state().phase()).receipt().elements().toString())
                .contains("整单作废")
                .doesNotContain("退货单");
        assertThat(till.state().goods().undoing()).isTrue();
        till.does(new RegisterCommand.NextCustomer());
        assertThat(till.state().goods().undoing()).isFalse();
    }

    @Test
    void theShiftCountsItApartAndTheTillIsEven() {
        sell(2);
        undo();
        TillFigures figures =
                till.ledger().totalsOf(till.session().shift().orElseThrow().id());
        assertThat(figures.sales()).isEqualTo(1);
        assertThat(figures.returns()).isZero();
        assertThat(figures.postVoids()).isEqualTo(1);
        assertThat(figures.postVoidsTotal()).isEqualTo(2500);
        assertThat(figures.net()).isZero();
        assertThat(figures.cash()).isZero();
    }

    @Test
    void whatIsUndoneIsNeitherReturnedNorUndoneAgain() {
        sell(1);
        undo();
        till.does(new RegisterCommand.NextCustomer());
        till.scans(RECEIPT);
        assertThat(till.notice()).contains(NoticeCode.ALL_BACK_ALREADY);
        till.scans("s001-1-2");
        assertThat(till.notice()).contains(NoticeCode.RECEIPT_OF_A_RETURN);
    }

    @Test
    void aSaleOfWhichSomethingCameBackIsNotUndone() {
        sell(2);
        till.scans(RECEIPT);
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.ONE)));
        till.does(new MoneyBackCommand.GiveReason("return-faulty"));
        till.paysCash("12.50");
        till.does(new RegisterCommand.NextCustomer());
        till.scans(RECEIPT);
        assertThat(till.state().returning().orElseThrow().canBeUndone()).isFalse();
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        assertThat(till.notice()).contains(NoticeCode.PARTLY_BACK_ALREADY);
    }

    @Test
    void aSaleOfAnotherShiftIsNotUndone() {
        sell(1);
        till.does(new RegisterCommand.SignOff(yuan("512.50")));
        till.does(new RegisterCommand.SignOn(SmallShop.BO.id(), yuan("0.00")));
        till.scans(RECEIPT);
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        assertThat(till.notice()).contains(NoticeCode.SALE_OF_ANOTHER_SHIFT);
    }

    @Test
    void itNeedsAReasonAndNoLineOfItIsLeftOut() {
        sell(2);
        till.scans(RECEIPT);
        till.does(new MoneyBackCommand.PostVoid(" "));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.BackToBasket());
        till.does(new RegisterCommand.RemoveLine(1));
        assertThat(till.notice()).contains(NoticeCode.UNDONE_AS_A_WHOLE);
        till.does(new RegisterCommand.ChangeQuantity(1, Quantity.ONE));
        assertThat(till.notice()).contains(NoticeCode.UNDONE_AS_A_WHOLE);
        till.paysCash("25.00");
        assertThat(till.ledger().all(SalePostVoided.class)).hasSize(1);
    }

    @Test
    void theCardIsRefundedFirstAndOnlyThenIsItCommitted() {
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("20.00"))));
        answer(new CardResult.Approved("A1", "**** 1234"));
        till.does(new RegisterCommand.TenderCash(yuan("5.00")));
        till.does(new RegisterCommand.NextCustomer());
        till.scans(RECEIPT);
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(till.ledger().all(SalePostVoided.class)).isEmpty();
        answer(new CardResult.Approved("R1", "**** 1234"));
        till.does(new RegisterCommand.TenderCash(yuan("5.00")));
        assertThat(till.ledger().only(SalePostVoided.class).reversal().tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("card", 2000L), tuple("cash", 500L));
    }

    @Test
    void whatAGiftCardPaidGoesBackOntoItFirst() {
        loadCard("20.00");
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByValue(CARD.number(), Optional.empty()));
        till.does(new RegisterCommand.TenderCash(yuan("5.00")));
        till.does(new RegisterCommand.NextCustomer());
        assertThat(balance()).isZero();

        till.scans("s001-1-2");
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new TenderCommand.VoidTender(0));
        till.does(new RegisterCommand.TenderCash(yuan("25.00")));
        assertThat(till.notice()).contains(NoticeCode.REFUND_TO_VALUE_FIRST);
        till.does(new TenderCommand.PayByValue(CARD.number(), Optional.of(yuan("20.00"))));
        till.does(new RegisterCommand.TenderCash(yuan("5.00")));
        assertThat(till.ledger().only(SalePostVoided.class).reversal().tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("gift-card", 2000L), tuple("cash", 500L));
        assertThat(balance()).isEqualTo(2000);
    }

    @Test
    void aSaleThatOnlyAGiftCardPaidIsUndoneWithoutAnyMoneyInHand() {
        loadCard("30.00");
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByValue(CARD.number(), Optional.empty()));
        till.does(new RegisterCommand.NextCustomer());
        assertThat(balance()).isEqualTo(500);
        till.scans("s001-1-2");
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        assertThat(till.ledger().all(SalePostVoided.class)).hasSize(1);
        assertThat(balance()).isEqualTo(3000);
    }

    @Test
    void partsOfWhatAGiftCardPaidGoBackOntoItAndOnlyThenIsCashHandedBack() {
        loadCard("20.00");
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByValue(CARD.number(), Optional.empty()));
        till.does(new RegisterCommand.TenderCash(yuan("5.00")));
        till.does(new RegisterCommand.NextCustomer());
        for (int i = 0; i < 2; i++) {
            till.scans("s001-1-2");
            till.does(MoneyBackCommand.TakeBack.of(1, Optional.of(Quantity.ONE)));
            till.does(new MoneyBackCommand.GiveReason("return-faulty"));
            till.does(new RegisterCommand.BeginTender());
            if (i == 1) {
                till.does(new RegisterCommand.TenderCash(yuan("5.00")));
            }
            till.does(new RegisterCommand.NextCustomer());
        }
        assertThat(till.ledger().returns())
                .flatExtracting(Transaction::tenders)
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("gift-card", 1250L), tuple("gift-card", 750L), tuple("cash", 500L));
        assertThat(balance()).isEqualTo(2000);
    }

    @Test
    void whatASaleLoadedComesOffTheCardAgainUnlessItHasBeenSpent() {
        loadCard("20.00");
        till.scans(RECEIPT);
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(yuan("20.00")));
        assertThat(till.ledger().all(SalePostVoided.class)).hasSize(1);
        assertThat(balance()).isZero();
        till.does(new RegisterCommand.NextCustomer());

        loadCard("20.00");
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByValue(CARD.number(), Optional.empty()));
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-3");
        assertThat(till.notice()).contains(NoticeCode.LOADED_MONEY_STAYS);
        assertThat(till.ledger().all(SalePostVoided.class)).hasSize(1);
    }

    private void loadCard(String amount) {
        till.does(new TenderCommand.SellGiftCard(CARD.number(), yuan(amount)));
        till.paysCash(amount);
        till.does(new RegisterCommand.NextCustomer());
    }

    private long balance() {
        return till.ledger().valueOf(CARD).balance();
    }

    private void undo() {
        till.scans(RECEIPT);
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCash(till.total().negated()));
    }

    private void answer(CardResult result) {
        till.does(new RegisterCommand.CardResolved(
                till.session().pendingCard().orElseThrow().intent(), result));
    }

    private void sell(int milk) {
        till.adds(SmallShop.MILK, milk);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(till.total()));
        till.does(new RegisterCommand.NextCustomer());
    }

    @Test
    void onceACardHasItsMoneyBackTheRestIsUndoneThoughTheGiftCardWasSpentMeanwhile() {
        till.adds(SmallShop.SHIRT, 1);
        till.does(new TenderCommand.SellGiftCard(CARD.number(), yuan("100.00")));
        till.asksCard();
        till.answers(new CardResult.Approved("A1", "**** 1234"));
        till.does(new RegisterCommand.NextCustomer());
        till.scans(RECEIPT);
        till.does(new MoneyBackCommand.PostVoid("void-mistake"));
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        RegisterSession asked = till.session();
        till.wakesWith(asked.next(new UUID(5, 5)));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(CARD.number());
        till.wakesWith(asked);
        till.answers(new CardResult.Approved("A2", "**** 1234"));
        assertThat(till.ledger().only(SalePostVoided.class).reversal().tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("card", 29_900L));
        assertThat(till.ledger().valueOf(CARD).balance())
                .as("owed by whoever spent it")
                .isEqualTo(-1_250);
    }
}
