/**
 * Promotions as data, and the pure engine that finds the customer's best legal combination of them and says why. Start with
 * {@link app.suanpan.domain.promotion.PromotionEngine}. Knows no clock, no taxes and no tenders: the time, the member and what was
 * used before are arguments, and reductions per line come out.
 */
@NullMarked
package app.suanpan.domain.promotion;

import org.jspecify.annotations.NullMarked;
