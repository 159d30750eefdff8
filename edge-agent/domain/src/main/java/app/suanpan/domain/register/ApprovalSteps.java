package app.suanpan.domain.register;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Proof;
import app.suanpan.domain.authority.Role;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.journal.Approval;
import app.suanpan.domain.journal.ApprovalGranted;
import app.suanpan.domain.journal.ApprovalRefused;
import app.suanpan.domain.journal.ApprovalRefused.Cause;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.register.Presence.PendingApproval;
import app.suanpan.domain.workstation.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Approval in place: what the operator may not do waits, at the same screen, until a different person who may allows it and says
 * why; then it goes on as it was asked. The basket stays as it is meanwhile.
 */
final class ApprovalSteps {

    private ApprovalSteps() {}

    /** Puts a command aside until somebody allows it. */
    static Step ask(
            RegisterSession session, RegisterCommand command, Demand demand, Operator asker, RegisterContext context) {
        PendingApproval pending = new PendingApproval(command, demand, asker, "");
        return Step.to(session.with(session.presence().waitingFor(Optional.of(pending))))
                .recording(denied(session, command, demand, asker.id(), context))
                .saying(Notice.of(
                        NoticeCode.APPROVAL_NEEDED, demand.permission().key()));
    }

    static JournalEvent denied(
            RegisterSession session, RegisterCommand command, Demand demand, String asker, RegisterContext context) {
        return IdentitySteps.record(
                session,
                Kind.DENIED,
                asker,
                null,
                null,
                demand.permission().name() + " " + CommandGist.of(command),
                context);
    }

