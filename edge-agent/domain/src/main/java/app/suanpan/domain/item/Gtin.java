package app.suanpan.domain.item;

import java.util.Optional;

/**
 * A Global Trade Item Number with a right check digit (GS1 General Specifications §7.9), kept as its 14-digit value so that
 * GTIN-8, -12, -13 and -14 of one article are equal.
 *
 * @param value 14 digits, zero-padded on the left
 */
public record Gtin(String value) {
    public Gtin {
        if (value.length() != 14 || !digitsOnly(value) || !checkDigitIsRight(value)) {
            throw new IllegalArgumentException("Not a GTIN: " + value);
        }
    }

    /** Reads 8, 12, 13 or 14 digits with a right check digit; anything else is not a GTIN. */
    public static Optional<Gtin> parse(String digits) {
        boolean length = switch (digits.length()) {
            case 8, 12, 13, 14 -> true;
            default -> false;
        };
        if (!length || !digitsOnly(digits) || !checkDigitIsRight(digits)) {
            return Optional.empty();
        }
        return Optional.of(new Gtin("0".repeat(14 - digits.length()) + digits));
    }

    /** The article that the same eight digits name if they are UPC-E, which a scanner without AIM identifiers does not say. */
    public Optional<Gtin> asUpcE() {
        return UpcE.expand(display());
    }

    /** Appends the check digit to a number without one, for codes that a store makes itself. */
    public static Gtin withCheckDigit(String digitsWithoutCheck) {
        return parse(digitsWithoutCheck + checkDigit(digitsWithoutCheck))
                .orElseThrow(() -> new IllegalArgumentException("No GTIN has these digits: " + digitsWithoutCheck));
    }

    /** The modulo-10 check digit of the digits before it, weighted 3, 1, 3 … from the right. */
    public static int checkDigit(String digitsWithoutCheck) {
        int sum = 0;
        int weight = 3;
        for (int i = digitsWithoutCheck.length() - 1; i >= 0; i--) {
            sum += (digitsWithoutCheck.charAt(i) - '0') * weight;
            weight = 4 - weight;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last digit is the check digit of those before it. */
    public static boolean checkDigitIsRight(String digits) {
        int last = digits.length() - 1;
        return checkDigit(digits.substring(0, last)) == digits.charAt(last) - '0';
    }

    /** The number as it is printed under the bars: 8, 12, 13 or 14 digits. */
    public String display() {
        if (value.startsWith("000000")) {
            return value.substring(6);
        }
        if (value.startsWith("00")) {
            return value.substring(2);
        }
        return value.startsWith("0") ? value.substring(1) : value;
    }

    static boolean digitsOnly(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
