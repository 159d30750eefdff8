package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.EventHeader;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.register.Step.KickDrawer;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.ElectronicTender;
import app.suanpan.domain.tender.ExchangeTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.TenderOutcome.SettledSale;
import app.suanpan.domain.tender.Tendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** From a basket to a settled sale. */
final class TenderSteps {
    /** Cash up to a large note is believed for any sale, and beyond that up to ten times what is due: the rest are slips. */
    private static final long LARGE_NOTE = 100_000L;

    private TenderSteps() {}

    static Step begin(RegisterSession session, RegisterContext context) {
        Optional<Step> spent = CouponSteps.lostMeanwhile(session, context);
        if (spent.isPresent()) {
            return spent.get();
        }
        Optional<Notice> sold = AskingSteps.soldMeanwhile(session, context);
        if (sold.isPresent()) {
            return Step.to(session).saying(sold.get());
        }
        if (session.payment().other().isPresent()) {
            return ExchangeSteps.begin(session, context);
        }
        if (session.basket().isEmpty()) {
            return Step.refuse(session, NoticeCode.BASKET_EMPTY);
        }
        return whyNotPayable(session, context)
                .or(() -> AskingSteps.notNow(session, context))
                .map(notice -> Step.to(session).saying(notice))
                .orElseGet(() -> settleIfPaid(
                        ValueSteps.backOntoCards(Prices.named(session.with(Stage.TENDERING), context), context),
                        context));
    }

    /**
     * Why a basket cannot be paid as it is: the profile has lost the tax category of something in it, or the exemption that was
     * agreed.
     */
    static Optional<Notice> blocked(RegisterSession session, RegisterContext context) {
        return priced(session, context)
                .blocked()
                .map(line -> line.line().item())
                .map(item -> Notice.of(NoticeCode.LINE_BLOCKED, item.code(), item.taxCategory()))
                .or(() -> TermsSteps.broken(session, context));
    }

    /** Why no money may move for a basket as it is; nothing if it may. */
    static Optional<Notice> whyNotPayable(RegisterSession session, RegisterContext context) {
        if (session.basket().kind() == TransactionKind.RETURN
                && session.returnReason().isBlank()) {
            return Optional.of(Notice.of(NoticeCode.REASON_NEEDED));
        }
        return ReceiptReturnSteps.sale(session, context)
                .map(sale -> ReceiptReturnSteps.gone(session, sale, context))
                .orElseGet(() -> blocked(session, context));
    }

    static Step back(RegisterSession session) {
        if (session.pendingCard().isPresent()) {
            return Step.refuse(session, NoticeCode.CARD_PENDING);
        }
        if (hasMovedMoney(session)) {
            return Step.refuse(session, NoticeCode.MONEY_TAKEN);
        }
        // Cash that was entered is still on the counter, and a gift card is charged when the sale is: both go back with
        // the tenders.
        return Step.to(
                session.with(List.<Tender>of()).withPromotions(Optional.empty()).with(Stage.SELLING));
    }

    /** Whether money of the customer's account has moved, which no key here makes undone. */
    static boolean hasMovedMoney(RegisterSession session) {
        return session.tenders().stream().anyMatch(ElectronicTender.class::isInstance);
    }

