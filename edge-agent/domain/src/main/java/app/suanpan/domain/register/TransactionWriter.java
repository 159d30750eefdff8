package app.suanpan.domain.register;

import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.journal.ReturnCompleted;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPack;
import app.suanpan.domain.journal.SoldPromotion;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.SoldTender;
import app.suanpan.domain.journal.SoldVoucher;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.member.Guide;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Reduction;
import app.suanpan.domain.pricing.TaxShare;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.refund.PromotionsBack;
import app.suanpan.domain.refund.ReturnableSale;
import app.suanpan.domain.tender.CardTender;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.CodeTender;
import app.suanpan.domain.tender.ExchangeTender;
import app.suanpan.domain.tender.ForeignTender;
import app.suanpan.domain.tender.PointsTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome.SettledSale;
import app.suanpan.domain.tender.ValueTender;
import app.suanpan.domain.tender.VoucherTender;
import app.suanpan.domain.terms.LineDiscount;
import app.suanpan.domain.terms.OrderDiscount;
import app.suanpan.domain.workstation.Shift;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a settled sale, or return, as the journal keeps it: complete in itself, amounts positive. */
public final class TransactionWriter {

    private TransactionWriter() {}

    static Transaction write(RegisterSession session, SettledSale settled, RegisterContext context) {
        return write(session, settled, context, context.nextReceiptNumber().getAsLong(), Optional.empty());
    }

    /** The number of a receipt as people read it. */
    static String receipt(long number, RegisterContext context) {
        return context.store().id() + "-" + context.workstation() + "-" + number;
    }

    /**
     * The same under a number of the caller's choice: of two that are committed together, the second follows the first.
     *
     * @param first the first of two; empty for the first one, and for one alone
     */
    static Transaction write(
            RegisterSession session,
            SettledSale settled,
            RegisterContext context,
            long receiptNumber,
            Optional<ReturnCompleted> first) {
        Transaction body = body(session, settled, context, receiptNumber);
        return PointsSteps.points(body, settled.basket().kind(), first, session, context)
                .map(body::with)
                .orElse(body);
    }

    private static Transaction body(
            RegisterSession session, SettledSale settled, RegisterContext context, long receiptNumber) {
        PricedBasket basket = settled.basket();
        Shift shift = session.shift().orElseThrow();
        long sign = switch (basket.kind()) {
            case SALE -> 1;
            case RETURN -> -1;
        };
        Optional<Guide> memberGuide =
                session.member().flatMap(context.members()::byId).flatMap(MemberDirectory.MemberView::guide);
        Optional<ReturnableSale> comesBack = ReceiptReturnSteps.sale(session, context);
        Optional<Transaction> original = comesBack.map(ReturnableSale::sale);
        List<SoldLine> lines =
                basket.lines().stream().map(line -> line(line, sign)).toList();
        CreditSteps.Credit credit = comesBack
                .map(sale -> CreditSteps.back(lines, sale))
                .orElseGet(() -> CreditSteps.byTable(lines, memberGuide, session, context));
        return new Transaction(
                session.transaction(),
                receiptNumber,
                receipt(receiptNumber, context),
                shift.id(),
                shift.operator().name(),
                session.reference().isEmpty() ? null : session.reference(),
                context.store().currency().getCurrencyCode(),
                basket.profile(),
                lines,
                taxes(basket.taxLines(), sign),
                sign * basket.net().minor(),
                sign * basket.tax().minor(),
                sign * basket.total().minor(),
                settled.tenders().stream().map(TransactionWriter::tender).toList(),
                sign * settled.rounding().minor(),
                settled.change().minor(),
                original.isPresent()
                        ? original.get().member()
                        : session.member()
                                .filter(member -> !context.members().isErased(member))
                                .orElse(null),
                original.isPresent()
                        ? original.get().servingGuide()
                        : session.servingGuide().orElse(null),
                original.isPresent()
                        ? original.get().memberGuide()
                        : memberGuide.map(Guide::id).orElse(null),
                credit.shares(),
                basket.exemption().map(Exemption::code).orElse(null),
                session.open().agreed().orNull(),
                promotions(basket, Prices.of(session, context).promotions().applied(), comesBack, sign),
                session.open().note().isEmpty() ? null : session.open().note(),
                null,
                credit.table());
    }

