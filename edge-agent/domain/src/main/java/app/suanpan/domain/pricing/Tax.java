package app.suanpan.domain.pricing;

import java.math.BigDecimal;

/**
 * One tax of a profile.
 *
 * @param code short id, stored with each sale
 * @param label as printed on the receipt
 * @param percent 13 means 13 %
 */
public record Tax(String code, String label, BigDecimal percent) {
    public Tax {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("A tax is not negative: " + code + " " + percent);
        }
    }
}
