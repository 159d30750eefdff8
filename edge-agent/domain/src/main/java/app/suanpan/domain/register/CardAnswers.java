package app.suanpan.domain.register;

import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.CardPaymentResolved.Outcome;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.register.Payment.Doing;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.tender.CardTender;
import app.suanpan.domain.tender.CodeTender;
import app.suanpan.domain.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What terminal and provider answer to what {@link CardSteps} and {@link CodeSteps} asked. */
final class CardAnswers {
    /** The device's word for not having been there: nothing was sent, so nothing moved. */
    private static final String NOT_THERE = "NOT_THERE";

    private CardAnswers() {}

    /** An answer to anything but the pending intent comes too late and changes nothing. */
    static Step resolved(RegisterSession session, RegisterCommand.CardResolved answer, RegisterContext context) {
        Optional<PendingCard> asked =
                session.pendingCard().filter(candidate -> candidate.intent().equals(answer.intent()));
        if (asked.isEmpty()) {
            return Step.to(session);
        }
        PendingCard pending = asked.get();
        if (pending.doing() == Doing.REVERSING) {
            return ReversalSteps.answered(session, pending, answer.result(), context);
        }
        return switch (answer.result()) {
            case CardResult.Approved approved -> approved(session, pending, approved, context);
            case CardResult.Declined declined -> declined(session, pending, declined.cause(), context);
            case CardResult.Confirming ignored ->
                Step.to(session.withPendingCard(Optional.of(pending.now(Doing.CONFIRMING))));
            case CardResult.Unknown unknown -> unknown(session, pending, unknown, context);
            // Nobody asked for that: whatever became of the money is asked for.
            case CardResult.Reversed ignored -> Step.to(session);
            case CardResult.ReversalRefused ignored -> Step.to(session);
        };
    }

    /** What cannot be given back to where it came from may go back in cash. */
    private static Step declined(RegisterSession session, PendingCard pending, String cause, RegisterContext context) {
        RegisterSession free = session.withPendingCard(Optional.empty());
        return Step.to(session.original().isPresent() ? free.refundDeclined(cause) : free)
                .recording(event(session, pending, Outcome.DECLINED, null, null, cause, context))
                .saying(Notice.of(declined(pending, cause), cause));
    }

    private static NoticeCode declined(PendingCard pending, String cause) {
        if (pending.wallet().isEmpty()) {
            return NoticeCode.CARD_DECLINED;
        }
        return cause.equals(NOT_THERE) ? NoticeCode.PROVIDER_AWAY : NoticeCode.CODE_DECLINED;
    }

    private static Step approved(
            RegisterSession session, PendingCard pending, CardResult.Approved approved, RegisterContext context) {
        Tender tender = pending.wallet()
                .<Tender>map(
                        wallet -> new CodeTender(pending.amount(), pending.intent(), wallet, approved.authorization()))
                .orElseGet(() -> new CardTender(
                        pending.amount(), pending.intent(), approved.authorization(), approved.maskedNumber()));
        String shown = tender instanceof CodeTender code ? code.shortReference() : approved.maskedNumber();
        JournalEvent event = event(session, pending, Outcome.APPROVED, approved.authorization(), shown, null, context);
        Step paid = TenderSteps.paidWith(session.withPendingCard(Optional.empty()), tender, context);
        List<JournalEvent> events = new ArrayList<>(List.of(event));
        events.addAll(paid.events());
        return paid.recording(events.toArray(JournalEvent[]::new));
    }

    private static Step unknown(
            RegisterSession session, PendingCard pending, CardResult.Unknown unknown, RegisterContext context) {
        Notice notice = Notice.of(
                pending.wallet().isEmpty() ? NoticeCode.CARD_UNKNOWN : NoticeCode.CODE_UNKNOWN,
                pending.amount().toString());
        if (pending.unknown()) {
            return Step.to(session).saying(notice);
        }
        return Step.to(session.withPendingCard(Optional.of(pending.isUnknown())))
                .recording(event(session, pending, Outcome.UNKNOWN, null, null, unknown.cause(), context))
                .saying(notice);
    }

    static CardPaymentResolved event(
            RegisterSession session,
            PendingCard pending,
            Outcome outcome,
            @Nullable String authorization,
            @Nullable String shown,
            @Nullable String cause,
            RegisterContext context) {
        return new CardPaymentResolved(
                context.header(session), pending.intent(), session.transaction(), outcome, authorization, shown, cause);
    }
}
