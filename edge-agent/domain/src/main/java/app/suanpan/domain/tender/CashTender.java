package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;

/**
 * Notes and coins over the counter.
 *
 * @param amount as counted out; more than is due comes back as change. Zero only where what is open rounds to nothing in cash:
 *     the customer pays with nothing, and that is said rather than assumed
 */
public record CashTender(Money amount) implements Tender {
    public CashTender {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A tender is not negative: " + amount);
        }
    }
}
