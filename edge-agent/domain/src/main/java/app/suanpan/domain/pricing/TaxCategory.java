package app.suanpan.domain.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of items that are taxed alike.
 *
 * @param code what an item names
 * @param taxes codes of the profile's taxes that fall on it; none means exempt
 * @param freeUpTo minor units of a piece's price, after all that is taken off it, on which none of them falls, only on what is above;
 *     null means that they fall on all of it. Where a tax is inside the price, this much of it has none in it. Goods by weight are one
 *     piece a line
 */
public record TaxCategory(
        String code, List<String> taxes, @Nullable Long freeUpTo) {
    /**
     * The category of what is sold and owed at once, such as a gift card: no tax falls on it in any profile, and it is no
     * revenue. Every profile has it.
     */
    public static final String LIABILITY = "liability";

    public TaxCategory {
        taxes = List.copyOf(taxes);
        if (freeUpTo != null && freeUpTo < 0) {
            throw new IllegalArgumentException("A price is not free of tax up to less than nothing: " + code);
        }
    }

    /** A category whose taxes fall on all of the price. */
    public TaxCategory(String code, List<String> taxes) {
        this(code, taxes, null);
    }
}
