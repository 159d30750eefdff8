package app.suanpan.domain.item;

import java.util.Optional;

/**
 * What a scanner, a camera or a keyboard delivered, before anybody knows what it is.
 *
 * @param aim the AIM identifier the device sent, for example {@code ]E0}; empty if it sends none
 * @param text the data, GS as U+001D; at most {@link #LONGEST} characters are kept
 */
public record ScanInput(Optional<String> aim, String text) {
    /** Longer input cannot be any code of ours; it is cut, never refused with an exception. */
    public static final int LONGEST = 4096;

    public ScanInput {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Data of a device that sends no AIM identifier. */
    public static ScanInput of(String text) {
        return new ScanInput(Optional.empty(), text);
    }

    /** Data that may begin with an AIM identifier: {@code ]}, a letter, a digit or letter. */
    public static ScanInput withAim(String raw) {
        boolean identified = raw.length() >= 3
                && raw.charAt(0) == ']'
                && Character.isLetter(raw.charAt(1))
                && Character.isLetterOrDigit(raw.charAt(2));
        return identified ? new ScanInput(Optional.of(raw.substring(0, 3)), raw.substring(3)) : of(raw);
    }
}