    /**
     * One line as the journal keeps it.
     *
     * @param priced the line with its cents
     * @param sign 1 for a sale, −1 for a return: what makes its amounts positive
     */
    public static SoldLine line(PricedLine priced, long sign) {
        LineItem line = priced.line();
        return new SoldLine(
                line.number(),
                line.item().code(),
                line.item().gtin().map(Gtin::value).orElse(null),
                line.item().name().zh(),
                line.item().name().en(),
                line.item().unit().name(),
                line.quantity().value(),
                line.unitPrice().minor(),
                line.item().price().minor(),
                line.override().map(PriceOverride::reason).orElse(null),
                line.item().taxCategory(),
                sign * priced.amount().minor(),
                sign * priced.net().minor(),
                taxes(priced.taxes(), sign),
                priced.reductions().isEmpty() ? null : reductions(priced, sign),
                SoldPack.of(line.pack()),
                line.remarks().note().isEmpty() ? null : line.remarks().note(),
                line.remarks().ageChecked() == 0 ? null : line.remarks().ageChecked(),
                line.remarks().byHand());
    }

    /** What each promotion saved, from the lines themselves: the two can never disagree. */
    private static @Nullable List<SoldPromotion> promotions(
            PricedBasket basket, List<AppliedPromotion> applied, Optional<ReturnableSale> original, long sign) {
        Map<String, Long> saved = new LinkedHashMap<>();
        for (PricedLine line : basket.lines()) {
            for (Reduction reduction : line.reductions()) {
                if (!reduction.source().equals(LineDiscount.SOURCE)
                        && !reduction.source().equals(OrderDiscount.SOURCE)) {
                    saved.merge(reduction.source(), sign * reduction.amount().minor(), Math::addExact);
                }
            }
        }
        if (saved.isEmpty()) {
            return null;
        }
        return original.map(sale -> PromotionsBack.of(sale, saved)).orElseGet(() -> sold(saved, applied));
    }

    private static List<SoldPromotion> sold(Map<String, Long> saved, List<AppliedPromotion> applied) {
        Map<String, AppliedPromotion> used =
                applied.stream().collect(Collectors.toMap(AppliedPromotion::id, Function.identity()));
        return saved.entrySet().stream()
                .map(one -> Optional.ofNullable(used.get(one.getKey()))
                        .map(promotion -> new SoldPromotion(
                                one.getKey(),
                                promotion.uses(),
                                one.getValue(),
                                promotion.coupon().orElse(null),
                                promotion.memberLimit().orElse(null)))
                        .orElseGet(() -> new SoldPromotion(one.getKey(), 0, one.getValue())))
                .toList();
    }

    private static List<SoldReduction> reductions(PricedLine priced, long sign) {
        return priced.reductions().stream()
                .map(reduction -> new SoldReduction(
                        reduction.source(),
                        reduction.text().zh(),
                        reduction.text().en(),
                        sign * reduction.amount().minor()))
                .toList();
    }

    static List<SoldTax> taxes(List<TaxShare> shares, long sign) {
        return shares.stream()
                .map(share -> new SoldTax(
                        share.tax().code(),
                        sign * share.base().minor(),
                        sign * share.amount().minor()))
                .toList();
    }

    private static SoldTender tender(Tender tender) {
        return switch (tender) {
            case CashTender cash -> SoldTender.cash(cash.amount().minor());
            case ValueTender value ->
                SoldTender.value(
                        ValueSteps.kind(value),
                        value.amount().minor(),
                        value.card().masked(),
                        value.card().number());
            case VoucherTender paid ->
                SoldTender.voucher(paid.amount().minor(), paid.voucher().masked(), SoldVoucher.of(paid.voucher()));
            case PointsTender paid -> SoldTender.points(paid.amount().minor(), paid.points());
            case ForeignTender foreign ->
                SoldTender.foreign(
                        foreign.amount().minor(),
                        foreign.given().currency().getCurrencyCode(),
                        foreign.given().minor(),
                        foreign.rate());
            case ExchangeTender exchange ->
                SoldTender.exchange(exchange.amount().minor(), exchange.with());
            case CodeTender code ->
                SoldTender.electronic(
                        ValueSteps.kind(code),
                        code.amount().minor(),
                        code.intent(),
                        code.reference(),
                        code.shortReference());
            case CardTender card ->
                SoldTender.electronic(
                        "card", card.amount().minor(), card.intent(), card.authorization(), card.maskedNumber());
        };
    }
}
