package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.ANNA;
import static app.suanpan.domain.shop.SmallShop.BO;
import static app.suanpan.domain.shop.SmallShop.yuan;
import static app.suanpan.domain.shop.SmallStaff.MEI;
import static app.suanpan.domain.shop.SmallStaff.approve;
import static app.suanpan.domain.shop.SmallStaff.identify;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ShiftOpened;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may stand at a till: proving it, and what happens to those who guess. */
class SignOnJourneyTest {
    @Test
    void whoeverProvesItSignsOnAndTheJournalSaysHow() {
        Till till = SmallStaff.annasTill();
        assertThat(till.state().operatorName()).contains("Anna");
        AccessRecorded event = till.ledger().only(AccessRecorded.class);
        assertThat(event.kind()).isEqualTo(Kind.SIGNED_ON);
        assertThat(event.person()).isEqualTo("anna");
        assertThat(event.means()).isEqualTo("PIN");
        assertThat(event.header().operator()).isEqualTo("anna");
    }

    @Test
    void aBadgeDoesAsWell() {
        Till till = Till.closed(SmallStaff.people());
        till.scans(MemoryStaff.badgeOf(BO));
        assertThat(till.state().access().identified()).contains(BO);
        till.does(new RegisterCommand.SignOn("bo", yuan("0.00")));
        assertThat(till.ledger().only(AccessRecorded.class).means()).isEqualTo("BADGE");
    }

    @Test
    void aBadgeOfNobodySignsNobodyOn() {
        Till till = Till.closed(SmallStaff.people());
        till.scans("https://shop.example/o/forged");
        assertThat(till.notice()).contains(NoticeCode.BADGE_NOT_STAFF);
        assertThat(till.ledger().events()).isEmpty();
    }

    @Test
    void nobodySignsOnInSomebodyElsesName() {
        Till till = Till.closed(SmallStaff.people());
        till.does(new RegisterCommand.SignOn("mei", yuan("0.00")));
        assertThat(till.notice()).contains(NoticeCode.PROOF_NEEDED);
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        till.does(new RegisterCommand.SignOn("mei", yuan("0.00")));
        assertThat(till.notice()).contains(NoticeCode.PROOF_NEEDED);
        till.does(new PeopleCommand.LeaveSignOn());
        till.does(new RegisterCommand.SignOn("anna", yuan("0.00")));
        assertThat(till.notice()).contains(NoticeCode.PROOF_NEEDED);
        assertThat(till.ledger().all(ShiftOpened.class)).isEmpty();
    }

    @Test
    void aPowerCutForgetsWhoWasAboutToSignOn() {
        Till till = Till.closed(SmallStaff.people());
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        till.wakesWith(till.session().toRemember());
        assertThat(till.state().access().identified()).isEmpty();
        till.does(new RegisterCommand.SignOn("anna", yuan("0.00")));
        assertThat(till.notice()).contains(NoticeCode.PROOF_NEEDED);
    }

    @Test
    void whoeverMayNotSellIsNotLetIn() {
        Role stocker = new Role("stocker", new LocalName("理货员", "Stocker"), Map.of(Permission.X_REPORT, 0L));
        Till till = Till.closed(SmallStaff.people().with(ANNA, stocker, SmallStaff.PIN_OF_ANNA));
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        assertThat(till.notice()).contains(NoticeCode.NOT_PERMITTED);
        assertThat(till.state().access().identified()).isEmpty();
    }

    @Test
    void fiveWrongPinsInARowLockOutForAMinuteThenFiveThenFifteen() {
        Till till = Till.closed(SmallStaff.people());
        for (long minutes : List.of(1L, 5L, 15L, 15L)) {
            for (int i = 1; i < 5; i++) {
                till.does(identify(ANNA, "0000"));
                assertThat(till.notice()).contains(NoticeCode.PIN_WRONG);
            }
            till.does(identify(ANNA, "0000"));
            assertThat(till.notice()).contains(NoticeCode.LOCKED_OUT);
            till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
            assertThat(till.notice()).as("not even the right one").contains(NoticeCode.LOCKED_OUT);
            till.waits(Duration.ofMinutes(minutes).minusSeconds(1));
            till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
            assertThat(till.notice()).contains(NoticeCode.LOCKED_OUT);
            till.waits(Duration.ofSeconds(1));
        }
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        assertThat(till.state().access().identified()).contains(ANNA);
        assertThat(kinds(till, Kind.FAILED)).isEqualTo(20);
        assertThat(kinds(till, Kind.LOCKED_OUT)).isEqualTo(4);
    }

    @Test
    void fourWrongAndARightOneBeginAnew() {
        Till till = SmallStaff.annasTill();
        for (int round = 0; round < 3; round++) {
            till.does(new PeopleCommand.LockScreen(false));
            for (int i = 0; i < 4; i++) {
                till.does(identify(ANNA, "0000"));
            }
            till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
            assertThat(till.state().access().locked()).isEmpty();
        }
        assertThat(kinds(till, Kind.LOCKED_OUT)).isZero();
    }

