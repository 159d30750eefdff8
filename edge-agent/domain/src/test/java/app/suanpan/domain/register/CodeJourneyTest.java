package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.register.Phase.CardStatus;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers pay with the code on their phone, and nobody but the provider ever learns it. */
class CodeJourneyTest {
    private static final String CODE = "134567890123456789";
    private static final CardResult APPROVED = new CardResult.Approved("4200000000001234", "");

    private final Till till = Till.open();

    @ParameterizedTest
    @CsvSource({
        "134567890123456789, wechat",
        "287654321098765432, alipay",
        "309876543210987654321098, alipay",
        "6212345678901234567, unionpay"
    })
    void aScannedCodePaysWhatIsDueUnderItsScheme(String code, String scheme) {
        till.adds(SmallShop.MILK, 1);
        UUID intent = till.asksCode(code);
        CardPaymentRequested asked = till.ledger().only(CardPaymentRequested.class);
        assertThat(asked.scheme()).isEqualTo(scheme);
        assertThat(asked.amount()).isEqualTo(1250);
        assertThat(card()).contains(CardStatus.CODE_WAITING);

        till.answers(APPROVED);
        assertThat(till.ledger().only(SaleCompleted.class).sale().tenders())
                .containsExactly(SoldTender.electronic(scheme, 1250, intent, "4200000000001234", "…001234"));
    }

    @Test
    void theErrandAloneCarriesTheCodeAndNothingShowsIt() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        Step asked = till.scans(CODE);
        UUID intent = till.session().pendingCard().orElseThrow().intent();

