package app.suanpan.protocol.json;

/**
 * JSON of a known shape in which a word stands that is none of those we know for its place: very likely of a newer edition, for
 * which a new word is no break. What it means is not guessed.
 */
public final class NewerValueException extends UnreadableJsonException {
    private static final long serialVersionUID = 1L;

    private final String place;

    NewerValueException(String message, String place) {
        super(message);
        this.place = place;
    }

    /** The path to the word, for example {@code consents[0].purpose}. */
    public String place() {
        return place;
    }
}
