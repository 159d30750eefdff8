package app.suanpan.collector.broker;

import app.suanpan.protocol.topic.Box;
import java.net.URI;

/** A running way in for workstations. Closing it stops taking messages; what is in progress is left to be sent again. */
public interface Gateway extends AutoCloseable {
    /** Returns where workstations connect, such as {@code tcp://127.0.0.1:1883}. */
    URI address();

    /** Publishes a message to whoever is connected and has asked for its topic. Whether anybody hears it is not known. */
    default void publish(Message message) {
        // Between this collector and the boxes may be somebody who only carries answers; boxes ask now and then.
    }

    /** Ends a box's connection now, if it has one here and if it is ours to end: on a broker outside it is not. */
    default void hangUp(Box box, String reason) {}

    @Override
    void close();
}
