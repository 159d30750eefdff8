package app.suanpan.collector.request;

import app.suanpan.protocol.topic.Box;
import app.suanpan.protocol.uplink.Bytes;

/** Who answers requests about one matter. Asked on several threads. */
public interface Clerk {
    /** What the matter is called, for threads and the log. */
    String matter();

    /**
     * Whether a request is about it. Refuses bytes that are none.
     *
     * @throws app.suanpan.protocol.wire.MalformedMessageException if it is not known what they are about
     */
    boolean takes(Bytes request);

    /**
     * The answer to a box that may ask.
     *
     * @throws app.suanpan.protocol.wire.MalformedMessageException if the request cannot be read
     */
    Bytes answer(Box box, Bytes request);
}
