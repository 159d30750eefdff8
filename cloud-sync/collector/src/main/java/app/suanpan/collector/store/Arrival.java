package app.suanpan.collector.store;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.envelope.EnvelopeHeader;
import app.suanpan.protocol.identity.Distrust;
import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;
import org.jspecify.annotations.Nullable;

/** Something that came from a box, read and found to be in order. */
public sealed interface Arrival {
    /** Returns the box it came from, by its topic. */
    Box box();

    /** A batch of events; its header names the same box. */
    record OfEnvelope(Box box, Envelope envelope) implements Arrival {}

    /** A box's first word on a connection. */
    record OfHello(Box box, Hello hello) implements Arrival {}

    /** How a box says it is, or its last will. */
    record OfState(Box box, BoxState state) implements Arrival {}

    /**
     * A message that could not be read.
     *
     * @param reason a sentence for people, without content
     * @param batch what was sent, if it was to be a batch of events: it is kept aside; null for any other message
     */
    record OfNonsense(Box box, String reason, @Nullable Bytes batch) implements Arrival {}

    /**
     * A batch that was read and is not believed.
     *
     * @param header what it says about itself
     * @param batch as it was sent: it is kept aside
     */
    record OfDistrusted(Box box, Distrust reason, EnvelopeHeader header, Bytes batch) implements Arrival {}

    /** A first word of a box that is no longer taken. */
    record OfStruckOff(Box box, Distrust reason, Hello hello) implements Arrival {}
}
