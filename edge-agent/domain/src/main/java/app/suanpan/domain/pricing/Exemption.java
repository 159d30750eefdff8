package app.suanpan.domain.pricing;

import app.suanpan.domain.item.LocalName;
import java.util.List;

/**
 * A reason for which a whole sale is free of some taxes: what the member is, or what the goods are bought for. Items that are
 * always free of tax need none: they are in a {@link TaxCategory} without taxes.
 *
 * <p>Who is exempt pays what others pay less the tax, also where the tax is inside the price: 1.13 with 13 % becomes 1.00.
 *
 * @param code short id, stored with each sale
 * @param names what it is called, as printed on the receipt
 * @param taxes codes of the profile's taxes that are not charged
 */
public record Exemption(String code, LocalName names, List<String> taxes) {

    /** Refuses an exemption from nothing. */
    public Exemption {
        taxes = List.copyOf(taxes);
        if (taxes.isEmpty()) {
            throw new IllegalArgumentException("Exemption " + code + " names no tax");
        }
    }
}
