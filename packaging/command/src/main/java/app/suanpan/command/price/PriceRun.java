package app.suanpan.command.price;

import app.suanpan.command.price.BasketException.Code;
import app.suanpan.command.price.PriceOrder.TenderOrder;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.OrderReduction;
import app.suanpan.domain.pricing.PercentOffDue;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.PromotionResult;
import app.suanpan.domain.tender.CardTender;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome;
import app.suanpan.domain.tender.Tendering;
import app.suanpan.domain.terms.AgreedTerms;
import app.suanpan.domain.terms.Occasion;
import app.suanpan.domain.terms.SalePricer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands a basket to the till's own parts, in the till's order: promotions, discounts of lines, discounts of the whole, taxes, tenders.
 */
final class PriceRun {
    private static final UUID NO_TERMINAL = new UUID(0, 0);

    private final PriceOrder order;
    private final Terms exempt;

    private PriceRun(PriceOrder order) {
        this.order = order;
        this.exempt = order.exemption().map(Terms.NONE::exempt).orElse(Terms.NONE);
    }

    /**
     * What a basket came to.
     *
     * @param basket with its cents
     * @param promotions what the engine said, if there were any
     * @param tenders as they were given
     * @param outcome whether they are enough
     */
    record Priced(
            PricedBasket basket, Optional<PromotionResult> promotions, List<Tender> tenders, TenderOutcome outcome) {}

    /**
     * @throws BasketException if it asks for more than there is
     */
    static Priced run(PriceOrder order) {
        try {
            return new PriceRun(order).run();
        } catch (ArithmeticException e) {
            throw new BasketException(Code.AMOUNT_TOO_LARGE, "", "This basket comes to more than a till reckons with");
        }
    }

    private Priced run() {
        PricedBasket shelf = price(exempt);
        Optional<PromotionResult> promotions = promotions();
        Terms onLines = exempt.reducingLines(lineReductions(shelf, promotions));
        PricedBasket priced = ordered(price(onLines), onLines);
        List<Tender> tenders = new ArrayList<>();
        for (TenderOrder asked : order.tenders()) {
            tenders.add(tender(asked, Tendering.settle(priced, tenders)));
        }
        return new Priced(priced, promotions, tenders, Tendering.settle(priced, tenders));
    }

    private PricedBasket price(Terms terms) {
        return Pricer.price(order.basket(), order.profile(), order.currency(), terms);
    }

    private Optional<PromotionResult> promotions() {
        PriceOrder.Offers offers = order.offers();
        if (offers.promotions().isEmpty()) {
            return Optional.empty();
        }
        AgreedTerms agreed = new AgreedTerms(
                List.of(), Optional.empty(), List.of(), Optional.empty(), List.of(), List.copyOf(offers.coupons()));
        Occasion occasion =
                new Occasion(offers.at().toLocalDate(), offers.at().toLocalTime(), offers.member(), offers.spent());
        return Optional.of(new SalePricer(order.profile(), order.currency())
                .price(order.basket(), agreed, occasion, PromotionEngine.of(offers.promotions()))
                .promotions());
    }

    /** What promotions take off each line, then what was taken off by hand, of what is left each time. */
    private List<LineReduction> lineReductions(PricedBasket shelf, Optional<PromotionResult> promotions) {
        long[] left = shelf.lines().stream()
                .mapToLong(line -> Math.abs(line.amount().minor()))
                .toArray();
        List<LineReduction> all = new ArrayList<>();
        for (AppliedPromotion applied : promotions.map(PromotionResult::applied).orElse(List.of())) {
            for (AppliedPromotion.Share share : applied.shares()) {
                all.add(new LineReduction(share.line(), share.amount(), applied.id(), applied.name()));
                left[share.line() - 1] -= share.amount();
            }
        }
        for (int at = 0; at < left.length; at++) {
            for (Discount discount : order.lines().get(at).discounts()) {
                LineReduction reduction = reduction(at + 1, left[at], discount);
                all.add(reduction);
                left[at] -= reduction.amount();
            }
        }
        return all;
    }

    private LineReduction reduction(int line, long left, Discount discount) {
        return switch (discount) {
            case Discount.Percent(BigDecimal percent, String source, var text, String _) ->
                new LineReduction(
                        line,
                        LineReduction.percentOf(
                                money(left), percent, order.profile().rounding()),
                        source,
                        text);
            case Discount.Amount(long amount, String source, var text, String place) -> {
                refuseMore(amount, left, place);
                yield new LineReduction(line, amount, source, text);
            }
        };
    }

    /** Takes the discounts of the whole off, one after the other. */
    private PricedBasket ordered(PricedBasket withLines, Terms onLines) {
        PricedBasket priced = withLines;
        List<OrderReduction> reductions = new ArrayList<>();
        for (Discount discount : order.discounts()) {
            long left = Math.abs(priced.subtotal().minus(priced.reduced()).minor());
            reductions.add(
                    switch (discount) {
                        case Discount.Percent(BigDecimal percent, String source, var text, String _) ->
                            PercentOffDue.of(
                                    priced,
                                    percent,
                                    source,
                                    text,
                                    off -> price(onLines.reducingAll(with(reductions, off))));
                        case Discount.Amount(long amount, String source, var text, String place) -> {
                            refuseMore(amount, left, place);
                            yield new OrderReduction(amount, source, text);
                        }
                    });
            priced = price(onLines.reducingAll(reductions));
        }
        return priced;
    }

    private static List<OrderReduction> with(List<OrderReduction> reductions, OrderReduction more) {
        List<OrderReduction> all = new ArrayList<>(reductions);
        all.add(more);
        return all;
    }

    private void refuseMore(long amount, long left, String place) {
        if (amount > left) {
            throw new BasketException(
                    Code.DISCOUNT_TOO_LARGE,
                    place,
                    "The discount at " + place + " takes " + money(amount) + " off, and only " + money(left)
                            + " is left");
        }
    }

    private Tender tender(TenderOrder asked, TenderOutcome soFar) {
        if (!(soFar instanceof TenderOutcome.BalanceDue(Money open, Money inCash))) {
            throw new BasketException(
                    Code.TENDER_TOO_LARGE, asked.place(), "Nothing is due any more before " + asked.place());
        }
        if (asked.cash()) {
            return new CashTender(money(asked.amount().orElse(Math.max(0, inCash.minor()))));
        }
        long amount = asked.amount().orElse(open.minor());
        if (amount > open.minor() || amount == 0) {
            throw new BasketException(
                    Code.TENDER_TOO_LARGE,
                    asked.place(),
                    "Only cash gives change: " + asked.place() + " is " + money(amount) + ", and " + open + " is due");
        }
        return new CardTender(money(amount), NO_TERMINAL, "", "");
    }

    private Money money(long minor) {
        return new Money(minor, order.currency());
    }
}
