package app.suanpan.domain.register;

import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.workstation.Operator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The guard in front of the register machine: whether whoever is signed on may do what was asked. The only place that asks; no
 * step and no screen does.
 */
public final class Authority {

    private Authority() {}

    /** The guard's answer. */
    public sealed interface Ruling {}

    /** It takes no permission, or the operator has it. */
    public record Allowed() implements Ruling {}

    /**
     * The operator may not, or not so much of it, and somebody else may.
     *
     * @param demand what it takes
     * @param asker who may not
     */
    public record NeedsApproval(Demand demand, Operator asker) implements Ruling {}

    /**
     * The operator may not, and nobody else of the store may either.
     *
     * @param demand what it takes
     * @param asker id of who may not; empty where nobody is there
     */
    public record Forbidden(Demand demand, String asker) implements Ruling {}

    /**
     * Whether the command may be done by whoever is signed on.
     *
     * @param session as it is before the command
     */
    public static Ruling check(RegisterSession session, RegisterCommand command, RegisterContext context) {
        Optional<Demand> operation = Demands.of(session, command, context);
        Optional<Demand> reason = ReasonSteps.reserved(command, context);
        if (operation.isEmpty() && reason.isEmpty()) {
            return new Allowed();
        }
        Staff staff = context.staff();
        Role role = session.operator()
                .or(() -> goesOn(command, context))
                .map(operator -> staff.roleOf(operator.id()))
                .orElse(Role.NOTHING);
        // Whoever may do it for most reasons may not for one that is reserved.
        Optional<Demand> demand = Stream.of(operation, reason)
                .flatMap(Optional::stream)
                .filter(needed -> !role.allows(needed))
                .findFirst();
        if (demand.isEmpty()) {
            return new Allowed();
        }
        Optional<Operator> asker = asker(session, command, context);
        return asker.isPresent()
                        && demand.get().permission().isApprovedInPlace()
                        && staff.anotherMay(asker.get().id(), demand.get())
                ? new NeedsApproval(demand.get(), asker.get())
                : new Forbidden(demand.get(), asker.map(Operator::id).orElse(""));
    }

    /** Whoever is signed on; before a shift, whom it is about: nobody vouches for themselves. */
    private static Optional<Operator> asker(RegisterSession session, RegisterCommand command, RegisterContext context) {
        Staff staff = context.staff();
        return session.operator().or(() -> goesOn(command, context)).or(() -> switch (command) {
            case PeopleCommand.ChoosePin choose -> staff.operator(choose.operatorId());
            case PeopleCommand.LiftLockOut lift -> staff.operator(lift.operatorId());
            default -> Optional.empty();
        });
    }

    /** Whose shift it is that goes on: nobody else gets that far. */
    private static Optional<Operator> goesOn(RegisterCommand command, RegisterContext context) {
        return command instanceof TillCommand.TakeUpShift take
                ? SuspensionSteps.waiting(take, context)
                        .map(waiting -> waiting.shift().operator())
                : Optional.empty();
    }

    /**
     * Lets a step through, or puts something else in its place: the question for an approval, or a refusal. A step that would do
     * nothing anyway says its own reason: nobody is asked for a permission to void an empty basket.
     */
    static Step guard(Step step, RegisterSession session, RegisterCommand command, RegisterContext context) {
        if (!doesSomething(step, session)) {
            return step;
        }
        return switch (check(session, command, context)) {
            case Allowed ignored -> step;
            case NeedsApproval needs -> ApprovalSteps.ask(session, command, needs.demand(), needs.asker(), context);
            case Forbidden forbidden ->
                Step.refuse(
                                session,
                                NoticeCode.NOT_PERMITTED,
                                forbidden.demand().permission().key())
                        .recording(
                                ApprovalSteps.denied(session, command, forbidden.demand(), forbidden.asker(), context));
        };
    }

    private static boolean doesSomething(Step step, RegisterSession before) {
        return !step.events().isEmpty()
                || !step.errands().isEmpty()
                || step.receipt().isPresent()
                || step.reply().journal().isPresent()
                || step.reply().matching().isPresent()
                || !step.session().equals(before);
    }
}
