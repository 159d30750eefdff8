/**
 * Why something out of the ordinary was done: the store's reasons as data, and how a reason is kept. Start with
 * {@link app.suanpan.domain.reason.Reasons}. Knows no command: which reason belongs to which is the register's business.
 */
@NullMarked
package app.suanpan.domain.reason;

import org.jspecify.annotations.NullMarked;
