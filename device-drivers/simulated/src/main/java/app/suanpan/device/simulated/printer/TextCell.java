package app.suanpan.device.simulated.printer;

/**
 * One character on its way to the paper.
 *
 * @param character  as a code point
 * @param columns    1 or 2: what it takes of the grid before it is stretched
 * @param across     how many times as wide as normal
 * @param down       how many times as high as normal
 * @param bold       emphasised
 * @param underlined with a line under it
 * @param inverted   white on black
 */
record TextCell(int character, int columns, int across, int down, boolean bold, boolean underlined, boolean inverted) {
    /** A column is 12 dots, a normal character 24 high. */
    static final int COLUMN_DOTS = 12;

    static final int HEIGHT_DOTS = 24;

    int width() {
        return columns * across * COLUMN_DOTS;
    }

    int height() {
        return down * HEIGHT_DOTS;
    }
}
