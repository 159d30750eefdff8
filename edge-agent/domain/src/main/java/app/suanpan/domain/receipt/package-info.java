/**
 * The receipt as a document, composed from a committed event by a template that the shop can edit. Start with {@link app.suanpan.domain.receipt.ReceiptComposer}. Knows no printer.
 */
@NullMarked
package app.suanpan.domain.receipt;

import org.jspecify.annotations.NullMarked;
