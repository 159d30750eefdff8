package app.suanpan.protocol.identity;

import java.util.Locale;

/** The 32 letters of codes that people type (Crockford's): none is like another, and those that are like one are taken for it. */
final class CodeLetters {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    private CodeLetters() {}

    static boolean areLetters(String text) {
        return text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /** Writes bytes, five bits a letter; the number of bits is a multiple of five. */
    static String write(byte[] bytes) {
        var text = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var one : bytes) {
            held = held << Byte.SIZE | one & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(held >> bits & 0x1F));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** What was meant by what was typed: capitals, without hyphens and spaces, O as 0, I and L as 1. */
    static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** One letter that shows nearly every slip of the fingers (Luhn's check with 32 in place of 10). */
    static char check(String letters) {
        var sum = 0;
        var factor = 2;
        for (var i = letters.length() - 1; i >= 0; i--) {
            var addend = factor * LETTERS.indexOf(letters.charAt(i));
            sum += addend / LETTERS.length() + addend % LETTERS.length();
            factor = 3 - factor;
        }
        return LETTERS.charAt((LETTERS.length() - sum % LETTERS.length()) % LETTERS.length());
    }
}
