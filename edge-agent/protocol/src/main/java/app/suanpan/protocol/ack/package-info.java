/**
 * The small messages around the envelopes: a box's hello, the collector's acknowledgement, and the state that a box shows to
 * the world.
 *
 * <p>Start reading at {@link app.suanpan.protocol.ack.Acknowledgement}: nothing else in the whole system lets a box believe
 * that an event is safe.
 */
@NullMarked
package app.suanpan.protocol.ack;

import org.jspecify.annotations.NullMarked;
