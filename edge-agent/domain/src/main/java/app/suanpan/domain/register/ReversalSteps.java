package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.journal.CardPaymentResolved.Outcome;
import app.suanpan.domain.journal.CardReversal;
import app.suanpan.domain.journal.CardReversal.State;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Payment.Doing;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.register.Step.ReverseCard;
import app.suanpan.domain.tender.CodeTender;
import app.suanpan.domain.tender.ElectronicTender;
import app.suanpan.domain.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Taking back money that has moved, or may have, before the sale is committed. That it is asked for is in the journal first; the
 * tender stays until the money is back. After a crash it is simply asked for again: reversing twice is reversing once.
 */
final class ReversalSteps {

    private ReversalSteps() {}

    /** A tender by card or payment code is to be taken back. */
    static Step takeBack(RegisterSession session, ElectronicTender tender, RegisterContext context) {
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.CARD_STAYS);
        }
        Optional<Wallet> wallet = tender instanceof CodeTender code ? Optional.of(code.wallet()) : Optional.empty();
        return ask(session, new PendingCard(tender.intent(), tender.amount(), false, wallet, Doing.REVERSING), context);
    }

    /** A payment without an end is waited for no longer. One that goes back to the customer is: it has to be known. */
    static Step giveUp(RegisterSession session, RegisterContext context) {
        Optional<PendingCard> pending = session.pendingCard();
        if (pending.isEmpty()) {
            return Step.refuse(session, NoticeCode.NO_PAYMENT_OPEN);
        }
        boolean waits = pending.get().unknown() || pending.get().doing() == Doing.CONFIRMING;
        if (!waits
                || pending.get().doing() == Doing.REVERSING
                || session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.CARD_PENDING);
        }
        return ask(session, pending.get().now(Doing.REVERSING), context);
    }

    private static Step ask(RegisterSession session, PendingCard pending, RegisterContext context) {
        return Step.to(session.withPendingCard(Optional.of(pending)))
                .recording(event(session, pending, State.ASKED, null, context))
                .then(new ReverseCard(pending.intent(), pending.wallet()));
    }

    /** Only an answer about the reversal counts: one to an earlier question may still be on its way. */
    static Step answered(RegisterSession session, PendingCard pending, CardResult result, RegisterContext context) {
        return switch (result) {
            case CardResult.Reversed ignored -> reversed(session, pending, context);
            case CardResult.ReversalRefused refused -> refused(session, pending, refused.cause(), context);
            case CardResult.Unknown unknown -> unknown(session, pending, unknown.cause(), context);
            case CardResult.Approved ignored -> Step.to(session);
            case CardResult.Declined ignored -> Step.to(session);
            case CardResult.Confirming ignored -> Step.to(session);
        };
    }

    private static Step reversed(RegisterSession session, PendingCard pending, RegisterContext context) {
        Optional<Tender> gone = tender(session, pending);
        Money amount = pending.amount();
        Step step = Step.to(without(session.withPendingCard(Optional.empty()), gone))
                .recording(CardAnswers.event(session, pending, Outcome.REVERSED, null, null, null, context))
                .saying(Notice.of(
                        gone.isPresent() ? NoticeCode.TENDER_TAKEN_BACK : NoticeCode.PAYMENT_GIVEN_UP,
                        amount.toString()));
        return gone.map(tender -> step.recordingAlso(ValueSteps.voided(session, tender, context)))
                .orElse(step);
    }

    /** The money stays. What was a tender is one still; what had no end is asked for again. */
    private static Step refused(RegisterSession session, PendingCard pending, String cause, RegisterContext context) {
        Optional<PendingCard> left = tender(session, pending).isPresent()
                ? Optional.empty()
                : Optional.of(pending.now(Doing.PAYING).isUnknown());
        return Step.to(session.withPendingCard(left))
                .recording(event(session, pending, State.REFUSED, cause, context))
                .saying(Notice.of(NoticeCode.REVERSAL_REFUSED, pending.amount().toString()));
    }

    private static Step unknown(RegisterSession session, PendingCard pending, String cause, RegisterContext context) {
        Notice notice = Notice.of(NoticeCode.REVERSAL_UNKNOWN, pending.amount().toString());
        if (pending.unknown()) {
            return Step.to(session).saying(notice);
        }
        return Step.to(session.withPendingCard(Optional.of(pending.isUnknown())))
                .recording(event(session, pending, State.UNKNOWN, cause, context))
                .saying(notice);
    }

    private static Optional<Tender> tender(RegisterSession session, PendingCard pending) {
        return session.tenders().stream()
                .filter(tender ->
                        tender instanceof ElectronicTender paid && paid.intent().equals(pending.intent()))
                .findFirst();
    }

    private static RegisterSession without(RegisterSession session, Optional<Tender> gone) {
        List<Tender> left = new ArrayList<>(session.tenders());
        gone.ifPresent(left::remove);
        return session.with(left);
    }

    private static CardReversal event(
            RegisterSession session,
            PendingCard pending,
            State state,
            @Nullable String cause,
            RegisterContext context) {
        return new CardReversal(
                context.header(session),
                pending.intent(),
                session.transaction(),
                pending.amount().currency().getCurrencyCode(),
                pending.amount().minor(),
                state,
                cause);
    }
}
