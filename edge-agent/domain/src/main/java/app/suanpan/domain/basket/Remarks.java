package app.suanpan.domain.basket;

import java.util.Objects;

/**
 * What the till was told about a line, besides the goods and their price.
 *
 * @param note words for whoever reads the receipt or packs the goods; empty for none
 * @param ageChecked the age in years that the cashier made sure of; 0 if none had to be. When the customer was born is kept nowhere
 */
public record Remarks(String note, int ageChecked) {
    /** Nothing was said. */
    public static final Remarks NONE = new Remarks("", 0);

    public Remarks {
        note = Objects.requireNonNullElse(note, "");
    }

    /** The same with this note in place of any other. */
    public Remarks with(String newNote) {
        return new Remarks(newNote, ageChecked);
    }

    /** The same, where the cashier has made sure of this age. */
    public Remarks checked(int years) {
        return new Remarks(note, years);
    }
}
