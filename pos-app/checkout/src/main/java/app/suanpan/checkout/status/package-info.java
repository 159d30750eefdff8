/**
 * The bar at the top: store, operator, business day; how the devices are, what is unsent, the time. Start with
 * {@link app.suanpan.checkout.status.StatusController}. It asks nothing and changes nothing.
 */
@NullMarked
package app.suanpan.checkout.status;

import org.jspecify.annotations.NullMarked;
