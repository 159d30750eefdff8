package app.suanpan.domain.member;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What a guide's badge says: 24 characters of Crockford's Base32 over guide number (32 bits), badge serial (16), key id (8)
 * and a truncated HMAC-SHA-256 (64). It holds no name and no phone number and is verified without a network.
 *
 * @param guide number of the guide, 1 to 2³² − 1
 * @param serial which of the guide's badges, 0 to 65,535; a lost one is revoked by it
 * @param keyId which of the brand's badge keys signed it, 0 to 255
 */
public record BadgeToken(long guide, int serial, int keyId) {

    /** How long a badge of one of head office's guides counts where head office is not heard: it may have been revoked meanwhile. */
    public static final Duration LIVES_UNHEARD = Duration.ofHours(24);

    /** Characters of a token. */
    public static final int LENGTH = 24;

    private static final String LABEL = "suanpan badge 1";
    private static final int SIGNED = 7;
    private static final int SIGNATURE = 8;

    public BadgeToken {
        if (guide < 1 || guide > 0xFFFF_FFFFL || serial < 0 || serial > 0xFFFF || keyId < 0 || keyId > 0xFF) {
            throw new IllegalArgumentException("No badge: guide=" + guide + " serial=" + serial + " key=" + keyId);
        }
    }

    /** The token as printed, signed with the key that {@link #keyId} names. */
    public String sign(byte[] key) {
        byte[] signed = signedPart();
        return Crockford.encode(ByteBuffer.allocate(SIGNED + SIGNATURE)
                .put(signed)
                .put(signature(key, signed))
                .array());
    }

    /**
     * Verifies a token. Whether the badge was revoked or its guide has left is not in it.
     *
     * @param keys the brand's badge keys by id; an id without a key makes a token no badge of ours
     * @return what it says, or empty if it is not ours to the bit
     */
    public static Optional<BadgeToken> verify(String token, IntFunction<Optional<byte[]>> keys) {
        return Crockford.decode(token, LENGTH).flatMap(bytes -> {
            ByteBuffer fields = ByteBuffer.wrap(bytes);
            long guide = Integer.toUnsignedLong(fields.getInt());
            int serial = Short.toUnsignedInt(fields.getShort());
            int keyId = Byte.toUnsignedInt(fields.get());
            byte[] signed = Arrays.copyOf(bytes, SIGNED);
            byte[] signature = Arrays.copyOfRange(bytes, SIGNED, SIGNED + SIGNATURE);
            return keys.apply(keyId)
                    .filter(key -> guide != 0 && MessageDigest.isEqual(signature, signature(key, signed)))
                    .map(_ -> new BadgeToken(guide, serial, keyId));
        });
    }

    private byte[] signedPart() {
        return ByteBuffer.allocate(SIGNED)
                .putInt((int) guide)
                .putShort((short) serial)
                .put((byte) keyId)
                .array();
    }

    private static byte[] signature(byte[] key, byte[] signed) {
        return Arrays.copyOf(Hmac.sha256(key, LABEL, signed), SIGNATURE);
    }
}
