package app.suanpan.domain.receipt;

/**
 * How many columns a text takes at a counter where Hanzi take two: ASCII, half-width forms, Latin letters with accents and the euro
 * sign one, all else two.
 */
final class Columns {

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int codePoint) {
        boolean latin = codePoint < 0x80 || (codePoint < 0x250 && Character.isLetter(codePoint));
        boolean halfWidth = codePoint >= 0xFF61 && codePoint <= 0xFFDC;
        return latin || halfWidth || codePoint == '€' ? 1 : 2;
    }
}
