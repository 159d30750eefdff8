package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.ANNA;
import static app.suanpan.domain.shop.SmallShop.BO;
import static app.suanpan.domain.shop.SmallShop.yuan;
import static app.suanpan.domain.shop.SmallStaff.MEI;
import static app.suanpan.domain.shop.SmallStaff.approve;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.Approval;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.ApprovalRefused.Cause;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.Seal;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Anna may not do, and who allows it, in place. */
class ApprovalJourneyTest {
    private final Till till = SmallStaff.annasTill();

    @BeforeEach
    void aPriceBelowHerLimit() {
        till.adds(SmallShop.MILK, 2);
        till.does(new RegisterCommand.OverridePrice(1, yuan("7.50"), "damaged"));
    }

    @Test
    void theQuestionNamesWhatItTakesAndWhoCouldAllowIt() {
        AccessView.Asked asked = till.state().access().approval().orElseThrow();
        assertThat(asked.permission()).isEqualTo(Permission.PRICE_OVERRIDE);
        assertThat(asked.extent()).as("40 %").isEqualTo(4_000);
        assertThat(asked.limit()).contains(2_000L);
        assertThat(asked.asker()).isEqualTo(ANNA);
        assertThat(asked.approvers()).containsExactly(BO, MEI);
        assertThat(till.total()).as("the basket stays").isEqualTo(yuan("25.00"));
        assertThat(kinds()).containsExactly(Kind.SIGNED_ON, Kind.DENIED);
    }

    @Test
    void onceAllowedItGoesOnAsItWasAsked() {
        till.does(approve(BO, SmallStaff.PIN_OF_BO, "bottle dented"));
        assertThat(till.total()).isEqualTo(yuan("15.00"));
        assertThat(till.state().access().approval()).isEmpty();
        Approval approval = till.ledger().only(ApprovalGranted.class).approval();
        assertThat(approval.operator()).isEqualTo("anna");
        assertThat(approval.approver()).isEqualTo("bo");
        assertThat(approval.means()).isEqualTo("PIN");
        assertThat(approval.permission()).isEqualTo("PRICE_OVERRIDE");
        assertThat(approval.extent()).isEqualTo(4_000);
        assertThat(approval.command()).isEqualTo("OverridePrice line=1 unitPrice=7.50 CNY reason=damaged");
        assertThat(approval.reason()).isEqualTo("bottle dented");
    }

    @Test
    void theApprovalIsSignedOverEverythingItSays() {
        till.does(approve(BO, SmallStaff.PIN_OF_BO, "bottle dented"));
        ApprovalGranted event = till.ledger().only(ApprovalGranted.class);
        String text = event.signedText();
        assertThat(new Seal("memory", event.signature()))
                .isEqualTo(SmallStaff.people().seal(text));
        assertThat(event.key()).isEqualTo("memory");
        assertThat(text.lines().map(field -> field.substring(field.indexOf(':') + 1)))
                .contains("anna", "bo", "PIN", "PRICE_OVERRIDE", "4000", "bottle dented")
                .contains(event.header().id().toString())
                .as("and for which transaction")
                .contains(String.valueOf(event.approval().transaction()));
        assertThat(event.approval().transaction()).isNotNull();
    }

    @Test
    void aBadgeAllowsItForTheReasonThatWasChosen() {
        till.scans(MemoryStaff.badgeOf(MEI));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        till.does(new PeopleCommand.ExplainApproval("price on the shelf"));
        assertThat(till.state().access().approval().orElseThrow().reason()).isEqualTo("price on the shelf");
        till.scans(MemoryStaff.badgeOf(MEI));
        assertThat(till.total()).isEqualTo(yuan("15.00"));
        Approval approval = till.ledger().only(ApprovalGranted.class).approval();
        assertThat(approval.means()).isEqualTo("BADGE");
        assertThat(approval.reason()).isEqualTo("price on the shelf");
    }

