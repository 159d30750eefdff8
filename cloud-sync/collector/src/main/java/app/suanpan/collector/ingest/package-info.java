/**
 * From message to commit to acknowledgement: reads what boxes publish, and hands it to the store many at a time.
 *
 * <p>Start reading at {@link app.suanpan.collector.ingest.JournalIngest}. It keeps nothing between messages: what a box has
 * sent is known to the database alone, so a collector may be killed at any moment.
 */
@NullMarked
package app.suanpan.collector.ingest;

import org.jspecify.annotations.NullMarked;
