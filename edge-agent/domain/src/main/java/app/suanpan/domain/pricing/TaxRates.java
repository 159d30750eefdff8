package app.suanpan.domain.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the taxes of one category come to for each minor unit of net and for each unit sold, compounding and all. Taxes are decimal
 * numbers, so these rates are exact.
 *
 * @param taxes in the profile's order
 * @param rates of each tax, of the net: 6 % on top of another 6 % is 0.0636
 * @param perUnit minor units of each tax for each unit sold, whatever its price: 5 % on top of 10 for each piece is 0.5
 * @param included whether each tax is inside the price
 * @param divisor what a price holds for each minor unit of net: 1 and the rates that are inside it
 * @param insidePerUnit what it holds for each unit sold besides
 */
record TaxRates(
        List<Tax> taxes,
        List<BigDecimal> rates,
        List<BigDecimal> perUnit,
        List<Boolean> included,
        BigDecimal divisor,
        BigDecimal insidePerUnit) {
    /** No taxes at all. */
    static final TaxRates NONE =
            new TaxRates(List.of(), List.of(), List.of(), List.of(), BigDecimal.ONE, BigDecimal.ZERO);

    static TaxRates of(List<Tax> taxes, ArithmeticProfile profile) {
        BigDecimal[] rates = new BigDecimal[taxes.size()];
        BigDecimal[] perUnit = new BigDecimal[taxes.size()];
        BigDecimal divisor = BigDecimal.ONE;
        BigDecimal insidePerUnit = BigDecimal.ZERO;
        for (int i = 0; i < rates.length; i++) {
            Tax tax = taxes.get(i);
            BigDecimal base = BigDecimal.ONE;
            BigDecimal basePerUnit = BigDecimal.ZERO;
            for (int earlier = 0; earlier < i; earlier++) {
                if (tax.isOnTopOf(taxes.get(earlier))) {
                    base = base.add(rates[earlier]);
                    basePerUnit = basePerUnit.add(perUnit[earlier]);
                }
            }
            BigDecimal part = tax.percent().movePointLeft(2);
            rates[i] = base.multiply(part);
            perUnit[i] = basePerUnit.multiply(part).add(tax.perUnit() == null ? BigDecimal.ZERO : tax.perUnit());
            if (profile.includes(tax)) {
                divisor = divisor.add(rates[i]);
                insidePerUnit = insidePerUnit.add(perUnit[i]);
            }
        }
        return new TaxRates(
                taxes,
                List.of(rates),
                List.of(perUnit),
                taxes.stream().map(profile::includes).toList(),
                divisor,
                insidePerUnit);
    }

    /** Whether any of them falls on units, whatever their price. */
    boolean fallOnUnits() {
        return perUnit.stream().anyMatch(amount -> amount.signum() != 0);
    }

    /**
     * What each tax takes of an amount as it stands on the shelf.
     *
     * @param units how many are sold for it, of the sign of the amount
     */
    List<Fraction> inPrice(long amount, BigDecimal units) {
        BigDecimal price = BigDecimal.valueOf(amount);
        if (!fallOnUnits()) {
            return rates.stream()
                    .map(rate -> new Fraction(price.multiply(rate), divisor))
                    .toList();
        }
        BigDecimal onUnits = insidePerUnit.multiply(units);
        if (onUnits.abs().compareTo(price.abs()) > 0) {
            return ofAllThePrice(price, units);
        }
        BigDecimal rest = price.subtract(onUnits);
        return IntStream.range(0, rates.size())
                .mapToObj(i -> new Fraction(
                        rest.multiply(rates.get(i))
                                .add(perUnit.get(i).multiply(units).multiply(divisor)),
                        divisor))
                .toList();
    }

    /** The taxes inside a price that does not even hold what falls on the units share it, and nothing is left to tax. */
    private List<Fraction> ofAllThePrice(BigDecimal price, BigDecimal units) {
        return IntStream.range(0, rates.size())
                .mapToObj(i -> included.get(i)
                        ? new Fraction(price.multiply(perUnit.get(i)), insidePerUnit)
                        : new Fraction(perUnit.get(i).multiply(units), BigDecimal.ONE))
                .toList();
    }

    /** What each tax takes of an amount without any tax; see {@link #inPrice}. */
    List<Fraction> onNet(long net, BigDecimal units) {
        BigDecimal base = BigDecimal.valueOf(net);
        return IntStream.range(0, rates.size())
                .mapToObj(i -> new Fraction(
                        base.multiply(rates.get(i)).add(perUnit.get(i).multiply(units)), BigDecimal.ONE))
                .toList();
    }

    /** The taxes that are inside the price, as places in {@link #taxes}. */
    int[] inside() {
        return IntStream.range(0, taxes.size()).filter(included::get).toArray();
    }

    /** Without the taxes of an exemption: others that were on top of them lose that part of their base. */
    TaxRates without(Exemption exemption, ArithmeticProfile profile) {
        return of(
                taxes.stream()
                        .filter(tax -> !exemption.taxes().contains(tax.code()))
                        .toList(),
                profile);
    }
}
