package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.CardPaymentResolved;
import app.suanpan.domain.journal.CardPaymentResolved.Outcome;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.refund.RefundTerms;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.register.Step.AskCard;
import app.suanpan.domain.register.Step.AskCardOutcome;
import app.suanpan.domain.register.Step.RefundCard;
import app.suanpan.domain.tender.CardTender;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Card payments. The intent is in the journal before the terminal is asked, and the answer is in the journal before it counts
 * as a tender; a crash anywhere in between leaves an intent that is queried, never asked for again.
 */
final class CardSteps {

    private CardSteps() {}

    static Step ask(RegisterSession session, RegisterCommand.TenderCard command, RegisterContext context) {
        if (session.pendingCard().isPresent()) {
            return Step.refuse(session, NoticeCode.CARD_PENDING);
        }
        Optional<Notice> blocked = TenderSteps.whyNotPayable(session, context);
        if (blocked.isPresent()) {
            return Step.to(session).saying(blocked.get());
        }
        if (!context.cardTerminal()) {
            return Step.refuse(session, NoticeCode.NO_CARD_TERMINAL);
        }
        if (!(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return Step.refuse(session, NoticeCode.NOT_TENDERING);
        }
        Optional<RefundTerms> refund = ReceiptReturnSteps.terms(session, context);
        if (refund.isPresent()) {
            return askRefund(session, command, due, refund.get(), context);
        }
        Money amount = command.amount().orElse(due.amount());
        if (!amount.currency().equals(context.store().currency()) || !amount.isPositive()) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, amount.toString());
        }
        if (amount.compareTo(due.amount()) > 0) {
            return Step.refuse(
                    session, NoticeCode.CARD_OVER_BALANCE, due.amount().toString());
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.CARD_REFUND_IN_CASH);
        }
        UUID intent = context.ids().get();
        return Step.to(session.withPendingCard(Optional.of(new PendingCard(intent, amount, false))))
                .recording(new CardPaymentRequested(
                        context.header(session),
                        intent,
                        session.transaction(),
                        amount.currency().getCurrencyCode(),
                        amount.minor(),
                        false,
                        null))
                .then(new AskCard(intent, amount));
    }

    /** The part that was paid by card goes back to that card, under an intent of its own. */
    private static Step askRefund(
            RegisterSession session,
            RegisterCommand.TenderCard command,
            BalanceDue due,
            RefundTerms terms,
            RegisterContext context) {
        Optional<SoldTender> card = terms.sale().card().filter(ignored -> terms.cards());
        if (card.isEmpty()) {
            return Step.refuse(session, NoticeCode.CARD_REFUND_IN_CASH);
        }
        Money most = terms.toCardsFirst(due.amount());
        Money left = new Money(terms.sale().leftOn(card.get()), most.currency());
        Money allowed = left.compareTo(most) < 0 ? left : most;
        Money amount = command.amount().orElse(allowed);
        if (!amount.currency().equals(allowed.currency()) || !amount.isPositive()) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, amount.toString());
        }
        if (amount.compareTo(allowed) > 0) {
            return Step.refuse(session, NoticeCode.CARD_OVER_BALANCE, allowed.toString());
        }
        UUID intent = context.ids().get();
        UUID payment = Objects.requireNonNull(card.get().intent());
        return Step.to(session.withPendingCard(Optional.of(new PendingCard(intent, amount, false))))
                .recording(new CardPaymentRequested(
                        context.header(session),
                        intent,
                        session.transaction(),
                        amount.currency().getCurrencyCode(),
                        amount.minor(),
                        true,
                        payment))
                .then(new RefundCard(intent, payment, amount));
    }

    static Step query(RegisterSession session) {
        return session.pendingCard()
                .map(pending -> Step.to(session).then(new AskCardOutcome(pending.intent())))
                .orElseGet(() -> Step.refuse(session, NoticeCode.NOT_TENDERING));
    }

    /** The terminal answered. An answer to anything but the pending intent comes too late and changes nothing. */
    static Step resolved(RegisterSession session, RegisterCommand.CardResolved answer, RegisterContext context) {
        Optional<PendingCard> pending =
                session.pendingCard().filter(candidate -> candidate.intent().equals(answer.intent()));
        if (pending.isEmpty()) {
            return Step.to(session);
        }
        return switch (answer.result()) {
            case CardResult.Approved approved -> approved(session, pending.get(), approved, context);
            case CardResult.Declined declined ->
                Step.to(declined(session, declined.cause()))
                        .recording(
                                event(session, pending.get(), Outcome.DECLINED, null, null, declined.cause(), context))
                        .saying(Notice.of(NoticeCode.CARD_DECLINED, declined.cause()));
            case CardResult.Unknown unknown -> unknown(session, pending.get(), unknown, context);
        };
    }

    /** What the terminal will not give back to a card may go back in cash. */
    private static RegisterSession declined(RegisterSession session, String cause) {
        RegisterSession free = session.withPendingCard(Optional.empty());
        return session.original().isPresent() ? free.refundDeclined(cause) : free;
    }

    private static Step approved(
            RegisterSession session, PendingCard pending, CardResult.Approved approved, RegisterContext context) {
        JournalEvent event = event(
                session, pending, Outcome.APPROVED, approved.authorization(), approved.maskedNumber(), null, context);
        CardTender tender =
                new CardTender(pending.amount(), pending.intent(), approved.authorization(), approved.maskedNumber());
        Step paid = TenderSteps.paidWith(session.withPendingCard(Optional.empty()), tender, context);
        List<JournalEvent> events = new ArrayList<>(List.of(event));
        events.addAll(paid.events());
        return paid.recording(events.toArray(JournalEvent[]::new));
    }

    private static Step unknown(
            RegisterSession session, PendingCard pending, CardResult.Unknown unknown, RegisterContext context) {
        Notice notice = Notice.of(NoticeCode.CARD_UNKNOWN, pending.amount().toString());
        if (pending.unknown()) {
            return Step.to(session).saying(notice);
        }
        return Step.to(session.withPendingCard(Optional.of(new PendingCard(pending.intent(), pending.amount(), true))))
                .recording(event(session, pending, Outcome.UNKNOWN, null, null, unknown.cause(), context))
                .saying(notice);
    }

    private static CardPaymentResolved event(
            RegisterSession session,
            PendingCard pending,
            Outcome outcome,
            @Nullable String authorization,
            @Nullable String maskedNumber,
            @Nullable String cause,
            RegisterContext context) {
        return new CardPaymentResolved(
                context.header(session),
                pending.intent(),
                session.transaction(),
                outcome,
                authorization,
                maskedNumber,
                cause);
    }
}
