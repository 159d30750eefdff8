package app.suanpan.protocol.coupon;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Base45, RFC 9285: bytes in the characters that a QR code packs densest. A pair of bytes is three characters, a last one alone is two; no
 * text ends in a space, so that whoever trims a scan does no harm. Read strictly: bytes have one spelling.
 */
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length + 1) / 2 * 3);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF : bytes[i] & 0xFF;
            for (int digit = 0; digit < (pair ? 3 : 2); digit++) {
                text.append(ALPHABET.charAt(value % BASE));
                value /= BASE;
            }
        }
        return text.toString();
    }

    /** The bytes of a text; empty where it is no Base45. */
    static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2 / 3);
        for (int i = 0; i < text.length(); i += 3) {
            int digits = Math.min(3, text.length() - i);
            int value = 0;
            for (int digit = digits - 1; digit >= 0; digit--) {
                int next = ALPHABET.indexOf(text.charAt(i + digit));
                if (next < 0) {
                    return Optional.empty();
                }
                value = value * BASE + next;
            }
            if (value > (digits == 3 ? 0xFFFF : 0xFF)) {
                return Optional.empty();
            }
            if (digits == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return Optional.of(bytes.toByteArray());
    }
}
