package app.suanpan.domain.register;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.workstation.Operator;
import java.time.Instant;
import java.util.Optional;

/** The locked screen: the basket stays, nothing goes into it, and the operator or somebody who may unlocks it. */
final class LockSteps {

    private LockSteps() {}

    /**
     * Since when the screen is locked, if it is. A store that has stopped asking its people who they are has no key to a screen
     * that was locked before: it is open.
     */
    static Optional<Instant> lockedSince(RegisterSession session, RegisterContext context) {
        return session.presence()
                .lockedSince()
                .filter(ignored -> context.staff().asksForProof());
    }

    static Step lock(RegisterSession session, PeopleCommand.LockScreen command, RegisterContext context) {
        if (!context.staff().asksForProof()) {
            return Step.refuse(session, NoticeCode.NOBODY_HAS_A_PIN);
        }
        Kind kind = command.idle() ? Kind.SCREEN_LOCKED_IDLE : Kind.SCREEN_LOCKED;
        return Step.to(session.with(session.presence().locked(context.now())))
                .recording(IdentitySteps.record(session, kind, operator(session).id(), null, null, "", context));
    }

    /** Everything that can be asked of a locked screen. Money that has moved is written down also now. */
    static Step locked(RegisterSession session, RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case PeopleCommand.Identify identify -> unlock(session, identify.who(), context);
            case RegisterCommand.Scan scan
            when ScanInterpreter.interpret(scan.input(), context.scanRules(), ScanMoment.IDLE)
                    instanceof ScannedCode.OperatorBadge(String token) ->
                unlock(session, new Credential.Badge(token), context);
            case PeopleCommand.EndTraining ignored -> TrainingSteps.ended(session, context);
            case RegisterCommand.CardResolved resolved -> RegisterMachine.decide(session, resolved, context);
            case TenderCommand.PointsAnswered answered -> RegisterMachine.decide(session, answered, context);
            case RegisterCommand.DismissNotice ignored -> Step.to(session);
            default ->
                Step.refuse(session, NoticeCode.SCREEN_LOCKED, operator(session).name());
        };
    }

    private static Step unlock(RegisterSession session, Credential who, RegisterContext context) {
        return IdentitySteps.proven(session, context.staff().prove(who), context, known -> {
            RegisterSession open = session.with(session.presence().unlocked());
            Operator operator = known.operator();
            String means = known.means().name();
            if (operator.id().equals(operator(session).id())) {
                return Step.to(open)
                        .recording(IdentitySteps.record(
                                session, Kind.SCREEN_UNLOCKED, operator.id(), means, null, "", context));
            }
            boolean own = session.shift().orElseThrow().operator().id().equals(operator.id());
            if (!own && !context.staff().roleOf(operator.id()).allows(Demand.of(Permission.SCREEN_TAKE_OVER))) {
                return Step.refuse(session, NoticeCode.NOT_PERMITTED, Permission.SCREEN_TAKE_OVER.key())
                        .recording(IdentitySteps.record(
                                session,
                                Kind.DENIED,
                                operator.id(),
                                means,
                                null,
                                Permission.SCREEN_TAKE_OVER.name() + " Identify",
                                context));
            }
            Optional<Operator> acting = own ? Optional.empty() : Optional.of(operator);
            return Step.to(open.with(open.presence().takenOverBy(acting)))
                    .recording(IdentitySteps.record(
                            session,
                            Kind.SCREEN_TAKEN_OVER,
                            operator(session).id(),
                            means,
                            operator.id(),
                            "",
                            context));
        });
    }

    private static Operator operator(RegisterSession session) {
        return session.operator().orElseThrow();
    }
}
