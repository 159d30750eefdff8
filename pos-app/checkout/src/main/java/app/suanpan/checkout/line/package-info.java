/**
 * One line of the basket, opened: its quantity, its price, and the way out of the basket. Start with
 * {@link app.suanpan.checkout.line.LineController}.
 */
@NullMarked
package app.suanpan.checkout.line;

import org.jspecify.annotations.NullMarked;