    @Test
    void nobodyApprovesTheirOwn() {
        till.does(approve(ANNA, SmallStaff.PIN_OF_ANNA, "please"));
        assertThat(till.notice()).contains(NoticeCode.APPROVER_IS_ASKER);
        assertThat(till.ledger().only(ApprovalRefused.class).cause()).isEqualTo(Cause.SAME_PERSON);
        assertThat(till.total()).isEqualTo(yuan("25.00"));
        assertThat(till.state().access().approval())
                .as("somebody else still may")
                .isPresent();
    }

    @Test
    void anApproverHasALimitToo() {
        till.does(new PeopleCommand.WithdrawApproval());
        till.does(new RegisterCommand.OverridePrice(1, yuan("6.24"), "damaged"));
        assertThat(till.state().access().approval().orElseThrow().approvers()).containsExactly(MEI);
        till.does(approve(BO, SmallStaff.PIN_OF_BO, "badly dented"));
        assertThat(till.notice()).contains(NoticeCode.APPROVER_MAY_NOT);
        assertThat(till.ledger().all(ApprovalRefused.class).getLast().cause()).isEqualTo(Cause.NOT_PERMITTED);
        till.does(approve(MEI, SmallStaff.PIN_OF_MEI, "badly dented"));
        assertThat(till.total()).isEqualTo(yuan("12.48"));
    }

    @Test
    void aManagerSaysNo() {
        till.does(
                new PeopleCommand.AnswerApproval(new Credential.Pin("mei", SmallStaff.PIN_OF_MEI), false, "it is not"));
        assertThat(till.notice()).contains(NoticeCode.APPROVAL_REFUSED);
        ApprovalRefused event = till.ledger().only(ApprovalRefused.class);
        assertThat(event.cause()).isEqualTo(Cause.BY_APPROVER);
        assertThat(event.approval().approver()).isEqualTo("mei");
        assertThat(till.state().access().approval()).isEmpty();
        assertThat(till.total()).isEqualTo(yuan("25.00"));
    }

    @Test
    void whatIsGivenUpIsInTheJournalToo() {
        till.does(new PeopleCommand.WithdrawApproval());
        ApprovalRefused event = till.ledger().only(ApprovalRefused.class);
        assertThat(event.cause()).isEqualTo(Cause.WITHDRAWN);
        assertThat(event.approval().approver()).isEmpty();
        assertThat(till.state().access().approval()).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsAllowed() {
        till.does(approve(BO, SmallStaff.PIN_OF_BO, "  "));
        assertThat(till.notice()).contains(NoticeCode.REASON_NEEDED);
        assertThat(till.ledger().all(ApprovalGranted.class)).isEmpty();
    }

    @Test
    void wrongPinsCountHereAsEverywhere() {
        for (int i = 0; i < 5; i++) {
            till.does(approve(BO, "0000", "guessing"));
        }
        assertThat(till.notice()).contains(NoticeCode.LOCKED_OUT);
        till.does(approve(BO, SmallStaff.PIN_OF_BO, "guessing"));
        assertThat(till.notice()).contains(NoticeCode.LOCKED_OUT);
        assertThat(till.state().access().approval()).as("Mei still may").isPresent();
        assertThat(kinds()).endsWith(Kind.FAILED, Kind.LOCKED_OUT);
    }

    @Test
    void goodsWaitMeanwhile() {
        for (RegisterCommand command : List.of(
                new RegisterCommand.Scan(
                        ScanInput.of(SmallShop.BREAD.gtin().orElseThrow().display())),
                new RegisterCommand.BeginTender(),
                new RegisterCommand.VoidTransaction("x"),
                new PeopleCommand.LockScreen(false),
                new RegisterCommand.SignOff(yuan("500.00")))) {
            till.does(command);
            assertThat(till.notice()).as("%s", command).contains(NoticeCode.APPROVAL_WAITS);
        }
        assertThat(till.total()).isEqualTo(yuan("25.00"));
    }

    @Test
    void aPowerCutForgetsTheQuestionAndKeepsTheBasket() {
        till.wakesWith(till.session().toRemember());
        assertThat(till.state().access().approval()).isEmpty();
        assertThat(till.total()).isEqualTo(yuan("25.00"));
    }

    @Test
    void whatIsAllowedStandsBesideWhatItAllowed() {
        till.does(new PeopleCommand.WithdrawApproval());
        till.does(new RegisterCommand.VoidTransaction("no money"));
        Step step = till.does(approve(BO, SmallStaff.PIN_OF_BO, "customer gone"));
        assertThat(step.events()).hasExactlyElementsOfTypes(ApprovalGranted.class, TransactionVoided.class);
        assertThat(till.session().basket().isEmpty()).isTrue();
    }

    @Test
    void aRefundAboveTheLimitWaitsBeforeAnyMoneyMoves() {
        till.does(new PeopleCommand.WithdrawApproval());
        till.adds(SmallShop.MILK, 3);
        till.paysCash("100.00");
        till.does(new RegisterCommand.BeginReturn("broken"));
        till.adds(SmallShop.MILK, 3);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.state().access().approval().orElseThrow().extent()).isEqualTo(3_750);
        till.does(approve(MEI, SmallStaff.PIN_OF_MEI, "all broken"));
        assertThat(till.state().phase()).isInstanceOf(Phase.Tendering.class);
        till.does(new RegisterCommand.TenderCash(yuan("37.50")));
        assertThat(till.ledger().returns()).hasSize(1);
    }

