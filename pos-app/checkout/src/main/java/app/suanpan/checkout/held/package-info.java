/**
 * Putting a basket aside and taking one up again, whichever checkout put it aside. Start with
 * {@link app.suanpan.checkout.held.HoldQuestion} and {@link app.suanpan.checkout.held.RecallController}.
 */
@NullMarked
package app.suanpan.checkout.held;

import org.jspecify.annotations.NullMarked;
