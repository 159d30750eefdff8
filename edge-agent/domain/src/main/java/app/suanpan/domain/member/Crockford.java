package app.suanpan.domain.member;

import java.util.Optional;

/**
 * Crockford's Base32: digits and capital letters without I, L, O and U. Read strictly: small letters and look-alikes, which
 * the original reads too, are refused, so that a token has one spelling and no flipped bit leads back to it.
 */
final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Crockford() {}

    /** Five bits a character, from the first bit on. The bits must come out even. */
    static String encode(byte[] bytes) {
        if (bytes.length * 8 % 5 != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes do not come out even in Base32");
        }
        StringBuilder text = new StringBuilder(bytes.length * 8 / 5);
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = buffer << 8 | b & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt(buffer >> bits & 0x1F));
            }
        }
        return text.toString();
    }

    /** The bytes of a text of exactly {@code length} characters; empty for any other text. */
    static Optional<byte[]> decode(String text, int length) {
        if (text.length() != length) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < length; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            buffer = buffer << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
            }
        }
        return Optional.of(bytes);
    }
}
