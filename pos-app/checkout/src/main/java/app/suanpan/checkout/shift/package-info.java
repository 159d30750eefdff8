/**
 * Signing on with an opening float. Start with {@link app.suanpan.checkout.shift.SignOnController}.
 */
@NullMarked
package app.suanpan.checkout.shift;

import org.jspecify.annotations.NullMarked;
