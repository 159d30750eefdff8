package app.suanpan.domain.member;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What a receipt's join link says after {@code /j/}: 24 characters of Crockford's Base32 over the number of the guide who
 * served (32 bits, 0 for nobody), the business day (16), key id (8) and a truncated HMAC-SHA-256 (64). It is verified without a
 * network. It says neither which receipt it is nor what was bought: all customers whom the guide served that day hold the same
 * link, so that whoever joins by it is not tied to a purchase.
 *
 * @param guide number of the guide who served, 1 to 2³² − 1, if somebody did
 * @param day the business day of the receipt, 1970-01-01 to 2149-06-06
 * @param keyId which of the brand's keys signed it, 0 to 255
 */
public record JoinLinkToken(Optional<Long> guide, LocalDate day, int keyId) {

    /** Characters of a token. */
    public static final int LENGTH = 24;

    private static final String LABEL = "suanpan join link 1";
    private static final int SIGNED = 7;
    private static final int SIGNATURE = 8;
    private static final int NOBODY = 0;

    public JoinLinkToken {
        boolean isGuide =
                guide.filter(number -> number < 1 || number > 0xFFFF_FFFFL).isEmpty();
        if (!isGuide || day.toEpochDay() < 0 || day.toEpochDay() > 0xFFFF || keyId < 0 || keyId > 0xFF) {
            throw new IllegalArgumentException("No join link: guide=" + guide + " day=" + day + " key=" + keyId);
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
     * Verifies a token. Whether its guide has left is not in it.
     *
     * @param keys the brand's keys for join links by id; an id without a key makes a token no link of ours
     * @return what it says, or empty if it is not ours to the bit
     */
    public static Optional<JoinLinkToken> verify(String token, IntFunction<Optional<byte[]>> keys) {
        return Crockford.decode(token, LENGTH).flatMap(bytes -> {
            ByteBuffer fields = ByteBuffer.wrap(bytes);
            long guide = Integer.toUnsignedLong(fields.getInt());
            LocalDate day = LocalDate.ofEpochDay(Short.toUnsignedInt(fields.getShort()));
            int keyId = Byte.toUnsignedInt(fields.get());
            byte[] signed = Arrays.copyOf(bytes, SIGNED);
            byte[] signature = Arrays.copyOfRange(bytes, SIGNED, SIGNED + SIGNATURE);
            return keys.apply(keyId)
                    .filter(key -> MessageDigest.isEqual(signature, signature(key, signed)))
                    .map(_ -> new JoinLinkToken(Optional.of(guide).filter(number -> number != NOBODY), day, keyId));
        });
    }

    private byte[] signedPart() {
        return ByteBuffer.allocate(SIGNED)
                .putInt(guide.map(Long::intValue).orElse(NOBODY))
                .putShort((short) day.toEpochDay())
                .put((byte) keyId)
                .array();
    }

    private static byte[] signature(byte[] key, byte[] signed) {
        return Arrays.copyOf(Hmac.sha256(key, LABEL, signed), SIGNATURE);
    }
}
