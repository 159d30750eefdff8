package app.suanpan.domain.authority;

import java.util.regex.Pattern;

/** What may be a PIN: four to eight digits that are not the first that anybody would try. */
public final class PinRule {
    /** Fewest digits. */
    public static final int SHORTEST = 4;

    /** Most digits. */
    public static final int LONGEST = 8;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + SHORTEST + "," + LONGEST + "}");

    private PinRule() {}

    /** Whether somebody may choose it. Refused are digits that are all the same, or count up or down by one. */
    public static boolean isAllowed(String pin) {
        return DIGITS.matcher(pin).matches() && !isRun(pin, 0) && !isRun(pin, 1) && !isRun(pin, -1);
    }

    private static boolean isRun(String pin, int step) {
        for (int i = 1; i < pin.length(); i++) {
            if (pin.charAt(i) - pin.charAt(i - 1) != step) {
                return false;
            }
        }
        return true;
    }
}
