/**
 * The conversation between a box and the collector: both halves as pure functions.
 *
 * <p>Start reading at {@link app.suanpan.protocol.conversation.CollectorCursor}, which says what is kept, then
 * {@link app.suanpan.protocol.conversation.UplinkTerminal}, which says what is sent. Neither knows a socket, a database, a
 * clock or a thread: time and randomness are arguments, so a simulator can drop, repeat, reorder and restart at will and
 * count what is lost.
 */
@NullMarked
package app.suanpan.protocol.conversation;

import org.jspecify.annotations.NullMarked;
