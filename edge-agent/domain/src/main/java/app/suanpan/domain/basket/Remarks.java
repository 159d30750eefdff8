package app.suanpan.domain.basket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the till was told about a line, besides the goods and their price.
 *
 * @param note words for whoever reads the receipt or packs the goods; empty for none
 * @param ageChecked the age in years that the cashier made sure of; 0 if none had to be. When the customer was born is kept nowhere
 * @param byHand that its quantity was weighed or measured by hand; null where it was not, or is a number of pieces
 */
public record Remarks(String note, int ageChecked, @Nullable ByHand byHand) {
    /** Nothing was said. */
    public static final Remarks NONE = new Remarks("", 0, null);

    public Remarks {
        note = Objects.requireNonNullElse(note, "");
    }

    /** The same with this note in place of any other. */
    public Remarks with(String newNote) {
        return new Remarks(newNote, ageChecked, byHand);
    }

    /** The same, where the cashier has made sure of this age. */
    public Remarks checked(int years) {
        return new Remarks(note, years, byHand);
    }

    /** The same, where the quantity was measured by hand, or, for null, was not. */
    public Remarks measured(@Nullable ByHand hand) {
        return new Remarks(note, ageChecked, hand);
    }
}
