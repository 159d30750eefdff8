package app.suanpan.domain.basket;

import java.util.Objects;

/**
 * What the till was told about a line, besides the goods and their price.
 *
 * @param note words for whoever reads the receipt or packs the goods; empty for none
 */
public record Remarks(String note) {
    /** Nothing was said. */
    public static final Remarks NONE = new Remarks("");

    public Remarks {
        note = Objects.requireNonNullElse(note, "");
    }

    /** The same with this note in place of any other. */
    public Remarks with(String newNote) {
        return new Remarks(newNote);
    }
}
