package app.suanpan.command.price;

import app.suanpan.command.price.BasketException.Code;
import app.suanpan.command.price.PriceOrder.Back;
import app.suanpan.command.price.PriceReport.Refund;
import app.suanpan.command.price.PriceReport.RefundLine;
import app.suanpan.command.price.PriceReport.Sums;
import app.suanpan.command.price.PriceReport.TaxPart;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.UnitShare;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Tax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes back of a sale, as the till gives it back: each piece with what it carried when it was sold. */
final class RefundAnswer {
    private final PriceOrder order;
    private final PricedBasket basket;
    private final List<SoldLine> sold;
    private final BigDecimal[] before;
    private final List<Refund> refunds = new ArrayList<>();
    private final Totals kept = new Totals();

    RefundAnswer(PriceOrder order, PricedBasket basket, List<SoldLine> sold) {
        this.order = order;
        this.basket = basket;
        this.sold = sold;
        this.before = new BigDecimal[sold.size()];
        Arrays.fill(before, BigDecimal.ZERO);
        order.refunds().forEach(backs -> refunds.add(refund(backs)));
    }

    /** Sums in minor units, of what comes back. */
    private static final class Totals {
        private long discount;
        private long net;
        private long tax;

        void add(UnitShare share) {
            discount = Math.addExact(discount, reduced(share));
            net = Math.addExact(net, share.net());
            tax = Math.addExact(tax, share.total() - share.net());
        }
    }

    @Nullable
    List<Refund> parts() {
        return order.refunds().isEmpty() ? null : refunds;
    }

    @Nullable
    Sums kept() {
        return order.refunds().isEmpty()
                ? null
                : new Sums(
                        text(basket.reduced().minor() - kept.discount),
                        text(basket.net().minor() - kept.net),
                        text(basket.tax().minor() - kept.tax),
                        text(basket.total().minor() - kept.net - kept.tax));
    }

    /** All that a share carries of reductions, minor units. */
    static long reduced(UnitShare share) {
        return share.reductions().stream().mapToLong(SoldReduction::amount).sum();
    }

    private Refund refund(List<Back> backs) {
        Totals sum = new Totals();
        Map<String, long[]> taxes = new LinkedHashMap<>();
        order.profile().taxes().forEach(tax -> taxes.put(tax.code(), new long[2]));
        List<RefundLine> lines = new ArrayList<>();
        for (Back back : backs) {
            UnitShare share = share(back);
            sum.add(share);
            kept.add(share);
            for (SoldTax tax : share.taxes()) {
                taxes.get(tax.tax())[0] += tax.base();
                taxes.get(tax.tax())[1] += tax.amount();
            }
            lines.add(new RefundLine(
                    back.line(),
                    back.quantity().negate().stripTrailingZeros().toPlainString(),
                    text(-share.amount()),
                    text(-reduced(share)),
                    text(-share.net()),
                    text(share.net() - share.total()),
                    text(-share.total())));
        }
        Money total = money(-sum.net - sum.tax);
        return new Refund(
                lines,
                text(-sum.discount),
                text(-sum.net),
                order.profile().taxes().stream()
                        .filter(tax -> taxes.get(tax.code())[0] != 0 || taxes.get(tax.code())[1] != 0)
                        .map(tax -> part(tax, taxes.get(tax.code())))
                        .toList(),
                text(-sum.tax),
                PriceAnswer.text(total),
                PriceAnswer.text(order.profile().cashRounding().round(total)));
    }

    private UnitShare share(Back back) {
        int at = back.line() - 1;
        String exemption = order.exemption().map(Exemption::code).orElse(null);
        try {
            UnitShare share = UnitShare.of(order.profile(), exemption, sold.get(at), before[at], back.quantity());
            before[at] = before[at].add(back.quantity());
            return share;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BasketException(
                    Code.REFUND_TOO_LARGE,
                    back.place(),
                    "Of the " + sold.get(at).quantity() + " of line " + back.line() + ", " + before[at].toPlainString()
                            + " came back before; " + back.quantity().toPlainString()
                            + " cannot. Pieces come back whole, weights to the gram");
        }
    }

    private TaxPart part(Tax tax, long[] sums) {
        return PriceAnswer.tax(tax, money(-sums[0]), money(-sums[1]));
    }

    private String text(long minor) {
        return PriceAnswer.text(money(minor));
    }

    private Money money(long minor) {
        return new Money(minor, order.currency());
    }
}
