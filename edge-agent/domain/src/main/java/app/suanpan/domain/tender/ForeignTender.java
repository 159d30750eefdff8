package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;
import java.math.BigDecimal;

/**
 * Foreign notes over the counter. What they are worth more than is due comes back as change in the store's currency.
 *
 * @param amount what they are worth, in the store's currency, positive
 * @param given what was handed over, in its own currency
 * @param rate at which it was taken
 */
public record ForeignTender(Money amount, Money given, BigDecimal rate) implements Tender {
    public ForeignTender {
        if (!amount.isPositive() || !given.isPositive()) {
            throw new IllegalArgumentException("A tender is more than nothing: " + given + " for " + amount);
        }
    }
}
