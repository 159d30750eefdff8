/**
 * The ledger: an append-only journal in SQLite, hash-chained over its stored bytes, and everything that is derived from it in
 * the same SQLite transaction. Start with {@link app.suanpan.ledger.Ledger}. Knows no screen, no device and no network.
 */
@NullMarked
package app.suanpan.ledger;

import org.jspecify.annotations.NullMarked;
