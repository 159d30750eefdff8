package app.suanpan.domain.member;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the QR of a member's card says after {@code /m/}: 24 characters of Crockford's Base32 over the member number (32 bits)
 * and a truncated HMAC-SHA-256 (88). It identifies and never pays, so it may be a picture on a phone for years.
 */
public final class MemberCardToken {

    /** Characters of a token. */
    public static final int LENGTH = 24;

    private static final String LABEL = "suanpan member card 1";
    private static final int SIGNATURE = 11;

    private MemberCardToken() {}

    /**
     * @param number the member number
     * @param key the brand's card key
     */
    public static String sign(long number, byte[] key) {
        byte[] signed = signedPart(number);
        return Crockford.encode(ByteBuffer.allocate(signed.length + SIGNATURE)
                .put(signed)
                .put(signature(key, signed))
                .array());
    }

    /** The member number that the token says; empty if it is not ours to the bit. */
    public static Optional<Long> verify(String token, byte[] key) {
        return Crockford.decode(token, LENGTH).flatMap(bytes -> {
            byte[] signed = Arrays.copyOf(bytes, Integer.BYTES);
            byte[] signature = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
            long number = number(bytes);
            boolean ours = MemberNumber.isOne(number) && MessageDigest.isEqual(signature, signature(key, signed));
            return ours ? Optional.of(number) : Optional.empty();
        });
    }

    /**
     * The member number that a token says, whether or not the brand signed it: for whoever has no key and only shows a card again. To believe it is to
     * be told anything.
     */
    public static Optional<Long> claimed(String token) {
        return Crockford.decode(token, LENGTH).map(MemberCardToken::number).filter(MemberNumber::isOne);
    }

    private static long number(byte[] token) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(token).getInt());
    }

    private static byte[] signedPart(long number) {
        return ByteBuffer.allocate(Integer.BYTES)
                .putInt(Math.toIntExact(number))
                .array();
    }

    private static byte[] signature(byte[] key, byte[] signed) {
        return Arrays.copyOf(Hmac.sha256(key, LABEL, signed), SIGNATURE);
    }
}
