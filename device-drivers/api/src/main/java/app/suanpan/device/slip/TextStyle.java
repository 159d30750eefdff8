package app.suanpan.device.slip;

/**
 * How text looks.
 *
 * @param bold       emphasised
 * @param wide       each character takes twice its columns
 * @param tall       each line takes twice its height
 * @param underlined with a line under it
 */
public record TextStyle(boolean bold, boolean wide, boolean tall, boolean underlined) {
    /** Plain text. */
    public static final TextStyle NORMAL = new TextStyle(false, false, false, false);
    /** Emphasised text. */
    public static final TextStyle BOLD = new TextStyle(true, false, false, false);
    /** Double height and width, emphasised: a shop's name, a total. */
    public static final TextStyle LARGE = new TextStyle(true, true, true, false);
    /** Double height, single width: a total that must still fit beside its word. */
    public static final TextStyle TALL = new TextStyle(true, false, true, false);

    /** How many columns one column of text takes: 1 or 2. */
    public int columnsPerColumn() {
        return wide ? 2 : 1;
    }
}