    @Test
    void aBadgeDoesNotHelpSomebodyWhoIsLockedOut() {
        Till till = Till.closed(SmallStaff.people());
        lockOut(till);
        till.scans(MemoryStaff.badgeOf(ANNA));
        assertThat(till.notice()).contains(NoticeCode.LOCKED_OUT);
    }

    @Test
    void oneWhoIsLockedOutLocksOutNobodyElse() {
        Till till = Till.closed(SmallStaff.people());
        lockOut(till);
        till.does(identify(BO, SmallStaff.PIN_OF_BO));
        assertThat(till.state().access().identified()).contains(BO);
    }

    @Test
    void aManagerLiftsALockOutInPlaceAndNobodyTheirOwn() {
        Till till = Till.closed(SmallStaff.people());
        till.does(new PeopleCommand.LiftLockOut("anna"));
        assertThat(till.notice()).contains(NoticeCode.NOT_LOCKED_OUT);
        lockOut(till);
        till.does(new PeopleCommand.LiftLockOut("anna"));
        assertThat(till.notice()).contains(NoticeCode.APPROVAL_NEEDED);
        till.does(approve(BO, SmallStaff.PIN_OF_BO, "knows her"));
        assertThat(till.notice()).contains(NoticeCode.APPROVER_MAY_NOT);
        till.does(approve(MEI, SmallStaff.PIN_OF_MEI, "knows her"));
        assertThat(till.notice()).contains(NoticeCode.LOCK_OUT_LIFTED);
        assertThat(till.ledger().only(ApprovalGranted.class).approval().approver())
                .isEqualTo("mei");
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        assertThat(till.state().access().identified()).contains(ANNA);
    }

    @Test
    void theFirstManagerChoosesAPinUnaskedAndThenVouchesForTheOthers() {
        MemoryStaff staff = MemoryStaff.asking()
                .with(ANNA, SmallStaff.CASHIER, "")
                .with(BO, Role.EVERYTHING, "")
                .with(MEI, Role.EVERYTHING, "");
        Till till = Till.closed(staff);
        assertThat(till.state().access().withoutPin()).containsExactly("anna", "bo", "mei");
        till.does(identify(MEI, "1357"));
        assertThat(till.notice()).contains(NoticeCode.PIN_NOT_CHOSEN);

        till.does(new PeopleCommand.ChoosePin("mei", "4321"));
        assertThat(till.notice()).contains(NoticeCode.PIN_TOO_SIMPLE);
        till.does(new PeopleCommand.ChoosePin("mei", "1357"));
        assertThat(till.notice()).contains(NoticeCode.PIN_CHOSEN);
        assertThat(till.state().access().withoutPin()).containsExactly("anna", "bo");

        till.does(new PeopleCommand.ChoosePin("bo", "9753"));
        assertThat(till.notice()).as("a manager, but no longer the first").contains(NoticeCode.APPROVAL_NEEDED);
        till.does(approve(MEI, "1357", "new here"));
        till.does(new PeopleCommand.ChoosePin("anna", "8642"));
        till.does(approve(BO, "9753", "new here"));
        assertThat(till.state().access().withoutPin()).isEmpty();
        till.does(identify(ANNA, "8642"));
        assertThat(till.state().access().identified()).contains(ANNA);
    }

    @Test
    void nobodyTakesANameThatHasAPin() {
        Till till = Till.closed(SmallStaff.people());
        till.does(new PeopleCommand.ChoosePin("mei", "8642"));
        assertThat(till.notice()).contains(NoticeCode.PIN_CHOSEN_ALREADY);
    }

    @Test
    void aCashierCannotBeTheFirst() {
        MemoryStaff staff =
                MemoryStaff.asking().with(ANNA, SmallStaff.CASHIER, "").with(MEI, Role.EVERYTHING, "");
        Till till = Till.closed(staff);
        till.does(new PeopleCommand.ChoosePin("anna", "8642"));
        assertThat(till.notice()).contains(NoticeCode.APPROVAL_NEEDED);
        till.does(approve(MEI, "", "?"));
        assertThat(till.notice()).contains(NoticeCode.PIN_NOT_CHOSEN);
        assertThat(staff.hasPin("anna")).isFalse();
    }

    @Test
    void noSecretIsInAnythingThatIsPrinted() {
        List<Object> things = List.of(
                identify(ANNA, "2580"),
                approve(ANNA, "2580", "why"),
                new PeopleCommand.ChoosePin("anna", "2580"),
                new PeopleCommand.Identify(new Credential.Badge("2580")),
                new Step.KeepPin("anna", "2580"));
        assertThat(things).allSatisfy(thing -> assertThat(thing.toString()).doesNotContain("2580"));
    }

    private static void lockOut(Till till) {
        for (int i = 0; i < 5; i++) {
            till.does(identify(SmallShop.ANNA, "0000"));
        }
    }

    private static long kinds(Till till, Kind kind) {
        return till.ledger().all(AccessRecorded.class).stream()
                .filter(event -> event.kind() == kind)
                .count();
    }
}
