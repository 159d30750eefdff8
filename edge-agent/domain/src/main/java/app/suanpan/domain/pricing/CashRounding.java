package app.suanpan.domain.pricing;

import app.suanpan.domain.money.Money;
import java.math.RoundingMode;

/**
 * To which multiple an amount is rounded when it is paid, symmetric for refunds.
 *
 * @param unit in minor units: 1 rounds nothing
 * @param mode how
 * @param cashOnly whether only what is paid in cash is rounded
 */
public record CashRounding(long unit, RoundingMode mode, boolean cashOnly) {
    /** Every minor unit can be paid. */
    public static final CashRounding NONE = new CashRounding(1, RoundingMode.HALF_UP, true);

    /** Refuses a unit that is none, and a mode that would round a refund otherwise than its sale. */
    public CashRounding {
        if (unit <= 0 || !Symmetry.holdsFor(mode)) {
            throw new IllegalArgumentException("Not a way to round cash: " + unit + " " + mode);
        }
    }

    public Money round(Money amount) {
        return amount.roundedTo(unit, mode);
    }
}
