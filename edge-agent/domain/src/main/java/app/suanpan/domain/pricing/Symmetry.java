package app.suanpan.domain.pricing;

import java.math.RoundingMode;

/** Which rounding modes treat an amount and its refund alike: those that look at the distance from zero. */
final class Symmetry {
    private Symmetry() {}

    static boolean holdsFor(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP, HALF_EVEN, HALF_DOWN, UP, DOWN -> true;
            case CEILING, FLOOR, UNNECESSARY -> false;
        };
    }
}
