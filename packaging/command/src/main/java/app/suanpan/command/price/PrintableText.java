package app.suanpan.command.price;

/** Words of a basket file as they may be shown: a terminal obeys what stands in some characters, and a sentence has an end. */
final class PrintableText {
    private PrintableText() {}

    /** Without control characters, and cut where it is longer than so many characters. */
    static String of(String text, int longest) {
        String whole = of(text);
        return whole.length() <= longest ? whole : whole.substring(0, longest) + " …";
    }

    /** Without control characters: each is a blank. */
    static String of(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
