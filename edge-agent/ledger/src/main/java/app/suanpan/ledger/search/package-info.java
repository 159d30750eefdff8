/**
 * Finding items by what a cashier types: words, hanzi, pinyin, its initials, with typing errors. Start with
 * {@link app.suanpan.ledger.search.NameSearch}; {@link app.suanpan.ledger.search.Terms} says what of a name is indexed.
 * Knows names and positions only, nothing of prices or barcodes.
 */
@NullMarked
package app.suanpan.ledger.search;

import org.jspecify.annotations.NullMarked;
