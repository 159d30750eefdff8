package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.journal.CardPaymentRequested;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.refund.Backing;
import app.suanpan.domain.refund.RefundTerms;
import app.suanpan.domain.register.Payment.Doing;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.register.Step.AskCard;
import app.suanpan.domain.register.Step.AskCardOutcome;
import app.suanpan.domain.register.Step.RefundCard;
import app.suanpan.domain.register.Step.ReverseCard;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asking for electronic payments. The intent is in the journal before terminal or provider is asked, and the answer is in the
 * journal before it counts as a tender; a crash anywhere in between leaves an intent that is queried, never asked for again. What
 * they answer is for {@link CardAnswers}.
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
        Optional<Step> spent = CouponSteps.lostWhilePaying(session, context);
        if (spent.isPresent()) {
            return spent.get();
        }
        if (!(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return Step.refuse(session, NoticeCode.NOT_TENDERING);
        }
        Optional<RefundTerms> refund = ReceiptReturnSteps.terms(session, context);
        if (refund.isPresent()) {
            return askRefund(session, command, due, refund.get(), context);
        }
        if (!context.cardTerminal()) {
            return Step.refuse(session, NoticeCode.NO_CARD_TERMINAL);
        }
        Money amount = command.amount().orElse(due.amount());
        Optional<Notice> notSo = whyNot(amount, due, NoticeCode.CARD_OVER_BALANCE);
        if (notSo.isPresent()) {
            return Step.to(session).saying(notSo.get());
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.CARD_REFUND_IN_CASH);
        }
        UUID intent = context.ids().get();
        return asking(session, intent, amount, Optional.empty(), null, context).then(new AskCard(intent, amount));
    }

    /** Why a customer's account is not to be asked for this much now; nothing if it is. */
    static Optional<Notice> whyNot(Money amount, BalanceDue due, NoticeCode tooMuch) {
        if (!amount.currency().equals(due.amount().currency()) || !amount.isPositive()) {
            return Optional.of(Notice.of(NoticeCode.AMOUNT_NOT_ALLOWED, amount.toString()));
        }
        return amount.compareTo(due.amount()) > 0
                ? Optional.of(Notice.of(tooMuch, due.amount().toString()))
                : Optional.empty();
    }

    /** The intent, in the journal before anybody is asked. */
    static Step asking(
            RegisterSession session,
            UUID intent,
            Money amount,
            Optional<Wallet> wallet,
            @Nullable UUID payment,
            RegisterContext context) {
        PendingCard pending = new PendingCard(intent, amount, false, wallet, Doing.PAYING);
        return Step.to(session.withPendingCard(Optional.of(pending)))
                .recording(new CardPaymentRequested(
                        context.header(session),
                        intent,
                        session.transaction(),
                        amount.currency().getCurrencyCode(),
                        amount.minor(),
                        payment != null,
                        payment,
                        wallet.map(Wallet::code).orElse(null)));
    }

    /** The part that was paid by card or payment code goes back where it came from, under an intent of its own. */
    private static Step askRefund(
            RegisterSession session,
            RegisterCommand.TenderCard command,
            BalanceDue due,
            RefundTerms terms,
            RegisterContext context) {
        Optional<Backing.Part> next = terms.next();
        if (next.isEmpty()) {
            return Step.refuse(session, NoticeCode.CARD_REFUND_IN_CASH);
        }
        SoldTender paid = next.get().paid();
        Money most = terms.toCardsFirst(due.amount());
        Money left = new Money(next.get().toGiveBack(), most.currency());
        Money allowed = left.compareTo(most) < 0 ? left : most;
        Money amount = command.amount().orElse(allowed);
        if (!amount.currency().equals(allowed.currency()) || !amount.isPositive()) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, amount.toString());
        }
        if (amount.compareTo(allowed) > 0) {
            return Step.refuse(session, NoticeCode.CARD_OVER_BALANCE, allowed.toString());
        }
        UUID intent = context.ids().get();
        UUID payment = Objects.requireNonNull(paid.intent());
        Optional<Wallet> wallet = Wallet.of(paid.kind());
        return asking(session, intent, amount, wallet, payment, context)
                .then(new RefundCard(intent, payment, amount, wallet));
    }

    /** Asks what became of it. What was to be taken back is simply asked for again: that does no harm. */
    static Step query(RegisterSession session) {
        return session.pendingCard()
                .map(pending -> Step.to(session)
                        .then(
                                pending.doing() == Doing.REVERSING
                                        ? new ReverseCard(pending.intent(), pending.wallet())
                                        : new AskCardOutcome(pending.intent(), pending.wallet())))
                .orElseGet(() -> Step.refuse(session, NoticeCode.NOT_TENDERING));
    }
}
