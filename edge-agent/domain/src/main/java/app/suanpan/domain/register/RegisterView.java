package app.suanpan.domain.register;

import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.reason.Reasons;
import app.suanpan.domain.receipt.Receipt;
import app.suanpan.domain.receipt.ReceiptComposer;
import app.suanpan.domain.receipt.ReceiptOffer;
import app.suanpan.domain.register.Payment.Doing;
import app.suanpan.domain.register.Payment.PendingCard;
import app.suanpan.domain.register.Phase.CardStatus;
import app.suanpan.domain.register.RegisterState.DeviceStatus;
import app.suanpan.domain.register.RegisterState.SyncStatus;
import app.suanpan.domain.register.Step.Found;
import app.suanpan.domain.register.Step.Reply;
import app.suanpan.domain.tender.CardTender;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.CodeTender;
import app.suanpan.domain.tender.ExchangeTender;
import app.suanpan.domain.tender.ForeignTender;
import app.suanpan.domain.tender.PointsTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.ValueTender;
import app.suanpan.domain.tender.VoucherTender;
import app.suanpan.domain.terms.PricedSale;
import app.suanpan.domain.workstation.Operator;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the checkout shows for a session: derived anew each time, so that it can never disagree with what is remembered. */
public final class RegisterView {

    private RegisterView() {}

    /**
     * @param revision number of this state
     * @param session what is remembered
     * @param reply what the last command had to say
     * @param found what was last looked for; stays on the screen until something else is
     * @param sync how far the collector is
     * @param devices how the devices are
     * @param context for names and receipts
     */
    public static RegisterState render(
            long revision,
            RegisterSession session,
            Reply reply,
            Found found,
            SyncStatus sync,
            List<DeviceStatus> devices,
            RegisterContext context) {
        PricedSale priced = Prices.of(session, context);
        PricedBasket basket = priced.basket();
        LocalDate day = context.day(session);
        return new RegisterState(
                revision,
                context.store().name(),
                context.workstation(),
                context.store().zone(),
                day,
                session.operator().map(Operator::name),
                phase(session, basket, context),
                basket,
                SaleTerms.of(session.open().agreed(), priced.promotions()),
                session.lastLine(),
                memberStrip(session, context),
                session.servingGuide().flatMap(context.members()::guide).map(guide -> guide.firstName()),
                QuickKeySteps.view(found, context),
                found.items(),
                found.text(),
                reply.notice(),
                reply.refusals(),
                ReceiptReturnSteps.view(session, context)
                        .filter(ignored -> session.stage() != RegisterSession.Stage.COMPLETED),
                reply.matching(),
                reply.joinTerms(),
                new GoodsView(
                        session.open().note(),
                        PriceCheckSteps.view(session, context),
                        AskingSteps.view(session),
                        ExchangeSteps.otherTotal(session, context),
                        session.isUndoing()),
                context.facts().held(),
                till(session, reply, context),
                reply.journal(),
                AccessRenderer.render(session, context),
                CustomerView.of(session, day, context),
                sync,
                devices);
    }

    private static RegisterState.TillView till(RegisterSession session, Reply reply, RegisterContext context) {
        Currency currency = context.store().currency();
        return new RegisterState.TillView(
                context.till().denominations().stream()
                        .map(worth -> new Money(worth, currency))
                        .toList(),
                reply.slip(),
                context.till().foreign().stream()
                        .filter(rate -> rate.holdsOn(context.today()))
                        .toList(),
                ForeignTill.counted(session.shift(), context),
                context.till().vouchers().stream()
                        .filter(kind -> kind.isTakenOn(context.today()))
                        .toList(),
                context.reasons().equals(Reasons.SHIPPED)
                        ? List.of()
                        : context.reasons().all());
    }

    private static Optional<RegisterState.MemberStrip> memberStrip(RegisterSession session, RegisterContext context) {
        return session.member()
                .flatMap(context.members()::byId)
                .map(member -> PointsSteps.strip(member, session, context));
    }

