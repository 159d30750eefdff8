package app.suanpan.domain.basket;

import java.math.BigDecimal;

/**
 * That somebody said how much there is of something, and neither a label nor a scale did.
 *
 * @param tare what was taken off for packaging, in the unit of the goods; zero if nothing was. The quantity of the line is net
 */
public record ByHand(BigDecimal tare) {
    /** Nothing was taken off. */
    public static final ByHand NET = new ByHand(BigDecimal.ZERO);

    /** Refuses less than nothing. */
    public ByHand {
        if (tare.signum() < 0) {
            throw new IllegalArgumentException("A tare is not negative: " + tare);
        }
    }
}
