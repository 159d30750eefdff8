package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.CashMoved;
import app.suanpan.domain.journal.ShiftResumed;
import app.suanpan.domain.journal.ShiftSuspended;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.TillSlipComposer;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import app.suanpan.domain.till.CashMovement;
import app.suanpan.domain.till.ReceiptRange;
import app.suanpan.domain.till.TillCount;
import app.suanpan.domain.workstation.Shift;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A till is left without being counted and taken up again, here or at another checkout: it stays one shift, to the cent. */
class SuspensionJourneyTest {
    private final Till till = Till.open();

    @Test
    void aShiftGoesOnWhereItIsTakenUpAndItsZIsTheSumOfBothPlaces() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("20.00");
        Shift shift = till.session().shift().orElseThrow();

        Step left = till.does(new TillCommand.SuspendShift());
        assertThat(left.errands()).contains(new Step.KickDrawer(), new Step.TellHeld());
        assertThat(till.session().shift()).isEmpty();
        assertThat(till.ledger().all(TillSettled.class))
                .as("nothing is counted")
                .isEmpty();

        till.movesTo("2");
        SuspendedShift waiting =
                ((Phase.SignedOff) till.state().phase()).suspended().getFirst();
        assertThat(waiting.shift()).isEqualTo(shift);
        assertThat(waiting.workstation()).isEqualTo(SmallShop.WORKSTATION);
        till.does(new TillCommand.TakeUpShift(waiting.id()));
        assertThat(till.notice()).contains(NoticeCode.SHIFT_GOES_ON);
        assertThat(till.session().shift()).contains(shift);

