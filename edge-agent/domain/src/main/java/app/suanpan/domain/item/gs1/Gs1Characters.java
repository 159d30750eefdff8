package app.suanpan.domain.item.gs1;

/** The character sets that the dictionary names by a letter (GS1 General Specifications §7.11). */
enum Gs1Characters {
    /** Digits. */
    N("0123456789"),
    /** Character set 82. The order is GS1's own: check characters are reckoned with it. */
    X("!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    /** Character set 39. */
    Y("#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    /** Base 64 for links and files. */
    Z("-0123456789=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private final String all;

    Gs1Characters(String all) {
        this.all = all;
    }

    boolean has(String text) {
        return text.chars().allMatch(c -> all.indexOf(c) >= 0) && (this != Z || isPaddedRightly(text));
    }

    /** Base 64 is filled up to a multiple of three by one or two equals signs at its end, or not at all. */
    private static boolean isPaddedRightly(String text) {
        int padding = text.indexOf('=');
        return padding < 0
                || text.length() % 3 == 0 && text.length() - padding <= 2 && isAll(text.substring(padding), '=');
    }

    private static boolean isAll(String text, char wanted) {
        return text.chars().allMatch(c -> c == wanted);
    }

    /** The place of a character in the set, from 0. */
    int indexOf(char c) {
        return all.indexOf(c);
    }
}
