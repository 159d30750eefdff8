package app.suanpan.domain.pricing;

import java.util.List;

/**
 * A group of items that are taxed alike.
 *
 * @param code what an item names
 * @param taxes codes of the profile's taxes that fall on it; none means exempt
 */
public record TaxCategory(String code, List<String> taxes) {
    public TaxCategory {
        taxes = List.copyOf(taxes);
    }
}
