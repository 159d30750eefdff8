package app.suanpan.domain.shop;

import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.register.CouponHolds;
import app.suanpan.domain.register.MemberCoupons;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members' coupons of a box: whatever was signed here is believed, and baskets hold what lies in them. */
public final class MemoryCoupons implements MemberCoupons {
    private final Map<String, MemberCoupon> signed = new HashMap<>();
    private CouponHolds holds = CouponHolds.NONE;

    /** What a scanner reads of this coupon. */
    public String signs(MemberCoupon coupon) {
        String token = "COUPON-" + (100 + signed.size());
        signed.put(token, coupon);
        return "SP1:" + token;
    }

    /** Something was done at a checkout. */
    public void after(String workstation, List<String> inBasket, Instant now) {
        holds = holds.after(workstation, inBasket, now);
    }

    /** The agent of the box starts anew. */
    public void restarts() {
        holds = CouponHolds.NONE;
    }

    @Override
    public Optional<MemberCoupon> read(String token) {
        return Optional.ofNullable(signed.get(token));
    }

    @Override
    public Optional<String> heldElsewhere(String code, String workstation, Instant now) {
        return holds.elsewhere(code, workstation, now);
    }
}
