/**
 * Members' coupons as they travel: the token that a phone shows or a paper has. Start with {@link app.suanpan.protocol.coupon.CouponToken}.
 * What a coupon gives is not known here; the domain's promotions say it.
 */
@NullMarked
package app.suanpan.protocol.coupon;

import org.jspecify.annotations.NullMarked;
