package app.suanpan.checkout.shop;

import app.suanpan.domain.member.MemberCoupon;
import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.domain.register.MemberCoupons;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The coupons of the gold member: one for tea and one for everything. Another checkout has the latter in its basket if it is said so. */
public final class Purse implements MemberCoupons {
    /** The number of the member whose they are. */
    public static final long GOLD = 234_567_891L;

    /** The one for everything. */
    public static final MemberCoupon BIRTHDAY =
            new MemberCoupon("birthday-20", GOLD, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), 0x1234567);

    private static final MemberCoupon TEA =
            new MemberCoupon("tea-half", GOLD, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31), 0x7654321);

    private final boolean held;

    Purse(boolean held) {
        this.held = held;
    }

    @Override
    public Optional<MemberCoupon> read(String token) {
        return Optional.empty();
    }

    @Override
    public List<MemberCoupon> of(long member) {
        return member == GOLD ? List.of(TEA, BIRTHDAY) : List.of();
    }

    @Override
    public Optional<CouponUse> spentAnywhere(String code) {
        return Optional.empty();
    }

    @Override
    public boolean isRevoked(String code) {
        return false;
    }

    @Override
    public Optional<String> heldElsewhere(String code, String workstation, Instant now) {
        return held && code.equals(BIRTHDAY.code()) ? Optional.of("till-2") : Optional.empty();
    }
}
