package app.suanpan.domain.promotion;

import app.suanpan.domain.money.Allocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of promotions once more, written without a look at the engine: every way to use every promotion on every unit is tried.
 * For baskets of a few units only; every promotion is taken to be admitted.
 */
final class BruteForce {
    /** One unit of a line; goods by weight are one. */
    private record Unit(int line, long price) {}

    private final List<OfferedLine> lines;
    private final List<Promotion> items;
    private final List<Promotion> onTop;
    private final List<Unit> units = new ArrayList<>();
    private long best;

    private BruteForce(List<OfferedLine> lines, List<Promotion> promotions) {
        this.lines = lines;
        items = promotions.stream()
                .filter(one -> !(one.offer() instanceof Offer.OnTop))
                .sorted((a, b) -> Boolean.compare(isOpen(a), isOpen(b)))
                .toList();
        onTop = promotions.stream()
                .filter(one -> one.offer() instanceof Offer.OnTop)
                .sorted((a, b) -> a.priority() != b.priority()
                        ? Integer.compare(b.priority(), a.priority())
                        : a.id().compareTo(b.id()))
                .toList();
        for (int line = 0; line < lines.size(); line++) {
            OfferedLine one = lines.get(line);
            if (one.weighed()) {
                units.add(new Unit(line, one.amount()));
            } else {
                for (long i = 0; i < one.thousandths() / 1_000; i++) {
                    units.add(new Unit(line, one.unitPrice()));
                }
            }
        }
    }

    /** The most that any legal combination saves. */
    static long best(List<OfferedLine> lines, List<Promotion> promotions) {
        BruteForce force = new BruteForce(lines, promotions);
        long[] rest = lines.stream().mapToLong(OfferedLine::amount).toArray();
        force.next(0, 0, rest, new HashSet<>(), 0, 0, 0);
        return force.best;
    }

    /** Without limits: on each line all or nothing, so it comes last. */
    private static boolean isOpen(Promotion promotion) {
        return !(promotion.offer() instanceof Offer.Bundle)
                && promotion.limits().perSale().isEmpty()
                && promotion.limits().budget().isEmpty();
    }

    private void next(int at, int taken, long[] rest, Set<Promotion> used, int uses, long spent, int from) {
        if (at == items.size()) {
            top(0, rest, used);
            return;
        }
        Promotion promotion = items.get(at);
        if (isOpen(promotion)) {
            open(at, 0, taken, rest, used);
            return;
        }
        next(at + 1, taken, rest, used, 0, 0, 0);
        if (!maybe(promotion, used)) {
            return;
        }
        if (promotion.offer() instanceof Offer.Bundle bundle) {
            for (int mask = Math.max(1, from); mask < 1 << units.size(); mask++) {
                if ((mask & taken) == 0 && Integer.bitCount(mask) == bundle.size()) {
                    for (long saving : savingsOfSet(bundle, mask)) {
                        if (saving > 0 && fits(promotion, uses + 1, spent + saving)) {
                            next(
                                    at,
                                    taken | mask,
                                    less(rest, mask, saving),
                                    with(used, promotion),
                                    uses + 1,
                                    spent + saving,
                                    mask);
                        }
                    }
                }
            }
        } else {
            for (int mask = 1; mask < 1 << units.size(); mask++) {
                if ((mask & taken) == 0 && all(promotion, mask)) {
                    long[] after = rest.clone();
                    long saving = 0;
                    boolean each = true;
                    for (int line = 0; line < lines.size(); line++) {
                        int count = count(mask, line);
                        long part = count == 0 ? 0 : ofUnits(promotion.offer(), lines.get(line), count);
                        each &= count == 0 || part > 0;
                        after[line] -= part;
                        saving += part;
                    }
                    if (each && fits(promotion, Integer.bitCount(mask), saving)) {
                        next(at + 1, taken | mask, after, with(used, promotion), 0, 0, 0);
                    }
                }
            }
        }
    }

