package app.suanpan.protocol.uplink;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The chain that makes a journal tamper-evident: h(n) = SHA-256(h(n−1) ‖ bytes(n)), where h(0) is 32 zero bytes.
 *
 * <p>The ledger and the collector both use this class, so that there is one definition. The hash is over the stored bytes
 * and never over a re-encoding of them; an auditor with {@code sqlite3} and {@code sha256sum} can repeat it.
 *
 * <p>An instance is confined to one thread; the static method may be called from any.
 */
public final class JournalChain {
    /** h(0): the hash before the first event of a journal. */
    public static final ChainHash GENESIS = ChainHash.of(new byte[ChainHash.LENGTH]);

    private final MessageDigest digest;

    /** Makes a hasher for one thread. */
    public JournalChain() {
        this.digest = sha256();
    }

    /** Returns h(n) for the event {@code body} that follows the journal with hash {@code previous}. */
    public ChainHash next(ChainHash previous, Bytes body) {
        previous.bytes().digestInto(digest);
        body.digestInto(digest);
        return ChainHash.of(digest.digest());
    }

    /** Returns h(n) for one event; for a run of events an instance saves looking up the algorithm each time. */
    public static ChainHash extend(ChainHash previous, Bytes body) {
        return new JournalChain().next(previous, body);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