    private static Phase phase(RegisterSession session, PricedBasket basket, RegisterContext context) {
        if (session.shift().isEmpty()) {
            return new Phase.SignedOff(
                    context.staff().operators(), context.facts().suspended());
        }
        return switch (session.stage()) {
            case SELLING -> new Phase.Selling();
            case TENDERING -> tendering(session, basket, context);
            case COMPLETED ->
                ReceiptSteps.transaction(session, context)
                        .<Phase>map(transaction -> completed(session, transaction, context))
                        .orElseGet(Phase.Selling::new);
        };
    }

    private static Phase tendering(RegisterSession session, PricedBasket basket, RegisterContext context) {
        TenderOutcome outcome = TenderSteps.due(session, context);
        Money due = outcome instanceof BalanceDue balance ? balance.amount() : context.zero();
        Money inCash = outcome instanceof BalanceDue balance ? balance.inCash() : context.zero();
        boolean refund = basket.total().isNegative();
        return new Phase.Tendering(
                due,
                inCash,
                refund ? List.of(inCash) : QuickCash.amountsFor(inCash),
                session.tenders().stream().map(RegisterView::view).toList(),
                session.pendingCard().map(RegisterView::status),
                ReceiptReturnSteps.terms(session, context)
                        .map(terms -> terms.toCardsFirst(due))
                        .filter(Money::isPositive),
                session.payment().part(),
                PointsTenderSteps.offer(session, context));
    }

    private static CardStatus status(PendingCard pending) {
        return switch (pending.doing()) {
            case REVERSING -> pending.unknown() ? CardStatus.REVERSAL_UNKNOWN : CardStatus.REVERSING;
            case PAYING, CONFIRMING ->
                pending.wallet().isEmpty()
                        ? pending.unknown() ? CardStatus.UNKNOWN : CardStatus.WAITING
                        : pending.unknown()
                                ? CardStatus.CODE_UNKNOWN
                                : pending.doing() == Doing.CONFIRMING
                                        ? CardStatus.CODE_CONFIRMING
                                        : CardStatus.CODE_WAITING;
        };
    }

    private static Phase.TenderView view(Tender tender) {
        return switch (tender) {
            case CashTender cash -> new Phase.TenderView("cash", cash.amount(), "");
            case ValueTender value ->
                new Phase.TenderView(
                        ValueSteps.kind(value), value.amount(), value.card().masked());
            case VoucherTender paid ->
                new Phase.TenderView(
                        ValueSteps.kind(paid), paid.amount(), paid.voucher().masked());
            case PointsTender paid ->
                new Phase.TenderView(
                        ValueSteps.kind(paid),
                        paid.amount(),
                        String.valueOf(paid.points().points()));
            case ForeignTender foreign ->
                new Phase.TenderView(
                        ValueSteps.kind(foreign),
                        foreign.amount(),
                        foreign.given().toString());
            case ExchangeTender exchange -> new Phase.TenderView(ValueSteps.kind(exchange), exchange.amount(), "");
            case CodeTender code -> new Phase.TenderView(ValueSteps.kind(code), code.amount(), code.shortReference());
            case CardTender card -> new Phase.TenderView("card", card.amount(), card.maskedNumber());
        };
    }

    private static Phase completed(RegisterSession session, Transaction transaction, RegisterContext context) {
        boolean refund = session.basket().kind() == TransactionKind.RETURN;
        Money total = new Money(transaction.total(), context.store().currency());
        long given = transaction.tenders().stream()
                .filter(tender -> !tender.kind().equals("exchange"))
                .mapToLong(tender -> tender.amount())
                .sum();
        JournalEvent event = context.facts().transaction(transaction.id()).orElseThrow();
        Receipt receipt = ReceiptComposer.compose(
                event,
                ReceiptComposer.joined(event).flatMap(context.facts()::byReceipt),
                context.stationery(),
                memberStrip(session, context),
                ReceiptComposer.WIDE,
                Set.of());
        ReceiptOffer offer = context.stationery().template().offer();
        return new Phase.Completed(
                transaction.receipt(),
                refund ? total.negated() : total,
                new Money(given, context.store().currency()),
                new Money(transaction.change(), context.store().currency()),
                receipt,
                context.stationery().codes().linkTo(transaction.receipt()),
                offer.isOnPaper() || context.facts().isOnPaper(transaction.id()),
                offer);
    }
}
