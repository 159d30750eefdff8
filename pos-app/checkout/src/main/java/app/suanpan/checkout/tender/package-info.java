/**
 * The work area while the customer pays, or is paid back. Start with
 * {@link app.suanpan.checkout.tender.TenderController}. Rounding, change and quick amounts come from the register.
 */
@NullMarked
package app.suanpan.checkout.tender;

import org.jspecify.annotations.NullMarked;
