package app.suanpan.kiosk;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.join.StaffContext;
import app.suanpan.domain.join.StaffMachine;
import app.suanpan.domain.join.StaffStep;
import app.suanpan.domain.join.StaffVisit;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.KioskHealth;
import app.suanpan.domain.register.LockOuts;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.RegisterState.Condition;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.Uplink;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.domain.shop.MemoryStaff;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.shop.SmallStaff;
import app.suanpan.domain.workstation.Operator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The staff's side of the desk in memory: the real machine over Mei who may, Anna who may not, and a kiosk in all kinds of trouble. */
final class StaffSide {
    static final String BADGE_OF_MEI = MemoryStaff.badgeOf(SmallStaff.MEI);
    static final String BADGE_OF_ANNA = MemoryStaff.badgeOf(SmallShop.ANNA);

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:07Z");

    private final MemoryStaff staff = SmallStaff.people();
    private final List<AccessRecorded> journal = new ArrayList<>();
    private StaffVisit visit = StaffVisit.NOBODY;
    private boolean trouble;
    private boolean asksStaff = true;
    private boolean closed;

    /** What stands in the journal of it. */
    List<AccessRecorded> journal() {
        return List.copyOf(journal);
    }

    /** So many more of the staff may come in. */
    void moreStaff(int more) {
        IntStream.range(0, more)
                .forEach(i -> staff.with(new Operator("m" + i, "Maximiliana " + i), Role.EVERYTHING, "2580"));
    }

    /** Everything that can be wrong is. */
    void trouble(boolean is) {
        trouble = is;
    }

    boolean isTaken() {
        return closed || !visit.equals(StaffVisit.NOBODY);
    }

    /** A badge says who is there, whatever else is on the screen. */
    static JoinCommand read(JoinCommand command) {
        return command instanceof JoinCommand.Scan scan
                        && ScanInterpreter.interpret(scan.input(), SmallShop.SCAN_RULES, ScanMoment.IDLE)
                                instanceof ScannedCode.OperatorBadge badge
                ? new StaffCommand.ProveStaff(new Credential.Badge(badge.token()))
                : command;
    }

    Optional<Notice> submit(JoinCommand command) {
        Optional<Proof> proof = command instanceof StaffCommand.ProveStaff said
                ? Optional.of(staff.prove(said.who()))
                : Optional.empty();
        StaffStep step = StaffMachine.decide(
                visit, command, new StaffContext(staff, proof, this::standing, StaffSide::header, NOW));
        journal.addAll(step.events());
        visit = step.visit();
        step.task().ifPresent(this::perform);
        return step.notice();
    }

    private void perform(StaffStep.Task task) {
        switch (task) {
            case JOINING_OPENED -> asksStaff = false;
            case CAMERA_RESTARTED -> trouble = false;
            case CLOSED -> closed = true;
            case OPENED -> closed = false;
        }
    }

    Optional<Question> question() {
        return switch (visit) {
            case StaffVisit.Inside inside -> Optional.of(new Question.StaffPage(health(inside)));
            case StaffVisit.Asked _ -> Optional.of(new Question.StaffAsked(StaffMachine.whoMayType(staff)));
            case StaffVisit.Nobody _ -> closed ? Optional.of(new Question.Closed()) : Optional.empty();
        };
    }

    private KioskHealth health(StaffVisit.Inside inside) {
        LocalDateTime now = local(NOW);
        return new KioskHealth(
                inside.who().name(),
                new KioskHealth.Place("kiosk-1", "box-1", "0.1.0-SNAPSHOT"),
                new KioskHealth.ClockReading(now, trouble ? Optional.of(-94L) : Optional.of(0L), trouble),
                trouble
                        ? new KioskHealth.Road(Uplink.REFUSED, 1_284, Optional.of(now.minusDays(3)), Optional.of("F03"))
                        : new KioskHealth.Road(Uplink.CONNECTED, 0, Optional.empty(), Optional.empty()),
                List.of(
                        new DeviceStatus(
                                "printer", trouble ? Condition.BLOCKED : Condition.READY, causes("cover-open")),
                        new DeviceStatus("scanner", trouble ? Condition.ABSENT : Condition.READY, List.of()),
                        new DeviceStatus("camera", trouble ? Condition.LOST : Condition.READY, List.of())),
                inside.lastRead().map(StaffSide::local),
                new KioskHealth.Pages(
                        trouble ? "" : "https://join.shop.example:8443", Optional.of(LocalDate.of(2027, 2, 20))),
                new KioskHealth.GuideList(12, Optional.of(trouble ? now.minusDays(2) : now)),
                new KioskHealth.Joins(6, 6, asksStaff ? 60 : 0, 60, asksStaff),
                closed);
    }

    private List<String> causes(String cause) {
        return trouble ? List.of(cause) : List.of();
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
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

    private static EventHeader header(String operator) {
        return new EventHeader(new UUID(0, 1), "S01", "kiosk-1", operator, LocalDate.of(2026, 11, 23), NOW);
    }
}
