package app.suanpan.protocol.uplink;

/**
 * Where a journal stands.
 *
 * @param epoch the life of the journal to which the next event will belong
 * @param base the last sequence that belongs to an earlier epoch; 0 in the first epoch of a ledger. Sequences never start
 *     again: the events {@code base + 1 … sequence} are this epoch's
 * @param baseHash the chain's hash at {@code base}; {@link JournalChain#GENESIS} for 0
 * @param sequence the last committed event; equal to {@code base} while the epoch is empty
 * @param headHash the chain's hash at {@code sequence}
 */
public record JournalHead(Epoch epoch, long base, ChainHash baseHash, long sequence, ChainHash headHash) {
    /** Refuses a negative base, a head before its base, and an empty epoch whose two hashes differ. */
    public JournalHead {
        if (base < 0 || sequence < base) {
            throw new IllegalArgumentException("not a journal head: base " + base + ", sequence " + sequence);
        }
        if (sequence == base && !headHash.equals(baseHash)) {
            throw new IllegalArgumentException("an empty epoch ends where it starts");
        }
    }

    /** Returns the head of a ledger that has no event yet. */
    public static JournalHead empty(Epoch epoch) {
        return new JournalHead(epoch, 0, JournalChain.GENESIS, 0, JournalChain.GENESIS);
    }
}
