package app.suanpan.domain.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * In which baskets of a box members' coupons lie just now. A coupon in an open basket is held there, and no other checkout of the box takes
 * it; what the basket becomes releases it, and so does a checkout at which nothing is done for a while: a screen that died must not keep
 * a customer from using the coupon at the next one.
 *
 * <p>A value; nothing of it is on the disk. After a restart nobody holds anything, until the checkout in whose basket a coupon lies does
 * its next step.
 *
 * @param byCode who holds each, by its code
 */
public record CouponHolds(Map<String, Hold> byCode) {
    /** How long a checkout at which nothing is done keeps what lies in its basket. */
    public static final Duration LAPSES_AFTER = Duration.ofMinutes(10);

    /** Nobody holds anything. */
    public static final CouponHolds NONE = new CouponHolds(Map.of());

    public CouponHolds {
        byCode = Map.copyOf(byCode);
    }

    /**
     * Who holds a coupon.
     *
     * @param workstation id of the checkout
     * @param touched when something was done there last
     */
    public record Hold(String workstation, Instant touched) {
        boolean standsAt(Instant now) {
            return Duration.between(touched, now).abs().compareTo(LAPSES_AFTER) < 0;
        }
    }

    /** At which other checkout a coupon is held, if it is at one. */
    public Optional<String> elsewhere(String code, String workstation, Instant now) {
        return Optional.ofNullable(byCode.get(code))
                .filter(hold -> !hold.workstation().equals(workstation) && hold.standsAt(now))
                .map(Hold::workstation);
    }

    /**
     * Something was done at a checkout.
     *
     * @param inBasket the codes of the members' coupons in its basket now: it holds these and no others, except for what another one holds
     */
    public CouponHolds after(String workstation, Collection<String> inBasket, Instant now) {
        Map<String, Hold> next = new HashMap<>(byCode);
        next.values().removeIf(hold -> hold.workstation().equals(workstation) || !hold.standsAt(now));
        inBasket.forEach(code -> next.putIfAbsent(code, new Hold(workstation, now)));
        return new CouponHolds(next);
    }
}
