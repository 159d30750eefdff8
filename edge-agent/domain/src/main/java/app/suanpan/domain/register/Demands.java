package app.suanpan.domain.register;

import app.suanpan.domain.authority.Demand;
import app.suanpan.domain.authority.Permission;
import app.suanpan.domain.authority.Staff;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.RegisterSession.Stage;
import app.suanpan.domain.terms.ManualDiscount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What each command demands. Every command stands in the switch, those that anybody signed on may do too: a new one does not
 * compile before somebody has decided.
 */
final class Demands {
    /** 100 %. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private Demands() {}

    /** What it takes to do this, or nothing if anybody may. */
    static Optional<Demand> of(RegisterSession session, RegisterCommand command, RegisterContext context) {
        return switch (command) {
            case RegisterCommand.OverridePrice override -> override(session, override, context);
            case RegisterCommand.AddLines add -> addLines(session, add, context);
            // What comes back by receipt is chosen freely: what counts is asked before the money goes out.
            case RegisterCommand.ChangeQuantity ignored when session.original().isPresent() -> Optional.empty();
            case RegisterCommand.RemoveLine ignored when session.original().isPresent() -> Optional.empty();
            case RegisterCommand.ChangeQuantity change -> fewer(session, change);
            case TermsCommand terms -> terms(session, terms, context);
            case GoodsCommand goods -> goods(goods);
            case RegisterCommand.RemoveLine ignored -> may(Permission.LINE_REMOVE);
            case RegisterCommand.VoidTransaction ignored ->
                Optional.of(new Demand(Permission.TRANSACTION_VOID, total(session, context)));
            case RegisterCommand.Hold ignored -> may(Permission.HOLD);
            case RegisterCommand.Recall ignored -> may(Permission.RECALL);
            case MoneyBackCommand.ReturnByReceipt ignored -> may(Permission.RETURN_WITH_RECEIPT);
            case MoneyBackCommand.TakeBack ignored -> Optional.empty();
            case MoneyBackCommand.TakeAllBack ignored -> Optional.empty();
            case MoneyBackCommand.GiveReason ignored -> Optional.empty();
            case MoneyBackCommand.PostVoid ignored -> undo(session, context);
            // Nothing is handed out by it: that is asked at the tender, for what comes back.
            case MoneyBackCommand.Exchange ignored -> Optional.empty();
            case RegisterCommand.BeginTender ignored -> refund(session, context);
            case RegisterCommand.FindMember ignored -> may(Permission.MEMBER_FIND);
            case MemberCommand ignored -> may(Permission.MEMBER_FIND);
            case RegisterCommand.OpenDrawer ignored -> may(Permission.DRAWER_OPEN);
            case RegisterCommand.ReprintReceipt ignored ->
                ReceiptSteps.isFirstPaper(session, context) ? Optional.empty() : may(Permission.RECEIPT_REPRINT);
            case TenderCommand tender -> tender(session, tender, context);
            case TillCommand till -> till(session, till, context);
            case JournalCommand look -> journal(look);
            case RegisterCommand.SignOff ignored -> may(Permission.TILL_CLOSE);
            case QuickKeyCommand ignored -> may(Permission.QUICK_KEYS_EDIT);
            case PeopleCommand.ChoosePin choose -> firstPin(choose, context);
            case PeopleCommand.LiftLockOut ignored -> may(Permission.LOCK_OUT_LIFT);
            case PeopleCommand.BeginTraining ignored -> may(Permission.TRAINING);
            // It was begun by somebody who may, and nobody has to stay in it.
            case PeopleCommand.EndTraining ignored -> Optional.empty();
            case PeopleCommand.Identify ignored -> Optional.empty();
            case PeopleCommand.LeaveSignOn ignored -> Optional.empty();
            case PeopleCommand.LockScreen ignored -> Optional.empty();
            case PeopleCommand.ExplainApproval ignored -> Optional.empty();
            case PeopleCommand.AnswerApproval ignored -> Optional.empty();
            case PeopleCommand.WithdrawApproval ignored -> Optional.empty();
            // Who signs on is asked by signing on itself: nobody is there yet whose role could be looked at.
            case RegisterCommand.SignOn ignored -> Optional.empty();
            // What a return pays back is asked for when it is known, before anything is handed out: at the tender.
            case RegisterCommand.BeginReturn ignored -> Optional.empty();
            case RegisterCommand.Scan ignored -> Optional.empty();
            case RegisterCommand.ScanTwin ignored -> Optional.empty();
            case RegisterCommand.AddItem ignored -> Optional.empty();
            case RegisterCommand.Search ignored -> Optional.empty();
            case RegisterCommand.Browse ignored -> Optional.empty();
            case RegisterCommand.ClearMember ignored -> Optional.empty();
            case RegisterCommand.ClearGuide ignored -> Optional.empty();
            case RegisterCommand.BackToBasket ignored -> Optional.empty();
            case RegisterCommand.TenderCash ignored -> Optional.empty();
            case RegisterCommand.TenderCard ignored -> Optional.empty();
            case RegisterCommand.QueryCard ignored -> Optional.empty();
            case RegisterCommand.NextCustomer ignored -> Optional.empty();
            case RegisterCommand.DismissNotice ignored -> Optional.empty();
            // The terminal's answer is of money that has moved: it is written down whoever is signed on.
            case RegisterCommand.CardResolved ignored -> Optional.empty();
        };
    }

