package app.suanpan.protocol.coupon;

import app.suanpan.domain.promotion.CouponUse;
import app.suanpan.protocol.feed.FeedName;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Members' coupons as entries of the feed {@link FeedName#COUPONS}, by their codes: what has become of each. */
public final class CouponEntry {
    /** It can be used. */
    public static final String GOOD = "good";

    /** Head office has taken it back. */
    public static final String REVOKED = "revoked";

    private static final String SPENT = "spent ";

    private CouponEntry() {}

    /** A sale has used it. */
    public static String spent(CouponUse use) {
        return SPENT + use.at() + " " + use.receipt();
    }

    /** The sale that has used it; empty where none has, or the entry says nothing sensible. */
    public static Optional<CouponUse> use(String value) {
        String[] parts = value.split(" ", 3);
        if (parts.length != 3 || !value.startsWith(SPENT)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CouponUse(parts[2], Instant.parse(parts[1])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