    @Test
    void whatWasGivenAwayWithApprovalComesBackByItsReceiptWithoutAnother() {
        till.does(new PeopleCommand.WithdrawApproval());
        till.does(new RegisterCommand.OverridePrice(1, yuan("0.00"), "expired"));
        till.does(approve(MEI, SmallStaff.PIN_OF_MEI, "given away"));
        till.does(new RegisterCommand.BeginTender());
        till.does(new RegisterCommand.NextCustomer());
        till.scans("s001-1-1");
        till.does(new MoneyBackCommand.TakeAllBack());
        assertThat(till.state().access().approval()).isEmpty();
        assertThat(till.session().basket().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.unitPrice()).isEqualTo(yuan("0.00")));
        assertThat(till.ledger().all(ApprovalGranted.class)).hasSize(1);
    }

    @Test
    void moneyThatHasMovedIsWrittenDownWhateverWaits() {
        Till bos = Till.closed(SmallStaff.people());
        bos.scans(MemoryStaff.badgeOf(BO));
        bos.does(new RegisterCommand.SignOn("bo", yuan("0.00")));
        bos.adds(SmallShop.MILK, 1);
        UUID intent = bos.asksCard();
        bos.does(new TillCommand.ReadTill());
        assertThat(bos.state().access().approval()).isPresent();
        bos.does(new RegisterCommand.CardResolved(intent, new CardResult.Approved("A1", "**** 1234")));
        assertThat(bos.ledger().sales()).hasSize(1);
        assertThat(bos.state().access().approval()).isPresent();
    }

    private List<Kind> kinds() {
        return till.ledger().events().stream()
                .filter(AccessRecorded.class::isInstance)
                .map((JournalEvent event) -> ((AccessRecorded) event).kind())
                .toList();
    }

    @Test
    void aTillThatIsLeftAloneLocksAndWhatWaitedIsWithdrawn() {
        till.does(new PeopleCommand.LockScreen(true));
        assertThat(till.notice()).isEmpty();
        assertThat(till.state().access().locked()).isPresent();
        assertThat(till.state().access().approval()).isEmpty();
        assertThat(till.ledger().only(ApprovalRefused.class).cause()).isEqualTo(ApprovalRefused.Cause.WITHDRAWN);
        till.does(approve(BO, SmallStaff.PIN_OF_BO, "bottle dented"));
        assertThat(till.notice())
                .as("nobody allows anything at a locked screen")
                .contains(NoticeCode.SCREEN_LOCKED);
        till.does(new PeopleCommand.Identify(new Credential.Pin(ANNA.id(), SmallStaff.PIN_OF_ANNA)));
        assertThat(till.state().access().locked()).isEmpty();
        assertThat(till.total()).as("the basket is as it was").isEqualTo(yuan("25.00"));
        till.does(new RegisterCommand.OverridePrice(1, yuan("7.50"), "damaged"));
        assertThat(till.state().access().approval())
                .as("it can be asked for again")
                .isPresent();
    }
}
