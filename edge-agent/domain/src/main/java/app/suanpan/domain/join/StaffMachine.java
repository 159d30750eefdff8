package app.suanpan.domain.join;

import app.suanpan.domain.authority.Belief;
import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.authority.Means;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.join.StaffStep.Task;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.register.JoinCommand;
import app.suanpan.domain.register.NoticeCode;
import app.suanpan.domain.register.StaffCommand;
import app.suanpan.domain.workstation.Operator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides who of the staff gets in at a kiosk, and what they do there. A kiosk stands among customers: a name that was only touched
 * is believed nowhere here, even in a store that asks its cashiers for no proof.
 */
public final class StaffMachine {

    private StaffMachine() {}

    /** Whether a role may open the staff's page. */
    public static boolean mayEnter(Staff staff, Operator operator) {
        return staff.roleOf(operator.id()).allows(Demand.of(Permission.KIOSK_STAFF));
    }

    /** Who can say by a PIN that they are of the staff, in the order of the tills. */
    public static List<Operator> whoMayType(Staff staff) {
        return staff.asksForProof()
                ? staff.operators().stream()
                        .filter(operator -> staff.hasPin(operator.id()) && mayEnter(staff, operator))
                        .toList()
                : List.of();
    }

    /** What the command comes to. One that has no sense now changes nothing. */
    public static StaffStep decide(StaffVisit visit, JoinCommand command, StaffContext context) {
        return switch (visit) {
            case StaffVisit.Nobody _ -> outside(visit, command, context);
            case StaffVisit.Asked _ -> asked(visit, command, context);
            case StaffVisit.Inside inside -> inside(inside, command, context);
        };
    }

    private static StaffStep outside(StaffVisit visit, JoinCommand command, StaffContext context) {
        return switch (command) {
            case StaffCommand.AskStaff _ ->
                whoMayType(context.staff()).isEmpty()
                        ? StaffStep.refuse(visit, List.of(), NoticeCode.BADGE_NEEDED)
                        : StaffStep.to(new StaffVisit.Asked());
            case StaffCommand.ProveStaff(Credential.Badge _) -> enter(visit, context);
            default -> StaffStep.to(visit);
        };
    }

    private static StaffStep asked(StaffVisit visit, JoinCommand command, StaffContext context) {
        return switch (command) {
            case StaffCommand.ProveStaff _ -> enter(visit, context);
            case JoinCommand.Back _, JoinCommand.StartOver _ -> StaffStep.to(StaffVisit.NOBODY);
            default -> StaffStep.to(visit);
        };
    }

    private static StaffStep inside(StaffVisit.Inside inside, JoinCommand command, StaffContext context) {
        return switch (command) {
            case JoinCommand.Scan _, StaffCommand.ProveStaff _ ->
                StaffStep.to(new StaffVisit.Inside(inside.who(), Optional.of(context.now())));
            case JoinCommand.Back _, JoinCommand.StartOver _ -> StaffStep.to(StaffVisit.NOBODY);
            case StaffCommand.LetJoin _ -> tend(inside, Task.JOINING_OPENED, context);
            case StaffCommand.RestartCamera _ -> tend(inside, Task.CAMERA_RESTARTED, context);
            case StaffCommand.CloseKiosk _ -> tend(inside, Task.CLOSED, context);
            case StaffCommand.OpenKiosk _ -> tend(inside, Task.OPENED, context);
            default -> StaffStep.to(inside);
        };
    }

    private static StaffStep tend(StaffVisit.Inside inside, Task task, StaffContext context) {
        String who = inside.who().id();
        return new StaffStep(
                inside,
                List.of(record(Kind.KIOSK_TENDED, who, who, null, task.name(), context)),
                Optional.of(task),
                Optional.empty());
    }

    private static StaffStep enter(StaffVisit visit, StaffContext context) {
        if (context.proof().isEmpty()) {
            return StaffStep.to(visit);
        }
        if (isOneWrongPinFromTheDoor(context.proof().get(), context)) {
            return StaffStep.refuse(StaffVisit.NOBODY, List.of(), NoticeCode.BADGE_NEEDED);
        }
        return switch (Belief.in(context.proof().get(), context.standing(), context.now())) {
            case Belief.Believed(Proof.Known(Operator who, Means means)) -> believed(visit, who, means, context);
            case Belief.WithoutPin(Operator who) ->
                StaffStep.refuse(visit, List.of(), NoticeCode.PIN_NOT_CHOSEN, who.name());
            case Belief.Stranger _ -> StaffStep.refuse(visit, List.of(), NoticeCode.BADGE_NOT_STAFF);
            case Belief.Locked(String who, LockOut stands) -> locked(visit, who, stands, context);
            case Belief.Wrong(String who, LockOut after) -> wrong(visit, who, after, context);
        };
    }

    /**
     * Whether a PIN was typed for somebody whom one more wrong one would lock out. No kiosk takes that one, right or wrong: everybody can type
     * here, and nobody shall shut a colleague out of the tills from among the customers, however many kiosks they try and hours they wait.
     */
    private static boolean isOneWrongPinFromTheDoor(Proof proof, StaffContext context) {
        String typedFor = switch (proof) {
            case Proof.Known(Operator who, Means means) when means == Means.PIN -> who.id();
            case Proof.Wrong wrong -> wrong.operator();
            default -> "";
        };
        return !typedFor.isEmpty() && context.standing().apply(typedFor).failures() >= LockOut.ALLOWED - 1;
    }

    private static StaffStep believed(StaffVisit visit, Operator who, Means means, StaffContext context) {
        if (means == Means.NONE) {
            return StaffStep.refuse(visit, List.of(), NoticeCode.BADGE_NEEDED);
        }
        if (!mayEnter(context.staff(), who)) {
            return StaffStep.refuse(
                    visit,
                    List.of(record(
                            Kind.DENIED,
                            "",
                            who.id(),
                            means.name(),
                            Permission.KIOSK_STAFF.name() + " EnterKiosk",
                            context)),
                    NoticeCode.NOT_PERMITTED,
                    Permission.KIOSK_STAFF.key());
        }
        return StaffStep.to(
                new StaffVisit.Inside(who, Optional.empty()),
                record(Kind.KIOSK_ENTERED, who.id(), who.id(), means.name(), "", context));
    }

    private static StaffStep wrong(StaffVisit visit, String who, LockOut after, StaffContext context) {
        return StaffStep.refuse(
                visit,
                List.of(record(Kind.FAILED, "", who, null, "", context)),
                NoticeCode.PIN_WRONG,
                Integer.toString(after.left()));
    }

    private static StaffStep locked(StaffVisit visit, String who, LockOut stands, StaffContext context) {
        return StaffStep.refuse(
                visit,
                List.of(),
                NoticeCode.LOCKED_OUT,
                context.staff().operator(who).map(Operator::name).orElse(who),
                Long.toString(stands.minutesLeft(context.now())));
    }

    private static AccessRecorded record(
            Kind kind, String in, String person, @Nullable String means, String detail, StaffContext context) {
        return new AccessRecorded(
                context.header().apply(in),
                kind,
                person,
                context.staff().operator(person).map(Operator::name).orElse(""),
                means,
                null,
                detail);
    }
}
