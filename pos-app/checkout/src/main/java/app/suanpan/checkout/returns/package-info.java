/**
 * The work area while goods come back by their receipt: what was sold, what of it can still come back, and why it does. Start with
 * {@link app.suanpan.checkout.returns.ReturnController}. What goes back for them is the register's to say.
 */
@NullMarked
package app.suanpan.checkout.returns;

import org.jspecify.annotations.NullMarked;
