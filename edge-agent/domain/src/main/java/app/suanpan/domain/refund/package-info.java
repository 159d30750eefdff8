/**
 * What of a committed sale can still go back, and what goes back for it. Start with
 * {@link app.suanpan.domain.refund.ReturnableSale}. Looks nothing up: who asks brings the sale and what has come back of it.
 */
@NullMarked
package app.suanpan.domain.refund;

import org.jspecify.annotations.NullMarked;
