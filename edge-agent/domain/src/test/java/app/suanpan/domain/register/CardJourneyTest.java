package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Card money moves before the sale is settled, so its request and its outcome are in the journal, whatever happens between. */
class CardJourneyTest {
    private static final CardResult APPROVED = new CardResult.Approved("A1B2", "**** 1234");
    private static final CardResult DECLINED = new CardResult.Declined("not enough money");
    private static final CardResult UNKNOWN = new CardResult.Unknown("no answer");

    private final Till till = Till.open();

    @Test
    void theRequestIsInTheJournalBeforeTheTerminalIsAsked() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        Step asked = till.does(new RegisterCommand.TenderCard(Optional.empty()));
        UUID intent = till.session().pendingCard().orElseThrow().intent();
        CardPaymentRequested request = till.ledger().only(CardPaymentRequested.class);
        assertThat(request.intent()).isEqualTo(intent);
        assertThat(request.amount()).isEqualTo(1250);
        assertThat(request.transaction()).isEqualTo(till.session().transaction());
        assertThat(asked.errands()).containsExactly(new Step.AskCard(intent, yuan("12.50")));
        assertThat(till.state().phase())
                .isInstanceOfSatisfying(
                        Phase.Tendering.class,
                        tendering -> assertThat(tendering.card()).contains(Phase.CardStatus.WAITING));
    }

    @Test
    void anApprovedPaymentSettlesTheSaleInOneCommit() {
        till.adds(SmallShop.MILK, 1);
        UUID intent = till.asksCard();
        Step approved = till.does(new RegisterCommand.CardResolved(intent, APPROVED));
        assertThat(approved.events())
                .extracting(JournalEvent::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("CardPaymentResolved", "SaleCompleted");
        Transaction sale = till.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.tenders()).containsExactly(SoldTender.electronic("card", 1250, intent, "A1B2", "**** 1234"));
        assertThat(approved.errands()).as("no cash, no drawer").doesNotContain(new Step.KickDrawer());
        assertThat(till.session().pendingCard()).isEmpty();
    }

    @Test
    void aDeclinedPaymentLeavesTheCustomerPaying() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.CardResolved(till.asksCard(), DECLINED));
        assertThat(till.notice()).contains(NoticeCode.CARD_DECLINED);
        assertThat(till.ledger().only(CardPaymentResolved.class).outcome())
                .isEqualTo(CardPaymentResolved.Outcome.DECLINED);
        assertThat(till.ledger().sales()).isEmpty();
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void anUnknownOutcomeIsQueriedAndNeverAskedForAgain() {
        till.adds(SmallShop.MILK, 1);
        UUID intent = till.asksCard();
        till.does(new RegisterCommand.CardResolved(intent, UNKNOWN));
        assertThat(till.notice()).contains(NoticeCode.CARD_UNKNOWN);
        till.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(till.notice()).contains(NoticeCode.CARD_PENDING);
        Step queried = till.does(new RegisterCommand.QueryCard());
        assertThat(queried.errands()).containsExactly(new Step.AskCardOutcome(intent, Optional.empty()));
        till.does(new RegisterCommand.CardResolved(intent, UNKNOWN));
        assertThat(till.ledger().all(CardPaymentResolved.class)).as("said once").hasSize(1);
        till.does(new RegisterCommand.CardResolved(intent, APPROVED));
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void whileAPaymentIsPendingNothingElseIsPaidAndNobodyLeaves() {
        till.adds(SmallShop.MILK, 1);
        till.asksCard();
        RegisterSession pending = till.session();
        for (RegisterCommand command : List.of(
                new RegisterCommand.TenderCash(yuan("12.50")),
                new RegisterCommand.TenderCard(Optional.empty()),
                new RegisterCommand.BackToBasket(),
                new RegisterCommand.VoidTransaction("changed their mind"),
                new RegisterCommand.RemoveLine(1),
                new RegisterCommand.BeginTender(),
                new RegisterCommand.NextCustomer(),
                new RegisterCommand.SignOff(yuan("0.00")))) {
            till.does(command);
            assertThat(till.notice()).as("%s", command).contains(NoticeCode.CARD_PENDING);
            assertThat(till.session()).as("%s", command).isEqualTo(pending);
        }
        till.scans("6901234567892");
        assertThat(till.session()).isEqualTo(pending);
    }

    @Test
    void aLateAnswerToAnOldRequestChangesNothing() {
        till.adds(SmallShop.MILK, 1);
        UUID old = till.asksCard();
        till.does(new RegisterCommand.CardResolved(old, DECLINED));
        RegisterSession before = till.session();
        till.does(new RegisterCommand.CardResolved(old, APPROVED));
        assertThat(till.session()).isEqualTo(before);
        assertThat(till.ledger().sales()).isEmpty();
        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        till.does(new RegisterCommand.CardResolved(old, APPROVED));
        assertThat(till.ledger().sales()).hasSize(1);
        assertThat(till.state().phase()).isInstanceOf(Phase.Completed.class);
    }

    @Test
    void theSameAnswerTwiceIsOneSale() {
        till.adds(SmallShop.MILK, 1);
        UUID intent = till.asksCard();
        till.does(new RegisterCommand.CardResolved(intent, APPROVED));
        till.does(new RegisterCommand.CardResolved(intent, APPROVED));
        assertThat(till.ledger().sales()).hasSize(1);
        assertThat(till.ledger().all(CardPaymentResolved.class)).hasSize(1);
    }

    @Test
    void aTillThatWakesUpWithAPaymentPendingCanOnlyQueryIt() {
        till.adds(SmallShop.MILK, 1);
        UUID intent = till.asksCard();
        till.wakesWith(till.session());
        assertThat(till.session().pendingCard())
                .contains(new PendingCard(intent, yuan("12.50"), false, Optional.empty(), Payment.Doing.PAYING));
        Step queried = till.does(new RegisterCommand.QueryCard());
        assertThat(queried.errands()).containsExactly(new Step.AskCardOutcome(intent, Optional.empty()));
        till.does(new RegisterCommand.CardResolved(intent, APPROVED));
        assertThat(till.ledger().only(SaleCompleted.class).sale().total()).isEqualTo(1250);
    }

    @Test
    void aPartByCardAndTheRestInCashIsRoundedOnlyInTheCash() {
        Till rounded = Till.open(new CashRounding(10, RoundingMode.HALF_UP, true));
        rounded.adds(SmallShop.MILK, 1);
        rounded.does(new RegisterCommand.BeginTender());
        rounded.does(new RegisterCommand.TenderCard(Optional.of(yuan("2.46"))));
        UUID intent = rounded.session().pendingCard().orElseThrow().intent();
        rounded.does(new RegisterCommand.CardResolved(intent, APPROVED));
        assertThat(rounded.state().phase()).isInstanceOfSatisfying(Phase.Tendering.class, tendering -> {
            assertThat(tendering.due()).isEqualTo(yuan("10.04"));
            assertThat(tendering.dueInCash()).isEqualTo(yuan("10.00"));
        });
        rounded.does(new RegisterCommand.TenderCash(yuan("20.00")));
        Transaction sale = rounded.ledger().only(SaleCompleted.class).sale();
        assertThat(sale.rounding()).isEqualTo(-4);
        assertThat(sale.change()).isEqualTo(1000);
        assertThat(sale.card() + sale.cash()).isEqualTo(sale.total() + sale.rounding());
    }

    @Test
    void oncePartOfItIsPaidByCardTheBasketIsFixed() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("2.50"))));
        till.does(new RegisterCommand.CardResolved(
                till.session().pendingCard().orElseThrow().intent(), APPROVED));
        for (RegisterCommand command : List.of(
                new RegisterCommand.BackToBasket(),
                new RegisterCommand.VoidTransaction("changed their mind"),
                new RegisterCommand.RemoveLine(1))) {
            till.does(command);
            assertThat(till.notice()).as("%s", command).contains(NoticeCode.MONEY_TAKEN);
            assertThat(till.total()).isEqualTo(yuan("12.50"));
        }
        till.does(new RegisterCommand.TenderCash(yuan("10.00")));
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void aCardNeverPaysMoreThanIsDueNorNothing() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("12.51"))));
        assertThat(till.notice()).contains(NoticeCode.CARD_OVER_BALANCE);
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("0.00"))));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("-1.00"))));
        assertThat(till.notice()).contains(NoticeCode.AMOUNT_NOT_ALLOWED);
        assertThat(till.ledger().all(CardPaymentRequested.class)).isEmpty();
    }

    @Test
    void withoutATerminalNobodyIsAsked() {
        Till without = Till.open(SmallShop.PROFILE, false);
        without.adds(SmallShop.MILK, 1);
        without.does(new RegisterCommand.BeginTender());
        without.does(new RegisterCommand.TenderCard(Optional.empty()));
        assertThat(without.notice()).contains(NoticeCode.NO_CARD_TERMINAL);
    }
}
