package app.suanpan.domain.register;

/**
 * Text that people or devices put in, made fit for a journal, a notice and a receipt: one line, not longer than anybody reads, and
 * of whole characters. It is cut and cleaned, never refused.
 */
final class OneLine {
    /** Characters kept; the rest is cut. */
    static final int LONGEST = 200;

    private OneLine() {}

    static String of(String text) {
        int end = Math.min(text.length(), LONGEST);
        StringBuilder line = new StringBuilder(end);
        text.substring(0, end).codePoints().map(OneLine::fit).forEach(line::appendCodePoint);
        return line.toString();
    }

    private static int fit(int character) {
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            return 0xFFFD;
        }
        return Character.isISOControl(character) ? ' ' : character;
    }
}
