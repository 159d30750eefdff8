package app.suanpan.collector.store;

import app.suanpan.protocol.ack.BoxState;
import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.envelope.Envelope;
import app.suanpan.protocol.topic.Box;

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
     */
    record OfNonsense(Box box, String reason) implements Arrival {}
}
