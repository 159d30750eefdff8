package app.suanpan.kiosk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How high above the floor a kiosk's picture hangs, in millimetres: it says what of it a hand reaches from a wheelchair.
 *
 * @param lower where the picture begins
 * @param upper where it ends
 */
public record ScreenMount(int lower, int upper) {
    /** A 32-inch screen upright on a stand: 708 mm of picture, from 750 mm above the floor. */
    public static final ScreenMount STAND = new ScreenMount(750, 1458);

    /** How high a hand reaches from a wheelchair, forward and over nothing. */
    private static final int REACH = 1220;

    /** The highest that anybody hangs a screen. */
    private static final int HIGHEST = 4000;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})-(\\d{1,4})");

    /** @throws IllegalArgumentException if a picture cannot hang so */
    public ScreenMount {
        if (lower < 0 || lower >= REACH || upper <= lower || upper > HIGHEST) {
            throw new IllegalArgumentException("No picture hangs from " + lower + " to " + upper + " mm");
        }
    }

    /** As the command line has it, for example {@code 750-1458}. */
    static Optional<ScreenMount> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        try {
            return matcher.matches()
                    ? Optional.of(
                            new ScreenMount(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How much of the picture's height, from its foot, is within reach: 1 for all of it. */
    double share() {
        return Math.min(1, (double) (REACH - lower) / (upper - lower));
    }
}
