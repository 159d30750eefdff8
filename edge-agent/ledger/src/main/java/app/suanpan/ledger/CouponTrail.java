package app.suanpan.ledger;

import app.suanpan.domain.member.MemberCoupon;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which of their coupons members have used at this box, also long after head office has ceased to list them. */
public final class CouponTrail {

    private CouponTrail() {}

    /** The coupons of these member numbers that sales of this box have used and not given back. All uses are gone through: nobody asks often. */
    public static List<MemberCoupon> of(Ledger ledger, Collection<Long> numbers) {
        return ledger
                .read(db ->
                        db.query("SELECT DISTINCT code FROM coupon_use WHERE code LIKE '%*%'", row -> row.getString(1)))
                .stream()
                .map(MemberCoupon::parse)
                .flatMap(Optional::stream)
                .filter(coupon -> numbers.contains(coupon.member()))
                .toList();
    }
}
