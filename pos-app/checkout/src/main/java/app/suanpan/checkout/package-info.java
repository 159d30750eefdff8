/**
 * The cashier's screen as a program and as a whole: the frame that the parts stand in, what happens when the state changes,
 * and how it starts. Start with {@link app.suanpan.checkout.CheckoutMain}, then {@link app.suanpan.checkout.Checkout}. It
 * renders {@code RegisterState} and sends {@code RegisterCommand}, and knows nothing else of the store.
 */
@NullMarked
package app.suanpan.checkout;

import org.jspecify.annotations.NullMarked;
