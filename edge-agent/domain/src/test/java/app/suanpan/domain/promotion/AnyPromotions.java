package app.suanpan.domain.promotion;

import app.suanpan.domain.item.LocalName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A small basket and promotions of every kind that get in each other's way as often as can be, drawn from one seed.
 *
 * @param lines what is bought, one line at least
 * @param promotions what the shop offers, maybe nothing
 */
record AnyPromotions(List<OfferedLine> lines, List<Promotion> promotions) {
    private static final List<String> CATEGORIES = List.of("x", "y");
    private static final List<Selection> SELECTIONS = List.of(
            Selection.ALL,
            Selection.ofCategories("x"),
            Selection.ofCategories("y"),
            Selection.ofItems("i1", "i2"),
            Selection.ofItems("i2", "i3"),
            Selection.ofItems("i1"),
            new Selection(List.of("i4"), List.of("x"), List.of("i2")));
    private static final List<BigDecimal> PERCENTS =
            Stream.of("5", "10", "33.33", "50", "100").map(BigDecimal::new).toList();

    /** Up to four lines of up to three pieces, and up to four promotions. */
    static AnyPromotions few(long seed) {
        return few(new Random(seed));
    }

    /** The same with six units at most: so few that every way to use promotions on them can be tried. */
    static AnyPromotions handful(long seed) {
        Random random = new Random(seed);
        AnyPromotions any = few(random);
        while (any.lines.stream().mapToInt(OfferedLine::units).sum() > 6) {
            any = few(random);
        }
        return any;
    }

    /** Up to eight lines of up to four pieces, and up to eight promotions. */
    static AnyPromotions many(long seed) {
        Random random = new Random(seed);
        return new AnyPromotions(lines(random, 8, 4), promotions(random, 8));
    }

    private static AnyPromotions few(Random random) {
        return new AnyPromotions(lines(random, 4, 3), promotions(random, 4));
    }

    static LocalName name(String id) {
        return new LocalName("优惠 " + id, "Promotion " + id);
    }

    private static List<OfferedLine> lines(Random random, int atMost, int most) {
        int size = between(random, 1, atMost);
        List<OfferedLine> lines = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            long price = switch (random.nextInt(3)) {
                case 0 -> between(random, 0, 30);
                case 1 -> between(random, 0, 2_000);
                default -> 10;
            };
            int count = between(random, -1, most);
            String category = any(random, CATEGORIES);
            lines.add(
                    count > 0
                            ? OfferedLine.pieces(number, "i" + number, category, price, count)
                            : new OfferedLine(
                                    number, "i" + number, category, price, 355, true, (price * 355 + 500) / 1_000));
        }
        return lines;
    }

    private static List<Promotion> promotions(Random random, int atMost) {
        int size = between(random, 0, atMost);
        List<Promotion> promotions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Offer offer = offer(random);
            Limits limits = limits(random);
            Stacking stacking = stacking(random);
            int priority = between(random, 0, 2);
            // Every third excludes the first one by name.
            promotions.add(Promotion.of("p" + i, name("p" + i), offer)
                    .with(
                            offer instanceof Offer.OnTop
                                    ? new Limits(Optional.empty(), Optional.empty(), limits.budget())
                                    : limits)
                    .with(
                            i % 3 == 2 && priority == 0
                                    ? new Stacking(stacking.groups(), List.of("p0"), stacking.alone())
                                    : stacking)
                    .withPriority(priority));
        }
        return promotions;
    }

    private static Limits limits(Random random) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new Limits(Optional.of(between(random, 1, 3)), Optional.empty(), Optional.empty());
            case 3, 4, 5 -> new Limits(Optional.empty(), Optional.empty(), Optional.of(amount(random)));
            default -> Limits.NONE;
        };
    }

    private static Stacking stacking(Random random) {
        return switch (random.nextInt(19)) {
            case 0, 1, 2 -> Stacking.inGroup("g");
            case 3, 4 -> Stacking.inGroup("h");
            case 5 -> new Stacking(List.of("g", "h"), List.of(), false);
            case 6 -> new Stacking(List.of(), List.of(), true);
            default -> Stacking.FREE;
        };
    }

    private static Offer offer(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Offer.PercentOff(any(random, SELECTIONS), any(random, PERCENTS));
            case 1 -> new Offer.AmountOff(any(random, SELECTIONS), amount(random));
            case 2 -> new Offer.FixedPrice(any(random, SELECTIONS), amount(random));
            case 3 -> {
                Offer.Slot slot = new Offer.Slot(any(random, SELECTIONS), between(random, 2, 3));
                yield set(List.of(slot), reward(random));
            }
            case 4 -> {
                List<Offer.Slot> slots = List.of(slot(random), slot(random));
                yield set(slots, random.nextInt(3) > 0 ? reward(random) : new Reward.SlotOff(1, any(random, PERCENTS)));
            }
            default ->
                new Offer.OnTop(
                        any(random, SELECTIONS),
                        between(random, 0, 60),
                        random.nextBoolean()
                                ? new Reward.PercentOffAll(any(random, PERCENTS))
                                : new Reward.AmountOffAll(amount(random)));
        };
    }

    private static Offer.Slot slot(Random random) {
        return new Offer.Slot(any(random, SELECTIONS), between(random, 1, 2));
    }

    private static Reward reward(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Reward.TogetherFor(amount(random));
            case 1 -> new Reward.PercentOffAll(any(random, PERCENTS));
            case 2 -> new Reward.AmountOffAll(amount(random));
            case 3, 4 -> new Reward.CheapestOff(between(random, 1, 2), any(random, PERCENTS));
            default -> new Reward.SlotOff(0, any(random, PERCENTS));
        };
    }

    /** Of a set, one unit at least is not among its cheapest. */
    private static Offer.Bundle set(List<Offer.Slot> slots, Reward reward) {
        int size = slots.stream().mapToInt(Offer.Slot::count).sum();
        return new Offer.Bundle(
                slots,
                reward instanceof Reward.CheapestOff(int count, BigDecimal percent) && count >= size
                        ? new Reward.CheapestOff(size - 1, percent)
                        : reward);
    }

    private static long amount(Random random) {
        return between(random, 1, 40);
    }

    /** Every tenth is one of the ends: that is where mistakes are. */
    private static int between(Random random, int least, int most) {
        if (random.nextInt(10) == 0) {
            return random.nextBoolean() ? least : most;
        }
        return random.nextInt(least, most + 1);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
