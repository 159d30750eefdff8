/**
 * Looking back: what was sold, given up, opened and counted, found again by time, amount, item, member, operator or receipt. Start with
 * {@link app.suanpan.checkout.journal.JournalController}.
 */
@NullMarked
package app.suanpan.checkout.journal;

import org.jspecify.annotations.NullMarked;
