package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;

/**
 * What goods that come back in the same transaction are worth: it pays for what is bought instead, and is what is paid back for the
 * others. Both halves of an exchange have it with the same amount, so that no money moves for it.
 *
 * @param amount not negative
 * @param with receipt number of the other half; empty until it has one
 */
public record ExchangeTender(Money amount, String with) implements Tender {
    public ExchangeTender {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A tender is not negative: " + amount);
        }
    }

    /** Before either half has a number. */
    public static ExchangeTender of(Money amount) {
        return new ExchangeTender(amount, "");
    }
}
