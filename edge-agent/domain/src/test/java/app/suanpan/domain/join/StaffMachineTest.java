package app.suanpan.domain.join;

import static app.suanpan.domain.shop.SmallShop.ANNA;
import static app.suanpan.domain.shop.SmallShop.BO;
import static app.suanpan.domain.shop.SmallStaff.MEI;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.join.StaffStep.Task;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.LockOuts;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.workstation.Operator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who of the staff gets in at a kiosk: Mei may, Anna sells and may not, and nobody else does. */
class StaffMachineTest {
    private final List<AccessRecorded> journal = new ArrayList<>();
    private Staff staff = SmallStaff.people();
    private StaffVisit visit = StaffVisit.NOBODY;
    private Optional<Notice> notice = Optional.empty();
    private Optional<Task> task = Optional.empty();
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void aBadgeOfWhoeverMayOpensIt() {
        badge(MEI);
        assertThat(visit).isEqualTo(new StaffVisit.Inside(MEI, Optional.empty()));
        assertThat(kinds()).containsExactly(Kind.KIOSK_ENTERED);
        assertThat(journal.getFirst().means()).isEqualTo("BADGE");
        assertThat(journal.getFirst().header().operator()).isEqualTo("mei");
    }

    @Test
    void aBadgeOfWhoeverMayNotDoesNotAndThatIsWrittenDown() {
        badge(ANNA);
        assertThat(visit).isEqualTo(StaffVisit.NOBODY);
        assertThat(said()).contains(NoticeCode.NOT_PERMITTED);
        assertThat(kinds()).containsExactly(Kind.DENIED);
        assertThat(journal.getFirst().detail()).isEqualTo("KIOSK_STAFF EnterKiosk");
    }

    @Test
    void aForgedBadgeDoesNot() {
        submit(new StaffCommand.ProveStaff(new Credential.Badge("forged")));
        assertThat(visit).isEqualTo(StaffVisit.NOBODY);
        assertThat(said()).contains(NoticeCode.BADGE_NOT_STAFF);
    }

    @Test
    void aPinOpensItOnceItWasAskedFor() {
        pin(MEI, SmallStaff.PIN_OF_MEI);
        assertThat(visit).as("nobody asked").isEqualTo(StaffVisit.NOBODY);
        submit(new StaffCommand.AskStaff());
        pin(MEI, SmallStaff.PIN_OF_MEI);
        assertThat(visit).isInstanceOf(StaffVisit.Inside.class);
        assertThat(journal.getLast().means()).isEqualTo("PIN");
    }

    @Test
    void aRightPinOfSomebodyWhoMayNotDoesNot() {
        submit(new StaffCommand.AskStaff());
        pin(ANNA, SmallStaff.PIN_OF_ANNA);
        assertThat(visit).isInstanceOf(StaffVisit.Asked.class);
        assertThat(kinds()).containsExactly(Kind.DENIED);
    }

    @Test
    void onlyThoseWhoMayAndHaveAPinAreNamed() {
        assertThat(StaffMachine.whoMayType(staff)).contains(MEI).doesNotContain(ANNA, BO);
        MemoryStaff withoutPins =
                MemoryStaff.asking().with(MEI, SmallStaff.people().roleOf("mei"), "");
        assertThat(StaffMachine.whoMayType(withoutPins)).isEmpty();
    }

    @Test
    void inAStoreThatAsksForNoProofNobodyGetsInByAName() {
        for (Staff equal :
                List.of(Staff.ofEqual(List.of(MEI)), SmallStaff.people().practising())) {
            staff = equal;
            visit = StaffVisit.NOBODY;
            submit(new StaffCommand.AskStaff());
            assertThat(said()).contains(NoticeCode.BADGE_NEEDED);
            visit = new StaffVisit.Asked();
            pin(MEI, "");
            assertThat(visit).isInstanceOf(StaffVisit.Asked.class);
            assertThat(said()).contains(NoticeCode.BADGE_NEEDED);
            assertThat(journal).isEmpty();
        }
    }

    @Test
    void noKioskTakesThePinAfterWhichSomebodyWouldBeLockedOut() {
        submit(new StaffCommand.AskStaff());
        for (int left = 4; left > 0; left--) {
            pin(MEI, "0000");
            assertThat(notice).contains(Notice.of(NoticeCode.PIN_WRONG, Integer.toString(left)));
        }
        for (String typed : List.of("0000", SmallStaff.PIN_OF_MEI)) {
            now = now.plus(Duration.ofHours(2));
            submit(new StaffCommand.AskStaff());
            pin(MEI, typed);
            assertThat(said()).as(typed).contains(NoticeCode.BADGE_NEEDED);
            assertThat(visit).isEqualTo(StaffVisit.NOBODY);
        }
        assertThat(kinds()).containsOnly(Kind.FAILED).hasSize(4);
        assertThat(standing("mei").isLocked(now)).isFalse();
        badge(MEI);
        assertThat(visit).isInstanceOf(StaffVisit.Inside.class);
        assertThat(standing("mei")).as("whoever was believed begins anew").isEqualTo(LockOut.NONE);
    }

