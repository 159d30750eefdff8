/**
 * Looking back through the journal: lists and searches of what happened, over a million sales, beside the sales and never in
 * front of one. Start with {@link app.suanpan.ledger.lookback.JournalBook}. Must never write to the ledger.
 */
@NullMarked
package app.suanpan.ledger.lookback;

import org.jspecify.annotations.NullMarked;
