package app.suanpan.domain.register;

import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.promotion.CouponUse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Members' coupons as the register looks them up. Answers come from the box itself, so they need no network. */
public interface MemberCoupons {
    /** Where no member has any. */
    MemberCoupons NONE = new MemberCoupons() {
        @Override
        public Optional<MemberCoupon> read(String token) {
            return Optional.empty();
        }

        @Override
        public Optional<String> heldElsewhere(String code, String workstation, Instant now) {
            return Optional.empty();
        }

        @Override
        public List<MemberCoupon> of(long member) {
            return List.of();
        }

        @Override
        public Optional<CouponUse> spentAnywhere(String code) {
            return Optional.empty();
        }

        @Override
        public boolean isRevoked(String code) {
            return false;
        }
    };

    /** The coupon that a scanned token is; empty where it is none, or head office did not sign it for this brand. */
    Optional<MemberCoupon> read(String token);

    /** The coupons of a member of this store, by their number, that head office lists as good; whether it is their day is not asked. */
    List<MemberCoupon> of(long member);

    /** The sale at some box that used a coupon, as head office has heard; that of this box among them. */
    Optional<CouponUse> spentAnywhere(String code);

    /** Whether head office has taken a coupon back. */
    boolean isRevoked(String code);

    /** The other checkout of the box in whose basket a coupon lies now, if it lies in one. */
    Optional<String> heldElsewhere(String code, String workstation, Instant now);
}
