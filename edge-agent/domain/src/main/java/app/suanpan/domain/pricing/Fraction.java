package app.suanpan.domain.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Minor units that have not been rounded yet; a fraction, so that an exact half is still one after adding up thirds.
 *
 * @param numerator of either sign
 * @param denominator positive
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) {
    private static final int WEIGHT_DECIMALS = 12;

    static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

    Fraction plus(Fraction other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Fraction(numerator.add(other.numerator), denominator)
                : new Fraction(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** Its size as a decimal number, near enough to share something out by it. */
    BigDecimal weight() {
        return numerator.abs().divide(denominator, WEIGHT_DECIMALS, RoundingMode.HALF_EVEN);
    }

    long rounded(RoundingMode mode) {
        return numerator.divide(denominator, 0, mode).longValueExact();
    }
}
