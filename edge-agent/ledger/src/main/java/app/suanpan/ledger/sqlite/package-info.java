/**
 * SQLite as we use it: one place that opens files with the pragmas our promises rest on, and asserts them. Start with
 * {@link app.suanpan.ledger.sqlite.Sqlite}. Knows no table.
 */
@NullMarked
package app.suanpan.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
