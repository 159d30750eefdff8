package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.CardPaymentResolved.Outcome;
import app.suanpan.domain.journal.CardReversal;
import app.suanpan.domain.journal.CardReversal.State;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.register.Phase.CardStatus;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.Till;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that moved is taken back before the sale is committed: asked for in the journal first, and never forgotten. */
class ReversalJourneyTest {
    private static final CardResult APPROVED = new CardResult.Approved("A1B2", "**** 1234");
    private static final CardResult REVERSED = new CardResult.Reversed();

    private final Till till = Till.open();
    private UUID paid;

    @BeforeEach
    void aPartIsPaidByCard() {
        till.adds(SmallShop.MILK, 1);
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.TenderCard(Optional.of(yuan("5.00"))));
        paid = till.session().pendingCard().orElseThrow().intent();
        till.answers(APPROVED);
    }

    @Test
    void theTenderStaysUntilTheMoneyIsBack() {
        Step asked = till.does(new TenderCommand.VoidTender(0));
        assertThat(asked.errands()).containsExactly(new Step.ReverseCard(paid, Optional.empty()));
        assertThat(till.ledger().only(CardReversal.class).state()).isEqualTo(State.ASKED);
        assertThat(till.session().tenders()).hasSize(1);
        assertThat(card()).contains(CardStatus.REVERSING);
        for (RegisterCommand command : List.of(
                new RegisterCommand.TenderCash(yuan("7.50")),
                new TenderCommand.VoidTender(0),
                new TenderCommand.GiveUpPayment(),
                new RegisterCommand.BackToBasket())) {
            till.does(command);
            assertThat(till.notice()).as("%s", command).contains(NoticeCode.CARD_PENDING);
        }

        till.answers(REVERSED);
        assertThat(till.session().tenders()).isEmpty();
        assertThat(till.session().pendingCard()).isEmpty();
        assertThat(till.notice()).contains(NoticeCode.TENDER_TAKEN_BACK);
        assertThat(till.ledger().all(CardPaymentResolved.class))
                .extracting(CardPaymentResolved::outcome)
                .containsExactly(Outcome.APPROVED, Outcome.REVERSED);
        TenderVoided gone = till.ledger().only(TenderVoided.class);
        assertThat(gone.kind()).isEqualTo("card");
        assertThat(gone.amount()).isEqualTo(500);

        till.does(new RegisterCommand.TenderCash(yuan("12.50")));
        assertThat(till.ledger().only(SaleCompleted.class).sale().tenders())
                .extracting(SoldTender::kind)
                .containsExactly("cash");
    }

    @Test
    void onceTheMoneyIsBackTheCustomerMayLeave() {
        till.does(new TenderCommand.VoidTender(0));
        till.answers(REVERSED);
        till.does(new RegisterCommand.BackToBasket());
        till.does(new RegisterCommand.VoidTransaction("changed their mind"));
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void aReversalThatACrashInterruptedIsAskedForAgain() {
        till.does(new TenderCommand.VoidTender(0));
        till.wakesWith(till.session());
        till.answers(new CardResult.Unknown("interrupted"));
        assertThat(card()).contains(CardStatus.REVERSAL_UNKNOWN);
        assertThat(till.does(new RegisterCommand.QueryCard()).errands())
                .containsExactly(new Step.ReverseCard(paid, Optional.empty()));
        till.answers(new CardResult.Unknown("no answer"));
        assertThat(till.ledger().all(CardReversal.class))
                .extracting(CardReversal::state)
                .as("said once")
                .containsExactly(State.ASKED, State.UNKNOWN);
        till.answers(REVERSED);
        assertThat(till.session().tenders()).isEmpty();
    }

    @Test
    void aReversalThatIsRefusedLeavesTheMoneyAsATender() {
        till.does(new TenderCommand.VoidTender(0));
        till.answers(new CardResult.ReversalRefused("too late"));
        assertThat(till.notice()).contains(NoticeCode.REVERSAL_REFUSED);
        till.does(new RegisterCommand.TenderCash(yuan("7.50")));
        assertThat(till.ledger().only(SaleCompleted.class).sale().card()).isEqualTo(500);
    }

    @Test
    void aLateAnswerToTheFirstQuestionIsNoAnswerToTheSecond() {
        till.does(new TenderCommand.VoidTender(0));
        RegisterSession before = till.session();
        till.answers(APPROVED);
        till.answers(new CardResult.Declined("no"));
        till.answers(new CardResult.Confirming());
        assertThat(till.session()).isEqualTo(before);
    }

    @Test
    void aPaymentThatNobodyKnowsOfIsGivenUp() {
        till.asksCode("134567890123456789");
        till.does(new TenderCommand.GiveUpPayment());
        assertThat(till.notice()).as("it has only just been asked").contains(NoticeCode.CARD_PENDING);
        till.answers(new CardResult.Unknown("no answer"));
        UUID intent = till.session().pendingCard().orElseThrow().intent();
        Step given = till.does(new TenderCommand.GiveUpPayment());
        assertThat(given.errands()).containsExactly(new Step.ReverseCard(intent, Optional.of(Wallet.WECHAT)));
        till.answers(REVERSED);
        assertThat(till.notice()).contains(NoticeCode.PAYMENT_GIVEN_UP);
        assertThat(till.ledger().all(TenderVoided.class)).as("it never was one").isEmpty();
        assertThat(till.session().tenders()).hasSize(1);
    }

    @Test
    void aCustomerWhoDoesNotConfirmIsWaitedForNoLonger() {
        till.asksCode("134567890123456789");
        till.answers(new CardResult.Confirming());
        till.does(new TenderCommand.GiveUpPayment());
        till.answers(new CardResult.ReversalRefused("paid meanwhile"));
        assertThat(card()).as("what it refused to take back may have moved").contains(CardStatus.CODE_UNKNOWN);
        till.answers(new CardResult.Approved("42", ""));
        assertThat(till.session().tenders()).hasSize(2);
    }

    private Optional<CardStatus> card() {
        return ((Phase.Tendering) till.state().phase()).card();
    }
}
