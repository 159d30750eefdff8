/**
 * What the customer sees on a screen of their own: the basket as it grows, what is due, the change, thanks. Start with
 * {@link app.suanpan.checkout.customer.CustomerDisplay}. It renders the same state as the cashier's screen, sends nothing, and
 * shows nothing that another customer in the queue must not see: of a member no more than the first name.
 */
@NullMarked
package app.suanpan.checkout.customer;

import org.jspecify.annotations.NullMarked;
