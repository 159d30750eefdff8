package app.suanpan.domain.promotion;

import java.util.Optional;
import java.util.Set;

/**
 * The coupons of a promotion: it is used only where one of them was presented.
 *
 * @param codes what stands on them, as it is scanned or typed; one for all customers, or one a piece of paper
 * @param uses how often one code may be used; once where it is left out
 */
public record Coupon(Set<String> codes, Uses uses) {

    /** How often a code may be used in the store. */
    public enum Uses {
        /** In one sale. Once that is committed the code is spent, unless the sale is undone or all that it gave comes back. */
        ONCE,
        /** In any number of sales, such as a code in a newspaper. */
        MANY
    }

    /** Refuses a coupon without a code. */
    public Coupon {
        codes = Absent.or(codes, Set.of());
        uses = Absent.or(uses, Uses.ONCE);
        codes = Set.copyOf(codes);
        if (codes.isEmpty() || codes.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A coupon has at least one code, and none is empty");
        }
    }

    /** One code, for one sale. */
    public static Coupon once(String code) {
        return new Coupon(Set.of(code), Uses.ONCE);
    }

    /** One code, for any number of sales. */
    public static Coupon many(String code) {
        return new Coupon(Set.of(code), Uses.MANY);
    }

    /** Which of these codes is one of its own; the first in the order of letters where several are. */
    Optional<String> among(Set<String> presented) {
        return presented.stream().filter(codes::contains).sorted().findFirst();
    }
}
