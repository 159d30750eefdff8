package app.suanpan.domain.promotion;

import java.util.Arrays;

/** What offers save, in minor units, and upper bounds of it for a search. */
final class Saving {
    /** Bounds are in thousandths of a minor unit, rounded up. */
    static final long SCALE = 1_000;

    private Saving() {}

    /** What so many units of a line save by an offer on units. */
    static long ofUnits(Offer offer, OfferedLine line, int units) {
        long amount = line.weighed() ? line.amount() : Math.multiplyExact(line.unitPrice(), units);
        return switch (offer) {
            case Offer.PercentOff off -> Percent.of(amount, Percent.basisPoints(off.percent()));
            case Offer.AmountOff off -> Math.min(amount, measured(off.amount(), line, units));
            case Offer.FixedPrice fixed -> Math.max(0, amount - measured(fixed.price(), line, units));
            case Offer.Bundle _, Offer.OnTop _ -> throw new IllegalArgumentException("Not an offer on units: " + offer);
        };
    }

    private static long measured(long perUnit, OfferedLine line, int units) {
        return line.weighed()
                ? Math.addExact(Math.multiplyExact(perUnit, line.thousandths()), 500) / 1_000
                : Math.multiplyExact(perUnit, units);
    }

    /**
     * What one set saves.
     *
     * @param lines indices of the goods it is made of
     * @param counts units of each
     * @param slots the slot that each fills
     * @param size how many of these entries count
     */
    static long ofSet(Offer.Bundle bundle, Goods goods, int[] lines, int[] counts, int[] slots, int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += goods.line(lines[i]).unitPrice() * counts[i];
        }
        return switch (bundle.reward()) {
            case Reward.TogetherFor together -> Math.max(0, sum - together.price());
            case Reward.PercentOffAll off -> off.of(sum);
            case Reward.AmountOffAll off -> Math.min(sum, off.amount());
            case Reward.CheapestOff off ->
                Percent.of(cheapest(off.count(), goods, lines, counts, size), Percent.basisPoints(off.percent()));
            case Reward.SlotOff off -> {
                long inSlot = 0;
                for (int i = 0; i < size; i++) {
                    inSlot += slots[i] == off.slot() ? goods.line(lines[i]).unitPrice() * counts[i] : 0;
                }
                yield Percent.of(inSlot, Percent.basisPoints(off.percent()));
            }
        };
    }

    private static long cheapest(int count, Goods goods, int[] lines, int[] counts, int size) {
        long[] prices = new long[100 * size];
        int units = 0;
        for (int i = 0; i < size; i++) {
            for (int c = 0; c < counts[i]; c++) {
                prices[units++] = goods.line(lines[i]).unitPrice();
            }
        }
        Arrays.sort(prices, 0, units);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += prices[i];
        }
        return sum;
    }

    /** What a basket's rest saves by an offer on top. */
    static long onTop(Offer.OnTop offer, long base) {
        return switch (offer.reward()) {
            case Reward.PercentOffAll off -> off.of(base);
            case Reward.AmountOffAll off -> Math.min(base, off.amount());
            default -> throw new IllegalArgumentException("Not a reward on top: " + offer.reward());
        };
    }

    /**
     * Raises bounds so that they hold for a candidate, too: no use of it saves more than the sum of the bounds over the units it claims,
     * which makes the search's bound admissible.
     *
     * @param bounds in thousandths, by index of the goods
     */
    static void raise(long[] bounds, Candidate candidate, Goods goods) {
        if (candidate.isBundle()) {
            Offer.Bundle bundle = candidate.bundle();
            long[] dues = dues(candidate, goods);
            for (int slot = 0; slot < bundle.slots().size(); slot++) {
                for (int line : candidate.slotLines().get(slot)) {
                    bounds[line] = Math.max(
                            bounds[line],
                            boundInSlot(bundle, slot, goods.line(line).unitPrice(), dues[slot]));
                }
            }
        } else {
            for (int line : candidate.lines()) {
                // One unit's saving, and the half unit that rounding all of them may add.
                long own = ofUnits(candidate.promotion().offer(), goods.line(line), 1) * SCALE
                        + (candidate.promotion().offer() instanceof Offer.PercentOff ? SCALE : 0);
                bounds[line] = Math.max(bounds[line], own);
            }
        }
    }

    private static long boundInSlot(Offer.Bundle bundle, int slot, long price, long due) {
        int size = bundle.size();
        // Half a minor unit for the set's one rounding, spread over its units.
        long rounding = SCALE / 2 / size + 1;
        return switch (bundle.reward()) {
            case Reward.TogetherFor _ -> Math.max(0, price * SCALE - due);
            case Reward.PercentOffAll off -> scaled(price, Percent.basisPoints(off.percent()), 1, 1) + rounding;
            case Reward.AmountOffAll off -> off.amount() * SCALE / size + 1;
            // The mean of the cheapest is not above the mean of all.
            case Reward.CheapestOff off ->
                scaled(price, Percent.basisPoints(off.percent()), off.count(), size) + rounding;
            case Reward.SlotOff off ->
                (slot == off.slot() ? scaled(price, Percent.basisPoints(off.percent()), 1, 1) : 0) + rounding;
        };
    }

    /** A percentage of so many in a set, in thousandths, rounded up. */
    private static long scaled(long price, int basisPoints, int count, int size) {
        long each = Math.multiplyExact(price, basisPoints) / (Percent.WHOLE / SCALE) + 1;
        return each * count / size + 1;
    }

    /** A set's price divided over the units of its slots, by what goods in them usually cost; rounded down. */
    private static long[] dues(Candidate candidate, Goods goods) {
        Offer.Bundle bundle = candidate.bundle();
        long[] dues = new long[bundle.slots().size()];
        if (!(bundle.reward() instanceof Reward.TogetherFor together)) {
            return dues;
        }
        long weight = 0;
        for (int slot = 0; slot < dues.length; slot++) {
            int[] lines = candidate.slotLines().get(slot);
            dues[slot] = 1
                    + Arrays.stream(lines)
                                    .mapToLong(line -> goods.line(line).unitPrice())
                                    .sum()
                            / Math.max(1, lines.length);
            weight += dues[slot] * bundle.slots().get(slot).count();
        }
        for (int slot = 0; slot < dues.length; slot++) {
            dues[slot] = Math.multiplyExact(dues[slot], together.price()) / weight * SCALE;
        }
        return dues;
    }
}
