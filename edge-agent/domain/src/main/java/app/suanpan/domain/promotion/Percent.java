package app.suanpan.domain.promotion;

import java.math.BigDecimal;

/** Percentages of promotions: more than 0, at most 100, at most two decimals; reckoned in basis points, half-up. */
final class Percent {
    static final int WHOLE = 10_000;

    private Percent() {}

    static BigDecimal checked(BigDecimal percent) {
        if (percent == null
                || percent.signum() <= 0
                || percent.compareTo(BigDecimal.valueOf(100)) > 0
                || percent.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException(
                    "A percentage is more than 0, at most 100, with at most two decimals: " + percent);
        }
        return percent;
    }

    static int basisPoints(BigDecimal percent) {
        return percent.movePointRight(2).intValueExact();
    }

    /** The part of an amount, in minor units, half a unit rounded up; the amount is not negative. */
    static long of(long amount, int basisPoints) {
        return Math.addExact(Math.multiplyExact(amount, basisPoints), WHOLE / 2) / WHOLE;
    }
}