    private static Optional<Demand> tender(RegisterSession session, TenderCommand command, RegisterContext context) {
        return switch (command) {
            case TenderCommand.SellGiftCard sell ->
                Optional.of(new Demand(
                        Permission.GIFT_CARD_ISSUE, Math.max(0, sell.amount().minor())));
            case TenderCommand.SellVoucher sell ->
                Optional.of(new Demand(Permission.GIFT_CARD_ISSUE, VoucherSteps.worth(sell, context)));
            case TenderCommand.PayByValue ignored -> Optional.empty();
            case TenderCommand.PayByVoucher ignored -> Optional.empty();
            case TenderCommand.PayByPoints ignored -> Optional.empty();
            case TenderCommand.PointsAnswered ignored -> Optional.empty();
            case TenderCommand.PayForeign pay ->
                Optional.of(new Demand(Permission.FOREIGN_CASH, ForeignSteps.worth(pay, context)));
            case TenderCommand.PayByCode ignored -> Optional.empty();
            case TenderCommand.NamePart ignored -> Optional.empty();
            // It is no tender yet: the customer gets back what nobody has counted.
            case TenderCommand.GiveUpPayment ignored -> Optional.empty();
            case TenderCommand.GiveCredit ignored ->
                Optional.of(new Demand(Permission.STORE_CREDIT_ISSUE, total(session, context)));
            case TenderCommand.VoidTender gone ->
                Optional.of(new Demand(
                        Permission.TENDER_VOID,
                        session.tenders().stream()
                                .skip(Math.max(0, gone.index()))
                                .limit(1)
                                .mapToLong(tender -> tender.amount().minor())
                                .sum()));
        };
    }

    private static Optional<Demand> till(RegisterSession session, TillCommand command, RegisterContext context) {
        return switch (command) {
            case TillCommand.MoveCash move ->
                Optional.of(new Demand(
                        switch (move.kind()) {
                            case PAID_IN -> Permission.CASH_IN;
                            case PAID_OUT -> Permission.CASH_OUT;
                            case PICKUP -> Permission.CASH_PICKUP;
                        },
                        TillSteps.worth(move, context)));
            case TillCommand.ReadTill ignored -> may(Permission.X_REPORT);
            case TillCommand.SuspendShift ignored -> may(Permission.SHIFT_SUSPEND);
            case TillCommand.TakeUpShift take ->
                SuspensionSteps.waiting(take, context)
                        .filter(waiting -> !waiting.workstation().equals(context.workstation()))
                        .flatMap(waiting -> may(Permission.SHIFT_MOVE));
            case TillCommand.AcceptVariance ignored ->
                Optional.of(new Demand(Permission.TILL_VARIANCE, TillSteps.lastVariance(session, context)));
            // The Z report is on the screen when the shift is over: nobody is there any more whose role could be asked.
            case TillCommand.ReprintSlip ignored ->
                session.shift().isEmpty() ? Optional.empty() : may(Permission.RECEIPT_REPRINT);
        };
    }