    /** Each line decides whether this one takes what is left of it. */
    private void open(int at, int line, int taken, long[] rest, Set<Promotion> used) {
        if (line == lines.size()) {
            next(at + 1, taken, rest, used, 0, 0, 0);
            return;
        }
        open(at, line + 1, taken, rest, used);
        Promotion promotion = items.get(at);
        int mask = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            mask |= units.get(unit).line() == line && (taken & 1 << unit) == 0 ? 1 << unit : 0;
        }
        if (mask != 0 && maybe(promotion, used) && all(promotion, mask)) {
            long saving = ofUnits(promotion.offer(), lines.get(line), Integer.bitCount(mask));
            long[] after = rest.clone();
            after[line] -= saving;
            if (saving > 0) {
                open(at, line + 1, taken | mask, after, with(used, promotion));
            }
        }
    }

    private void top(int at, long[] rest, Set<Promotion> used) {
        if (at == onTop.size()) {
            long paid = Arrays.stream(rest).sum();
            best = Math.max(best, lines.stream().mapToLong(OfferedLine::amount).sum() - paid);
            return;
        }
        top(at + 1, rest, used);
        Promotion promotion = onTop.get(at);
        Offer.OnTop offer = (Offer.OnTop) promotion.offer();
        List<Integer> mine = new ArrayList<>();
        long bought = 0;
        long base = 0;
        for (int line = 0; line < lines.size(); line++) {
            if (speaks(offer.selection(), line)) {
                mine.add(line);
                bought += lines.get(line).amount();
                base += rest[line];
            }
        }
        long saving = offer.reward() instanceof Reward.PercentOffAll off
                ? percent(base, off.percent())
                : Math.min(base, ((Reward.AmountOffAll) offer.reward()).amount());
        if (maybe(promotion, used) && bought >= offer.atLeast() && saving > 0 && fits(promotion, 1, saving)) {
            List<Long> parts = Allocation.split(
                    saving, mine.stream().map(line -> rest[line]).toList());
            long[] after = rest.clone();
            for (int i = 0; i < mine.size(); i++) {
                after[mine.get(i)] -= parts.get(i);
            }
            top(at + 1, after, with(used, promotion));
        }
    }

    /** What a set may save; where slots overlap, that depends on which unit stands in which. */
    private Set<Long> savingsOfSet(Offer.Bundle bundle, int mask) {
        List<Integer> members = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            if ((mask & 1 << unit) != 0) {
                if (lines.get(units.get(unit).line()).weighed()) {
                    return Set.of();
                }
                members.add(unit);
            }
        }
        Set<Long> savings = new HashSet<>();
        assign(bundle, members, 0, new int[members.size()], savings);
        return savings;
    }

    /** Each unit of a set into one of its slots, in every way. */
    private void assign(Offer.Bundle bundle, List<Integer> members, int at, int[] slotOf, Set<Long> savings) {
        if (at == members.size()) {
            boolean filled = true;
            for (int slot = 0; slot < bundle.slots().size(); slot++) {
                int wanted = slot;
                filled &= Arrays.stream(slotOf).filter(s -> s == wanted).count()
                        == bundle.slots().get(slot).count();
            }
            if (filled) {
                savings.add(reward(bundle, members, slotOf));
            }
            return;
        }
        for (int slot = 0; slot < bundle.slots().size(); slot++) {
            if (speaks(
                    bundle.slots().get(slot).selection(),
                    units.get(members.get(at)).line())) {
                slotOf[at] = slot;
                assign(bundle, members, at + 1, slotOf, savings);
            }
        }
    }

    private long reward(Offer.Bundle bundle, List<Integer> members, int[] slotOf) {
        List<Long> prices =
                members.stream().map(unit -> units.get(unit).price()).toList();
        long sum = prices.stream().mapToLong(Long::longValue).sum();
        return switch (bundle.reward()) {
            case Reward.TogetherFor together -> Math.max(0, sum - together.price());
            case Reward.PercentOffAll off -> percent(sum, off.percent());
            case Reward.AmountOffAll off -> Math.min(sum, off.amount());
            case Reward.CheapestOff off ->
                percent(
                        prices.stream()
                                .sorted()
                                .limit(off.count())
                                .mapToLong(Long::longValue)
                                .sum(),
                        off.percent());
            case Reward.SlotOff off -> {
                long inSlot = 0;
                for (int i = 0; i < slotOf.length; i++) {
                    inSlot += slotOf[i] == off.slot() ? prices.get(i) : 0;
                }
                yield percent(inSlot, off.percent());
            }
        };
    }

    /** The saving of a set, spread over its lines by what they cost. */
    private long[] less(long[] rest, int mask, long saving) {
        Map<Integer, Long> costs = new TreeMap<>();
        for (int unit = 0; unit < units.size(); unit++) {
            if ((mask & 1 << unit) != 0) {
                costs.merge(units.get(unit).line(), units.get(unit).price(), Long::sum);
            }
        }
        List<Long> parts = Allocation.split(saving, List.copyOf(costs.values()));
        long[] after = rest.clone();
        int i = 0;
        for (int line : costs.keySet()) {
            after[line] -= parts.get(i++);
        }
        return after;
    }

    private static long ofUnits(Offer offer, OfferedLine line, int count) {
        BigDecimal quantity = line.weighed() ? BigDecimal.valueOf(line.thousandths(), 3) : BigDecimal.valueOf(count);
        long cost = line.weighed() ? line.amount() : line.unitPrice() * count;
        return switch (offer) {
            case Offer.PercentOff off -> percent(cost, off.percent());
            case Offer.AmountOff off -> Math.min(cost, whole(quantity.multiply(BigDecimal.valueOf(off.amount()))));
            case Offer.FixedPrice off -> Math.max(0, cost - whole(quantity.multiply(BigDecimal.valueOf(off.price()))));
            default -> throw new IllegalArgumentException();
        };
    }

    private static long percent(long amount, BigDecimal percent) {
        return whole(BigDecimal.valueOf(amount).multiply(percent).movePointLeft(2));
    }

    private static long whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private boolean all(Promotion promotion, int mask) {
        for (int unit = 0; unit < units.size(); unit++) {
            if ((mask & 1 << unit) != 0
                    && !speaks(
                            promotion.offer().selections().getFirst(),
                            units.get(unit).line())) {
                return false;
            }
        }
        return true;
    }

    private boolean speaks(Selection selection, int line) {
        return selection.contains(lines.get(line).item(), lines.get(line).category());
    }

    private int count(int mask, int line) {
        int count = 0;
        for (int unit = 0; unit < units.size(); unit++) {
            count += (mask & 1 << unit) != 0 && units.get(unit).line() == line ? 1 : 0;
        }
        return count;
    }

    private static boolean fits(Promotion promotion, int uses, long spent) {
        return uses <= promotion.limits().perSale().orElse(uses)
                && spent <= promotion.limits().budget().orElse(spent);
    }

    private static boolean maybe(Promotion promotion, Set<Promotion> used) {
        return used.stream().noneMatch(other -> other != promotion && exclude(promotion, other));
    }

    static boolean exclude(Promotion one, Promotion other) {
        return one.stacking().alone()
                || other.stacking().alone()
                || one.stacking().excludes().contains(other.id())
                || other.stacking().excludes().contains(one.id())
                || one.stacking().groups().stream().anyMatch(other.stacking().groups()::contains);
    }

    private static Set<Promotion> with(Set<Promotion> used, Promotion promotion) {
        Set<Promotion> more = new HashSet<>(used);
        more.add(promotion);
        return more;
    }
}
