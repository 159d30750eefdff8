/**
 * The left side: who the customer is, the lines, and what they come to. Start with
 * {@link app.suanpan.checkout.basket.BasketController}. It draws what was priced and never reckons.
 */
@NullMarked
package app.suanpan.checkout.basket;

import org.jspecify.annotations.NullMarked;
