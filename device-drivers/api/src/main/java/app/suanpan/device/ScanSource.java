package app.suanpan.device;

/**
 * Which device read a code. Two codes read by the same source within a moment may be one item; by two sources never.
 *
 * @param way  how it was read
 * @param name the device's name in the shop's configuration, for example {@code scanner}
 */
public record ScanSource(Way way, String name) {

    /** How a code came in. */
    public enum Way {
        SCANNER,
        CAMERA,
        /** Keys that arrived at a scanner's pace. */
        KEYBOARD
    }
}