        assertThat(asked.errands()).containsExactly(new Step.AskCode(intent, yuan("12.50"), Wallet.WECHAT, CODE));
        assertThat(asked.errands().toString()).doesNotContain(CODE);
        assertThat(new TenderCommand.PayByCode(CODE, Optional.empty()).toString())
                .doesNotContain(CODE);
        till.answers(new CardResult.Confirming());
        till.answers(APPROVED);
        assertThat(till.session().toString() + till.ledger().events() + till.state())
                .doesNotContain(CODE);
    }

    @Test
    void aCustomerWhoConfirmsOnThePhoneKeepsTheTillWaiting() {
        till.adds(SmallShop.MILK, 1);
        till.asksCode(CODE);
        int events = till.ledger().events().size();
        till.answers(new CardResult.Confirming());
        assertThat(card()).contains(CardStatus.CODE_CONFIRMING);
        assertThat(till.ledger().events()).as("no money moved").hasSize(events);
        till.scans(CODE);
        assertThat(till.notice()).contains(NoticeCode.CARD_PENDING);
        till.answers(APPROVED);
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void aProviderThatIsAwayIsSaidSoAndCashGoesOn() {
        till.adds(SmallShop.MILK, 1);
        till.asksCode(CODE);
        till.answers(new CardResult.Declined("NOT_THERE"));
        assertThat(till.notice()).contains(NoticeCode.PROVIDER_AWAY);
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void aDeclinedCodeLeavesTheCustomerPaying() {
        till.adds(SmallShop.MILK, 1);
        till.asksCode(CODE);
        till.answers(new CardResult.Declined("CODE_REFUSED"));
        assertThat(till.notice()).contains(NoticeCode.CODE_DECLINED);
        assertThat(till.session().pendingCard()).isEmpty();
    }

    @Test
    void anInterruptedPaymentIsQueriedAndNeverAskedForAgain() {
        till.adds(SmallShop.MILK, 1);
        UUID intent = till.asksCode(CODE);
        till.wakesWith(till.session());
        till.answers(new CardResult.Unknown("interrupted"));
        assertThat(till.notice()).contains(NoticeCode.CODE_UNKNOWN);
        assertThat(card()).contains(CardStatus.CODE_UNKNOWN);
        assertThat(till.does(new RegisterCommand.QueryCard()).errands())
                .containsExactly(new Step.AskCardOutcome(intent, Optional.of(Wallet.WECHAT)));
        till.answers(APPROVED);
        assertThat(till.ledger().sales()).hasSize(1);
        assertThat(till.ledger().all(CardPaymentResolved.class)).hasSize(2);
    }

    @Test
    void aKeyedCodePaysAPartAndCashTheRest() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByCode("1345 6789 0123 456789", Optional.of(yuan("2.50"))));
        assertThat(till.session().pendingCard()).map(PendingCard::amount).contains(yuan("2.50"));
        till.answers(APPROVED);
        till.does(new RegisterCommand.TenderCash(yuan("20.00")));
        assertThat(till.ledger().only(SaleCompleted.class).sale().change()).isEqualTo(1000);
    }

    @Test
    void anAmountThatWasNamedFirstIsWhatTheScanTakesAndTheNextScanTakesTheRest() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.NamePart(Optional.of(yuan("2.50"))));
        assertThat(((Phase.Tendering) till.state().phase()).part()).contains(yuan("2.50"));
        till.scans(CODE);
        assertThat(till.session().pendingCard()).map(PendingCard::amount).contains(yuan("2.50"));
        till.answers(new CardResult.Declined("no money"));
        till.scans("287654321098765432");
        assertThat(till.session().pendingCard())
                .as("nothing was paid: it still stands")
                .map(PendingCard::amount)
                .contains(yuan("2.50"));
        till.answers(APPROVED);
        assertThat(((Phase.Tendering) till.state().phase()).part()).isEmpty();
        till.scans(CODE);
        till.answers(APPROVED);
        assertThat(till.ledger().only(SaleCompleted.class).sale().tenders())
                .extracting(SoldTender::kind, SoldTender::amount)
                .containsExactly(tuple("alipay", 250L), tuple("wechat", 1_000L));
    }

    @Test
    void aNamedPartIsWithinWhatIsDueIsTakenBackAndIsForgottenOnTheWayBack() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.NamePart(Optional.of(yuan("12.51"))));
        assertThat(till.notice()).contains(NoticeCode.CODE_OVER_BALANCE);
        till.does(new TenderCommand.NamePart(Optional.of(yuan("0.00"))));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        till.does(new TenderCommand.NamePart(Optional.of(yuan("2.50"))));
        till.does(new TenderCommand.NamePart(Optional.empty()));
        assertThat(((Phase.Tendering) till.state().phase()).part()).isEmpty();
        till.does(new TenderCommand.NamePart(Optional.of(yuan("2.50"))));
        till.does(new RegisterCommand.BackToBasket());
        till.does(new RegisterCommand.BeginTender());
        till.scans(CODE);
        assertThat(till.session().pendingCard()).map(PendingCard::amount).contains(yuan("12.50"));
    }

    @Test
    void whatIsNoCodeOrTooMuchIsRefused() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TenderCommand.PayByCode("999", Optional.empty()));
        assertThat(till.notice()).contains(NoticeCode.PAYMENT_CODE_WRONG);
        till.does(new TenderCommand.PayByCode(CODE, Optional.of(yuan("12.51"))));
        assertThat(till.notice()).contains(NoticeCode.CODE_OVER_BALANCE);
        till.does(new TenderCommand.PayByCode(CODE, Optional.of(yuan("0.00"))));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        assertThat(till.ledger().all(CardPaymentRequested.class)).isEmpty();
    }

    @Test
    void aCodeShownTooEarlyIsNotBelieved() {
        till.adds(SmallShop.MILK, 1);
        till.scans(CODE);
        assertThat(till.notice()).contains(NoticeCode.PAYMENT_CODE_TOO_EARLY);
        assertThat(till.ledger().all(CardPaymentRequested.class)).isEmpty();
        assertThat(till.state().toString()).doesNotContain(CODE);
    }

    @Test
    void withoutAProviderCodesAreNotTaken() {
        Till without = Till.open(SmallShop.PROFILE, false);
        without.adds(SmallShop.MILK, 1);
        without.does(new RegisterCommand.BeginTender());
        without.scans(CODE);
        assertThat(without.notice()).contains(NoticeCode.PAYMENT_CODE_NOT_ACCEPTED);
    }

    @Test
    void aReturnGoesBackToThePhoneThatPaid() {
        UUID payment = paidByCode();
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-1"));
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.notice()).contains(NoticeCode.REFUND_TO_CARD_FIRST);
        till.scans(CODE);
        assertThat(till.notice()).as("a phone shows how it pays").contains(NoticeCode.CODE_NOT_FOR_REFUNDS);

        Step asked = till.does(new RegisterCommand.TenderCard(Optional.empty()));
        UUID refund = till.session().pendingCard().orElseThrow().intent();
        assertThat(asked.errands())
                .containsExactly(new Step.RefundCard(refund, payment, yuan("12.50"), Optional.of(Wallet.WECHAT)));
        till.answers(APPROVED);
        assertThat(till.ledger().only(ReturnCompleted.class).refund().tenders())
                .extracting(SoldTender::kind)
                .isEqualTo(List.of("wechat"));
    }

    @Test
    void whatTheProviderWillNotGiveBackGoesBackInCash() {
        paidByCode();
        till.does(new MoneyBackCommand.ReturnByReceipt("s001-1-1"));
        till.does(new MoneyBackCommand.TakeAllBack());
        till.does(new MoneyBackCommand.GiveReason("faulty"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        till.answers(new CardResult.Declined("NOT_REFUNDABLE"));
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.ledger().only(ReturnCompleted.class).refund().tenders())
                .extracting(SoldTender::kind)
                .isEqualTo(List.of("cash"));
    }

    private UUID paidByCode() {
        till.adds(SmallShop.MILK, 1);
        UUID payment = till.asksCode(CODE);
        till.answers(APPROVED);
        till.does(new RegisterCommand.NextCustomer());
        return payment;
    }

    private Optional<CardStatus> card() {
        return ((Phase.Tendering) till.state().phase()).card();
    }
}
