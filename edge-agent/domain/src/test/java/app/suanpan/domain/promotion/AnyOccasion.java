package app.suanpan.domain.promotion;

import app.suanpan.domain.promotion.OfferedSale.Shopper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sale on a Friday noon whose prices are shown since ten, to a gold member or to nobody, and promotions that are tied to days, hours,
 * tiers, coupons, uses and budgets in every way. It reckons for itself which of them may be used, and what is left of their limits.
 */
final class AnyOccasion {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalTime SINCE = LocalTime.of(10, 0);

    private final Random random;
    private final boolean member;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Long> spent = new HashMap<>();
    private final Set<String> coupons = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final List<Promotion> tied = new ArrayList<>();
    private final List<Promotion> usable = new ArrayList<>();

    AnyOccasion(long seed, List<Promotion> promotions) {
        random = new Random(seed);
        member = random.nextInt(3) > 0;
        promotions.forEach(this::tie);
    }

    /** The promotions as the shop has them. */
    List<Promotion> promotions() {
        return tied;
    }

    /** Those of them that may be used, with the limits that are left and nothing else to be minded. */
    List<Promotion> usable() {
        return usable;
    }

    OfferedSale sale(List<OfferedLine> lines) {
        return new OfferedSale(
                lines,
                FRIDAY,
                LocalTime.NOON,
                Since.at(SINCE),
                member ? Optional.of(new Shopper("gold", uses)) : Optional.empty(),
                coupons,
                spent,
                removed);
    }

    private void tie(Promotion one) {
        switch (random.nextInt(14)) {
            case 0 -> add(one.with(days(DayOfWeek.SATURDAY)), one, false);
            case 1 -> add(one.with(days(DayOfWeek.FRIDAY)), one, true);
            case 2 -> add(one.with(hours(null, 9)), one, false);
            case 3 -> add(one.with(hours(null, 11)), one, true);
            case 4 -> add(one.with(hours(11, 12)), one, true);
            case 5 -> add(one.with(new Audience(false, List.of("gold", "blue"))), one, member);
            case 6 -> add(one.with(new Audience(true, List.of("silver"))), one, false);
            case 7 -> add(one.with(Audience.MEMBERS), one, member);
            case 8 -> {
                coupons.add("code-" + one.id());
                add(withCoupon(one), one, true);
            }
            case 9 -> add(withCoupon(one), one, false);
            case 10 -> ofMember(one);
            case 11 -> partlySpent(one);
            case 12 -> {
                removed.add(one.id());
                add(one, one, false);
            }
            default -> add(one, one, true);
        }
    }

    private void ofMember(Promotion one) {
        int most = 1 + random.nextInt(3);
        int used = random.nextInt(4);
        uses.put(one.id(), used);
        Optional<Long> budget = one.limits().budget();
        int left = Math.min(most - used, one.limits().perSale().orElse(most));
        add(
                one.with(new Limits(one.limits().perSale(), Optional.of(most), budget)),
                one.with(new Limits(Optional.of(Math.max(1, left)), Optional.empty(), budget)),
                member && left > 0);
    }

    private void partlySpent(Promotion one) {
        long budget = 1 + random.nextLong(60);
        long gone = random.nextLong(60);
        spent.put(one.id(), gone);
        Optional<Integer> perSale = one.limits().perSale();
        add(
                one.with(new Limits(perSale, Optional.empty(), Optional.of(budget))),
                one.with(new Limits(perSale, Optional.empty(), Optional.of(Math.max(1, budget - gone)))),
                budget > gone);
    }

    private void add(Promotion asItIs, Promotion asItCounts, boolean counts) {
        tied.add(asItIs);
        if (counts) {
            usable.add(asItCounts);
        }
    }

    private static Promotion withCoupon(Promotion one) {
        return new Promotion(
                one.id(),
                one.name(),
                one.priority(),
                one.offer(),
                one.schedule(),
                one.audience(),
                one.stacking(),
                one.limits(),
                Optional.of(Coupon.once("code-" + one.id())));
    }

    private static Schedule days(DayOfWeek day) {
        return new Schedule(Optional.empty(), Optional.empty(), List.of(day), Optional.empty(), Optional.empty());
    }

    private static Schedule hours(@Nullable Integer from, int until) {
        return new Schedule(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.ofNullable(from).map(hour -> LocalTime.of(hour, 0)),
                Optional.of(LocalTime.of(until, 0)));
    }
}
