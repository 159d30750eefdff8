package app.suanpan.domain.register;

import static app.suanpan.domain.shop.SmallShop.ANNA;
import static app.suanpan.domain.shop.SmallShop.BO;
import static app.suanpan.domain.shop.SmallShop.yuan;
import static app.suanpan.domain.shop.SmallStaff.MEI;
import static app.suanpan.domain.shop.SmallStaff.identify;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.LinesVoided;
import app.suanpan.domain.journal.TillSettled;
import app.suanpan.domain.journal.TransactionVoided;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.shop.Till;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna leaves the counter for a moment. */
class LockScreenJourneyTest {
    private final Till till = SmallStaff.annasTill();

    @BeforeEach
    void lockWithABasket() {
        till.adds(SmallShop.MILK, 1);
        till.does(new PeopleCommand.LockScreen(true));
    }

    @Test
    void theBasketStaysAndNothingGoesIntoIt() {
        AccessView.Locked locked = till.state().access().locked().orElseThrow();
        assertThat(locked.operator()).isEqualTo(ANNA);
        assertThat(locked.others()).containsExactly(MEI);
        till.scans(SmallShop.BREAD.gtin().orElseThrow().display());
        assertThat(till.notice()).contains(NoticeCode.SCREEN_LOCKED);
        till.does(new RegisterCommand.BeginTender());
        assertThat(till.notice()).contains(NoticeCode.SCREEN_LOCKED);
        assertThat(till.total()).isEqualTo(yuan("12.50"));
    }

    @Test
    void theSamePersonUnlocksIt() {
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        assertThat(till.state().access().locked()).isEmpty();
        assertThat(kinds()).containsExactly(Kind.SIGNED_ON, Kind.SCREEN_LOCKED_IDLE, Kind.SCREEN_UNLOCKED);
        till.paysCash("12.50");
        assertThat(till.ledger().sales()).hasSize(1);
    }

    @Test
    void herBadgeDoesToo() {
        till.scans(MemoryStaff.badgeOf(ANNA));
        assertThat(till.state().access().locked()).isEmpty();
    }

    @Test
    void aPowerCutUnlocksNothing() {
        till.wakesWith(till.session().toRemember());
        assertThat(till.state().access().locked()).isPresent();
    }

    @Test
    void aColleagueWithoutTheRightDoesNot() {
        till.does(identify(BO, SmallStaff.PIN_OF_BO));
        assertThat(till.notice()).contains(NoticeCode.NOT_PERMITTED);
        assertThat(till.state().access().locked()).isPresent();
        assertThat(kinds()).endsWith(Kind.DENIED);
    }

    @Test
    void aManagerTakesOverAndWorksInTheirOwnName() {
        till.does(identify(MEI, SmallStaff.PIN_OF_MEI));
        AccessRecorded event = till.ledger().all(AccessRecorded.class).getLast();
        assertThat(event.kind()).isEqualTo(Kind.SCREEN_TAKEN_OVER);
        assertThat(event.person()).isEqualTo("anna");
        assertThat(event.by()).isEqualTo("mei");
        assertThat(till.state().operatorName()).contains("Mei");
        till.does(new RegisterCommand.VoidTransaction("customer gone"));
        TransactionVoided voided = till.ledger().only(TransactionVoided.class);
        assertThat(voided.header().operator()).isEqualTo("mei");
        assertThat(voided.shift())
                .as("the till is still Anna's")
                .isEqualTo(till.session().shift().orElseThrow().id());
    }

    @Test
    void annaTakesHerOwnTillBack() {
        till.does(identify(MEI, SmallStaff.PIN_OF_MEI));
        till.does(new PeopleCommand.LockScreen(false));
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        assertThat(till.state().operatorName()).contains("Anna");
        assertThat(kinds()).endsWith(Kind.SCREEN_TAKEN_OVER, Kind.SCREEN_LOCKED, Kind.SCREEN_TAKEN_OVER);
    }

    @Test
    void moneyThatHasMovedIsWrittenDownAlsoNow() {
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        var intent = till.asksCard();
        till.does(new PeopleCommand.LockScreen(false));
        till.does(new RegisterCommand.CardResolved(intent, new CardResult.Approved("A1", "**** 1234")));
        assertThat(till.ledger().sales()).hasSize(1);
        assertThat(till.state().access().locked()).isPresent();
    }

    @Test
    void withNobodySignedOnThereIsNothingToLock() {
        Till closed = Till.closed(SmallStaff.people());
        closed.does(new PeopleCommand.LockScreen(false));
        assertThat(closed.notice()).contains(NoticeCode.NOT_SIGNED_ON);
    }

    @Test
    void aStoreInWhichNobodyHasAPinLocksNothing() {
        Till open = Till.open();
        open.does(new PeopleCommand.LockScreen(true));
        assertThat(open.notice()).contains(NoticeCode.NOBODY_HAS_A_PIN);
        assertThat(open.state().access().locked()).isEmpty();
    }

    @Test
    void aScreenLockedBeforeTheStoreStoppedAskingIsOpen() {
        Till without = Till.closed();
        without.wakesWith(till.session().toRemember());
        assertThat(without.state().access().locked()).isEmpty();
        without.adds(SmallShop.BREAD, 1);
        assertThat(without.state().basket().lines()).hasSize(2);
    }

    private List<Kind> kinds() {
        return till.ledger().all(AccessRecorded.class).stream()
                .map(AccessRecorded::kind)
                .toList();
    }

    @Test
    void whatWasTakenOutIsWrittenWithTheSaleThatACardPaysMeanwhile() {
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        till.adds(SmallShop.BREAD, 1);
        till.does(new RegisterCommand.RemoveLine(2));
        var intent = till.asksCard();
        till.does(new PeopleCommand.LockScreen(true));
        Step paid = till.does(new RegisterCommand.CardResolved(intent, new CardResult.Approved("A1", "**** 1234")));
        assertThat(paid.events()).hasAtLeastOneElementOfType(LinesVoided.class);
        till.does(identify(ANNA, SmallStaff.PIN_OF_ANNA));
        till.does(new RegisterCommand.SignOff(yuan("500.00")));
        assertThat(till.ledger().only(TillSettled.class).figures().voidedLines())
                .as("the Z counts it")
                .isEqualTo(1);
    }
}
