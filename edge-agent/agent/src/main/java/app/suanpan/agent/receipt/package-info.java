/**
 * What a shop can say about its receipts, and where customers' phones find them: the template file with the shop's picture. Start
 * with {@link app.suanpan.agent.receipt.ReceiptTemplates}. A mistake in a file must never cost a customer the receipt.
 */
@NullMarked
package app.suanpan.agent.receipt;

import org.jspecify.annotations.NullMarked;
