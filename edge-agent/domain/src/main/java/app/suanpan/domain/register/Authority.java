package app.suanpan.domain.register;

import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Role;
import java.util.Optional;

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

    /** The operator may not, or not so much of it. */
    public record Denied(Demand demand) implements Ruling {}

    /**
     * Whether the command may be done by whoever is signed on.
     *
     * @param session as it is before the command
     */
    public static Ruling check(RegisterSession session, RegisterCommand command, RegisterContext context) {
        Optional<Demand> demand = Demands.of(session, command, context);
        if (demand.isEmpty()) {
            return new Allowed();
        }
        Role role = session.shift()
                .map(shift -> context.staff().roleOf(shift.operator().id()))
                .orElse(Role.NOTHING);
        return role.allows(demand.get()) ? new Allowed() : new Denied(demand.get());
    }

    /**
     * Lets a step through, or puts a refusal in its place. A step that would do nothing anyway says its own reason: nobody is
     * asked for a permission to void an empty basket.
     */
    static Step guard(Step step, RegisterSession session, RegisterCommand command, RegisterContext context) {
        if (!doesSomething(step, session)) {
            return step;
        }
        return switch (check(session, command, context)) {
            case Allowed ignored -> step;
            case Denied denied ->
                Step.refuse(
                        session,
                        NoticeCode.NOT_PERMITTED,
                        denied.demand().permission().key());
        };
    }

    private static boolean doesSomething(Step step, RegisterSession before) {
        return !step.events().isEmpty()
                || !step.errands().isEmpty()
                || step.receipt().isPresent()
                || step.reply().journal().isPresent()
                || !step.session().equals(before);
    }
}
