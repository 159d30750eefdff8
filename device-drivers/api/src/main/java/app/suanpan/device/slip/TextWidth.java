package app.suanpan.device.slip;

/** How many columns text takes on paper. */
@FunctionalInterface
public interface TextWidth {

    /**
     * The rule of printers with a Chinese font, which print everything outside ASCII from it: one column for ASCII and half-width
     * forms, two for all else, none for marks that combine with the character before.
     */
    TextWidth CHINESE = TextWidth::chinese;

    /** The columns of one character, given as its code point: 0, 1 or 2. */
    int of(int codePoint);

    /** The columns of a whole text. */
    default int of(String text) {
        return text.codePoints().map(this::of).sum();
    }

    private static int chinese(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint < 0x20 || codePoint == 0x7F ? 0 : 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> codePoint >= 0xFF61 && codePoint <= 0xFFDC ? 1 : 2;
        };
    }
}
