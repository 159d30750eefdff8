package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.Pack;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.TenderVoided;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.points.PointsRule;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.refund.Backing;
import app.suanpan.domain.refund.RefundTerms;
import app.suanpan.domain.tender.CardTender;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.CodeTender;
import app.suanpan.domain.tender.ElectronicTender;
import app.suanpan.domain.tender.ExchangeTender;
import app.suanpan.domain.tender.ForeignTender;
import app.suanpan.domain.tender.PointsTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.ValueCard.Kind;
import app.suanpan.domain.tender.ValueTender;
import app.suanpan.domain.tender.VoucherTender;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gift cards, store credit, and taking a tender back. */
final class ValueSteps {
    /** The code of the line by which a gift card is sold; no item file has it. */
    static final String GIFT_CARD = "GIFT-CARD";

    private ValueSteps() {}

    static Step sell(RegisterSession session, TenderCommand.SellGiftCard command, RegisterContext context) {
        if (session.basket().kind() != TransactionKind.SALE) {
            return Step.refuse(session, NoticeCode.GIFT_CARD_NOT_NOW);
        }
        Money amount = command.amount();
        if (!amount.isPositive() || !amount.currency().equals(context.store().currency())) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, amount.toString());
        }
        Optional<ValueCard> card = command.number().isEmpty()
                ? Optional.of(ValueCard.of(Kind.GIFT_CARD, context.ids().get()))
                : ValueCard.parse(command.number()).filter(known -> known.kind() == Kind.GIFT_CARD);
        if (card.isEmpty()) {
            return Step.refuse(session, NoticeCode.VALUE_NUMBER_WRONG);
        }
        String number = card.get().number();
        boolean twice = session.basket().lines().stream()
                .anyMatch(
                        line -> line.pack() != null && number.equals(line.pack().serial()));
        if (twice) {
            return Step.refuse(session, NoticeCode.NUMBER_TWICE, number);
        }
        return BasketSteps.append(
                session, item(amount), Quantity.ONE, Optional.empty(), new Pack(null, number, null, null), context);
    }

    private static Item item(Money amount) {
        return new Item(
                GIFT_CARD,
                Optional.empty(),
                new LocalName("礼品卡", "Gift card"),
                amount,
                TaxCategory.LIABILITY,
                UnitOfMeasure.EACH,
                "");
    }

    /** What is on a card, said to whoever scans it while nobody pays. */
    static Step balance(RegisterSession session, ValueCard card, RegisterContext context) {
        var account = context.facts().valueOf(card);
        return account.issuedHere()
                ? Step.refuse(session, NoticeCode.VALUE_BALANCE, money(account.balance(), context))
                : Step.refuse(session, NoticeCode.VALUE_UNKNOWN_HERE);
    }

    static Step pay(RegisterSession session, TenderCommand.PayByValue command, RegisterContext context) {
        return ValueCard.parse(command.number())
                .map(card -> pay(session, card, command.amount(), context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.VALUE_NUMBER_WRONG));
    }

    static Step pay(RegisterSession session, ValueCard card, Optional<Money> wanted, RegisterContext context) {
        Optional<Notice> notNow = notNow(session, context);
        if (notNow.isPresent()) {
            return Step.to(session).saying(notNow.get());
        }
        if (!(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return Step.refuse(session, NoticeCode.NOT_TENDERING);
        }
        Money asked = wanted.orElse(due.amount());
        if (!asked.currency().equals(context.store().currency())
                || !asked.isPositive()
                || asked.compareTo(due.amount()) > 0) {
            return Step.refuse(session, NoticeCode.AMOUNT_NOT_ALLOWED, asked.toString());
        }
        if (session.basket().kind() == TransactionKind.RETURN) {
            return TenderSteps.paidWith(session, new ValueTender(asked, card), context);
        }
        long left = available(card, context) - used(session.tenders(), card);
        if (left <= 0) {
            return Step.refuse(session, NoticeCode.VALUE_EMPTY);
        }
        if (wanted.isPresent() && asked.minor() > left) {
            return Step.refuse(session, NoticeCode.VALUE_NOT_ENOUGH, money(left, context));
        }
        Money amount = new Money(Math.min(left, asked.minor()), asked.currency());
        return TenderSteps.paidWith(session, new ValueTender(amount, card), context);
    }

    /** What a sale was paid with from gift cards, store credit, vouchers and points goes back for them, without anybody asking for it. */
    static RegisterSession backOntoCards(RegisterSession session, RegisterContext context) {
        Optional<RefundTerms> terms = ReceiptReturnSteps.terms(session, context);
        if (terms.isEmpty() || !(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return session;
        }
        long open = terms.get().toValueFirst(due.amount(), session.tenders()).minor();
        List<Tender> tenders = new ArrayList<>(session.tenders());
        for (Backing.Part card : terms.get().backing().value()) {
            long now = Math.min(open, card.left());
            if (now > 0) {
                Money amount = new Money(now, due.amount().currency());
                tenders.add(back(session, card, amount, context));
                open -= now;
            }
        }
        return session.with(tenders);
    }

    private static Tender back(RegisterSession session, Backing.Part part, Money amount, RegisterContext context) {
        if (part.paid().points() != null) {
            return new PointsTender(amount, part.paid().points().back(part.pointsOf(amount.minor())), false);
        }
        return part.card()
                .<Tender>map(known -> new ValueTender(amount, known))
                .orElseGet(() -> VoucherSteps.back(session, part.paid(), amount, context));
    }

    /** All that is to be paid back goes onto new store credit, whose number is on the receipt. */
    static Step giveCredit(RegisterSession session, RegisterContext context) {
        Optional<Notice> notNow = notNow(session, context);
        if (notNow.isPresent()) {
            return Step.to(session).saying(notNow.get());
        }
        if (session.basket().kind() != TransactionKind.RETURN
                || !(TenderSteps.due(session, context) instanceof BalanceDue due)) {
            return Step.refuse(session, NoticeCode.CREDIT_FOR_RETURNS_ONLY);
        }
        if (due.amount().isZero()) {
            return Step.refuse(
                    session, NoticeCode.AMOUNT_NOT_ALLOWED, due.amount().toString());
        }
        ValueCard credit = ValueCard.of(Kind.STORE_CREDIT, context.ids().get());
        return TenderSteps.paidWith(session, new ValueTender(due.amount(), credit), context);
    }

    /** What was entered is gone at once; what moved money, when the money is back. */
    static Step takeBack(RegisterSession session, TenderCommand.VoidTender command, RegisterContext context) {
        if (session.pendingCard().isPresent()) {
            return Step.refuse(session, NoticeCode.CARD_PENDING);
        }
        List<Tender> tenders = new ArrayList<>(session.tenders());
        if (command.index() < 0 || command.index() >= tenders.size()) {
            return Step.refuse(session, NoticeCode.TENDER_GONE);
        }
        Tender gone = tenders.remove(command.index());
        if (gone instanceof ExchangeTender) {
            return Step.refuse(session, NoticeCode.EXCHANGE_STAYS);
        }
        if (gone instanceof PointsTender && session.basket().kind() == TransactionKind.RETURN) {
            // What points paid comes back as points, and as nothing else.
            return Step.refuse(
                    session, NoticeCode.REFUND_TO_VALUE_FIRST, gone.amount().toString());
        }
        if (gone instanceof ElectronicTender paid) {
            return ReversalSteps.takeBack(session, paid, context);
        }
        Step step = Step.to(session.with(tenders))
                .recording(voided(session, gone, context))
                .saying(Notice.of(NoticeCode.TENDER_TAKEN_BACK, gone.amount().toString()));
        return isInDrawer(gone) ? step.then(new Step.KickDrawer()) : step;
    }

    /** Whether a tender is put into the drawer, or comes out of it: money, foreign or not, and the paper that paid. */
    static boolean isInDrawer(Tender tender) {
        return tender instanceof CashTender || tender instanceof ForeignTender || tender instanceof VoucherTender;
    }

    static TenderVoided voided(RegisterSession session, Tender gone, RegisterContext context) {
        return new TenderVoided(
                context.header(session),
                session.transaction(),
                session.shift().orElseThrow().id(),
                kind(gone),
                gone.amount().currency().getCurrencyCode(),
                gone.amount().minor());
    }

    /**
     * The tenders without those that are not covered any more: another checkout may have spent them since. Read inside the
     * SQLite transaction that commits the sale, so that nothing is spent twice.
     */
    static List<Tender> covered(RegisterSession session, RegisterContext context) {
        if (session.basket().kind() == TransactionKind.RETURN) {
            return session.tenders();
        }
        return session.tenders().stream()
                .filter(tender -> switch (tender) {
                    case ValueTender value -> used(session.tenders(), value.card()) <= available(value.card(), context);
                    case VoucherTender paid -> VoucherSteps.isStillGood(paid.voucher(), context);
                    case PointsTender paid -> PointsTenderSteps.isStillThere(paid, session, context);
                    default -> true;
                })
                .toList();
    }

    /** Whether a line is money that is owed from then on, such as a gift card: it is sold for what it is worth. */
    static boolean isOwed(LineItem line) {
        return line.item().taxCategory().equals(TaxCategory.LIABILITY);
    }

    /** What a tender is called in the journal. */
    static String kind(Tender tender) {
        return switch (tender) {
            case CashTender ignored -> "cash";
            case CardTender ignored -> "card";
            case CodeTender code -> code.wallet().code();
            case ForeignTender ignored -> "foreign-cash";
            case ExchangeTender ignored -> "exchange";
            case ValueTender value -> value.card().kind().code();
            case VoucherTender ignored -> "voucher";
            case PointsTender ignored -> PointsRule.POINTS;
        };
    }

    static Optional<Notice> notNow(RegisterSession session, RegisterContext context) {
        return session.pendingCard().isPresent()
                ? Optional.of(Notice.of(NoticeCode.CARD_PENDING))
                : TenderSteps.blocked(session, context);
    }

    private static long available(ValueCard card, RegisterContext context) {
        long floor = card.kind() == Kind.GIFT_CARD ? context.till().giftCardFloor() : 0;
        return context.facts().valueOf(card).available(floor);
    }

    private static long used(List<Tender> tenders, ValueCard card) {
        return tenders.stream()
                .filter(tender ->
                        tender instanceof ValueTender value && value.card().equals(card))
                .mapToLong(tender -> tender.amount().minor())
                .sum();
    }

    private static String money(long minor, RegisterContext context) {
        return new Money(minor, context.store().currency()).toString();
    }
}
