package app.suanpan.domain.register;

import app.suanpan.domain.member.MemberCoupon;
import java.time.Instant;
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
    };

    /** The coupon that a scanned token is; empty where it is none, or head office did not sign it for this brand. */
    Optional<MemberCoupon> read(String token);

    /** The other checkout of the box in whose basket a coupon lies now, if it lies in one. */
    Optional<String> heldElsewhere(String code, String workstation, Instant now);
}
