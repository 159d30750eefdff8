package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.item.ScannedCode.Wallet;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.JournalEvent;
import app.suanpan.domain.journal.SaleCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.UnitShare;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.refund.RefundTerms;
import app.suanpan.domain.refund.ReturnableSale;
import app.suanpan.domain.refund.Returned;
import app.suanpan.domain.register.MoneyBackCommand.Part;
import app.suanpan.domain.register.RegisterState.Refusal;
import app.suanpan.domain.register.Step.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Goods of a committed sale come back. What is left of each line is read anew for each command, and the sale is open at one
 * workstation at a time: both are decided inside the one SQLite transaction that the command is committed in, so that no unit
 * comes back twice.
 */
final class ReceiptReturnSteps {

    private ReceiptReturnSteps() {}

    static Step moneyBack(RegisterSession session, MoneyBackCommand command, RegisterContext context) {
        return switch (command) {
            case MoneyBackCommand.ReturnByReceipt open -> openTyped(session, open.receipt(), context);
            case MoneyBackCommand.TakeBack take ->
                onSale(session, context, sale -> takeBack(session, take.parts(), take.reference(), sale));
            case MoneyBackCommand.TakeAllBack ignored ->
                onSale(
                        session,
                        context,
                        sale -> takeBack(
                                session,
                                sale.sale().lines().stream()
                                        .filter(line -> sale.left(line).signum() > 0)
                                        .map(line -> new Part(line.line(), Optional.empty()))
                                        .toList(),
                                "",
                                sale));
            case MoneyBackCommand.GiveReason why -> because(session, why.reason());
            case MoneyBackCommand.Exchange ignored -> ExchangeSteps.swap(session, context);
            case MoneyBackCommand.PostVoid gone ->
                onSale(session, context, sale -> PostVoidSteps.begin(session, gone.reason(), sale, context));
        };
    }

    /** Figures alone are a number of this workstation. */
    private static Step openTyped(RegisterSession session, String written, RegisterContext context) {
        if (written.matches("[0-9]{1,12}")) {
            return open(session, context.store().id() + "-" + context.workstation() + "-" + written, context);
        }
        ScannedCode code = ScanInterpreter.interpret(ScanInput.withAim(written), context.scanRules(), ScanMoment.IDLE);
        return code instanceof ScannedCode.ReceiptCode receipt
                ? open(session, receipt, context)
                : Step.refuse(session, NoticeCode.RECEIPT_NOT_FOUND, written);
    }

    /** Opens a sale by the code on its receipt, unless somebody made the code up. */
    static Step open(RegisterSession session, ScannedCode.ReceiptCode code, RegisterContext context) {
        return ScanSteps.isForged(code, context)
                ? Step.refuse(session, NoticeCode.RECEIPT_NOT_OURS, code.receipt())
                : open(session, code.receipt(), context);
    }

