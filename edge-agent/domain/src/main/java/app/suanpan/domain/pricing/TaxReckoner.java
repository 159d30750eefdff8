package app.suanpan.domain.pricing;

import app.suanpan.domain.money.Allocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds the taxes of lines to minor units, where and how the profile says. Every tax is rounded once, from its exact value:
 * one that is on top of another is reckoned on that other before it was rounded.
 */
final class TaxReckoner {
    private final ArithmeticProfile profile;
    private final List<Taxable> lines;
    private final List<List<Fraction>> exact = new ArrayList<>();
    private final long[][] rounded;

    /**
     * An amount and what falls on it.
     *
     * @param rates its taxes
     * @param amount minor units, of either sign
     * @param free how much of that no tax falls on, minor units of the same sign
     * @param units how many are sold, of the sign of the amount
     * @param inPrice whether that is a shelf price, which the included taxes are part of, or an amount without any tax
     */
    record Taxable(TaxRates rates, long amount, long free, BigDecimal units, boolean inPrice) {
        private List<Fraction> exact() {
            return inPrice ? rates.inPrice(taxed(), units) : rates.onNet(taxed(), units);
        }

        /** What the taxes fall on: with those inside it where it is a price. */
        long taxed() {
            return amount - free;
        }
    }

    private TaxReckoner(List<Taxable> lines, ArithmeticProfile profile) {
        this.profile = profile;
        this.lines = lines;
        this.rounded = new long[lines.size()][];
        for (int i = 0; i < rounded.length; i++) {
            exact.add(lines.get(i).exact());
            rounded[i] = new long[exact.get(i).size()];
        }
    }

    /** The minor units of every tax of every line, in the order of the lines and of their rates. */
    static long[][] reckon(List<Taxable> lines, ArithmeticProfile profile) {
        TaxReckoner reckoner = new TaxReckoner(lines, profile);
        boolean overTheReceipt = profile.taxRounding() == TaxRounding.PER_RECEIPT;
        if (overTheReceipt) {
            profile.taxes().forEach(reckoner::spreadOverLines);
        } else {
            reckoner.roundOnLines();
        }
        if (profile.target() == InclusiveTarget.NET) {
            reckoner.groups(overTheReceipt).forEach(reckoner::roundNet);
        }
        return reckoner.rounded;
    }

    private void roundOnLines() {
        for (int i = 0; i < rounded.length; i++) {
            for (int tax = 0; tax < rounded[i].length; tax++) {
                rounded[i][tax] = exact.get(i).get(tax).rounded(profile.rounding());
            }
        }
    }

    /** Rounds one tax once over the receipt and gives each line its part. */
    private void spreadOverLines(Tax tax) {
        List<int[]> places = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < rounded.length; i++) {
            int at = lines.get(i).rates().taxes().indexOf(tax);
            if (at >= 0) {
                places.add(new int[] {i, at});
                sum = sum.plus(exact.get(i).get(at));
            }
        }
        if (places.isEmpty()) {
            return;
        }
        List<Long> parts = shared(sum.rounded(profile.rounding()), places);
        for (int p = 0; p < parts.size(); p++) {
            rounded[places.get(p)[0]][places.get(p)[1]] = parts.get(p);
        }
    }

    /** Shares a tax out to the places it falls on: by what it falls on or, where some of it falls on units, by what it comes to there. */
    private List<Long> shared(long tax, List<int[]> places) {
        boolean onUnits = places.stream()
                .anyMatch(place ->
                        lines.get(place[0]).rates().perUnit().get(place[1]).signum() != 0);
        return onUnits
                ? Allocation.splitByRates(
                        tax,
                        places.stream()
                                .map(place -> exact.get(place[0]).get(place[1]).weight())
                                .toList())
                : Allocation.split(
                        tax,
                        places.stream()
                                .map(place -> Math.abs(lines.get(place[0]).taxed()))
                                .toList());
    }

    /** The lines whose net is rounded together: each for itself, or over the receipt all that are taxed alike. */
    private Iterable<List<Integer>> groups(boolean overTheReceipt) {
        Map<Object, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < rounded.length; i++) {
            Taxable line = lines.get(i);
            if (line.inPrice() && line.rates().inside().length > 0) {
                Object key = overTheReceipt ? line.rates() : (Object) i;
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(i);
            }
        }
        return groups.values();
    }

    /** Rounds what is left of the price without tax, gives the rest to the taxes inside it, and each line its part. */
    private void roundNet(List<Integer> group) {
        TaxRates rates = lines.get(group.getFirst()).rates();
        long price = group.stream().mapToLong(i -> lines.get(i).taxed()).sum();
        int[] inside = rates.inside();
        Fraction[] sums = Arrays.stream(inside)
                .mapToObj(tax -> group.stream().map(i -> exact.get(i).get(tax)).reduce(Fraction.ZERO, Fraction::plus))
                .toArray(Fraction[]::new);
        long net = Arrays.stream(sums)
                .map(Fraction::negated)
                .reduce(new Fraction(BigDecimal.valueOf(price), BigDecimal.ONE), Fraction::plus)
                .rounded(profile.rounding());
        List<Long> taxes = Allocation.splitByRates(
                price - net,
                rates.fallOnUnits()
                        ? Arrays.stream(sums).map(Fraction::weight).toList()
                        : Arrays.stream(inside).mapToObj(rates.rates()::get).toList());
        for (int t = 0; t < inside.length; t++) {
            int tax = inside[t];
            List<Long> parts = shared(
                    taxes.get(t), group.stream().map(i -> new int[] {i, tax}).toList());
            for (int p = 0; p < parts.size(); p++) {
                rounded[group.get(p)][inside[t]] = parts.get(p);
            }
        }
    }
}
