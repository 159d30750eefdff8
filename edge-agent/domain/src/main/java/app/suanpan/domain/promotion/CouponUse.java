package app.suanpan.domain.promotion;

import java.time.Instant;

/**
 * Where a coupon was used.
 *
 * @param receipt number of the sale's receipt, as people read it
 * @param at when the sale was committed
 */
public record CouponUse(String receipt, Instant at) {}