    private static Optional<Demand> journal(JournalCommand command) {
        return switch (command) {
            case JournalCommand.LookBack ignored -> may(Permission.JOURNAL_VIEW);
            case JournalCommand.OpenEntry ignored -> may(Permission.JOURNAL_VIEW);
            case JournalCommand.ReprintEntry ignored -> may(Permission.RECEIPT_REPRINT);
            case JournalCommand.LeaveJournal ignored -> Optional.empty();
        };
    }

    private static Optional<Demand> may(Permission permission) {
        return Optional.of(Demand.of(permission));
    }

    /**
     * The first of those who may vouch for others chooses a PIN unasked, since there is nobody to ask yet. For everybody else
     * somebody who has one vouches: a name on a screen is not a person.
     */
    private static Optional<Demand> firstPin(PeopleCommand.ChoosePin choose, RegisterContext context) {
        Demand demand = Demand.of(Permission.PIN_OF_OTHERS);
        Staff staff = context.staff();
        boolean someoneVouches = staff.operators().stream()
                .anyMatch(operator -> staff.hasPin(operator.id())
                        && staff.roleOf(operator.id()).allows(demand));
        return !someoneVouches && staff.roleOf(choose.operatorId()).allows(demand)
                ? Optional.empty()
                : Optional.of(demand);
    }

    /** What is sold for less, and what is paid back for more than the goods went out for, costs the shop. */
    private static Optional<Demand> override(
            RegisterSession session, RegisterCommand.OverridePrice override, RegisterContext context) {
        return session.basket()
                .line(override.line())
                .map(line -> new Demand(
                        Permission.PRICE_OVERRIDE,
                        costs(
                                session,
                                line.normalPrice(),
                                () -> ReturnPrice.lowest(session, line, context),
                                override.unitPrice())));
    }

    private static long costs(RegisterSession session, Money normal, Supplier<Money> lowest, Money price) {
        // Behind a receipt that is still on the screen the next sale begins, whatever that receipt is of.
        return session.basket().kind() == TransactionKind.SALE || session.stage() == Stage.COMPLETED
                ? reduction(normal, price)
                : reduction(price, lowest.get());
    }

    private static Optional<Demand> terms(RegisterSession session, TermsCommand command, RegisterContext context) {
        return switch (command) {
            case TermsCommand.DiscountLine line ->
                TermsSteps.leftOfLine(session, line.line(), context)
                        .map(left -> new Demand(Permission.LINE_DISCOUNT, part(line.discount(), left)));
            case TermsCommand.DiscountOrder order ->
                Optional.of(new Demand(
                        Permission.BASKET_DISCOUNT, part(order.discount(), TermsSteps.leftOfBasket(session, context))));
            case TermsCommand.ChangeTax ignored -> may(Permission.TAX_CHANGE);
            case TermsCommand.Exempt ignored -> may(Permission.TAX_EXEMPTION);
            case TermsCommand.RemovePromotion ignored -> may(Permission.PROMOTION_SWITCH);
            case TermsCommand.ReapplyPromotion ignored -> may(Permission.PROMOTION_SWITCH);
            // To take back what was agreed makes the customer pay what everybody pays.
            case TermsCommand.DropLineDiscount ignored -> Optional.empty();
            case TermsCommand.DropOrderDiscount ignored -> Optional.empty();
            case TermsCommand.DropExemption ignored -> Optional.empty();
            case TermsCommand.PresentCoupon ignored -> Optional.empty();
            case TermsCommand.HandBackCoupon ignored -> Optional.empty();
        };
    }

