package app.suanpan.domain.item;

import java.math.BigDecimal;

/**
 * What is in one pack that sells at the price on its label.
 *
 * @param kilograms positive, to the gram
 * @param reckoned whether the label says only its price, and the weight was reckoned from that and the price of a kilogram: near
 *     enough for people to compare, and no more
 */
public record NetWeight(BigDecimal kilograms, boolean reckoned) {
    public NetWeight {
        if (kilograms.signum() <= 0 || kilograms.stripTrailingZeros().scale() > 3) {
            throw new IllegalArgumentException("Not a weight to the gram: " + kilograms);
        }
    }
}
