package app.suanpan.domain.register;

import app.suanpan.domain.authority.Belief;
import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.LockOut;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.PinRule;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.journal.AccessRecorded;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.workstation.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is there: proving it, choosing the first PIN, and what happens to those who guess. */
final class IdentitySteps {

    private IdentitySteps() {}

    /** Before signing on. Nothing is opened by it yet. */
    static Step identify(RegisterSession session, PeopleCommand.Identify command, RegisterContext context) {
        if (session.shift().isPresent()) {
            return Step.refuse(
                    session,
                    NoticeCode.ALREADY_SIGNED_ON,
                    session.shift().get().operator().name());
        }
        return proven(session, context.staff().prove(command.who()), context, known -> {
            if (!context.staff().roleOf(known.operator().id()).allows(Demand.of(Permission.SELL))) {
                return Step.refuse(session, NoticeCode.NOT_PERMITTED, Permission.SELL.key());
            }
            return Step.to(
                    session.with(session.presence().with(new Presence.Identified(known.operator(), known.means()))));
        });
    }

    static Step leave(RegisterSession session) {
        return Step.to(session.with(session.presence().unidentified()));
    }

    /**
     * Goes on with who it is, or says why it is nobody: a wrong PIN is counted in the journal, and whoever is locked out is not
     * believed even with the right one.
     */
    static Step proven(
            RegisterSession session, Proof proof, RegisterContext context, Function<Proof.Known, Step> known) {
        return switch (Belief.in(proof, context.facts()::lockOutOf, context.now())) {
            case Belief.Believed(Proof.Known who) -> known.apply(who);
            case Belief.WithoutPin(Operator operator) ->
                Step.refuse(session, NoticeCode.PIN_NOT_CHOSEN, operator.name());
            case Belief.Stranger _ -> Step.refuse(session, NoticeCode.BADGE_NOT_STAFF);
            case Belief.Locked(String operator, LockOut stands) -> lockedOut(session, operator, stands, context);
            case Belief.Wrong(String operator, LockOut after) -> wrong(session, operator, after, context);
        };
    }

    private static Step lockedOut(RegisterSession session, String operator, LockOut stands, RegisterContext context) {
        return Step.refuse(
                session,
                NoticeCode.LOCKED_OUT,
                nameOf(operator, context),
                Long.toString(stands.minutesLeft(context.now())));
    }

    private static Step wrong(RegisterSession session, String operator, LockOut after, RegisterContext context) {
        List<JournalEvent> events = new ArrayList<>();
        events.add(record(session, Kind.FAILED, operator, null, null, "", context));
        if (after.isLocked(context.now())) {
            String until = after.until().orElseThrow().toString();
            events.add(record(session, Kind.LOCKED_OUT, operator, null, null, until, context));
            return lockedOut(session, operator, after, context).recording(events);
        }
        return Step.refuse(session, NoticeCode.PIN_WRONG, Integer.toString(after.left()))
                .recording(events);
    }

    /**
     * The first PIN. Who vouches for it is the guard's to ask; here it is only looked at whether it may be one. It is kept when the
     * event is.
     */
    static Step choosePin(RegisterSession session, PeopleCommand.ChoosePin command, RegisterContext context) {
        if (session.shift().isPresent()) {
            return Step.refuse(
                    session,
                    NoticeCode.ALREADY_SIGNED_ON,
                    session.shift().get().operator().name());
        }
        Optional<Operator> operator = context.staff().operator(command.operatorId());
        if (operator.isEmpty()) {
            return Step.refuse(session, NoticeCode.OPERATOR_UNKNOWN, OneLine.of(command.operatorId()));
        }
        if (context.staff().hasPin(command.operatorId())) {
            return Step.refuse(
                    session, NoticeCode.PIN_CHOSEN_ALREADY, operator.get().name());
        }
        if (!PinRule.isAllowed(command.pin())) {
            return Step.refuse(session, NoticeCode.PIN_TOO_SIMPLE);
        }
        return Step.to(session)
                .recording(record(session, Kind.PIN_CHOSEN, command.operatorId(), null, null, "", context))
                .saying(Notice.of(NoticeCode.PIN_CHOSEN, operator.get().name()))
                .then(new Step.KeepPin(command.operatorId(), context.staff().verifierOf(command.pin())));
    }

    static Step liftLockOut(RegisterSession session, PeopleCommand.LiftLockOut command, RegisterContext context) {
        if (!context.facts().lockOutOf(command.operatorId()).isLocked(context.now())) {
            return Step.refuse(session, NoticeCode.NOT_LOCKED_OUT, nameOf(command.operatorId(), context));
        }
        return Step.to(session)
                .recording(record(session, Kind.LOCK_OUT_LIFTED, command.operatorId(), null, null, "", context))
                .saying(Notice.of(NoticeCode.LOCK_OUT_LIFTED, nameOf(command.operatorId(), context)));
    }

    static AccessRecorded record(
            RegisterSession session,
            Kind kind,
            String person,
            @Nullable String means,
            @Nullable String by,
            String detail,
            RegisterContext context) {
        return new AccessRecorded(
                context.header(session),
                kind,
                OneLine.of(person),
                context.staff().operator(person).map(Operator::name).orElse(""),
                means,
                by,
                detail);
    }

    private static String nameOf(String operator, RegisterContext context) {
        return context.staff().operator(operator).map(Operator::name).orElse(operator);
    }
}
