package app.suanpan.domain.terms;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.OrderReduction;
import app.suanpan.domain.pricing.PercentOffDue;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.promotion.AppliedPromotion;
import app.suanpan.domain.promotion.OfferedLine;
import app.suanpan.domain.promotion.OfferedSale;
import app.suanpan.domain.promotion.PromotionEngine;
import app.suanpan.domain.promotion.PromotionResult;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cents of an open transaction, a pure function. Promotions come first, as they are best for the customer at shelf prices; then
 * what was taken off single lines by hand, from what is left of them; then what was taken off the whole, from what is left of that;
 * then the taxes. No step takes off more than there is.
 *
 * <p>Promotions are for goods at shelf price: a line whose price a person or a label has set stays outside. What comes back is not
 * sold, so nothing promotes it. And what is owed from then on, a gift card or a voucher, is sold for what it is worth: nothing is taken
 * off it, neither by a promotion nor with the whole.
 */
public final class SalePricer {
    private final ArithmeticProfile profile;
    private final Currency currency;

    public SalePricer(ArithmeticProfile profile, Currency currency) {
        this.profile = profile;
        this.currency = currency;
    }

    /** Prices with the best promotions that this engine finds. */
    public PricedSale price(Basket basket, AgreedTerms agreed, Occasion occasion, PromotionEngine engine) {
        Basket taxed = taxed(basket, agreed);
        PromotionResult promotions = basket.kind() == TransactionKind.SALE && !engine.isEmpty()
                ? engine.apply(offered(taxed, agreed, occasion))
                : PromotionResult.NOTHING;
        return new PricedSale(reckon(taxed, agreed, promotions.applied()), promotions);
    }

    /** Prices with promotions that were found before, for this basket. */
    public PricedSale price(Basket basket, AgreedTerms agreed, List<AppliedPromotion> found) {
        return new PricedSale(reckon(taxed(basket, agreed), agreed, found), PromotionResult.of(found));
    }

    private PricedBasket reckon(Basket basket, AgreedTerms agreed, List<AppliedPromotion> found) {
        List<LineReduction> lines = onLines(basket, agreed, found);
        Terms terms = new Terms(agreed.exemption().flatMap(claim -> profile.exemption(claim.code())), lines, List.of());
        PricedBasket priced = Pricer.price(basket, profile, currency, terms);
        return agreed.orderDiscount()
                .filter(ignored -> !basket.isEmpty())
                .map(discount -> onAll(goods(basket), priced, terms, discount.discount()))
                .map(off -> Pricer.price(basket, profile, currency, terms.reducingAll(List.of(off))))
                .orElse(priced);
    }

    /** Without what is owed from then on, such as a gift card or a voucher: nothing is ever taken off that. */
    private static Basket goods(Basket basket) {
        return new Basket(
                basket.kind(),
                basket.lines().stream().filter(line -> !isOwed(line)).toList(),
                basket.nextNumber());
    }

    private static boolean isOwed(LineItem line) {
        return line.item().taxCategory().equals(TaxCategory.LIABILITY);
    }

    /** The basket with the tax categories that were agreed. */
    private static Basket taxed(Basket basket, AgreedTerms agreed) {
        Basket taxed = basket;
        for (TaxChange change : agreed.taxChanges()) {
            taxed = taxed.replace(change.line(), line -> line.with(line.item().taxedBy(change.category())));
        }
        return taxed;
    }

    private OfferedSale offered(Basket basket, AgreedTerms agreed, Occasion occasion) {
        List<OfferedLine> lines = basket.lines().stream()
                .filter(line -> line.override().isEmpty() && !isOwed(line))
                .map(this::offered)
                .toList();
        return new OfferedSale(
                lines,
                occasion.businessDay(),
                occasion.time(),
                occasion.since(),
                occasion.member(),
                new HashSet<>(agreed.coupons()),
                occasion.spent(),
                new HashSet<>(agreed.removed()));
    }

    private OfferedLine offered(LineItem line) {
        return new OfferedLine(
                line.number(),
                line.item().code(),
                line.item().category(),
                line.unitPrice().minor(),
                line.quantity().value().movePointRight(3).longValueExact(),
                line.item().unit().isMeasured(),
                amount(line));
    }

    private long amount(LineItem line) {
        return line.unitPrice()
                .times(line.quantity().value(), profile.rounding())
                .minor();
    }

    private List<LineReduction> onLines(Basket basket, AgreedTerms agreed, List<AppliedPromotion> found) {
        List<LineReduction> reductions = new ArrayList<>();
        Map<Integer, Long> taken = new HashMap<>();
        for (AppliedPromotion promotion : found) {
            for (AppliedPromotion.Share share : promotion.shares()) {
                if (basket.line(share.line()).filter(SalePricer::isOwed).isPresent()) {
                    // Found by an earlier edition.
                    continue;
                }
                reductions.add(new LineReduction(share.line(), share.amount(), promotion.id(), promotion.name()));
                taken.merge(share.line(), share.amount(), Math::addExact);
            }
        }
        for (LineDiscount discount : agreed.lineDiscounts()) {
            Optional<LineItem> line = basket.line(discount.line()).filter(there -> !isOwed(there));
            if (line.isPresent()) {
                Money left = new Money(amount(line.get()) - taken.getOrDefault(discount.line(), 0L), currency);
                reductions.add(new LineReduction(
                        discount.line(),
                        discount.discount().of(left, profile.rounding()),
                        LineDiscount.SOURCE,
                        discount.discount().onLine()));
            }
        }
        return reductions;
    }

    private OrderReduction onAll(Basket goods, PricedBasket all, Terms terms, ManualDiscount discount) {
        PricedBasket priced =
                goods.lines().size() == all.lines().size() ? all : Pricer.price(goods, profile, currency, terms);
        return switch (discount) {
            case ManualDiscount.Percent part ->
                PercentOffDue.of(
                        priced,
                        part.percent(),
                        OrderDiscount.SOURCE,
                        discount.onOrder(),
                        off -> Pricer.price(goods, profile, currency, terms.reducingAll(List.of(off))));
            case ManualDiscount.Amount amount -> {
                long left = Math.abs(priced.subtotal().minus(priced.reduced()).minor());
                yield new OrderReduction(Math.min(amount.minor(), left), OrderDiscount.SOURCE, discount.onOrder());
            }
        };
    }
}
