/**
 * What the collector keeps: every box's events verbatim, how far each is known without a gap, and the rows that people ask
 * for, all written in one transaction.
 *
 * <p>Start reading at {@link app.suanpan.collector.store.EventStore}. What an event means in rows is said in one place,
 * {@link app.suanpan.collector.store.EventRows}. This package must never know MQTT or HTTP.
 */
@NullMarked
package app.suanpan.collector.store;

import org.jspecify.annotations.NullMarked;
