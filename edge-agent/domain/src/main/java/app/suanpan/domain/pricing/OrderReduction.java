package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Something taken off the whole basket before its taxes are reckoned. It belongs to the lines from the moment of sale: each gets
 * its share by largest remainder over what the reductions before left of it, ties to the first.
 *
 * @param amount minor units, as shelf prices count them; not negative, and no more than what is left of all lines
 * @param source what gave it, stored with the sale
 * @param text what it is called, as printed
 */
public record OrderReduction(long amount, String source, LocalName text) {
    public OrderReduction {
        if (amount < 0) {
            throw new IllegalArgumentException("A reduction is not negative: " + source + " " + amount);
        }
    }

    /**
     * So many per cent off what is due: 2 % off 36.64 leave 35.91. Where taxes come on top, the reduction is the part of that which
     * falls on the prices, and the taxes that are then reckoned anew bring the rest.
     *
     * @param basket priced without this reduction; a sale or a return
     * @param percent from 0 to 100
     * @param source see {@link #source()}
     * @param text see {@link #text()}
     */
    public static OrderReduction percentOf(PricedBasket basket, BigDecimal percent, String source, LocalName text) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        if (percent.signum() < 0 || percent.compareTo(hundred) > 0) {
            throw new IllegalArgumentException("Not from 0 to 100 per cent: " + percent);
        }
        RoundingMode rounding = basket.profile().rounding();
        Money due = basket.total();
        if (due.isZero()) {
            return new OrderReduction(0, source, text);
        }
        Money left = due.times(hundred.subtract(percent).movePointLeft(2), rounding);
        Money prices = basket.subtotal().minus(basket.reduced());
        long amount = BigDecimal.valueOf(due.minus(left).minor())
                .multiply(BigDecimal.valueOf(prices.minor()))
                .divide(BigDecimal.valueOf(due.minor()), 0, rounding)
                .longValueExact();
        return new OrderReduction(Math.abs(amount), source, text);
    }
}
