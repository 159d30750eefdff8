package app.suanpan.protocol.uplink;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

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

    /** A new name. The generator has to be one that no two boxes can agree with: a secure one. */
    public static Epoch random(RandomGenerator random) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return new Epoch(HexFormat.of().formatHex(bits));
    }

    @Override
    public String toString() {
        return hex;
    }
}
