package app.suanpan.protocol.conversation;

import app.suanpan.protocol.ack.Hello;
import app.suanpan.protocol.uplink.JournalHead;

/** Something that the terminal's half of the conversation wants done, in the order given. */
public sealed interface Action {
    /** Publish this hello. */
    record SendHello(Hello hello) implements Action {}

    /**
     * Publish one envelope of the events after {@code after}, at most to the end of {@code life}.
     *
     * @param life the epoch that the events belong to, and its head when this was decided
     * @param after the sequence before the first event to send; there is at least one
     */
    record SendEvents(JournalHead life, long after) implements Action {}

    /** Record in the journal, without haste, that the collector holds everything up to {@code through}. */
    record Acknowledge(long through) implements Action {}

    /**
     * Begin a new epoch in the journal, now: the collector holds other events under the present one. Then report back by
     * {@link UplinkTerminal#epochBegun}.
     *
     * @param base the last sequence up to which both agree
     * @param collectorWatermark how far the collector's journal goes, for the log
     */
    record BeginEpoch(long base, long collectorWatermark) implements Action {}
}
