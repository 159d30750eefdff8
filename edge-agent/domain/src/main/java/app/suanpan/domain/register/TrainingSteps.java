package app.suanpan.domain.register;

import app.suanpan.domain.journal.AccessRecorded.Kind;
import app.suanpan.domain.workstation.Operator;

/**
 * Letting somebody practise. What they do happens in a session and a journal of their own; here it is only written down that it
 * began and ended.
 */
final class TrainingSteps {

    private TrainingSteps() {}

    /** Whoever is signed on keeps the till; their screen is locked when practice ends, since somebody else may stand there. */
    static Step begin(RegisterSession session, RegisterContext context) {
        if (session.shift().isEmpty()) {
            return Step.refuse(session, NoticeCode.NOT_SIGNED_ON);
        }
        boolean busy = session.stage() != RegisterSession.Stage.COMPLETED
                && (!session.basket().isEmpty() || session.original().isPresent());
        if (busy) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        RegisterSession after =
                context.staff().asksForProof() ? session.with(session.presence().locked(context.now())) : session;
        return Step.to(after)
                .recording(
                        IdentitySteps.record(session, Kind.TRAINING_BEGUN, operator(session), null, null, "", context))
                .then(new Step.BeginTraining());
    }

    /** Practice at this checkout is over. */
    static Step ended(RegisterSession session, RegisterContext context) {
        return Step.to(session)
                .recording(
                        IdentitySteps.record(session, Kind.TRAINING_ENDED, operator(session), null, null, "", context))
                .saying(Notice.of(NoticeCode.TRAINING_OVER));
    }

    private static String operator(RegisterSession session) {
        return session.operator().map(Operator::id).orElse("");
    }
}
