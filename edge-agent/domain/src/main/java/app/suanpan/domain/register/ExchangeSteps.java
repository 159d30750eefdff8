package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Payment.OtherHalf;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.register.Step.KickDrawer;
import app.suanpan.domain.tender.ExchangeTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.TenderOutcome.SettledSale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goods come back and others are bought instead, in one go: a return and a sale, committed together or not at all. Each is reckoned as if
 * it were alone; the cheaper one is settled with the other, to the cent, and only the difference is paid or paid back. The half that
 * it is paid for is on the screen while the customer pays.
 */
final class ExchangeSteps {

    private ExchangeSteps() {}

    /** The other half comes to the screen; at first an empty basket for what is bought instead. */
    static Step swap(RegisterSession session, RegisterContext context) {
        if (session.isUndoing()) {
            return Step.refuse(session, NoticeCode.UNDONE_AS_A_WHOLE);
        }
        if (session.payment().other().isPresent()) {
            return Step.to(shown(session));
        }
        if (session.basket().kind() != TransactionKind.RETURN
                || session.basket().isEmpty()) {
            return Step.refuse(session, NoticeCode.NO_RETURN_OPEN);
        }
        return TenderSteps.whyNotPayable(session, context)
                .map(notice -> Step.to(session).saying(notice))
                .orElseGet(() -> Step.to(MemberSteps.carriedOver(
                        session,
                        session.showing(
                                OpenTransaction.fresh(context.ids().get())
                                        .withMember(session.member())
                                        .withServingGuide(session.servingGuide()),
                                Payment.NONE.beside(Optional.of(new OtherHalf(session.open(), Optional.empty())))),
                        context)));
    }

    /** The session with its other half on the screen, as it was when it was left. */
    private static RegisterSession shown(RegisterSession session) {
        OtherHalf other = session.payment().other().orElseThrow();
        return session.showing(
                other.open(),
                Payment.NONE
                        .withPromotions(other.promotions())
                        .beside(Optional.of(
                                new OtherHalf(session.open(), session.payment().promotions()))));
    }

    private static RegisterSession alone(RegisterSession session) {
        return session.showing(session.open(), Payment.NONE);
    }

    /** The return of an exchange, if the session is one. */
    static Optional<RegisterSession> back(RegisterSession session) {
        return session.payment()
                .other()
                .map(ignored -> session.basket().kind() == TransactionKind.RETURN ? session : shown(session));
    }

    /** The customer pays the difference, or gets it; a half without goods is left out. */
    static Step begin(RegisterSession session, RegisterContext context) {
        RegisterSession back = back(session).orElseThrow();
        RegisterSession sale = shown(back);
        if (sale.basket().isEmpty()) {
            return TenderSteps.begin(alone(back), context);
        }
        if (back.basket().isEmpty()) {
            return TenderSteps.begin(alone(sale), context);
        }
        Optional<Notice> refusal =
                TenderSteps.whyNotPayable(back, context).or(() -> TenderSteps.whyNotPayable(sale, context));
        if (refusal.isPresent()) {
            return Step.to(session).saying(refusal.get());
        }
        RegisterSession named = Prices.named(sale.with(Stage.TENDERING), context);
        Money price = payable(named, context);
        Money worth = worth(shown(named), context);
        boolean pays = price.compareTo(worth) >= 0;
        RegisterSession front = pays ? named : shown(named);
        RegisterSession paid = front.with(List.<Tender>of(ExchangeTender.of(pays ? worth : price)));
        return TenderSteps.settleIfPaid(ValueSteps.backOntoCards(paid, context), context);
    }

    private static Money payable(RegisterSession half, RegisterContext context) {
        return TenderSteps.due(half.with(List.<Tender>of()), context) instanceof BalanceDue due
                ? due.amount()
                : context.zero();
    }

    /**
     * What goods that come back pay for: what they were paid with over the counter, rounding and all, so that nobody gains by it; to
     * the cent where a card paid, or nobody has the receipt.
     */
    private static Money worth(RegisterSession back, RegisterContext context) {
        if (!(TenderSteps.due(back.with(List.<Tender>of()), context) instanceof BalanceDue due)) {
            return context.zero();
        }
        boolean overTheCounter = ReceiptReturnSteps.terms(back, context)
                .filter(terms -> terms.backing().parts().isEmpty())
                .isPresent();
        Money first = overTheCounter ? due.inCash() : due.amount();
        Money second = overTheCounter ? due.amount() : due.inCash();
        return settles(back, first, context) ? first : second;
    }

    private static boolean settles(RegisterSession half, Money exchanged, RegisterContext context) {
        return TenderSteps.due(half.with(List.<Tender>of(ExchangeTender.of(exchanged))), context)
                instanceof SettledSale;
    }

    /** Why the half that is not on the screen cannot be committed any more; nothing if it can, or there is none. */
    static Optional<Notice> whyNotPayable(RegisterSession session, RegisterContext context) {
        return session.payment().other().flatMap(ignored -> TenderSteps.whyNotPayable(shown(session), context));
    }

    /** Both halves are written, the return first, each with the number of the other. */
    static Step commit(RegisterSession session, SettledSale settled, RegisterContext context) {
        Money exchanged = session.tenders().stream()
                .filter(ExchangeTender.class::isInstance)
                .map(Tender::amount)
                .reduce(context.zero(), Money::plus);
        RegisterSession other = shown(session).with(List.<Tender>of(ExchangeTender.of(exchanged)));
        if (!(TenderSteps.due(other, context) instanceof SettledSale otherSettled)
                || !otherSettled.change().isZero()) {
            // Another profile came with a restart, and rounds otherwise: nothing is committed by a guess.
            return Step.to(session).saying(Notice.of(NoticeCode.EXCHANGE_CHANGED));
        }
        boolean backIsOther = other.basket().kind() == TransactionKind.RETURN;
        RegisterSession back = backIsOther ? other : session;
        RegisterSession sale = backIsOther ? session : other;
        long number = context.nextReceiptNumber().getAsLong();
        Transaction returned = TransactionWriter.write(
                back,
                joined(backIsOther ? otherSettled : settled, number + 1, context),
                context,
                number,
                Optional.empty());
        ReturnCompleted refund = new ReturnCompleted(
                context.header(session),
                returned,
                back.returnReason(),
                back.original().orElse(null));
        Transaction sold = TransactionWriter.write(
                sale,
                joined(backIsOther ? settled : otherSettled, number, context),
                context,
                number + 1,
                Optional.of(refund));
        Step step = ReceiptSteps.offer(
                Step.to(session.with(Stage.COMPLETED).withPendingCard(Optional.empty()))
                        .recording(refund, new SaleCompleted(context.header(session), sold)),
                session.transaction(),
                context);
        boolean cash = settled.tenders().stream().anyMatch(ValueSteps::isInDrawer);
        return cash ? step.then(new KickDrawer()) : step;
    }

    private static SettledSale joined(SettledSale settled, long otherNumber, RegisterContext context) {
        List<Tender> tenders = new ArrayList<>();
        for (Tender tender : settled.tenders()) {
            tenders.add(
                    tender instanceof ExchangeTender exchange
                            ? new ExchangeTender(exchange.amount(), TransactionWriter.receipt(otherNumber, context))
                            : tender);
        }
        return new SettledSale(settled.basket(), tenders, settled.change(), settled.rounding());
    }

    /** What the half that is not on the screen comes to, negative for goods that come back; nothing if there is none. */
    static Optional<Money> otherTotal(RegisterSession session, RegisterContext context) {
        return session.payment()
                .other()
                .map(ignored -> TenderSteps.priced(shown(session), context).total());
    }
}