    /** To look at prices, to answer questions and to write words is anybody's. */
    private static Optional<Demand> goods(GoodsCommand command) {
        return switch (command) {
            case GoodsCommand.SellItem ignored -> Optional.empty();
            case GoodsCommand.CheckPrices ignored -> Optional.empty();
            case GoodsCommand.CheckItem ignored -> Optional.empty();
            case GoodsCommand.LeavePriceCheck ignored -> Optional.empty();
            case GoodsCommand.SellChecked ignored -> Optional.empty();
            case GoodsCommand.AnswerAge ignored -> Optional.empty();
            case GoodsCommand.AnswerNumber ignored -> Optional.empty();
            case GoodsCommand.AnswerMeasure ignored -> Optional.empty();
            case GoodsCommand.SellAllTheSame ignored -> Optional.empty();
            case GoodsCommand.DeclineGoods ignored -> Optional.empty();
            case GoodsCommand.NoteLine ignored -> Optional.empty();
            case GoodsCommand.NoteSale ignored -> Optional.empty();
        };
    }

    /** How much of what is left a discount takes, in hundredths of a percent. */
    private static long part(ManualDiscount discount, Money left) {
        return switch (discount) {
            case ManualDiscount.Percent part -> part.percent().movePointRight(2).longValueExact();
            case ManualDiscount.Amount amount -> {
                long there = Math.abs(left.minor());
                yield reduction(
                        new Money(there, left.currency()),
                        new Money(Math.max(0, there - amount.minor()), left.currency()));
            }
        };
    }

    /** The lines whose price is not the item file's are overrides, and the boldest of them counts. */
    private static Optional<Demand> addLines(
            RegisterSession session, RegisterCommand.AddLines add, RegisterContext context) {
        if (add.lines().stream().noneMatch(line -> line.unitPrice().isPresent())) {
            return Optional.empty();
        }
        Map<String, Item> items = context.catalogue()
                .byCodes(add.lines().stream().map(LineRequest::itemCode).toList());
        return add.lines().stream()
                .filter(line -> items.containsKey(line.itemCode()))
                .flatMap(line -> line.unitPrice().stream()
                        .filter(price ->
                                !price.equals(items.get(line.itemCode()).price()))
                        .map(price -> costs(session, items.get(line.itemCode()), price, context)))
                .max(Long::compare)
                .map(extent -> new Demand(Permission.PRICE_OVERRIDE, extent));
    }

    private static long costs(RegisterSession session, Item item, Money price, RegisterContext context) {
        return costs(session, item.price(), () -> ReturnPrice.lowest(session, item, context), price);
    }

    /** Fewer of a line is part of a line taken out. */
    private static Optional<Demand> fewer(RegisterSession session, RegisterCommand.ChangeQuantity change) {
        return session.basket()
                .line(change.line())
                .map(LineItem::quantity)
                .filter(now -> change.quantity().value().compareTo(now.value()) < 0)
                .map(now -> Demand.of(Permission.LINE_REMOVE));
    }

    /** How much is paid back is known when the lines are, before anything is handed out. */
    private static Optional<Demand> refund(RegisterSession session, RegisterContext context) {
        Optional<RegisterSession> back = ExchangeSteps.back(session).filter(half -> !half.equals(session));
        if (back.isPresent()) {
            return refund(back.get(), context);
        }
        if (session.basket().kind() == TransactionKind.SALE) {
            return Optional.empty();
        }
        if (session.isUndoing()) {
            return Optional.of(new Demand(Permission.POST_VOID, total(session, context)));
        }
        Permission permission =
                session.original().isPresent() ? Permission.RETURN_WITH_RECEIPT : Permission.RETURN_WITHOUT_RECEIPT;
        return Optional.of(new Demand(permission, total(session, context)));
    }

    /** What the whole sale came to. */
    private static Optional<Demand> undo(RegisterSession session, RegisterContext context) {
        return ReceiptReturnSteps.sale(session, context)
                .map(sale -> new Demand(Permission.POST_VOID, sale.sale().total()));
    }

    private static long total(RegisterSession session, RegisterContext context) {
        return Math.abs(TenderSteps.priced(session, context).total().minor());
    }

    /** How far a price is below another, in hundredths of a percent, rounded up; 0 if it is not. Nothing is below nothing. */
    static long reduction(Money from, Money to) {
        long lower = Math.max(0, to.minor());
        if (!from.currency().equals(to.currency()) || lower >= from.minor()) {
            return 0;
        }
        return BigDecimal.valueOf(from.minor() - lower)
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(from.minor()), 0, RoundingMode.UP)
                .longValueExact();
    }
}
