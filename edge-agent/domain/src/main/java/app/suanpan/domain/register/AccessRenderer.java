package app.suanpan.domain.register;

import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.register.Presence.PendingApproval;
import app.suanpan.domain.workstation.Operator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the screen shows of people and authority. */
final class AccessRenderer {

    private AccessRenderer() {}

    static AccessView render(RegisterSession session, RegisterContext context) {
        Presence presence = session.presence();
        Staff staff = context.staff();
        boolean signingOn = session.shift().isEmpty() && staff.asksForProof();
        return new AccessView(
                staff.asksForProof(),
                staff.idleBeforeLock().toSeconds(),
                presence.identified().map(Presence.Identified::operator),
                signingOn ? withoutPin(staff) : List.of(),
                signingOn ? lockedOut(staff, context) : List.of(),
                presence.pending().map(pending -> asked(pending, staff)),
                LockSteps.lockedSince(session, context)
                        .flatMap(since -> session.operator()
                                .map(operator -> new AccessView.Locked(
                                        operator,
                                        since,
                                        whoElse(operator, Demand.of(Permission.SCREEN_TAKE_OVER), staff)))));
    }

    private static List<String> withoutPin(Staff staff) {
        return staff.operators().stream()
                .map(Operator::id)
                .filter(id -> !staff.hasPin(id))
                .toList();
    }

    private static List<AccessView.LockedOut> lockedOut(Staff staff, RegisterContext context) {
        return staff.operators().stream()
                .flatMap(operator -> context
                        .facts()
                        .lockOutOf(operator.id())
                        .until()
                        .filter(context.now()::isBefore)
                        .map(until -> new AccessView.LockedOut(operator.id(), until))
                        .stream())
                .toList();
    }

    private static AccessView.Asked asked(PendingApproval pending, Staff staff) {
        OptionalLong limit =
                staff.roleOf(pending.asker().id()).limitOf(pending.demand().permission());
        return new AccessView.Asked(
                pending.demand().permission(),
                pending.demand().extent(),
                limit.isPresent() && limit.getAsLong() != Role.UNLIMITED
                        ? Optional.of(limit.getAsLong())
                        : Optional.empty(),
                pending.asker(),
                pending.reason(),
                whoElse(pending.asker(), pending.demand(), staff));
    }

    private static List<Operator> whoElse(Operator one, Demand demand, Staff staff) {
        return staff.operators().stream()
                .filter(operator -> !operator.id().equals(one.id()))
                .filter(operator -> staff.roleOf(operator.id()).allows(demand))
                .toList();
    }
}
