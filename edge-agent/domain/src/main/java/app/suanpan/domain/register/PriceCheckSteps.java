package app.suanpan.domain.register;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.SaleLineItem;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.register.Asking.Checked;
import app.suanpan.domain.register.Asking.PriceCheck;
import app.suanpan.domain.register.GoodsView.PriceTag;
import app.suanpan.domain.terms.PricedSale;
import java.util.Optional;
import java.util.UUID;

/**
 * Looking up what something costs. It is tried on a basket that nobody keeps, so that the answer is what selling it would come to;
 * nothing of it is written down.
 */
final class PriceCheckSteps {

    private PriceCheckSteps() {}

    static Step begin(RegisterSession session) {
        return Step.to(asking(session, PriceCheck.BEGUN));
    }

    /** Everything that can be asked while prices are looked up. What has nothing to do with it ends it, and is done. */
    static Step step(RegisterSession session, PriceCheck check, RegisterCommand command, RegisterContext context) {
        RegisterSession selling = session.with(session.open().asking(Optional.empty()));
        return switch (command) {
            case RegisterCommand.Scan scan -> look(session, scan, context);
            case RegisterCommand.ScanTwin twin -> look(session, new RegisterCommand.Scan(twin.input()), context);
            case GoodsCommand.CheckItem item -> look(session, new GoodsCommand.SellItem(item.itemCode()), context);
            case GoodsCommand.CheckPrices ignored -> Step.to(session);
            case GoodsCommand.LeavePriceCheck ignored -> Step.to(selling);
            case GoodsCommand.SellChecked ignored ->
                check.checked()
                        .map(checked -> RegisterMachine.decide(selling, checked.command(), context))
                        .orElseGet(() -> Step.refuse(session, NoticeCode.NOTHING_CHECKED));
            default -> RegisterMachine.decide(selling, command, context);
        };
    }

    private static Step look(RegisterSession session, RegisterCommand command, RegisterContext context) {
        RegisterSession nobody = session.with(OpenTransaction.fresh(session.transaction()))
                .withMember(session.member())
                .withServingGuide(session.servingGuide());
        Step tried = RegisterMachine.decide(nobody, command, context);
        return line(tried)
                .map(found -> Step.to(asking(session, new PriceCheck(Optional.of(new Checked(command, found)))))
                        .answering(tried.reply()))
                // What is no goods is not done either: only what the register says of it is shown, and no price of
                // before.
                .orElseGet(() -> Step.to(asking(session, PriceCheck.BEGUN))
                        .answering(
                                tried.reply().notice().isPresent()
                                        ? tried.reply()
                                        : Step.Reply.of(Notice.of(NoticeCode.NO_PRICE_OF_THAT))));
    }

    /**
     * What a code costs where nobody is signed on and nothing is sold, by the same rule.
     *
     * @param member who asks, if that is known
     */
    static PriceAnswer answer(ScanInput input, Optional<UUID> member, RegisterContext context) {
        if (!mayBeArticle(ScanInterpreter.interpret(input, context.scanRules(), ScanMoment.IDLE))) {
            return new PriceAnswer.NoArticle(Notice.of(NoticeCode.UNKNOWN_CODE));
        }
        RegisterSession nobody = RegisterSession.signedOff(context.ids().get());
        Step tried = ScanSteps.scan(nobody, input, context);
        return line(tried)
                .<PriceAnswer>map(line -> priced(nobody, line, member, context))
                .orElseGet(() -> withoutPrice(tried));
    }

    private static boolean mayBeArticle(ScannedCode code) {
        return switch (code) {
            case ScannedCode.ArticleCode _,
                    ScannedCode.Gs1ElementString _,
                    ScannedCode.DigitalLink _,
                    ScannedCode.BrokenGs1 _,
                    ScannedCode.InStoreCode _,
                    ScannedCode.Unknown _ -> true;
            case ScannedCode.GuideBadge _,
                    ScannedCode.OperatorBadge _,
                    ScannedCode.JoinLink _,
                    ScannedCode.MemberCard _,
                    ScannedCode.SignedToken _,
                    ScannedCode.DynamicMemberCode _,
                    ScannedCode.PaymentCode _,
                    ScannedCode.LogisticUnit _,
                    ScannedCode.ReceiptCode _ -> false;
        };
    }

    private static PriceAnswer priced(
            RegisterSession nobody, LineItem line, Optional<UUID> member, RegisterContext context) {
        PriceTag everybody = tag(nobody, line, context);
        return new PriceAnswer.Priced(
                everybody,
                member.map(who -> tag(nobody.withMember(Optional.of(who)), line, context))
                        .filter(yours -> !yours.total().equals(everybody.total())));
    }

    /** Only of an article its code is said again. A gift card or a coupon is nobody's to read out on a public screen. */
    private static PriceAnswer withoutPrice(Step tried) {
        Notice why = tried.reply().notice().orElse(Notice.of(NoticeCode.UNKNOWN_CODE));
        return switch (why.code()) {
            case UNKNOWN_ITEM, ITEM_EXPIRED, NEVER_SOLD, NOT_AT_THIS_HOUR, TAX_CATEGORY_UNKNOWN, SERIAL_SOLD ->
                new PriceAnswer.NotPriced(why);
            case MISREAD, GS1_BROKEN -> new PriceAnswer.NoArticle(Notice.of(why.code()));
            default -> new PriceAnswer.NoArticle(Notice.of(NoticeCode.UNKNOWN_CODE));
        };
    }

    private static Optional<LineItem> line(Step tried) {
        return tried.session().basket().lines().stream().findFirst().or(() -> asked(tried));
    }

    /** What would have to be asked first has a price all the same. */
    private static Optional<LineItem> asked(Step tried) {
        return tried.session().open().asking().orElse(null) instanceof Asking.Answer asking
                ? Optional.of(line(asking.wanted()))
                : Optional.empty();
    }

    private static LineItem line(Asking.Wanted wanted) {
        Quantity quantity = wanted.measured() ? wanted.quantity() : Quantity.ONE;
        return new SaleLineItem(1, wanted.item(), quantity, wanted.override(), wanted.pack());
    }

    private static RegisterSession asking(RegisterSession session, PriceCheck check) {
        return session.with(session.open().asking(Optional.of(check)));
    }

    /** What the screen shows while prices are looked up. */
    static Optional<GoodsView.PriceCheck> view(RegisterSession session, RegisterContext context) {
        return session.open()
                .asking()
                .filter(PriceCheck.class::isInstance)
                .map(asking -> new GoodsView.PriceCheck(
                        ((PriceCheck) asking).checked().map(checked -> tag(session, checked.line(), context))));
    }

    private static PriceTag tag(RegisterSession session, LineItem line, RegisterContext context) {
        Basket alone = Basket.EMPTY.with(line);
        PricedSale priced = Prices.alone(session, alone, context);
        return new PriceTag(
                line.item(),
                line.quantity(),
                line.unitPrice(),
                priced.basket().total(),
                SaleTerms.of(session.open().agreed(), priced.promotions()));
    }
}
