package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.ValueCard.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Gift cards and store credit, and taking back a tender. */
class ValueJourneyTest {
    private static final ValueCard CARD = ValueCard.of(Kind.GIFT_CARD, new UUID(7, 1));

    @Test
    void aGiftCardIsSoldWithoutTaxAndIsOwedNotEarned() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        sell(till, CARD.number(), "100.00");
        till.paysCash("112.50");
        Transaction sale = till.ledger().only(SaleCompleted.class).sale();
        SoldLine line = sale.lines().getLast();
        assertThat(line.taxes()).isEmpty();
        assertThat(line.pack().serial()).isEqualTo(CARD.number());
        assertThat(balance(till, CARD)).isEqualTo(10_000);
        till.does(new RegisterCommand.SignOff(yuan("612.50")));
        var figures = till.ledger().only(TillSettled.class).figures();
        assertThat(figures.salesTotal()).isEqualTo(11_250);
        assertThat(figures.liabilities()).isEqualTo(10_000);
        assertThat(figures.net()).as("milk alone").isEqualTo(1_147);
    }

    @Test
    void whatWasLoadedOnACardDoesNotComeBackOnItsReceipt() {
        Till till = Till.open();
        sell(till, CARD.number(), "100.00");
        till.paysCash("100.00");
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-1"));
        till.does(MoneyBackCommand.TakeBack.of(1, Optional.empty()));
        assertThat(till.notice()).contains(NoticeCode.MORE_THAN_IS_LEFT);
        till.does(new RegisterCommand.VoidTransaction("void-mistake"));

        till.adds(SmallShop.MILK, 1);
        sell(till, CARD.number(), "50.00");
        till.paysCash("62.50");
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-2"));
        till.does(new MoneyBackCommand.TakeAllBack());
        assertThat(till.session().basket().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.item().code()).isEqualTo(SmallShop.MILK.code()));
    }

    @Test
    void aCardWithoutANumberGetsOneThatIsPrintedToBeScanned() {
        Till till = Till.open();
        sell(till, "", "50.00");
        till.paysCash("50.00");
        String number = till.ledger()
                .only(SaleCompleted.class)
                .sale()
                .lines()
                .getFirst()
                .pack()
                .serial();
        assertThat(ValueCard.parse(number).orElseThrow().kind()).isEqualTo(Kind.GIFT_CARD);
        Receipt receipt = ((Phase.Completed) till.state().phase()).receipt();
        assertThat(receipt.elements()).contains(new Receipt.Qr(number, number));
    }

    @Test
    void aScanWhileTheCustomerPaysTakesWhatIsDueAndTheRestStaysOnTheCard() {
        Till till = Till.open();
        sell(till, CARD.number(), "100.00");
        till.paysCash("100.00");
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(CARD.number());
        Transaction sale = till.ledger().all(SaleCompleted.class).getLast().sale();
        assertThat(sale.tenders()).containsExactly(SoldTender.value("gift-card", 1_250, CARD.masked(), CARD.number()));
        assertThat(balance(till, CARD)).isEqualTo(8_750);
        till.scans(CARD.number());
        assertThat(till.notice()).as("nobody pays").contains(NoticeCode.VALUE_BALANCE);
    }

    @Test
    void aCardThatDoesNotSufficePaysItsPartAndCashTheRest() {
        Till till = Till.open();
        sell(till, CARD.number(), "100.00");
        till.paysCash("100.00");
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        pay(till, CARD.number(), Optional.of("100.01"));
        assertThat(till.notice()).contains(NoticeCode.VALUE_NOT_ENOUGH);
        pay(till, CARD.number(), Optional.empty());
        assertThat(((Phase.Tendering) till.state().phase()).due()).isEqualTo(yuan("99.00"));
        pay(till, CARD.number(), Optional.empty());
        assertThat(till.notice()).as("all of it is used already").contains(NoticeCode.VALUE_EMPTY);
        till.does(new RegisterCommand.TenderCash(yuan("100.00")));
        assertThat(till.ledger().all(SaleCompleted.class).getLast().sale().change())
                .isEqualTo(100);
        assertThat(balance(till, CARD)).isZero();
    }

    @Test
    void aCardFromElsewhereIsTrustedUpToTheFloorAndNoFurther() {
        Till till = Till.open();
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        pay(till, CARD.number(), Optional.empty());
        assertThat(((Phase.Tendering) till.state().phase()).tenders().getFirst().amount())
                .isEqualTo(yuan("50.00"));
        till.does(new RegisterCommand.TenderCash(yuan("149.00")));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        pay(till, CARD.number(), Optional.empty());
        assertThat(till.notice()).contains(NoticeCode.VALUE_EMPTY);
        pay(till, ValueCard.of(Kind.STORE_CREDIT, new UUID(7, 2)).number(), Optional.empty());
        assertThat(till.notice()).as("credit of another box is not known here").contains(NoticeCode.VALUE_EMPTY);
    }

    @Test
    void whatAnotherCheckoutSpentMeanwhileDoesNotPayTwice() {
        Till till = Till.open();
        sell(till, CARD.number(), "10.00");
        till.paysCash("10.00");
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        pay(till, CARD.number(), Optional.empty());
        RegisterSession waiting = till.session();
        till.does(new TenderCommand.VoidTender(0));
        till.does(new RegisterCommand.BackToBasket());
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.RemoveLine(1));
        till.does(new RegisterCommand.BeginTender());
        pay(till, CARD.number(), Optional.empty());
        assertThat(balance(till, CARD)).isEqualTo(200);

        till.wakesWith(waiting);
        till.does(new RegisterCommand.TenderCash(yuan("2.50")));
        assertThat(till.notice()).contains(NoticeCode.VALUE_SPENT_MEANWHILE);
        assertThat(till.session().tenders()).as("the cash stays").hasSize(1);
        assertThat(till.ledger().sales()).hasSize(2);
        assertThat(balance(till, CARD)).isEqualTo(200);
    }

    @Test
    void storeCreditIsGivenForAReturnAndSpentAtAnyCheckout() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 2);
        till.paysCash("25.00");
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.GiveCredit());
        Transaction refund = till.ledger().only(ReturnCompleted.class).refund();
        String number = refund.tenders().getFirst().number();
        assertThat(refund.cash()).as("no money goes out").isZero();
        assertThat(((Phase.Completed) till.state().phase()).receipt().elements())
                .contains(new Receipt.Qr(number, number));
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.BeginTender());
        till.scans(number);
        assertThat(till.ledger().sales()).hasSize(2);
        assertThat(balance(till, ValueCard.parse(number).orElseThrow())).isEqualTo(450);
    }

    @Test
    void creditIsForReturnsAndGiftCardsAreForSales() {
        Till till = Till.open();
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.GiveCredit());
        assertThat(till.notice()).contains(NoticeCode.CREDIT_FOR_RETURNS_ONLY);
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        till.does(new RegisterCommand.BeginReturn("broken"));
        sell(till, CARD.number(), "10.00");
        assertThat(till.notice()).contains(NoticeCode.GIFT_CARD_NOT_NOW);
    }

    @Test
    void aWrongNumberAnAmountOfNothingAndACardTwiceAreRefused() {
        Till till = Till.open();
        sell(till, "9812345678901234560", "10.00");
        assertThat(till.notice()).contains(NoticeCode.VALUE_NUMBER_WRONG);
        sell(till, CARD.number(), "0.00");
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        sell(till, CARD.number(), "10.00");
        sell(till, CARD.number(), "20.00");
        assertThat(till.notice()).contains(NoticeCode.NUMBER_TWICE);
        assertThat(till.total()).isEqualTo(yuan("10.00"));
    }

    @Test
    void cashEnteredByMistakeIsTakenBackAndCounted() {
        Till till = Till.open();
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("10.00")));
        till.does(new RegisterCommand.TenderCash(yuan("100.00")));
        Step back = till.does(new TenderCommand.VoidTender(0));
        assertThat(back.errands()).containsExactly(new Step.KickDrawer());
        assertThat(till.ledger().only(TenderVoided.class).amount()).isEqualTo(1_000);
        assertThat(((Phase.Tendering) till.state().phase()).due()).isEqualTo(yuan("99.00"));
        till.does(new TenderCommand.VoidTender(1));
        assertThat(till.notice()).contains(NoticeCode.TENDER_GONE);
        till.does(new RegisterCommand.TenderCash(yuan("99.00")));
        till.does(new RegisterCommand.SignOff(yuan("699.00")));
        assertThat(till.ledger().only(TillSettled.class).figures().voidedTenders())
                .isEqualTo(1);
    }

    @Test
    void aCardThatWasChargedIsNotJustTakenBack() {
        Till till = Till.open();
        till.adds(SmallShop.SHIRT, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("50.00"))));
        till.does(new TenderCommand.VoidTender(0));
        assertThat(till.notice()).contains(NoticeCode.CARD_PENDING);
        till.does(new RegisterCommand.CardResolved(
                till.session().pendingCard().orElseThrow().intent(), new CardResult.Approved("A1", "**** 1234")));
        Step asked = till.does(new TenderCommand.VoidTender(0));
        assertThat(asked.errands()).hasOnlyElementsOfType(Step.ReverseCard.class);
        assertThat(till.session().tenders()).hasSize(1);
    }

    @Test
    void numbersCheckThemselvesAndAreOfTheirKind() {
        for (long i = 0; i < 1_000; i++) {
            for (Kind kind : Kind.values()) {
                ValueCard card = ValueCard.of(kind, new UUID(i * 31, i));
                assertThat(ValueCard.parse(card.number())).contains(card);
                char[] digits = card.number().toCharArray();
                digits[7] = (char) ('0' + (digits[7] - '0' + 1) % 10);
                assertThat(ValueCard.parse(new String(digits))).isEmpty();
            }
        }
        assertThat(List.of("", "98", "9712345678901234567", "981234567890123456x"))
                .allSatisfy(text -> assertThat(ValueCard.parse(text)).isEmpty());
    }

    private static void sell(Till till, String number, String amount) {
        till.does(new TenderCommand.SellGiftCard(number, yuan(amount)));
    }

    private static void pay(Till till, String number, Optional<String> amount) {
        till.does(new TenderCommand.PayByValue(number, amount.map(SmallShop::yuan)));
    }

    private static long balance(Till till, ValueCard card) {
        return till.ledger().valueOf(card).balance();
    }
}
