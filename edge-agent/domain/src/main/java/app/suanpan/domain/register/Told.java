package app.suanpan.domain.register;

import app.suanpan.domain.money.Money;
import app.suanpan.domain.promotion.Since;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer of an open sale has seen.
 *
 * @param businessDay the accounting day on which the first goods were rung up
 * @param since at which time of the day that was, where the shop is, to the minute
 * @param total what the screen said last that the basket comes to
 * @param later goods that were rung up much later than those before them
 * @param next the number that the next line had then; null in a session of an earlier edition
 */
public record Told(
        LocalDate businessDay,
        LocalTime since,
        Money total,
        List<Since.Later> later,
        @Nullable Integer next) {
    /** So long after the goods before them goods still count as rung up with them: a customer fetches what was forgotten. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    public Told {
        // A session of an earlier edition knew of the first goods only.
        later = later == null ? List.of() : List.copyOf(later);
    }

    /** The basket comes to so much. */
    Told coming(Money newTotal) {
        return new Told(businessDay, since, newTotal, later, next);
    }

    /** Goods up to a number were rung up by now. */
    Told rungUp(int nextNumber, LocalTime now) {
        List<Since.Later> goods = new ArrayList<>(later);
        if (next != null && nextNumber > next && isLongAfter(next, now)) {
            goods.add(new Since.Later(next, now));
        }
        return new Told(businessDay, since, total, goods, nextNumber);
    }

    /** Since when the customer sees the prices of its goods. */
    Since all() {
        return new Since(since, later);
    }

    /** Whether what is rung up now does not count any more as rung up with the goods of a line. */
    boolean isLongAfter(int line, LocalTime now) {
        Duration passed = Duration.between(all().of(line), now);
        // Over midnight the clock begins anew.
        return (passed.isNegative() ? passed.plusDays(1) : passed).compareTo(GRACE) > 0;
    }
}
