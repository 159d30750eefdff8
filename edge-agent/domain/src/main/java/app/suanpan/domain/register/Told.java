package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What the customer of an open sale has seen.
 *
 * @param businessDay the accounting day on which the first goods were rung up
 * @param since at which time of the day that was, where the shop is, to the minute
 * @param total what the screen said last that the basket comes to
 */
public record Told(LocalDate businessDay, LocalTime since, Money total) {
    Told coming(Money newTotal) {
        return new Told(businessDay, since, newTotal);
    }
}
