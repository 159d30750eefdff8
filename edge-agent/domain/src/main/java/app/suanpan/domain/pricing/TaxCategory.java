package app.suanpan.domain.pricing;

import java.util.List;

/**
 * A group of items that are taxed alike.
 *
 * @param code what an item names
 * @param taxes codes of the profile's taxes that fall on it; none means exempt
 */
public record TaxCategory(String code, List<String> taxes) {
    /**
     * The category of what is sold and owed at once, such as a gift card: no tax falls on it in any profile, and it is no
     * revenue. Every profile has it.
     */
    public static final String LIABILITY = "liability";

    public TaxCategory {
        taxes = List.copyOf(taxes);
    }
}
