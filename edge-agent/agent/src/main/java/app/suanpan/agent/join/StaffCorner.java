package app.suanpan.agent.join;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.join.StaffMachine;
import app.suanpan.domain.join.StaffStep;
import app.suanpan.domain.join.StaffVisit;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.JoinState.Question;
import app.suanpan.domain.register.Notice;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.domain.workstation.Store;
import app.suanpan.ledger.LedgerException;
import app.suanpan.pages.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The staff's side of one kiosk: who is let in, what they see and do. While somebody of them is there, or has closed the kiosk, no
 * visitor is. Belongs to the kiosk's desk, under its lock.
 */
final class StaffCorner {
    private static final Logger log = LoggerFactory.getLogger(StaffCorner.class);

    private final String workstation;
    private final Store store;
    private final StaffDoor door;
    private final JoinGate gate;
    private final KioskVitals vitals;
    /**
     * Wrong PINs at this kiosk in an hour, whosever they were to be: everybody can type here, and some shall not try the staff's one after another.
     */
    private final RateLimit wrongPins = new RateLimit(LockOut.ALLOWED - 1, Duration.ofHours(1));

    private StaffVisit visit = StaffVisit.NOBODY;
    private Optional<LocalDate> closedOn = Optional.empty();

    StaffCorner(String workstation, JoinRoom room) {
        this.workstation = workstation;
        this.store = room.store();
        this.door = room.door();
        this.gate = room.gate();
        this.vitals = room.vitals();
    }

    /** What a credential in the command comes to. Not under the desk's lock: it takes its time. */
    Optional<Proof> prove(JoinCommand command) {
        return command instanceof StaffCommand.ProveStaff(var who) ? Optional.of(door.prove(who)) : Optional.empty();
    }

    /** Whether the screen is the staff's now: no visitor sees or does anything. */
    boolean isTaken() {
        return !visit.equals(StaffVisit.NOBODY) || closedOn.isPresent();
    }

    /** Whether somebody of the staff is there, or says so. */
    boolean isSomebodyThere() {
        return !visit.equals(StaffVisit.NOBODY);
    }

    /** Whether this proof lets somebody in. */
    boolean letsIn(Optional<Proof> proof) {
        return proof.filter(
                        it -> it instanceof Proof.Known known && StaffMachine.mayEnter(door.staff(), known.operator()))
                .isPresent();
    }

    /** Does what the staff wants; returns what to tell them. */
    Optional<Notice> submit(JoinCommand command, Optional<Proof> proof, Instant now) {
        if (isTyped(command) && wrongPins.isReached(workstation, now)) {
            visit = StaffVisit.NOBODY;
            return Optional.of(Notice.of(NoticeCode.BADGE_NEEDED));
        }
        try {
            StaffStep step = StaffMachine.decide(visit, command, door.context(workstation, proof, now));
            door.commit(step.events());
            return become(step, now);
        } catch (LedgerException e) {
            log.error("nobody is let in, and nothing done, that is not written down: workstation={}", workstation, e);
            return Optional.of(Notice.of(NoticeCode.LEDGER_NOT_WRITTEN, e.code().name()));
        }
    }

    private Optional<Notice> become(StaffStep step, Instant now) {
        step.events().stream()
                .filter(event -> event.kind() == AccessRecorded.Kind.FAILED)
                .forEach(_ -> wrongPins.count(workstation, now));
        visit = step.visit();
        step.task().ifPresent(task -> perform(task, now));
        return step.notice();
    }

    private static boolean isTyped(JoinCommand command) {
        return command instanceof StaffCommand.AskStaff || command instanceof StaffCommand.ProveStaff(Credential.Pin _);
    }

    private void perform(StaffStep.Task task, Instant now) {
        switch (task) {
            case JOINING_OPENED -> gate.open();
            case CAMERA_RESTARTED -> vitals.hardware(workstation).restartCamera();
            case CLOSED -> closedOn = Optional.of(today(now));
            case OPENED -> closedOn = Optional.empty();
        }
    }

    /** What is on the screen, where it is the staff's. */
    Optional<Question> question(Instant now) {
        return switch (visit) {
            case StaffVisit.Inside inside ->
                Optional.of(new Question.StaffPage(vitals.of(workstation, inside, closedOn.isPresent(), now)));
            case StaffVisit.Asked _ -> Optional.of(new Question.StaffAsked(StaffMachine.whoMayType(door.staff())));
            case StaffVisit.Nobody _ -> closedOn.map(_ -> new Question.Closed());
        };
    }

    /** Nobody has touched the screen for long. */
    void leave() {
        visit = StaffVisit.NOBODY;
    }

    /** Called every second or so; returns whether the screen has to be drawn anew. */
    boolean tick(Instant now) {
        if (closedOn.filter(day -> !day.equals(today(now))).isPresent()) {
            closedOn = Optional.empty();
            log.info("the kiosk is open again, it is another day: workstation={}", workstation);
            return true;
        }
        return visit instanceof StaffVisit.Inside;
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, store.zone());
    }
}
