package app.suanpan.domain.refund;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.journal.Transaction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What has gone back of one sale so far, over all of its returns.
 *
 * @param quantities how much came back of each line, by the sold line's number; a line of which nothing did is not in it
 * @param refunds the returns themselves, oldest first
 * @param toCards what was given back to each card payment, by the payment's intent; also what was asked for and not declined
 *     yet, since nobody knows that it did not move
 */
public record Returned(Map<Integer, BigDecimal> quantities, List<Transaction> refunds, Map<UUID, Long> toCards) {
    /** Nothing came back yet. */
    public static final Returned NOTHING = new Returned(Map.of(), List.of(), Map.of());

    public Returned {
        quantities = Map.copyOf(quantities);
        refunds = List.copyOf(refunds);
        toCards = Map.copyOf(toCards);
    }

    /** How much of a line came back. */
    public BigDecimal of(int line) {
        return quantities.getOrDefault(line, BigDecimal.ZERO);
    }

    /** Σ of the returns' cash rounding, minor units with the sign that the sale's has. */
    public long rounding() {
        return refunds.stream().mapToLong(Transaction::rounding).sum();
    }

    /** The same before the goods of a return that is among them came back. */
    public Returned before(Basket back) {
        Map<Integer, BigDecimal> less = new HashMap<>(quantities);
        back.lines()
                .forEach(line -> less.computeIfPresent(
                        line.number(),
                        (number, all) -> all.subtract(line.quantity().value())));
        return new Returned(less, refunds, toCards);
    }
}
