package app.suanpan.protocol.conversation;

import app.suanpan.protocol.uplink.ChainHash;

/** What a collector already holds of one box, as far as {@link CollectorCursor} needs to see it. */
public interface HeldEvents {
    /** Returns the hash stored with an event of the epoch in question, after its base up to its watermark. */
    ChainHash hashAt(long sequence);

    /** Returns whether an event of the box with this sequence and this hash is held, in whichever epoch. */
    boolean inAnyEpoch(long sequence, ChainHash hash);
}
