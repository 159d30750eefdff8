package app.suanpan.domain.promotion;

import java.util.Optional;

/**
 * How often a promotion may be used. A use is one unit, one set, or one reduction of a basket; goods sold by weight are one unit a
 * line.
 *
 * @param perSale uses in one sale
 * @param perMember uses by one member in all sales; without a member there are none
 * @param budget minor units that it may reduce in all sales together. A use that does not fit into what is left is not made
 */
public record Limits(Optional<Integer> perSale, Optional<Integer> perMember, Optional<Long> budget) {
    /** As often as one likes. */
    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses a limit that is not positive. */
    public Limits {
        perSale = Absent.or(perSale, Optional.empty());
        perMember = Absent.or(perMember, Optional.empty());
        budget = Absent.or(budget, Optional.empty());
        if (perSale.orElse(1) < 1 || perMember.orElse(1) < 1 || budget.orElse(1L) < 1) {
            throw new IllegalArgumentException("A limit is positive, or it is left out");
        }
    }
}
