/**
 * Signing on with an opening float, and off with a count. Start with {@link app.suanpan.checkout.shift.SignOnController}. What
 * was expected in the till is not known here: the count is blind.
 */
@NullMarked
package app.suanpan.checkout.shift;

import org.jspecify.annotations.NullMarked;
