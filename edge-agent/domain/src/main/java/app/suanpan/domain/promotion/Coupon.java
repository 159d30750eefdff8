package app.suanpan.domain.promotion;

import java.util.Optional;
import java.util.Set;

/**
 * The coupons of a promotion: it is used only where one of them was presented. Either their codes stand here, or head office gives them to
 * members, one by one.
 *
 * @param codes what stands on them, as it is scanned or typed; one for all customers, or one a piece of paper. None where they are members'
 * @param uses how often one code may be used; once where it is left out
 * @param member whether they are {@linkplain app.suanpan.domain.member.MemberCoupon members' coupons}, each for its member and one sale
 * @param atLeast minor units, at shelf prices, that goods have to come to besides those which a set is made of: what one has to buy to get
 *     a gift. 0 for any
 * @param byItself whether a member's coupon is in the sale as soon as its member is recognised, without anybody asking for it
 */
public record Coupon(Set<String> codes, Uses uses, boolean member, long atLeast, boolean byItself) {

    /** How often a code may be used in the store. */
    public enum Uses {
        /** In one sale. Once that is committed the code is spent, unless the sale is undone or all that it gave comes back. */
        ONCE,
        /** In any number of sales, such as a code in a newspaper. */
        MANY
    }

    /** Refuses a coupon without a code that is nobody's. */
    public Coupon {
        codes = Absent.or(codes, Set.of());
        uses = Absent.or(uses, Uses.ONCE);
        codes = Set.copyOf(codes);
        if (member && (!codes.isEmpty() || uses != Uses.ONCE)) {
            throw new IllegalArgumentException("Members' coupons have no codes here, and each is for one sale");
        }
        if (!member && codes.isEmpty() || codes.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A coupon has at least one code, and none is empty");
        }
        if (byItself && !member) {
            throw new IllegalArgumentException("Only what a member was given can come by itself");
        }
        if (atLeast < 0) {
            throw new IllegalArgumentException("What has to be bought is not negative: " + atLeast);
        }
    }

    /** These codes, for so many sales each, whatever is bought. */
    public Coupon(Set<String> codes, Uses uses) {
        this(codes, uses, false, 0, false);
    }

    /** Coupons that head office gives to members. */
    public static Coupon ofMembers() {
        return new Coupon(Set.of(), Uses.ONCE, true, 0, false);
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
