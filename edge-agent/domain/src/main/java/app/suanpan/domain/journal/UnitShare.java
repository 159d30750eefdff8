package app.suanpan.domain.journal;

import app.suanpan.domain.money.Allocation;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.Tax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What some units of a sold line carry of it: what goes back to the customer when they do. Every amount of the line belongs to its
 * units by largest remainder, the first ones carrying the odd minor units; goods sold by weight are counted in thousandths. Units
 * come back in their order, so the shares of any number of partial returns add up to the line, and the last one closes it to zero.
 *
 * @param quantity how many, or how much
 * @param amount their part of the line's amount, minor units like all that follow
 * @param reductions their part of each reduction
 * @param net their part without tax
 * @param taxes their part of each tax
 */
public record UnitShare(
        BigDecimal quantity, long amount, List<SoldReduction> reductions, long net, List<SoldTax> taxes) {
    public UnitShare {
        reductions = List.copyOf(reductions);
        taxes = List.copyOf(taxes);
    }

    /**
     * @param sale the sale that the line is of
     * @param line as it was sold
     * @param before how much of it has come back already
     * @param back how much comes back now
     * @throws IllegalArgumentException if that is nothing, more than was sold, or a part of a piece
     */
    public static UnitShare of(Transaction sale, SoldLine line, BigDecimal before, BigDecimal back) {
        return of(sale.profile(), sale.exemption(), line, before, back);
    }

    /**
     * The same of a line whose sale need not be committed.
     *
     * @param profile what the sale was reckoned by
     * @param exemption code of the profile's exemption that it was reckoned under, or null
     */
    public static UnitShare of(
            ArithmeticProfile profile, @Nullable String exemption, SoldLine line, BigDecimal before, BigDecimal back) {
        LongUnaryOperator share = shareOf(line, before, back);
        long amount = share.applyAsLong(line.amount());
        List<SoldReduction> reductions = reductions(line, share);
        List<SoldTax> taxes = line.taxes().stream()
                .map(tax -> new SoldTax(tax.tax(), share.applyAsLong(tax.base()), share.applyAsLong(tax.amount())))
                .toList();
        return new UnitShare(
                back, amount, reductions, net(line, share, amount, reductions, taxes, profile, exemption), taxes);
    }

    /**
     * What so much of a line carries of anything else that belongs to the whole of it, such as points.
     *
     * @param whole what all of the line carries
     * @param before how much of it has come back already
     * @param back how much comes back now
     */
    public static long ofWhole(SoldLine line, long whole, BigDecimal before, BigDecimal back) {
        return shareOf(line, before, back).applyAsLong(whole);
    }

    private static LongUnaryOperator shareOf(SoldLine line, BigDecimal before, BigDecimal back) {
        BigDecimal unit = unitOf(line);
        long parts = line.quantity().divide(unit).longValueExact();
        long from = units(before, unit);
        long to = units(before.add(back), unit);
        if (from < 0 || to <= from || to > parts) {
            throw new IllegalArgumentException(
                    "Of " + line.quantity() + " and " + before + " returned there is not this to come back: " + back);
        }
        return whole -> Allocation.ofFirst(whole, parts, to) - Allocation.ofFirst(whole, parts, from);
    }

    /**
     * Unit by unit, too, net and the taxes inside the price make up what was charged. Where an exemption took the price apart, what it
     * left out is shared out like one with the reductions: shared out alone, its odd minor units would fall on the same first units as
     * theirs, and the first grams of goods sold by weight would come back for less than nothing.
     */
    private static long net(
            SoldLine line,
            LongUnaryOperator share,
            long amount,
            List<SoldReduction> reductions,
            List<SoldTax> taxes,
            ArithmeticProfile profile,
            @Nullable String exemption) {
        if (exemption != null && losesATax(line, profile, exemption)) {
            return amount - share.applyAsLong(line.amount() - line.net());
        }
        long reduced = reductions.stream().mapToLong(SoldReduction::amount).sum();
        long inside = taxes.stream()
                .filter(tax -> isInside(tax, profile))
                .mapToLong(SoldTax::amount)
                .sum();
        return amount - reduced - inside;
    }

    /**
     * The reductions together are shared out like one, and each has its part of that: shared out one by one, the odd minor units of
     * several would all fall on the first units, which may carry less than that themselves.
     */
    private static List<SoldReduction> reductions(SoldLine line, LongUnaryOperator share) {
        if (line.reductions() == null) {
            return List.of();
        }
        List<SoldReduction> shares = new ArrayList<>();
        long so = 0;
        for (SoldReduction reduction : line.reductions()) {
            long before = share.applyAsLong(so);
            so += reduction.amount();
            shares.add(new SoldReduction(
                    reduction.source(), reduction.textZh(), reduction.textEn(), share.applyAsLong(so) - before));
        }
        return shares;
    }

    /** Net and taxes: what is paid back. */
    public long total() {
        return net + taxes.stream().mapToLong(SoldTax::amount).sum();
    }

    private static BigDecimal unitOf(SoldLine line) {
        boolean pieces = line.unit().equals("EACH")
                && line.quantity().stripTrailingZeros().scale() <= 0;
        return pieces ? BigDecimal.ONE : new BigDecimal("0.001");
    }

    private static long units(BigDecimal quantity, BigDecimal unit) {
        if (quantity.remainder(unit).signum() != 0) {
            throw new IllegalArgumentException("Not a whole number of units: " + quantity);
        }
        return quantity.divide(unit).longValueExact();
    }

    private static boolean losesATax(SoldLine line, ArithmeticProfile profile, String exemption) {
        List<String> waived = profile.exemption(exemption).orElseThrow().taxes();
        return profile.taxesOf(line.taxCategory()).orElse(List.of()).stream()
                .map(Tax::code)
                .anyMatch(waived::contains);
    }

    private static boolean isInside(SoldTax sold, ArithmeticProfile profile) {
        return profile.taxes().stream()
                .filter(tax -> tax.code().equals(sold.tax()))
                .anyMatch(profile::includes);
    }
}
