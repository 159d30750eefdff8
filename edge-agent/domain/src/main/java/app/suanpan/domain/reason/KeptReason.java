package app.suanpan.domain.reason;

import app.suanpan.domain.item.LocalName;
import java.util.List;
import java.util.Optional;

/**
 * A reason as an event keeps it, in one line of text: {@code return-faulty} for one of those that are shipped, whose words are for ever;
 * {@code return-seam|缝线开了|Seam open|left sleeve} for one of the store's own, with its words as they were then and the note; or whatever
 * somebody typed. So every reason reads as it was meant, whatever becomes of the store's list.
 *
 * @param code empty for what was typed
 * @param words as they were then
 * @param note words of one's own; empty for none
 */
public record KeptReason(String code, LocalName words, String note) {
    private static final int PARTS = 4;
    private static final int LONGEST_NOTE = 60;

    /** What an event says. Nothing is refused: a code that nobody knows any more is shown as it is. */
    public static KeptReason parse(String text) {
        List<String> parts = List.of(text.split("\\|", -1));
        if (parts.size() == PARTS && Reason.CODE.matcher(parts.getFirst()).matches()) {
            return new KeptReason(parts.get(0), shipped(parts.get(0), parts.get(1), parts.get(2)), parts.get(3));
        }
        return Reasons.SHIPPED
                .named(text)
                .map(reason -> new KeptReason(text, reason.name(), ""))
                .orElseGet(() -> new KeptReason("", new LocalName(text, text), ""));
    }

    /** Where a screen has not said the words, those that are shipped. */
    private static LocalName shipped(String code, String zh, String en) {
        return zh.isEmpty() && en.isEmpty()
                ? Reasons.SHIPPED.named(code).map(Reason::name).orElse(new LocalName(code, code))
                : new LocalName(zh, en);
    }

    /** What a screen says of a reason that was chosen, with a note or an empty one. */
    public static String chosen(Reason reason, String note) {
        return note.isBlank() ? reason.code() : text(reason.code(), "", "", note);
    }

    /**
     * What an event keeps of what a screen said: with the words of the store's reason as they are now. Text that names none of its
     * reasons stays as it is. Empty if the reason asks for a note and there is none.
     */
    public static String kept(String said, Reasons reasons) {
        KeptReason parsed = parse(said);
        String code = parsed.code().isEmpty() ? said : parsed.code();
        Optional<Reason> known = reasons.named(code);
        if (known.isEmpty()) {
            return said;
        }
        Reason reason = known.get();
        if (reason.note() && parsed.note().isBlank()) {
            return "";
        }
        boolean asShipped = parsed.note().isEmpty()
                && Reasons.SHIPPED
                        .named(code)
                        .filter(shipped -> shipped.name().equals(reason.name()))
                        .isPresent();
        return asShipped ? code : text(code, reason.name().zh(), reason.name().en(), parsed.note());
    }

    /** The words with the note behind them, in a language. */
    public String in(String language) {
        return note.isEmpty() ? words.in(language) : words.in(language) + " · " + note;
    }

    /** The same in both languages. */
    public LocalName named() {
        return new LocalName(in("zh"), in("en"));
    }

    private static String text(String code, String zh, String en, String note) {
        String line = note.strip().replace('|', '/');
        return code + "|" + zh + "|" + en + "|" + line.substring(0, Math.min(line.length(), LONGEST_NOTE));
    }
}
