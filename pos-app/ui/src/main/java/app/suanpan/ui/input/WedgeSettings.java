package app.suanpan.ui.input;

import java.time.Duration;

/**
 * How a scanner that types is told from a person who types.
 *
 * @param prefix what the scanner sends before each code, and {@code suffix} after it; with both set, timing plays no
 *     part. Empty where the scanner is not set up so. Control characters such as U+0002 and U+0003 serve best
 * @param suffix see {@code prefix}; Enter and Tab end a code in any case
 * @param averageGap the slowest average time between two keys of a scanner
 * @param endGap a pause this long ends a code that has no Enter behind it
 * @param leastLength shorter codes are a person's
 */
public record WedgeSettings(String prefix, String suffix, Duration averageGap, Duration endGap, int leastLength) {
    /** No prefix, no suffix, 30 ms on average, 100 ms at the end, four characters. */
    public static final WedgeSettings BY_TIMING =
            new WedgeSettings("", "", Duration.ofMillis(30), Duration.ofMillis(100), 4);

    /** Refuses a prefix or suffix of more than one character: scanners send one, and one cannot be half seen. */
    public WedgeSettings {
        if (prefix.length() > 1 || suffix.length() > 1) {
            throw new IllegalArgumentException("A scanner's prefix and suffix are one character each");
        }
        if (leastLength < 1) {
            throw new IllegalArgumentException("A code has at least one character: " + leastLength);
        }
    }

    /** Codes framed by a prefix and a suffix of one character each. */
    public static WedgeSettings framed(char prefix, char suffix) {
        return new WedgeSettings(
                String.valueOf(prefix),
                String.valueOf(suffix),
                BY_TIMING.averageGap,
                BY_TIMING.endGap,
                BY_TIMING.leastLength);
    }

    boolean isFramed() {
        return !prefix.isEmpty() && !suffix.isEmpty();
    }
}