        till.adds(SmallShop.BREAD, 1);
        till.paysCash("8.00");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.SignOff(yuan("520.50")));
        TillSettled closed = till.ledger().only(TillSettled.class);
        assertThat(closed.shift()).isEqualTo(shift.id());
        assertThat(closed.expected()).isEqualTo(52_050);
        assertThat(closed.sales()).isEqualTo(2);
        assertThat(closed.figures().receipts())
                .extracting(ReceiptRange::workstation)
                .containsExactly(SmallShop.WORKSTATION, "2");
    }

    @Test
    void aShiftIsTakenUpOnce() {
        till.does(new TillCommand.SuspendShift());
        UUID suspension = till.ledger().only(ShiftSuspended.class).header().id();
        till.does(new TillCommand.TakeUpShift(suspension));
        assertThat(till.ledger().only(ShiftResumed.class).suspension()).isEqualTo(suspension);
        till.does(new TillCommand.TakeUpShift(suspension));
        assertThat(till.notice()).contains(NoticeCode.ALREADY_SIGNED_ON);
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        till.does(new TillCommand.TakeUpShift(suspension));
        assertThat(till.notice()).contains(NoticeCode.SHIFT_GONE);
        assertThat(till.ledger().all(ShiftResumed.class)).hasSize(1);
    }

    @Test
    void anotherMaySignOnMeanwhileWithATillOfTheirOwn() {
        till.does(new TillCommand.SuspendShift());
        UUID suspension = till.ledger().only(ShiftSuspended.class).header().id();
        till.does(new RegisterCommand.SignOn(SmallShop.BO.id(), yuan("100.00")));
        till.adds(SmallShop.MILK, 1);
        till.paysCash("12.50");
        till.does(new RegisterCommand.NextCustomer());
        till.does(new RegisterCommand.SignOff(yuan("112.50")));
        till.does(new TillCommand.TakeUpShift(suspension));
        assertThat(till.session().operator()).contains(SmallShop.ANNA);
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        assertThat(till.ledger().all(TillSettled.class))
                .extracting(TillSettled::variance)
                .containsExactly(0L, 0L);
    }

    @Test
    void nobodyLeavesInTheMiddleOfASale() {
        till.adds(SmallShop.MILK, 1);
        till.does(new TillCommand.SuspendShift());
        assertThat(till.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
        till.does(new RegisterCommand.BeginTender());
        till.does(new TillCommand.SuspendShift());
        assertThat(till.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
        assertThat(till.session().shift()).isPresent();
    }

    @Test
    void whatIsSuspendedSurvivesCashThatWasMoved() {
        till.does(new TillCommand.MoveCash(CashMovement.PAID_OUT, TillCount.of(yuan("30.00")), "petty"));
        till.does(new TillCommand.SuspendShift());
        till.does(new TillCommand.TakeUpShift(
                till.ledger().only(ShiftSuspended.class).header().id()));
        till.does(new RegisterCommand.SignOff(yuan("470.00")));
        assertThat(till.ledger().only(TillSettled.class).variance()).isZero();
        assertThat(till.ledger().all(CashMoved.class)).hasSize(1);
    }

    @Test
    void wherePeopleProveWhoTheyAreOnlyTheOwnerGoesOn() {
        Till strict = SmallStaff.annasTill();
        UUID suspension = suspendedByApproval(strict);
        strict.does(new TillCommand.TakeUpShift(suspension));
        assertThat(strict.notice()).contains(NoticeCode.PROOF_NEEDED);
        strict.does(SmallStaff.identify(SmallShop.BO, SmallStaff.PIN_OF_BO));
        strict.does(new TillCommand.TakeUpShift(suspension));
        assertThat(strict.notice()).contains(NoticeCode.PROOF_NEEDED);
        strict.does(new PeopleCommand.LeaveSignOn());
        strict.does(SmallStaff.identify(SmallShop.ANNA, SmallStaff.PIN_OF_ANNA));
        strict.does(new TillCommand.TakeUpShift(suspension));
        assertThat(strict.session().operator()).contains(SmallShop.ANNA);
    }

    @Test
    void toGoOnAtAnotherCheckoutTakesAPermissionThatSomebodyElseMayGive() {
        Till strict = SmallStaff.annasTill();
        UUID suspension = suspendedByApproval(strict);
        strict.movesTo("2");
        strict.does(SmallStaff.identify(SmallShop.ANNA, SmallStaff.PIN_OF_ANNA));
        strict.does(new TillCommand.TakeUpShift(suspension));
        assertThat(strict.notice()).contains(NoticeCode.APPROVAL_NEEDED);
        assertThat(strict.session().shift()).isEmpty();
        strict.does(SmallStaff.approve(SmallStaff.MEI, SmallStaff.PIN_OF_MEI, "printer is broken"));
        assertThat(strict.session().operator()).contains(SmallShop.ANNA);
        assertThat(strict.ledger().only(ShiftResumed.class).header().workstation())
                .isEqualTo("2");
    }

    @Test
    void theSlipSaysWhoWhenAndWhichAndNoAmountAndItsCodeGoesOn() {
        till.adds(SmallShop.MILK, 1);
        till.paysCash("20.00");
        Step left = till.does(new TillCommand.SuspendShift());
        ShiftSuspended event = till.ledger().only(ShiftSuspended.class);
        assertThat(left.receipt()).contains(new Step.PrintRequest(event.header().id(), false));
        Receipt slip = TillSlipComposer.compose(event, SmallShop.STORE, 48, false);
        assertThat(slip.elements()).contains(new Receipt.Qr(event.code(), event.code()));
        String words = slip.elements().toString();
        assertThat(words)
                .contains("班次暂停", SmallShop.ANNA.name())
                .as("neither the float nor what was sold")
                .doesNotContain("500", "12.50", "512");
        assertThat(TillSlipComposer.compose(event, SmallShop.STORE, 48, true)
                        .elements()
                        .toString())
                .contains("副本");

        till.movesTo("2");
        till.scans("SHIFT-00000000");
        assertThat(till.notice()).contains(NoticeCode.NOT_SIGNED_ON);
        till.scans(event.code().toLowerCase(Locale.ROOT));
        assertThat(till.notice()).contains(NoticeCode.SHIFT_GOES_ON);
        assertThat(till.session().operator()).contains(SmallShop.ANNA);
    }

    @Test
    void aScannedSlipAsksForTheSamePermissionAsTheKey() {
        Till strict = SmallStaff.annasTill();
        suspendedByApproval(strict);
        strict.movesTo("2");
        strict.does(SmallStaff.identify(SmallShop.ANNA, SmallStaff.PIN_OF_ANNA));
        strict.scans(strict.ledger().only(ShiftSuspended.class).code());
        assertThat(strict.notice()).contains(NoticeCode.APPROVAL_NEEDED);
        assertThat(strict.session().shift()).isEmpty();
        strict.does(SmallStaff.approve(SmallStaff.MEI, SmallStaff.PIN_OF_MEI, "printer is broken"));
        assertThat(strict.session().operator()).contains(SmallShop.ANNA);
    }

    private static UUID suspendedByApproval(Till strict) {
        strict.does(new TillCommand.SuspendShift());
        assertThat(strict.notice()).contains(NoticeCode.APPROVAL_NEEDED);
        strict.does(SmallStaff.approve(SmallStaff.MEI, SmallStaff.PIN_OF_MEI, "break"));
        return strict.ledger().only(ShiftSuspended.class).header().id();
    }
}
