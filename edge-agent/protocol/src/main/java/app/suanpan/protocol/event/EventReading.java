package app.suanpan.protocol.event;

import app.suanpan.domain.journal.JournalEvent;

/** What reading an event came to: it is understood whole, or left as the bytes that it is. */
public sealed interface EventReading {

    /** An event of an edition that this program knows. */
    record Known(JournalEvent event) implements EventReading {}

    /**
     * An event that only a newer program understands.
     *
     * @param what names what is not known here and no content: {@code its type}, or {@code the value at} a place in it
     */
    record Newer(String what) implements EventReading {}
}