    /** Everything that can be asked while something waits. Money that has moved is written down whatever waits. */
    static Step waiting(
            RegisterSession session, PendingApproval pending, RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case PeopleCommand.AnswerApproval answer ->
                answered(session, pending, answer.approver(), answer.granted(), answer.reason(), context);
            case PeopleCommand.ExplainApproval explain -> explained(session, pending, explain.reason());
            case PeopleCommand.WithdrawApproval ignored -> withdrawn(session, pending, context);
            case PeopleCommand.LockScreen lock
            when lock.idle() && session.shift().isPresent() -> locked(session, pending, lock, context);
            case RegisterCommand.Scan scan -> badge(session, pending, scan, context);
            case RegisterCommand.CardResolved resolved -> RegisterMachine.decide(session, resolved, context);
            case TenderCommand.PointsAnswered answered -> RegisterMachine.decide(session, answered, context);
            case RegisterCommand.DismissNotice ignored -> Step.to(session);
            default -> Step.refuse(session, NoticeCode.APPROVAL_WAITS);
        };
    }

    private static Step explained(RegisterSession session, PendingApproval pending, String reason) {
        PendingApproval explained =
                new PendingApproval(pending.command(), pending.demand(), pending.asker(), reason.strip());
        return Step.to(session.with(session.presence().waitingFor(Optional.of(explained))));
    }

    /** A badge allows what waits, for the reason that was chosen. Goods have to wait. */
    private static Step badge(
            RegisterSession session, PendingApproval pending, RegisterCommand.Scan scan, RegisterContext context) {
        return ScanInterpreter.interpret(scan.input(), context.scanRules(), ScanMoment.IDLE)
                        instanceof ScannedCode.OperatorBadge(String token)
                ? answered(session, pending, new Credential.Badge(token), true, pending.reason(), context)
                : Step.refuse(session, NoticeCode.APPROVAL_WAITS);
    }

    private static Step answered(
            RegisterSession session,
            PendingApproval pending,
            Credential approver,
            boolean granted,
            String reason,
            RegisterContext context) {
        if (reason.isBlank()) {
            return Step.refuse(session, NoticeCode.REASON_NEEDED);
        }
        Proof proof = context.staff().prove(approver);
        return IdentitySteps.proven(session, proof, context, known -> {
            Answer answer = new Answer(pending, known, reason.strip());
            if (known.operator().id().equals(pending.asker().id())) {
                return Step.refuse(session, NoticeCode.APPROVER_IS_ASKER)
                        .recording(answer.refused(session, Cause.SAME_PERSON, context));
            }
            if (!allows(known, pending, context)) {
                return Step.refuse(
                                session,
                                NoticeCode.APPROVER_MAY_NOT,
                                known.operator().name())
                        .recording(answer.refused(session, Cause.NOT_PERMITTED, context));
            }
            RegisterSession free = session.with(session.presence().waitingFor(Optional.empty()));
            return granted
                    ? granted(free, answer, context)
                    : Step.refuse(
                                    free,
                                    NoticeCode.APPROVAL_REFUSED,
                                    known.operator().name())
                            .recording(answer.refused(session, Cause.BY_APPROVER, context));
        });
    }

    /** All of it: a reason that is reserved is not allowed by whoever may allow the rest. */
    private static boolean allows(Proof.Known approver, PendingApproval pending, RegisterContext context) {
        Role asker = context.staff().roleOf(pending.asker().id());
        Role role = context.staff().roleOf(approver.operator().id());
        return role.allows(pending.demand())
                && ReasonSteps.reserved(pending.command(), context)
                        .filter(reason -> !asker.allows(reason) && !role.allows(reason))
                        .isEmpty();
    }

    private static Step granted(RegisterSession session, Answer answer, RegisterContext context) {
        Step step = RegisterMachine.decide(session, answer.pending().command(), context);
        List<JournalEvent> events = new ArrayList<>();
        events.add(answer.granted(session, context));
        events.addAll(step.events());
        return step.recording(events);
    }

    private static Step withdrawn(RegisterSession session, PendingApproval pending, RegisterContext context) {
        return Step.to(session.with(session.presence().waitingFor(Optional.empty())))
                .recording(Answer.withdrawn(session, pending, context));
    }

    /** Whoever asked has gone: what they asked for is not done behind their back, and the basket stays as it is. */
    private static Step locked(
            RegisterSession session, PendingApproval pending, PeopleCommand.LockScreen lock, RegisterContext context) {
        Step withdrawn = withdrawn(session, pending, context);
        Step locked = LockSteps.lock(withdrawn.session(), lock, context);
        List<JournalEvent> events = new ArrayList<>(withdrawn.events());
        events.addAll(locked.events());
        return locked.reply().notice().isPresent() ? locked.with(session) : locked.recording(events);
    }

    /** Somebody's answer, as the journal keeps it. */
    private record Answer(PendingApproval pending, Proof.Known approver, String reason) {

        JournalEvent granted(RegisterSession session, RegisterContext context) {
            EventHeader header = context.header(session);
            return new ApprovalGranted(header, signed(header, unsigned(session), ApprovalGranted.OUTCOME, context));
        }

        JournalEvent refused(RegisterSession session, Cause cause, RegisterContext context) {
            EventHeader header = context.header(session);
            return new ApprovalRefused(header, signed(header, unsigned(session), cause.name(), context), cause);
        }

        static JournalEvent withdrawn(RegisterSession session, PendingApproval pending, RegisterContext context) {
            EventHeader header = context.header(session);
            Approval approval = approval(session, pending, "", "", "", pending.reason());
            return new ApprovalRefused(
                    header, signed(header, approval, Cause.WITHDRAWN.name(), context), Cause.WITHDRAWN);
        }

        private Approval unsigned(RegisterSession session) {
            return approval(
                    session,
                    pending,
                    approver.operator().id(),
                    approver.operator().name(),
                    approver.means().name(),
                    reason);
        }

        private static Approval approval(
                RegisterSession session,
                PendingApproval pending,
                String approver,
                String approverName,
                String means,
                String reason) {
            return Approval.unsigned(
                    pending.asker().id(),
                    pending.asker().name(),
                    approver,
                    approverName,
                    means,
                    pending.demand().permission().name(),
                    pending.demand().extent(),
                    CommandGist.of(pending.command()),
                    reason,
                    session.shift().isPresent() ? session.transaction() : null);
        }

        private static Approval signed(EventHeader header, Approval approval, String outcome, RegisterContext context) {
            return approval.sealed(context.staff().seal(approval.textToSign(header, outcome)));
        }
    }
}
