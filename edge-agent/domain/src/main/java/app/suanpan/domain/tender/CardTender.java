package app.suanpan.domain.tender;

import app.suanpan.domain.money.Money;
import java.util.UUID;

/**
 * A card payment that the terminal approved, before this record could be made.
 *
 * @param amount approved, positive, never more than was due
 * @param intent the id under which it was asked for, so that it can be found, queried and reversed
 * @param authorization the acquirer's approval code
 * @param maskedNumber all a receipt may show, for example {@code **** 1234}
 */
public record CardTender(Money amount, UUID intent, String authorization, String maskedNumber)
        implements ElectronicTender {
    public CardTender {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A tender is more than nothing: " + amount);
        }
    }
}
