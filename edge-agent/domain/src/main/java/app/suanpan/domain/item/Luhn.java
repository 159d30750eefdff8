package app.suanpan.domain.item;

/** The check digit of payment cards and of our member codes (ISO/IEC 7812-1, annex B). */
public final class Luhn {

    private Luhn() {}

    /** The digit to put behind a number so that it is right. */
    public static int checkDigit(String digitsWithoutCheck) {
        return (10 - sum(digitsWithoutCheck + "0") % 10) % 10;
    }

    /** Whether the last digit checks those before it. Expects digits only. */
    public static boolean isRight(String digits) {
        return sum(digits) % 10 == 0;
    }

    private static int sum(String digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int weighted = twice ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            twice = !twice;
        }
        return sum;
    }
}
