/**
 * A run of a box's journal under way: what the batch says about itself, and the events' bytes, verbatim.
 *
 * <p>Start reading at {@link app.suanpan.protocol.envelope.Envelope}; its bytes are
 * {@link app.suanpan.protocol.envelope.EnvelopeCodec}'s business. This package must never look into an event.
 */
@NullMarked
package app.suanpan.protocol.envelope;

import org.jspecify.annotations.NullMarked;
