/**
 * How a priced basket is paid: tenders, cash rounding, change. Start with {@link app.suanpan.domain.tender.Tendering}. Talks to no payment terminal.
 */
@NullMarked
package app.suanpan.domain.tender;

import org.jspecify.annotations.NullMarked;
