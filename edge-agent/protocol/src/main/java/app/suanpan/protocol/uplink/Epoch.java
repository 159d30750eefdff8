package app.suanpan.protocol.uplink;

/**
 * The name of one life of a journal: 128 random bits, made when the ledger file is created, and anew whenever the journal
 * finds that the collector knows events under this name which it does not.
 *
 * @param hex 32 lower-case hexadecimal digits
 */
public record Epoch(String hex) {
    /** Refuses anything but 32 lower-case hexadecimal digits. */
    public Epoch {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("an epoch is 32 lower-case hexadecimal digits: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
