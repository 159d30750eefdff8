package app.suanpan.domain.member;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key by which a brand's badges are told from others. It follows from the brand's root and leads nowhere from there: whoever has it can tell
 * badges, and make some, and nothing else of the brand's, no card, no code and no hash of a phone number.
 */
public final class BadgeKey {
    private static final int LENGTH = 32;

    private final int id;
    private final byte[] key;

    BadgeKey(int id, byte[] key) {
        if (key.length != LENGTH || id < 0 || id > 0xFF) {
            throw new IllegalArgumentException("A badge key has 32 bytes and an id of one");
        }
        this.id = id;
        this.key = key.clone();
    }

    /** The line that {@link #parse} reads: a secret. */
    public String line() {
        return id + ":" + HexFormat.of().formatHex(key);
    }

    /** Reads what {@link #line} wrote; empty if it is no such line. */
    public static Optional<BadgeKey> parse(String line) {
        String[] parts = line.strip().split(":", 2);
        try {
            return Optional.of(
                    new BadgeKey(Integer.parseInt(parts[0]), HexFormat.of().parseHex(parts[parts.length - 1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What a badge's token says, if it is one of the brand's. */
    public Optional<BadgeToken> read(String token) {
        return BadgeToken.verify(token, asked -> asked == id ? Optional.of(key.clone()) : Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BadgeKey that && id == that.id && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return "BadgeKey[hidden]";
    }
}
