package app.suanpan.domain.terms;

import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.LineReduction;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a person takes off by hand: a part, or an amount. */
public sealed interface ManualDiscount {

    /**
     * So many per cent.
     *
     * @param percent more than 0, at most 100, at most two decimals
     */
    record Percent(BigDecimal percent) implements ManualDiscount {
        public Percent {
            if (!isAllowed(percent)) {
                throw new IllegalArgumentException("Not a percentage to take off: " + percent);
            }
        }

        /** Whether a number can be taken off as a percentage, for input that is refused with a sentence. */
        public static boolean isAllowed(BigDecimal percent) {
            // Compared before anything is written out: 1E+999999999 would take all of the memory.
            return percent.signum() > 0
                    && percent.compareTo(BigDecimal.valueOf(100)) <= 0
                    && percent.stripTrailingZeros().scale() <= 2;
        }
    }

    /**
     * A fixed amount. Where less is left it takes that, and never more.
     *
     * @param minor in the store's minor units, as shelf prices count; positive
     */
    record Amount(long minor) implements ManualDiscount {
        public Amount {
            if (minor <= 0) {
                throw new IllegalArgumentException("Not an amount to take off: " + minor);
            }
        }
    }

    /** What it takes off this much, which is not negative: minor units, never more than there is. */
    default long of(Money left, RoundingMode rounding) {
        return switch (this) {
            case Percent part -> LineReduction.percentOf(left, part.percent(), rounding);
            case Amount amount -> Math.min(amount.minor(), left.minor());
        };
    }

    /** What it is called below a line, as shown and printed. */
    default LocalName onLine() {
        return new LocalName("折扣" + part(), "Discount" + part());
    }

    /** What it is called for a whole basket, as shown and printed. */
    default LocalName onOrder() {
        return new LocalName("整单折扣" + part(), "Basket discount" + part());
    }

    private String part() {
        return switch (this) {
            case Percent part -> " " + part.percent().stripTrailingZeros().toPlainString() + "%";
            case Amount ignored -> "";
        };
    }
}
