package app.suanpan.domain.basket;

import java.math.BigDecimal;

/**
 * How many, or how much: a positive number with at most three decimals, so that a gram is the smallest weight.
 *
 * @param value normalised: 2, not 2.000
 */
public record Quantity(BigDecimal value) {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** One piece. */
    public static final Quantity ONE = new Quantity(BigDecimal.ONE);

    /** Refuses zero, negatives, more than three decimals, and more than a million. */
    public Quantity {
        // Before anything else: to write out 1E+999999999 would take all of the memory.
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("Not a quantity: " + value);
        }
        value = value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    public static Quantity of(long pieces) {
        return new Quantity(BigDecimal.valueOf(pieces));
    }

    /** Whether a number can be a quantity, for input that is refused with a sentence rather than an exception. */
    public static boolean isAllowed(BigDecimal value) {
        return value.signum() > 0
                && value.compareTo(MOST) <= 0
                && value.stripTrailingZeros().scale() <= 3;
    }

    public boolean isWhole() {
        return value.scale() <= 0;
    }

    public boolean isOne() {
        return value.compareTo(BigDecimal.ONE) == 0;
    }

    /** The sum of two quantities. */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.value));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
