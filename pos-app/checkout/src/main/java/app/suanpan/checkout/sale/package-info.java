/**
 * The work area while goods are put in the basket: a search field that always takes typing and scans, quick keys, results.
 * Start with {@link app.suanpan.checkout.sale.SaleController}. It looks nothing up: the register does.
 */
@NullMarked
package app.suanpan.checkout.sale;

import org.jspecify.annotations.NullMarked;
