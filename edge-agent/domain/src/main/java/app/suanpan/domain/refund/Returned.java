package app.suanpan.domain.refund;

import app.suanpan.domain.basket.Basket;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What has gone back of one sale so far, over all of its returns.
 *
 * @param quantities how much came back of each line, by the sold line's number; a line of which nothing did is not in it
 * @param overTheCounter what went back otherwise than to a bank card, minor units
 * @param toValue how much of that was put onto gift cards and store credit
 * @param toCards what was given back to each card payment, by the payment's intent; also what was asked for and not declined
 *     yet, since nobody knows that it did not move
 * @param rounding Σ of the returns' cash rounding, minor units with the sign that the sale's has
 */
public record Returned(
        Map<Integer, BigDecimal> quantities,
        long overTheCounter,
        long toValue,
        Map<UUID, Long> toCards,
        long rounding) {
    /** Nothing came back yet. */
    public static final Returned NOTHING = new Returned(Map.of(), 0, 0, Map.of(), 0);

    public Returned {
        quantities = Map.copyOf(quantities);
        toCards = Map.copyOf(toCards);
    }

    /** How much of a line came back. */
    public BigDecimal of(int line) {
        return quantities.getOrDefault(line, BigDecimal.ZERO);
    }

    /** The same before the goods of a return that is among them came back. */
    public Returned before(Basket back) {
        Map<Integer, BigDecimal> less = new HashMap<>(quantities);
        back.lines()
                .forEach(line -> less.computeIfPresent(
                        line.number(),
                        (number, all) -> all.subtract(line.quantity().value())));
        return new Returned(less, overTheCounter, toValue, toCards, rounding);
    }
}
