/**
 * Money in whole minor units, with named rounding and allocation that never loses a cent. Start with {@link app.suanpan.domain.money.Money}. Knows nothing of baskets or taxes.
 */
@NullMarked
package app.suanpan.domain.money;

import org.jspecify.annotations.NullMarked;
