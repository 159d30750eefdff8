/**
 * The work area after a sale: the change, large, and the receipt, until the next scan. Start with
 * {@link app.suanpan.checkout.receipt.ReceiptController}.
 */
@NullMarked
package app.suanpan.checkout.receipt;

import org.jspecify.annotations.NullMarked;
