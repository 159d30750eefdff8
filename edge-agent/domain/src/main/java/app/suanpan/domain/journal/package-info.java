/**
 * What happened, once and for ever: the events of the journal, designed for the wire. Amounts are minor units of the event's currency. Corrections are new events. Start with {@link app.suanpan.domain.journal.JournalEvent}.
 */
@NullMarked
package app.suanpan.domain.journal;

import org.jspecify.annotations.NullMarked;