    @Test
    void whoIsLockedOutAtATillGetsInNeitherByPinNorByBadge() {
        Instant until = now.plus(Duration.ofMinutes(1));
        journal.addAll(Collections.nCopies(LockOut.ALLOWED, atATill(Kind.FAILED, "")));
        journal.add(atATill(Kind.LOCKED_OUT, until.toString()));
        submit(new StaffCommand.AskStaff());
        pin(MEI, SmallStaff.PIN_OF_MEI);
        assertThat(notice).contains(Notice.of(NoticeCode.LOCKED_OUT, "Mei", "1"));
        badge(MEI);
        assertThat(visit).isInstanceOf(StaffVisit.Asked.class);
        assertThat(said()).contains(NoticeCode.LOCKED_OUT);
        now = until;
        pin(MEI, SmallStaff.PIN_OF_MEI);
        assertThat(visit).isInstanceOf(StaffVisit.Inside.class);
    }

    private AccessRecorded atATill(Kind kind, String detail) {
        return new AccessRecorded(header(""), kind, MEI.id(), MEI.name(), null, null, detail);
    }

    @Test
    void whatIsDoneInsideIsWrittenDownInTheNameOfWhoDoesIt() {
        badge(MEI);
        submit(new StaffCommand.LetJoin());
        assertThat(task).contains(Task.JOINING_OPENED);
        submit(new StaffCommand.RestartCamera());
        assertThat(task).contains(Task.CAMERA_RESTARTED);
        submit(new StaffCommand.CloseKiosk());
        assertThat(task).contains(Task.CLOSED);
        submit(new StaffCommand.OpenKiosk());
        assertThat(task).contains(Task.OPENED);
        assertThat(journal.subList(1, 5)).allSatisfy(event -> {
            assertThat(event.kind()).isEqualTo(Kind.KIOSK_TENDED);
            assertThat(event.person()).isEqualTo("mei");
            assertThat(event.header().operator()).isEqualTo("mei");
        });
        assertThat(journal.getLast().detail()).isEqualTo("OPENED");
    }

    @Test
    void nothingIsDoneFromOutside() {
        for (StaffVisit outside : List.of(StaffVisit.NOBODY, new StaffVisit.Asked())) {
            visit = outside;
            for (JoinCommand command : List.of(
                    new StaffCommand.LetJoin(),
                    new StaffCommand.RestartCamera(),
                    new StaffCommand.CloseKiosk(),
                    new StaffCommand.OpenKiosk(),
                    new JoinCommand.Begin(),
                    scan())) {
                submit(command);
                assertThat(task).isEmpty();
                assertThat(visit).isEqualTo(outside);
            }
        }
        assertThat(journal).isEmpty();
    }

    @Test
    void whateverIsHeldUpInsideWasReadAndNoMoreIsKeptOfIt() {
        badge(MEI);
        submit(scan());
        assertThat(visit).isEqualTo(new StaffVisit.Inside(MEI, Optional.of(now)));
        now = now.plusSeconds(5);
        badge(ANNA);
        assertThat(visit).isEqualTo(new StaffVisit.Inside(MEI, Optional.of(now)));
        assertThat(kinds()).containsExactly(Kind.KIOSK_ENTERED);
    }

    @Test
    void backAndStartOverLeave() {
        for (JoinCommand away : List.of(new JoinCommand.Back(), new JoinCommand.StartOver())) {
            badge(MEI);
            submit(away);
            assertThat(visit).isEqualTo(StaffVisit.NOBODY);
            submit(new StaffCommand.AskStaff());
            submit(away);
            assertThat(visit).isEqualTo(StaffVisit.NOBODY);
        }
    }

    private static JoinCommand scan() {
        return new JoinCommand.Scan(ScanInput.of("6901234567892"));
    }

    private void badge(Operator who) {
        submit(new StaffCommand.ProveStaff(new Credential.Badge("badge-of-" + who.id())));
    }

    private void pin(Operator who, String pin) {
        submit(new StaffCommand.ProveStaff(new Credential.Pin(who.id(), pin)));
    }

    private void submit(JoinCommand command) {
        Optional<Proof> proof = command instanceof StaffCommand.ProveStaff said
                ? Optional.of(staff.prove(said.who()))
                : Optional.empty();
        StaffStep step =
                StaffMachine.decide(visit, command, new StaffContext(staff, proof, this::standing, this::header, now));
        journal.addAll(step.events());
        visit = step.visit();
        notice = step.notice();
        task = step.task();
    }

    private EventHeader header(String operator) {
        return new EventHeader(new UUID(0, 1), "S01", "kiosk-1", operator, LocalDate.of(2026, 11, 23), now);
    }

    private LockOut standing(String operator) {
        LockOut stands = LockOut.NONE;
        for (AccessRecorded event : journal) {
            if (LockOuts.person(event).equals(Optional.of(operator))) {
                stands = LockOuts.after(stands, event);
            }
        }
        return stands;
    }

    private List<Kind> kinds() {
        return journal.stream().map(AccessRecorded::kind).toList();
    }

    private Optional<NoticeCode> said() {
        return notice.map(Notice::code);
    }
}
