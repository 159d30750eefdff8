package app.suanpan.domain.register;

import app.suanpan.domain.authority.Credential;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.ScanInput;
import app.suanpan.domain.item.ScanInterpreter;
import app.suanpan.domain.item.ScanMoment;
import app.suanpan.domain.item.ScannedCode;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.item.UnknownReason;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.register.Asking.Answer;
import app.suanpan.domain.register.Asking.Wanted;
import app.suanpan.domain.tender.ValueCard;
import app.suanpan.domain.tender.Voucher;
import java.math.BigDecimal;
import java.util.Optional;

/** What a scan does: the interpreter says what it is, the lookups say whether we know it. */
final class ScanSteps {

    private ScanSteps() {}

    /** Before a shift only an operator's badge says anything. */
    static Step signedOff(RegisterSession session, RegisterCommand.Scan scan, RegisterContext context) {
        return ScanInterpreter.interpret(scan.input(), context.scanRules(), ScanMoment.IDLE)
                        instanceof ScannedCode.OperatorBadge(String token)
                ? IdentitySteps.identify(session, new PeopleCommand.Identify(new Credential.Badge(token)), context)
                : Step.refuse(session, NoticeCode.NOT_SIGNED_ON);
    }

    static Step scan(RegisterSession session, ScanInput input, RegisterContext context) {
        if (context.pricing().promotions().knowsCoupon(input.text().strip())) {
            return CouponSteps.present(session, input.text().strip(), context);
        }
        Optional<ValueCard> value = ValueCard.parse(input.text());
        if (value.isPresent()) {
            return ValueSteps.balance(session, value.get(), context);
        }
        Optional<Voucher> voucher = VoucherSteps.read(input.text(), context);
        if (voucher.isPresent()) {
            return VoucherSteps.look(session, voucher.get(), context);
        }
        ScanMoment moment = session.basket().isEmpty() ? ScanMoment.IDLE : ScanMoment.BASKET;
        return switch (ScanInterpreter.interpret(input, context.scanRules(), moment)) {
            case ScannedCode.ArticleCode article -> article(session, article.gtin(), context);
            case ScannedCode.Gs1ElementString elements -> PackSteps.scan(session, elements.message(), context);
            case ScannedCode.DigitalLink link -> PackSteps.scan(session, link.message(), context);
            case ScannedCode.BrokenGs1 broken ->
                Step.refuse(session, NoticeCode.GS1_BROKEN, identifier(broken), shown(broken.text()));
            case ScannedCode.InStoreCode inStore -> inStore(session, inStore, context);
            case ScannedCode.GuideBadge badge -> MemberSteps.serveBy(session, badge.token(), context);
            case ScannedCode.OperatorBadge ignored -> Step.refuse(session, NoticeCode.CODE_NOT_FOR_NOW, "badge");
            case ScannedCode.MemberCard card -> MemberSteps.byCard(session, card.token(), context);
            case ScannedCode.DynamicMemberCode code -> MemberSteps.byCode(session, code.digits(), context);
            case ScannedCode.PaymentCode ignored -> Step.refuse(session, NoticeCode.PAYMENT_CODE_NOT_ACCEPTED);
            case ScannedCode.JoinLink ignored -> Step.refuse(session, NoticeCode.CODE_NOT_FOR_NOW, "join");
            case ScannedCode.SignedToken token -> CouponSteps.presentToken(session, token.token(), context);
            case ScannedCode.LogisticUnit unit -> Step.refuse(session, NoticeCode.CODE_NOT_FOR_NOW, unit.sscc());
            case ScannedCode.ReceiptCode receipt
            when isForged(receipt, context) -> Step.refuse(session, NoticeCode.RECEIPT_NOT_OURS, receipt.receipt());
            case ScannedCode.ReceiptCode receipt ->
                session.basket().isEmpty()
                        ? ReceiptReturnSteps.open(session, receipt, context)
                        : Step.refuse(session, NoticeCode.CODE_NOT_FOR_NOW, receipt.receipt());
            case ScannedCode.Unknown unknown -> byStoreCode(session, input, unknown.text(), context);
        };
    }

    /**
     * The second code of a pack whose first is in the basket by its article alone. What it says holds for the pack: one that turns
     * out to have expired leaves the basket again.
     */
    static Step twin(RegisterSession session, ScanInput input, RegisterContext context) {
        Optional<LineItem> first = session.lastLine()
                .flatMap(session.basket()::line)
                .filter(line -> line.pack() == null && line.override().isEmpty())
                .filter(line -> article(input, context).equals(line.item().gtin()));
        if (first.isEmpty()) {
            return scan(session, input, context);
        }
        Step step = known(scan(without(session, first.get()), input, context), first.get(), context);
        Optional<Notice> refused =
                step.reply().notice().filter(notice -> notice.code().severity() != NoticeCode.Severity.INFORMATION);
        if (refused.isEmpty()) {
            return step;
        }
        return refused.get().code() == NoticeCode.ITEM_EXPIRED
                ? step.saying(
                        new Notice(NoticeCode.EXPIRED_TAKEN_OUT, refused.get().details()))
                : step.with(session);
    }

    /** Whom the cashier has looked at for the first code need not be looked at for the second. */
    private static Step known(Step step, LineItem first, RegisterContext context) {
        return first.remarks().ageChecked() > 0
                        && step.session().open().asking().orElse(null) instanceof Answer asking
                ? AskingSteps.want(
                        step.session(), asking.wanted().checked(first.remarks().ageChecked()), context)
                : step;
    }

    private static Optional<Gtin> article(ScanInput input, RegisterContext context) {
        return ScanInterpreter.interpret(input, context.scanRules(), ScanMoment.BASKET)
                .named();
    }

