package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;

/**
 * Notes and coins over the counter.
 *
 * @param amount as counted out, positive; more than is due comes back as change
 */
public record CashTender(Money amount) implements Tender {
    public CashTender {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A tender is more than nothing: " + amount);
        }
    }
}
