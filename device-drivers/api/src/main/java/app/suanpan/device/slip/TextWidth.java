package app.suanpan.device.slip;

/** How many columns text takes on paper. */
@FunctionalInterface
public interface TextWidth {

    /**
     * The rule of a counter where Chinese and Latin letters stand on one line: one column for ASCII, half-width forms, Latin
     * letters with accents and the euro sign, two for all else, none for marks that combine with the character before.
     */
    TextWidth CHINESE = TextWidth::chinese;

    /** The columns of one character, given as its code point: 0, 1 or 2. */
    int of(int codePoint);

    /** The columns of a whole text. */
    default int of(String text) {
        return text.codePoints().map(this::of).sum();
    }

    private static boolean isNarrow(int codePoint) {
        boolean halfWidth = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        boolean latin = codePoint < 0x250 && Character.isLetter(codePoint);
        return halfWidth || latin || codePoint == '€';
    }

    private static int chinese(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint < 0x20 || codePoint == 0x7F ? 0 : 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isNarrow(codePoint) ? 1 : 2;
        };
    }
}