    static Step cash(RegisterSession session, Money amount, RegisterContext context) {
        if (session.pendingCard().isPresent()) {
            return Step.refuse(session, NoticeCode.CARD_PENDING);
        }
        Optional<Notice> blocked = whyNotPayable(session, context);
        if (blocked.isPresent()) {
            return Step.to(session).saying(blocked.get());
        }
        if (!(due(session, context) instanceof BalanceDue due)) {
            return settleIfPaid(session, context);
        }
        Optional<Money> toValue = ReceiptReturnSteps.terms(session, context)
                .map(terms -> terms.toValueFirst(due.amount(), session.tenders()))
                .filter(Money::isPositive);
        if (toValue.isPresent()) {
            return Step.refuse(
                    session, NoticeCode.REFUND_TO_VALUE_FIRST, toValue.get().toString());
        }
        Optional<Money> toCard =
                ReceiptReturnSteps.terms(session, context).map(terms -> terms.toCardsFirst(due.amount()));
        if (toCard.filter(Money::isPositive).isPresent()) {
            return Step.refuse(
                    session, NoticeCode.REFUND_TO_CARD_FIRST, toCard.get().toString());
        }
        boolean refund = session.basket().kind() == TransactionKind.RETURN;
        if (!amount.currency().equals(context.store().currency())
                || !(refund ? isRefund(amount, due) : isPayment(amount, due))) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, amount.toString());
        }
        return paidWith(session, new CashTender(amount), context);
    }

    /** What a customer may hand over: nothing only where the rest rounds to nothing. */
    private static boolean isPayment(Money amount, BalanceDue due) {
        boolean slip = !isBelieved(amount, due);
        return amount.isPositive() ? !slip : amount.isZero() && due.inCash().isZero();
    }

    /** Whether so much is handed over for what is due, or somebody has mistyped. */
    static boolean isBelieved(Money amount, BalanceDue due) {
        return amount.isPositive()
                && amount.minor()
                        <= Math.max(LARGE_NOTE, Math.multiplyExact(due.inCash().minor(), 10L));
    }

    /** What may be handed back: never more than is due, be it to the cent or rounded. */
    private static boolean isRefund(Money amount, BalanceDue due) {
        return isPayment(amount, due) && (amount.compareTo(due.inCash()) <= 0 || amount.equals(due.amount()));
    }

    /** Adds a tender and commits the sale if that pays it. */
    static Step paidWith(RegisterSession session, Tender tender, RegisterContext context) {
        List<Tender> tenders = new ArrayList<>(session.tenders());
        tenders.add(tender);
        return settleIfPaid(session.with(tenders), context);
    }

    /**
     * Anything that changes the basket first needs the way back, which says so if money was taken. What changes nothing, because
     * it was refused or only opens the drawer, leaves the customer paying.
     */
    static Step onlyAfterGoingBack(RegisterSession session, Function<RegisterSession, Step> step) {
        Step back = back(session);
        if (back.reply().notice().isPresent()) {
            return back;
        }
        if (session.tenders().stream().anyMatch(tender -> !(tender instanceof ExchangeTender))) {
            return Step.refuse(session, NoticeCode.MONEY_TAKEN);
        }
        Step taken = step.apply(back.session());
        return taken.session().equals(back.session()) ? taken.with(session) : taken;
    }

    /** What the tenders so far come to. */
    static TenderOutcome due(RegisterSession session, RegisterContext context) {
        PricedBasket basket = priced(session, context);
        return ReceiptReturnSteps.terms(session, context)
                .map(terms -> terms.settle(basket, session.tenders()))
                .orElseGet(() -> Tendering.settle(basket, session.tenders()));
    }

    /** The cents of the session's basket: what comes back by receipt carries those that it was sold with. */
    static PricedBasket priced(RegisterSession session, RegisterContext context) {
        return Prices.of(session, context).basket();
    }

    static Step settleIfPaid(RegisterSession session, RegisterContext context) {
        // A card may answer after a restart that brought another profile: its money is kept, and nothing is committed
        // by a guess.
        Optional<Notice> blocked = whyNotPayable(session, context)
                .or(() -> ExchangeSteps.whyNotPayable(session, context))
                .or(() -> hasMovedMoney(session) ? Optional.empty() : AskingSteps.soldMeanwhile(session, context));
        if (blocked.isPresent()) {
            return Step.to(session).saying(blocked.get());
        }
        Optional<Step> spent = CouponSteps.lostWhilePaying(session, context);
        if (spent.isPresent()) {
            return spent.get();
        }
        List<Tender> covered = ValueSteps.covered(session, context);
        if (covered.size() < session.tenders().size()) {
            return Step.to(session.with(covered)).saying(Notice.of(NoticeCode.VALUE_SPENT_MEANWHILE));
        }
        return switch (due(session, context)) {
            case BalanceDue ignored -> Step.to(session);
            case SettledSale settled -> commit(session, settled, context);
        };
    }

    private static Step commit(RegisterSession session, SettledSale settled, RegisterContext context) {
        if (session.payment().other().isPresent()) {
            return ExchangeSteps.commit(session, settled, context);
        }
        EventHeader header = context.header(session);
        Transaction transaction = TransactionWriter.write(session, settled, context);
        JournalEvent event = switch (settled.basket().kind()) {
            case SALE -> new SaleCompleted(header, transaction);
            case RETURN ->
                session.isUndoing()
                        ? PostVoidSteps.event(session, header, transaction, context)
                        : new ReturnCompleted(
                                header,
                                transaction,
                                session.returnReason(),
                                session.original().orElse(null));
        };
        boolean cash = settled.tenders().stream().anyMatch(ValueSteps::isInDrawer);
        Step step = ReceiptSteps.offer(
                Step.to(session.with(Stage.COMPLETED).withPendingCard(Optional.empty()))
                        .recording(event),
                session.transaction(),
                context);
        return cash ? step.then(new KickDrawer()) : step;
    }
}
