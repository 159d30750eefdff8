package app.suanpan.collector.broker;

import java.net.URI;

/** A running way in for workstations. Closing it stops taking messages; what is in progress is left to be sent again. */
public interface Gateway extends AutoCloseable {
    /** Returns where workstations connect, such as {@code tcp://127.0.0.1:1883}. */
    URI address();

    @Override
    void close();
}
