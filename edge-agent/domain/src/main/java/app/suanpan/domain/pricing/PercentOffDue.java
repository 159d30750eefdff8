package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/**
 * So many per cent off what is due: 2 % off 36.64 leave 35.91, taxes included. Where taxes come on top, the reduction is the part of that
 * which falls on the prices, and the taxes are reckoned anew on what is left. They are rounded, so the sum may miss what is to be left by
 * some minor units; then the reduction that hits it is looked for nearby.
 *
 * <p>What is not in proportion to prices is left out of that: a tax on each piece is not less because of a reduction, and goods that are free
 * of tax up to a price may get below it. There the prices are reduced by the per cent, and the taxes follow.
 */
public final class PercentOffDue {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** How often the distance that remains is taken off what is taken off. */
    private static final int APPROACHES = 4;
    /** How many minor units around that are tried one by one. */
    private static final int NEARBY = 4;

    private final PricedBasket basket;
    private final Function<OrderReduction, PricedBasket> reducing;
    private final String source;
    private final LocalName text;
    private final long due;
    private final long prices;
    private final long wanted;
    private OrderReduction best;
    private long distance;

    private PercentOffDue(
            PricedBasket basket,
            BigDecimal percent,
            String source,
            LocalName text,
            Function<OrderReduction, PricedBasket> reducing) {
        this.basket = basket;
        this.reducing = reducing;
        this.source = source;
        this.text = text;
        this.due = Math.abs(basket.total().minor());
        this.prices = Math.abs(basket.subtotal().minus(basket.reduced()).minor());
        RoundingMode rounding = basket.profile().rounding();
        Money total = new Money(due, basket.total().currency());
        this.wanted = total.times(HUNDRED.subtract(percent).movePointLeft(2), rounding)
                .minor();
        this.best = estimate(rounding);
        this.distance = Long.MAX_VALUE;
    }

    /**
     * The reduction that leaves so many per cent less to pay.
     *
     * @param basket priced without this reduction; a sale or a return
     * @param percent from 0 to 100
     * @param source see {@link OrderReduction#source()}
     * @param text see {@link OrderReduction#text()}
     * @param reducing prices the same basket with a reduction besides
     * @throws IllegalArgumentException if the per cent are not from 0 to 100
     */
    public static OrderReduction of(
            PricedBasket basket,
            BigDecimal percent,
            String source,
            LocalName text,
            Function<OrderReduction, PricedBasket> reducing) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("Not from 0 to 100 per cent: " + percent);
        }
        return new PercentOffDue(basket, percent, source, text, reducing).find();
    }

    private OrderReduction find() {
        if (percentIsPlain()) {
            return best;
        }
        long at = best.amount();
        for (int i = 0; i < APPROACHES && distance != 0; i++) {
            long missed = tried(at);
            long next = at
                    - BigDecimal.valueOf(missed)
                            .multiply(BigDecimal.valueOf(prices))
                            .divide(BigDecimal.valueOf(due), 0, RoundingMode.HALF_UP)
                            .longValueExact();
            if (next == at) {
                break;
            }
            at = next;
        }
        long around = best.amount();
        for (int away = 1; away <= NEARBY && distance != 0; away++) {
            tried(around + away);
            if (distance != 0) {
                tried(around - away);
            }
        }
        return best;
    }

    /** Whether there is nothing to look for: nothing is due, all taxes are inside the prices, or some are out of proportion to them. */
    private boolean percentIsPlain() {
        return due == 0
                || due == prices
                || basket.taxLines().stream().anyMatch(share -> share.tax().perUnit() != null)
                || basket.lines().stream()
                        .anyMatch(line ->
                                basket.profile().freeUpTo(line.line().item().taxCategory()) > 0);
    }

    /** The part of what is to come off that falls on the prices. */
    private OrderReduction estimate(RoundingMode rounding) {
        return reduction(
                due == 0
                        ? 0
                        : BigDecimal.valueOf(due - wanted)
                                .multiply(BigDecimal.valueOf(prices))
                                .divide(BigDecimal.valueOf(due), 0, rounding)
                                .longValueExact());
    }

    /**
     * What is missing of what is to be left, which is more than nothing if too much is taken off. The nearest reduction so far is kept; an
     * amount that is none is passed over, and nothing is missing.
     */
    private long tried(long amount) {
        if (amount < 0 || amount > prices) {
            return 0;
        }
        OrderReduction reduction = reduction(amount);
        long missed = wanted - Math.abs(reducing.apply(reduction).total().minor());
        if (Math.abs(missed) < distance) {
            distance = Math.abs(missed);
            best = reduction;
        }
        return missed;
    }

    private OrderReduction reduction(long amount) {
        return new OrderReduction(amount, source, text);
    }
}
