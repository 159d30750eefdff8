package app.suanpan.domain.pricing;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.money.Allocation;
import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Turns a basket into cents by a profile: a pure function, so the same inputs give the same cents today, in a test, and in
 * next year's dispute.
 *
 * <p>An inclusive tax is rounded and the base is what remains; with rounding over the receipt each tax is rounded once and
 * its cents are then allocated to the lines by largest remainder, so that lines, tax lines and total always agree.
 */
public final class Pricer {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Pricer() {}

    /**
     * @param basket what is bought or brought back
     * @param profile how to reckon
     * @param currency the store's
     * @return the cents of every line; a line whose tax category the profile does not have is {@linkplain PricedLine#blocked
     *     blocked}. Import and register refuse such items before they reach a basket, but a profile may lose a category while
     *     a basket lies there
     */
    public static PricedBasket price(Basket basket, ArithmeticProfile profile, Currency currency) {
        List<Reckoned> lines =
                basket.lines().stream().map(line -> reckon(line, profile)).toList();
        List<List<Long>> taxOfLine = taxesInMinorUnits(lines, profile);

        List<PricedLine> priced = IntStream.range(0, lines.size())
                .mapToObj(i -> toPricedLine(lines.get(i), taxOfLine.get(i), profile, currency))
                .toList();
        Money zero = Money.zero(currency);
        Money subtotal = priced.stream().map(PricedLine::amount).reduce(zero, Money::plus);
        Money tax = priced.stream().map(PricedLine::tax).reduce(zero, Money::plus);
        Money net = priced.stream().map(PricedLine::net).reduce(zero, Money::plus);
        return new PricedBasket(
                basket.kind(), profile, priced, taxLines(priced, profile, zero), subtotal, tax, net.plus(tax));
    }

    /** A line with its amount in minor units and the unrounded minor units of each of its taxes. */
    private record Reckoned(LineItem line, long amount, List<Tax> taxes, List<Fraction> exact, boolean blocked) {}

    /** Minor units that have not been rounded yet; a fraction, so that an exact half is still one after adding up thirds. */
    private record Fraction(BigDecimal numerator, BigDecimal denominator) {
        static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

        Fraction plus(Fraction other) {
            return denominator.compareTo(other.denominator) == 0
                    ? new Fraction(numerator.add(other.numerator), denominator)
                    : new Fraction(
                            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                            denominator.multiply(other.denominator));
        }

        long rounded(RoundingMode mode) {
            return numerator.divide(denominator, 0, mode).longValueExact();
        }
    }

    private static Reckoned reckon(LineItem line, ArithmeticProfile profile) {
        Optional<List<Tax>> known = profile.taxesOf(line.item().taxCategory());
        List<Tax> taxes = known.orElse(List.of());
        long amount = line.unitPrice()
                        .times(line.quantity().value(), profile.rounding())
                        .minor()
                * line.sign();
        BigDecimal together = taxes.stream().map(Tax::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal divisor = profile.pricesIncludeTax() ? HUNDRED.add(together) : HUNDRED;
        List<Fraction> exact = taxes.stream()
                .map(tax -> new Fraction(BigDecimal.valueOf(amount).multiply(tax.percent()), divisor))
                .toList();
        return new Reckoned(line, amount, taxes, exact, known.isEmpty());
    }

    private static List<List<Long>> taxesInMinorUnits(List<Reckoned> lines, ArithmeticProfile profile) {
        List<List<Long>> rounded = new ArrayList<>();
        for (Reckoned line : lines) {
            rounded.add(new ArrayList<>(line.exact().stream()
                    .map(tax -> tax.rounded(profile.rounding()))
                    .toList()));
        }
        if (profile.taxRounding() == TaxRounding.PER_RECEIPT) {
            profile.taxes().forEach(tax -> spreadOverLines(tax, lines, rounded, profile));
        }
        return rounded;
    }

    /** Rounds one tax once over the receipt and gives each line its part. */
    private static void spreadOverLines(
            Tax tax, List<Reckoned> lines, List<List<Long>> rounded, ArithmeticProfile profile) {
        List<int[]> places = new ArrayList<>();
        List<Long> weights = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).taxes().indexOf(tax);
            if (at >= 0) {
                places.add(new int[] {i, at});
                weights.add(Math.abs(lines.get(i).amount()));
                sum = sum.plus(lines.get(i).exact().get(at));
            }
        }
        if (places.isEmpty()) {
            return;
        }
        List<Long> parts = Allocation.split(sum.rounded(profile.rounding()), weights);
        for (int p = 0; p < places.size(); p++) {
            rounded.get(places.get(p)[0]).set(places.get(p)[1], parts.get(p));
        }
    }

    private static PricedLine toPricedLine(
            Reckoned reckoned, List<Long> taxes, ArithmeticProfile profile, Currency currency) {
        long taxSum = taxes.stream().mapToLong(Long::longValue).sum();
        Money amount = new Money(reckoned.amount(), currency);
        Money net = profile.pricesIncludeTax() ? new Money(reckoned.amount() - taxSum, currency) : amount;
        List<TaxShare> shares = IntStream.range(0, taxes.size())
                .mapToObj(i -> new TaxShare(reckoned.taxes().get(i), net, new Money(taxes.get(i), currency)))
                .toList();
        return new PricedLine(reckoned.line(), amount, net, shares, reckoned.blocked());
    }

    private static List<TaxShare> taxLines(List<PricedLine> lines, ArithmeticProfile profile, Money zero) {
        List<TaxShare> result = new ArrayList<>();
        for (Tax tax : profile.taxes()) {
            List<TaxShare> shares = lines.stream()
                    .flatMap(line -> line.taxes().stream())
                    .filter(share -> share.tax().equals(tax))
                    .toList();
            if (!shares.isEmpty()) {
                Money base = shares.stream().map(TaxShare::base).reduce(zero, Money::plus);
                Money amount = shares.stream().map(TaxShare::amount).reduce(zero, Money::plus);
                result.add(new TaxShare(tax, base, amount));
            }
        }
        return result;
    }
}
