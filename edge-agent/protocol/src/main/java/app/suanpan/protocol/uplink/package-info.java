/**
 * The road from a box's journal to the collector: what a journal must offer to be sent, and the two rules of conversation,
 * the terminal's and the collector's, as pure functions.
 *
 * <p>Start reading at {@link app.suanpan.protocol.uplink.Outbox}, then
 * {@link app.suanpan.protocol.uplink.JournalChain}.
 *
 * <p>This package must never know a broker, a socket, a database or a clock: time and randomness come in as arguments, so
 * that a simulator can run the whole conversation through a million bad days in a minute.
 */
@NullMarked
package app.suanpan.protocol.uplink;

import org.jspecify.annotations.NullMarked;
