package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;

/**
 * Paid with a gift card or store credit; for a return, put on it.
 *
 * @param amount positive, never more than was due
 * @param card which one
 */
public record ValueTender(Money amount, ValueCard card) implements Tender {
    public ValueTender {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A tender is more than nothing: " + amount);
        }
    }
}
