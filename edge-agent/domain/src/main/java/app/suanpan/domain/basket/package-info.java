/**
 * What the customer wants to buy or bring back, before prices and taxes are worked out. Start with {@link app.suanpan.domain.basket.Basket}. Knows no totals.
 */
@NullMarked
package app.suanpan.domain.basket;

import org.jspecify.annotations.NullMarked;
