/**
 * The road from this box to the collector: its journal goes up in batches, and nothing counts as sent before the collector
 * has acknowledged it.
 *
 * <p>Start reading at {@link app.suanpan.agent.uplink.JournalPublisher}. What to send and when is decided in
 * {@code app.suanpan.protocol.conversation}; here are only the thread, the clock and the MQTT client that carry it out. This
 * package must never hold up a sale, nor look into an event.
 */
@NullMarked
package app.suanpan.agent.uplink;

import org.jspecify.annotations.NullMarked;
