package app.suanpan.domain.item.gs1;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Check digits and check characters (GS1 General Specifications §7.9, ISO 13616). */
final class Gs1CheckCharacters {

    private static final String CHECK_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int MODULUS = 1021;
    private static final int[] PRIMES = {
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83
    };
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{1,30}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Gs1CheckCharacters() {}

    /** Whether the last digit is the modulo-10 check digit of those before it. */
    static boolean digitIsRight(String digits) {
        int sum = 0;
        int weight = 1;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = 4 - weight;
        }
        return sum % 10 == 0;
    }

    /** Whether the last two characters check those before them: character values weighted with primes from the right, modulo 1021. */
    static boolean pairIsRight(String text) {
        int body = text.length() - 2;
        if (body < 1 || body > PRIMES.length) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < body; i++) {
            sum += Gs1Characters.X.indexOf(text.charAt(i)) * PRIMES[body - 1 - i];
        }
        int check = sum % MODULUS;
        return text.charAt(body) == CHECK_ALPHABET.charAt(check / CHECK_ALPHABET.length())
                && text.charAt(body + 1) == CHECK_ALPHABET.charAt(check % CHECK_ALPHABET.length());
    }

    static boolean ibanIsRight(String text) {
        if (!IBAN.matcher(text).matches() || !IsoCodes.isCountry(text.substring(0, 2))) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (text.substring(4) + text.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
