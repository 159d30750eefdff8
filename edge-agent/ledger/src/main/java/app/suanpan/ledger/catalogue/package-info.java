/**
 * The item file: a SQLite file of its own, so that a large delivery of prices never stalls a sale. Start with
 * {@link app.suanpan.ledger.catalogue.ItemCatalogue}.
 */
@NullMarked
package app.suanpan.ledger.catalogue;

import org.jspecify.annotations.NullMarked;
