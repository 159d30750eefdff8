package app.suanpan.domain.shop;

import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.register.CouponHolds;
import app.suanpan.domain.register.MemberCoupons;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members' coupons of a box: whatever was signed here is believed, and baskets hold what lies in them. */
public final class MemoryCoupons implements MemberCoupons {
    private final Map<String, MemberCoupon> signed = new HashMap<>();
    private final List<MemberCoupon> listed = new ArrayList<>();
    private final Map<String, CouponUse> spent = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();
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

    /** Head office lists this coupon as good. */
    public void lists(MemberCoupon coupon) {
        listed.add(coupon);
    }

    /** Head office has heard of a sale at another box. */
    public void spent(MemberCoupon coupon, CouponUse use) {
        listed.remove(coupon);
        spent.put(coupon.code(), use);
    }

    /** Head office takes a coupon back. */
    public void revokes(MemberCoupon coupon) {
        listed.remove(coupon);
        revoked.add(coupon.code());
    }

    @Override
    public List<MemberCoupon> of(long member) {
        return listed.stream().filter(coupon -> coupon.member() == member).toList();
    }

    @Override
    public Optional<CouponUse> spentAnywhere(String code) {
        return Optional.ofNullable(spent.get(code));
    }

    @Override
    public boolean isRevoked(String code) {
        return revoked.contains(code);
    }

    @Override
    public Optional<String> heldElsewhere(String code, String workstation, Instant now) {
        return holds.elsewhere(code, workstation, now);
    }
}