    private static Step open(RegisterSession session, String receipt, RegisterContext context) {
        if (session.hasGoods()) {
            return Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY);
        }
        Optional<JournalEvent> found = context.facts().byReceipt(receipt);
        if (found.isEmpty()) {
            return Step.refuse(session, NoticeCode.RECEIPT_NOT_FOUND, receipt);
        }
        if (!(found.get() instanceof SaleCompleted committed)) {
            return Step.refuse(session, NoticeCode.RECEIPT_OF_A_RETURN, receipt);
        }
        Transaction sale = committed.sale();
        Optional<String> elsewhere = context.facts().returningElsewhere(sale.id(), context.workstation());
        if (elsewhere.isPresent()) {
            return Step.refuse(session, NoticeCode.RECEIPT_OPEN_ELSEWHERE, elsewhere.get());
        }
        ReturnableSale returnable = new ReturnableSale(sale, context.facts().returnedOf(sale.id()));
        if (returnable.isAllBack()
                && PostVoidSteps.refusal(session, returnable, context).isPresent()) {
            boolean loadedOnly = sale.lines().stream().allMatch(SoldLine::isOwed);
            NoticeCode why = loadedOnly && returnable.before().quantities().isEmpty()
                    ? NoticeCode.LOADED_MONEY_STAYS
                    : NoticeCode.ALL_BACK_ALREADY;
            return Step.refuse(session, why, receipt);
        }
        return Step.to(session.with(session.open().returningFrom(sale.id())));
    }

    /**
     * What a command of an ordinary basket means while goods of a sale come back; nothing if it means what it always does.
     */
    static Optional<Step> instead(RegisterSession session, RegisterCommand command, RegisterContext context) {
        Optional<ReturnableSale> sale = sale(session, context);
        if (session.isUndoing() && changesLines(command)) {
            return Optional.of(Step.refuse(session, NoticeCode.UNDONE_AS_A_WHOLE));
        }
        return sale.flatMap(returnable -> switch (command) {
            case RegisterCommand.Scan scan -> Optional.of(scan(session, scan.input(), returnable, context));
            case RegisterCommand.ScanTwin ignored -> Optional.of(Step.to(session));
            case RegisterCommand.AddItem add ->
                Optional.of(oneOf(
                        session,
                        line -> line.item().equals(add.itemCode()),
                        add.quantity().value(),
                        add.itemCode(),
                        returnable));
            case GoodsCommand.SellItem sell -> Optional.of(oneOf(session, sell.itemCode(), returnable));
            case RegisterCommand.ChangeQuantity change ->
                Optional.of(takeBack(
                        session, List.of(new Part(change.line(), Optional.of(change.quantity()))), "", returnable));
            case RegisterCommand.AddLines ignored -> Optional.of(Step.refuse(session, NoticeCode.BASKET_NOT_EMPTY));
            case RegisterCommand.OverridePrice ignored ->
                Optional.of(Step.refuse(session, NoticeCode.PRICE_IS_THE_RECEIPTS));
            case TermsCommand ignored -> Optional.of(Step.refuse(session, NoticeCode.PRICE_IS_THE_RECEIPTS));
            default -> Optional.empty();
        });
    }

    /** What would leave a part of a sale standing that is undone as a whole. */
    private static boolean changesLines(RegisterCommand command) {
        return switch (command) {
            case MoneyBackCommand.TakeBack ignored -> true;
            case MoneyBackCommand.GiveReason ignored -> true;
            case RegisterCommand.Scan ignored -> true;
            case RegisterCommand.AddItem ignored -> true;
            case GoodsCommand.SellItem ignored -> true;
            case RegisterCommand.ChangeQuantity ignored -> true;
            case RegisterCommand.RemoveLine ignored -> true;
            case RegisterCommand.Hold ignored -> true;
            default -> false;
        };
    }

    /** The sale that the session's goods come back from. */
    static Optional<ReturnableSale> sale(RegisterSession session, RegisterContext context) {
        return session.original()
                .flatMap(context.facts()::transaction)
                .flatMap(ReceiptSteps::bodyOf)
                .map(sale -> new ReturnableSale(sale, before(sale, session, context), session.isUndoing()));
    }

    /** Once the return is committed it is among what came back, and the screen shows it as it was when it was not. */
    private static Returned before(Transaction sale, RegisterSession session, RegisterContext context) {
        Returned returned = context.facts().returnedOf(sale.id());
        return session.stage() == RegisterSession.Stage.COMPLETED ? returned.before(session.basket()) : returned;
    }

    /** On what terms the money goes back. */
    static Optional<RefundTerms> terms(RegisterSession session, RegisterContext context) {
        return sale(session, context)
                .map(sale -> new RefundTerms(sale, refundable(session, context), Backings.of(sale, session, context)));
    }

    private static Set<String> refundable(RegisterSession session, RegisterContext context) {
        Set<String> kinds = new HashSet<>();
        if (session.payment().refundDeclined().isEmpty()) {
            if (context.cardTerminal()) {
                kinds.add("card");
            }
            if (context.paymentProvider()) {
                Arrays.stream(Wallet.values()).map(Wallet::code).forEach(kinds::add);
            }
        }
        return kinds;
    }

    /** Why the goods cannot come back any more; nothing if they can. Asked again before any money moves. */
    static Optional<Notice> gone(RegisterSession session, ReturnableSale sale, RegisterContext context) {
        return openElsewhere(session, context)
                .or(() -> session.isUndoing() && !TenderSteps.hasMovedMoney(session)
                        ? PostVoidSteps.spent(sale, context)
                        : Optional.empty())
                .or(() -> session.basket().lines().stream()
                        .filter(line -> !isLeft(line, sale))
                        .findFirst()
                        .map(line -> Notice.of(
                                NoticeCode.MORE_THAN_IS_LEFT, line.item().code())));
    }

    /** That goods of the same sale are coming back at another workstation; nothing if they are not. */
    static Optional<Notice> openElsewhere(RegisterSession session, RegisterContext context) {
        return session.original()
                .flatMap(sale -> context.facts().returningElsewhere(sale, context.workstation()))
                .map(elsewhere -> Notice.of(NoticeCode.RECEIPT_OPEN_ELSEWHERE, elsewhere));
    }

    /** What was put aside as a return, less the lines that came back meanwhile by another one. */
    static RegisterSession withoutWhatIsBack(RegisterSession session, RegisterContext context) {
        return sale(session, context)
                .map(sale -> session.with(
                        new Basket(
                                session.basket().kind(),
                                session.basket().lines().stream()
                                        .filter(line -> isLeft(line, sale))
                                        .toList(),
                                session.basket().nextNumber()),
                        session.lastLine()))
                .orElse(session);
    }

    private static boolean isLeft(LineItem back, ReturnableSale sale) {
        return back.quantity()
                        .value()
                        .compareTo(sale.line(back.number()).map(sale::left).orElse(BigDecimal.ZERO))
                <= 0;
    }

    /** What the screen shows of the sale. */
    static Optional<ReceiptReturn> view(RegisterSession session, RegisterContext context) {
        return sale(session, context).map(returnable -> {
            Transaction sale = returnable.sale();
            return new ReceiptReturn(
                    sale.receipt(),
                    context.facts()
                            .transaction(sale.id())
                            .map(event -> event.header().at())
                            .orElse(context.now()),
                    sale.operatorName(),
                    session.returnReason(),
                    sale.lines().stream()
                            .map(line -> line(line, session.basket(), returnable))
                            .toList(),
                    session.isUndoing(),
                    PostVoidSteps.refusal(session, returnable, context).isEmpty());
        });
    }

    private static ReceiptReturn.Line line(SoldLine line, Basket basket, ReturnableSale returnable) {
        BigDecimal left = returnable.left(line);
        long worth = left.signum() == 0
                ? 0
                : UnitShare.of(returnable.sale(), line, returnable.before().of(line.line()), left)
                        .total();
        return new ReceiptReturn.Line(
                line.line(),
                new LocalName(line.nameZh(), line.nameEn()),
                UnitOfMeasure.valueOf(line.unit()),
                line.quantity(),
                left,
                chosen(basket, line),
                new Money(worth, returnable.currency()));
    }

    private static BigDecimal chosen(Basket basket, SoldLine line) {
        return basket.line(line.line()).map(back -> back.quantity().value()).orElse(BigDecimal.ZERO);
    }

    private static Step because(RegisterSession session, String reason) {
        if (session.basket().kind() != TransactionKind.RETURN) {
            return Step.refuse(session, NoticeCode.NO_RETURN_OPEN);
        }
        return reason.isBlank()
                ? Step.refuse(session, NoticeCode.REASON_NEEDED)
                : Step.to(session.with(session.open().because(reason)));
    }

    private static Step onSale(RegisterSession session, RegisterContext context, Function<ReturnableSale, Step> step) {
        return sale(session, context).map(step).orElseGet(() -> Step.refuse(session, NoticeCode.NO_RETURN_OPEN));
    }

    static Step takeBack(RegisterSession session, List<Part> parts, String reference, ReturnableSale sale) {
        Basket basket = session.basket();
        List<Refusal> refusals = new ArrayList<>();
        Optional<Integer> touched = session.lastLine();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<SoldLine> sold = sale.line(part.line());
            BigDecimal quantity = part.quantity()
                    .map(Quantity::value)
                    .or(() -> sold.map(sale::left))
                    .orElse(BigDecimal.ZERO);
            Optional<Notice> refusal = sold.map(line -> refusal(line, quantity, sale))
                    .orElseGet(() -> Optional.of(Notice.of(NoticeCode.LINE_GONE)));
            if (refusal.isPresent()) {
                refusals.add(new Refusal(i, refusal.get()));
            } else {
                basket = basket.with(sale.back(sold.orElseThrow(), new Quantity(quantity)));
                touched = Optional.of(part.line());
            }
        }
        RegisterSession next = session.with(basket, touched);
        return Step.to(reference.isBlank() ? next : next.answering(reference))
                .answering(new Reply(refusals.stream().findFirst().map(Refusal::reason), Optional.empty(), refusals));
    }

    private static Optional<Notice> refusal(SoldLine line, BigDecimal quantity, ReturnableSale sale) {
        boolean pieces = line.unit().equals(UnitOfMeasure.EACH.name())
                && line.quantity().stripTrailingZeros().scale() <= 0;
        if (quantity.compareTo(sale.left(line)) > 0 || sale.left(line).signum() == 0) {
            return Optional.of(Notice.of(NoticeCode.MORE_THAN_IS_LEFT, line.item()));
        }
        return !Quantity.isAllowed(quantity)
                        || (pieces && quantity.stripTrailingZeros().scale() > 0)
                ? Optional.of(Notice.of(NoticeCode.QUANTITY_NOT_ALLOWED, quantity.toPlainString()))
                : Optional.empty();
    }

    /** The goods themselves are scanned: one more of the first line on which some are left. */
    private static Step scan(RegisterSession session, ScanInput input, ReturnableSale sale, RegisterContext context) {
        ScannedCode code = ScanInterpreter.interpret(input, context.scanRules(), ScanMoment.BASKET);
        return switch (code) {
            case ScannedCode.ReceiptCode receipt -> open(session, receipt, context);
            case ScannedCode.InStoreCode inStore ->
                oneOf(session, line -> line.hasLabel(inStore), BigDecimal.ONE, inStore.itemCode(), sale);
            case ScannedCode.Unknown unknown -> oneOf(session, unknown.text().strip(), sale);
            case ScannedCode.Gs1ElementString elements
            when elements.message().value("21").isPresent() ->
                serial(session, code, elements.message().value("21").get(), sale);
            case ScannedCode.DigitalLink link
            when link.message().value("21").isPresent() ->
                serial(session, code, link.message().value("21").get(), sale);
            default ->
                code.named()
                        .map(gtin -> oneOf(
                                session,
                                line -> gtin.value().equals(line.gtin()),
                                BigDecimal.ONE,
                                gtin.display(),
                                sale))
                        .orElseGet(() -> Step.refuse(session, NoticeCode.CODE_NOT_FOR_NOW, ""));
        };
    }

    private static Step oneOf(RegisterSession session, String itemCode, ReturnableSale sale) {
        return oneOf(session, line -> line.item().equals(itemCode), BigDecimal.ONE, itemCode, sale);
    }

    /** A pack with a serial number is that very pack, where the sale knows serial numbers. */
    private static Step serial(RegisterSession session, ScannedCode code, String serial, ReturnableSale sale) {
        String gtin = code.named().map(named -> named.value()).orElse("");
        Predicate<SoldLine> article = line -> gtin.equals(line.gtin());
        boolean known = sale.sale().lines().stream()
                .anyMatch(line -> article.test(line) && line.number().isPresent());
        Predicate<SoldLine> pack = line -> line.number().filter(serial::equals).isPresent();
        return oneOf(session, known ? article.and(pack) : article, BigDecimal.ONE, serial, sale);
    }

    private static Step oneOf(
            RegisterSession session, Predicate<SoldLine> wanted, BigDecimal more, String shown, ReturnableSale sale) {
        List<SoldLine> candidates = sale.sale().lines().stream().filter(wanted).toList();
        if (candidates.isEmpty()) {
            return Step.refuse(
                    session, NoticeCode.NOT_ON_RECEIPT, shown, sale.sale().receipt());
        }
        Optional<SoldLine> next = candidates.stream()
                .filter(line -> chosen(session.basket(), line).compareTo(sale.left(line)) < 0)
                .findFirst();
        if (next.isEmpty()) {
            return Step.refuse(session, NoticeCode.MORE_THAN_IS_LEFT, shown);
        }
        SoldLine line = next.get();
        // Goods by weight come back as the pack that they were.
        BigDecimal quantity = line.unit().equals(UnitOfMeasure.EACH.name())
                ? chosen(session.basket(), line).add(more)
                : sale.left(line);
        // One line may hold so much, and what was chosen before and this together still be no quantity any more.
        if (!Quantity.isAllowed(quantity)) {
            return Step.refuse(session, NoticeCode.MORE_THAN_IS_LEFT, shown);
        }
        return takeBack(session, List.of(new Part(line.line(), Optional.of(new Quantity(quantity)))), "", sale);
    }
}
