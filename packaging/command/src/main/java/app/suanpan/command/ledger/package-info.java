/**
 * Commands for whoever looks after a store's data: verify the ledger, bring in an item file. Start with
 * {@link app.suanpan.command.ledger.LedgerCommand}.
 */
@NullMarked
package app.suanpan.command.ledger;

import org.jspecify.annotations.NullMarked;
