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
        return text.chars().allMatch(c -> all.indexOf(c) >= 0);
    }

    /** The place of a character in the set, from 0. */
    int indexOf(char c) {
        return all.indexOf(c);
    }
}