    private static RegisterSession without(RegisterSession session, LineItem line) {
        BigDecimal rest = line.quantity().value().subtract(BigDecimal.ONE);
        return !line.item().unit().isMeasured() && Quantity.isAllowed(rest)
                ? session.with(
                        session.basket().replace(line.number(), l -> l.with(new Quantity(rest))),
                        Optional.of(line.number()))
                : session.with(session.basket().remove(line.number()), Optional.empty());
    }

    /** While the customer pays, only who the customer is can still be scanned; goods go back to the basket first. */
    static Step scanWhileTendering(RegisterSession session, ScanInput input, RegisterContext context) {
        Optional<ValueCard> value = ValueCard.parse(input.text());
        if (value.isPresent()) {
            return ValueSteps.pay(session, value.get(), session.payment().part(), context);
        }
        Optional<Voucher> voucher = VoucherSteps.read(input.text(), context);
        if (voucher.isPresent()) {
            return VoucherSteps.pay(session, voucher.get(), context);
        }
        return switch (ScanInterpreter.interpret(input, context.scanRules(), ScanMoment.TENDER)) {
            case ScannedCode.MemberCard card -> MemberSteps.byCard(session, card.token(), context);
            case ScannedCode.DynamicMemberCode code -> MemberSteps.byCode(session, code.digits(), context);
            case ScannedCode.GuideBadge badge -> MemberSteps.serveBy(session, badge.token(), context);
            case ScannedCode.PaymentCode code ->
                CodeSteps.pay(session, code, session.payment().part(), context);
            default ->
                TenderSteps.onlyAfterGoingBack(
                        session,
                        basket -> ReceiptReturnSteps.instead(basket, new RegisterCommand.Scan(input), context)
                                .orElseGet(() -> scan(basket, input, context)));
        };
    }

    private static Step article(RegisterSession session, Gtin gtin, RegisterContext context) {
        return context.catalogue()
                .byGtin(gtin)
                // Of ten UPC-E one has the digits of an EAN-8 too, and a scanner without AIM identifiers does not say
                // which it read.
                .or(() -> gtin.asUpcE().flatMap(context.catalogue()::byGtin))
                .map(item -> one(session, item, context))
                .orElseGet(() -> Step.refuse(session, NoticeCode.UNKNOWN_ITEM, gtin.display()));
    }

    private static Step sell(RegisterSession session, Item item, Quantity quantity, RegisterContext context) {
        return AskingSteps.want(session, Wanted.of(item, quantity, Optional.empty(), null), context);
    }

    /** One of something of which its code says no more: what is measured is asked about. */
    private static Step one(RegisterSession session, Item item, RegisterContext context) {
        return AskingSteps.want(session, Wanted.one(item, null), context);
    }

    static boolean isForged(ScannedCode.ReceiptCode receipt, RegisterContext context) {
        return receipt.proof()
                .filter(proof -> !context.stationery().codes().isGenuine(receipt.receipt(), proof))
                .isPresent();
    }

    /** A short code keyed into the search field, or printed by the store as it is, is an item's own code. */
    private static Step byStoreCode(RegisterSession session, ScanInput input, String text, RegisterContext context) {
        return context.catalogue()
                .byCode(text.strip())
                .map(item -> one(session, item, context))
                .orElseGet(() -> Step.refuse(session, unknown(input, context), shown(text)));
    }

    /** What the cashier can do about it: scan again, take the payment first, or look for the item. */
    private static NoticeCode unknown(ScanInput input, RegisterContext context) {
        return switch (UnknownReason.of(input, context.scanRules())) {
            case CHECK_DIGIT, VALUE_VERIFIER, MEMBER_CODE_DIGIT -> NoticeCode.MISREAD;
            case PAYMENT_CODE_TOO_EARLY -> NoticeCode.PAYMENT_CODE_TOO_EARLY;
            case EMPTY, OUR_LINK, OTHER_LINK, BRACKETS, TOKEN, NOT_TEXT, NOTHING_KNOWN -> NoticeCode.UNKNOWN_CODE;
        };
    }

    private static Step inStore(RegisterSession session, ScannedCode.InStoreCode code, RegisterContext context) {
        Optional<Item> found = context.catalogue().byCode(code.itemCode());
        if (found.isEmpty()) {
            return Step.refuse(session, NoticeCode.UNKNOWN_ITEM, code.itemCode());
        }
        Item item = found.get();
        return switch (code.kind()) {
            case ARTICLE -> one(session, item, context);
            case WEIGHT -> {
                BigDecimal kilograms = BigDecimal.valueOf(code.value(), 3);
                BigDecimal quantity = item.unit().of(kilograms);
                yield item.unit().kind() == UnitOfMeasure.Kind.MASS && Quantity.isAllowed(quantity)
                        ? sell(session, item, new Quantity(quantity), context)
                        : Step.refuse(session, NoticeCode.QUANTITY_NOT_ALLOWED, kilograms.toPlainString());
            }
            case PRICE ->
                PackSteps.atItsPrice(
                        session,
                        item,
                        new Money(code.value(), context.store().currency()),
                        null,
                        Optional.empty(),
                        context);
        };
    }

    private static String identifier(ScannedCode.BrokenGs1 broken) {
        return broken.identifier().isEmpty() ? broken.fault().name() : "AI " + broken.identifier();
    }

    /** What was read, short enough for a notice and without control characters. */
    static String shown(String text) {
        String clean = text.codePoints()
                .limit(40)
                .map(c -> Character.isISOControl(c) ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.length() > 40 ? clean + "…" : clean;
    }
}
