package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.ANNA;
import static app.suanpan.domain.shop.SmallStaff.MEI;
import static app.suanpan.domain.shop.SmallStaff.approve;
import static app.suanpan.domain.shop.SmallStaff.identify;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Means;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.Seal;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Anna lets somebody practise at her checkout, between two customers. */
class TrainingJourneyTest {
    private final Till till = SmallStaff.annasTill();

    @Test
    void sheMayNotAloneAndWhoMayLeavesTheTillLocked() {
        till.does(new PeopleCommand.BeginTraining());
        assertThat(till.state().access().approval()).isPresent();
        Step granted = till.does(approve(MEI, SmallStaff.PIN_OF_MEI, "new colleague"));
        assertThat(granted.errands()).contains(new Step.BeginTraining());
        assertThat(till.state().access().locked()).isPresent();
        till.does(new PeopleCommand.EndTraining());
        assertThat(till.notice()).contains(NoticeCode.TRAINING_OVER);
        assertThat(till.state().access().locked())
                .as("somebody else may stand there")
                .isPresent();
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        assertThat(kinds()).endsWith(Kind.TRAINING_BEGUN, Kind.TRAINING_ENDED, Kind.SCREEN_UNLOCKED);
    }

    @Test
    void notWhileACustomerWaits() {
        Till open = Till.open();
        open.adds(SmallShop.MILK, 1);
        open.does(new PeopleCommand.BeginTraining());
        assertThat(open.notice()).contains(NoticeCode.BASKET_NOT_EMPTY);
        open.paysCash("12.50");
        assertThat(open.does(new PeopleCommand.BeginTraining()).errands())
                .as("the receipt is on the screen")
                .contains(new Step.BeginTraining());
    }

    @Test
    void notBeforeAnybodyIsSignedOn() {
        Till closed = Till.closed();
        closed.does(new PeopleCommand.BeginTraining());
        assertThat(closed.notice()).contains(NoticeCode.NOT_SIGNED_ON);
    }

    @Test
    void aStoreWithoutPinsIsNotLocked() {
        Till open = Till.open();
        open.does(new PeopleCommand.BeginTraining());
        assertThat(open.state().access().locked()).isEmpty();
    }

    @Test
    void whoPractisesHasTheirRoleAndIsNoPlaceToGuessPins() {
        Staff practising = SmallStaff.people().practising();
        assertThat(practising.asksForProof()).isFalse();
        assertThat(practising.roleOf("anna")).isEqualTo(SmallStaff.CASHIER);
        Proof right = practising.prove(new Credential.Pin("mei", SmallStaff.PIN_OF_MEI));
        assertThat(right).isEqualTo(new Proof.Known(MEI, Means.NONE));
        assertThat(practising.prove(new Credential.Pin("mei", "0000"))).isEqualTo(right);
        assertThat(practising.prove(new Credential.Pin("nobody", "0000"))).isEqualTo(new Proof.Wrong("nobody"));
        assertThat(practising.seal("anything")).isEqualTo(Seal.NONE);
    }

    private List<Kind> kinds() {
        return till.ledger().all(AccessRecorded.class).stream()
                .map(AccessRecorded::kind)
                .toList();
    }
}
