package app.suanpan.protocol.uplink;

import java.util.List;

/** A journal as far as its head and its hashes: enough to tell whether two journals are the same. */
public interface JournalView {
    /** Returns where the journal stands now: the head of its present epoch. */
    JournalHead head();

    /**
     * Returns every epoch that the journal has lived through, oldest first, each with the last sequence that belongs to it;
     * the last element is {@link #head}. Nearly always just one. They matter when a collector comes back from a backup that
     * is older than our present epoch: it then needs the end of the one before.
     */
    List<JournalHead> lives();

    /** Returns the chain's hash at {@code sequence}, from 0 ({@link JournalChain#GENESIS}) to the head; refuses anything beyond. */
    ChainHash hashAt(long sequence);

    /**
     * Returns the last sequence whose bytes are no longer kept, because it was acknowledged long enough ago (invariant I6);
     * 0 as long as everything is. Hashes are kept for ever.
     */
    default long forgotten() {
        return 0;
    }
}
