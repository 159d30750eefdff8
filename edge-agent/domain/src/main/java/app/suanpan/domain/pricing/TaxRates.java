package app.suanpan.domain.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the taxes of one category come to for each minor unit of net, compounding and all. Taxes are decimal numbers of per
 * cent, so these rates are exact.
 *
 * @param taxes in the profile's order
 * @param rates of each tax, of the net: 6 % on top of another 6 % is 0.0636
 * @param included whether each tax is inside the price
 * @param divisor what a price holds for each unit of net: 1 and the rates that are inside it
 */
record TaxRates(List<Tax> taxes, List<BigDecimal> rates, List<Boolean> included, BigDecimal divisor) {
    /** No taxes at all. */
    static final TaxRates NONE = new TaxRates(List.of(), List.of(), List.of(), BigDecimal.ONE);

    static TaxRates of(List<Tax> taxes, ArithmeticProfile profile) {
        BigDecimal[] rates = new BigDecimal[taxes.size()];
        BigDecimal divisor = BigDecimal.ONE;
        for (int i = 0; i < rates.length; i++) {
            BigDecimal base = BigDecimal.ONE;
            for (int earlier = 0; earlier < i; earlier++) {
                if (taxes.get(i).isOnTopOf(taxes.get(earlier))) {
                    base = base.add(rates[earlier]);
                }
            }
            rates[i] = base.multiply(taxes.get(i).percent().movePointLeft(2));
            if (profile.includes(taxes.get(i))) {
                divisor = divisor.add(rates[i]);
            }
        }
        return new TaxRates(
                taxes, List.of(rates), taxes.stream().map(profile::includes).toList(), divisor);
    }

    /** What each tax takes of an amount as it stands on the shelf. */
    List<Fraction> inPrice(long amount) {
        BigDecimal price = BigDecimal.valueOf(amount);
        return rates.stream()
                .map(rate -> new Fraction(price.multiply(rate), divisor))
                .toList();
    }

    /** What each tax takes of an amount without any tax. */
    List<Fraction> onNet(long net) {
        BigDecimal base = BigDecimal.valueOf(net);
        return rates.stream()
                .map(rate -> new Fraction(base.multiply(rate), BigDecimal.ONE))
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
