package app.suanpan.protocol.uplink;

import java.util.HexFormat;

/**
 * The hash of a journal up to and including one event: 32 bytes of SHA-256. Two journals with the same hash at a sequence
 * hold the same events up to it.
 *
 * @param bytes exactly 32 bytes
 */
public record ChainHash(Bytes bytes) {
    /** The length of a hash in bytes. */
    public static final int LENGTH = 32;

    /** Refuses anything but 32 bytes. */
    public ChainHash {
        if (bytes.length() != LENGTH) {
            throw new IllegalArgumentException("a chain hash has 32 bytes, not " + bytes.length());
        }
    }

    /** Returns the hash made of a copy of {@code bytes}; refuses anything but 32 bytes. */
    public static ChainHash of(byte[] bytes) {
        return new ChainHash(Bytes.of(bytes));
    }

    /** Reads 64 hexadecimal digits; refuses anything else. */
    public static ChainHash parse(String hex) {
        return new ChainHash(Bytes.of(HexFormat.of().parseHex(hex)));
    }

    /** Returns a fresh array of the 32 bytes. */
    public byte[] toArray() {
        return bytes.toArray();
    }

    /** Returns the hash as 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes.toArray());
    }

    @Override
    public String toString() {
        return hex();
    }
}
