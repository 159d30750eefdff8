package app.suanpan.domain.promotion;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that promotions may depend on.
 *
 * @param lines goods at shelf prices, each number once
 * @param businessDay the accounting day
 * @param time of the day, where the shop is
 * @param since since when the customer sees prices: what ran at any time since then may still be used
 * @param member the member who buys, if one does
 * @param coupons codes of the coupons that were presented
 * @param spent minor units that each promotion, by id, has reduced in earlier sales; none where absent
 * @param removed ids of promotions that the cashier took off this sale
 */
public record OfferedSale(
        List<OfferedLine> lines,
        LocalDate businessDay,
        LocalTime time,
        Since since,
        Optional<Shopper> member,
        Set<String> coupons,
        Map<String, Long> spent,
        Set<String> removed) {
    public OfferedSale {
        lines = List.copyOf(lines);
        coupons = Set.copyOf(coupons);
        spent = Map.copyOf(spent);
        removed = Set.copyOf(removed);
    }

    /** A sale of one moment, off which nothing was taken. */
    public OfferedSale(
            List<OfferedLine> lines,
            LocalDate businessDay,
            LocalTime time,
            Optional<Shopper> member,
            Set<String> coupons,
            Map<String, Long> spent) {
        this(lines, businessDay, time, Since.at(time), member, coupons, spent, Set.of());
    }

    /**
     * A member, as promotions see one.
     *
     * @param tier such as {@code gold}; empty for none
     * @param uses how often this member has used each promotion, by id, in earlier sales
     */
    public record Shopper(String tier, Map<String, Integer> uses) {
        public Shopper {
            uses = Map.copyOf(uses);
        }
    }

    /** A sale to nobody in particular, without coupons. */
    public static OfferedSale of(List<OfferedLine> lines, LocalDate businessDay, LocalTime time) {
        return new OfferedSale(lines, businessDay, time, Optional.empty(), Set.of(), Map.of());
    }
}
