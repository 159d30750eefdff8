package app.suanpan.domain.terms;

import app.suanpan.domain.promotion.OfferedSale.Shopper;
import app.suanpan.domain.promotion.Since;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * When and to whom something is sold: what promotions depend on besides the goods.
 *
 * @param businessDay the accounting day
 * @param time of the day, where the shop is, to the minute: a shop's clock counts no seconds
 * @param since since when the customer sees prices: what ran at any time since then may still be used
 * @param member the member who buys, if one does
 * @param spent minor units that promotions, by id, have reduced in earlier sales; none where absent
 */
public record Occasion(
        LocalDate businessDay, LocalTime time, Since since, Optional<Shopper> member, Map<String, Long> spent) {
    public Occasion {
        spent = Map.copyOf(spent);
    }

    /** An occasion of one moment. */
    public Occasion(LocalDate businessDay, LocalTime time, Optional<Shopper> member, Map<String, Long> spent) {
        this(businessDay, time, Since.at(time), member, spent);
    }
}
