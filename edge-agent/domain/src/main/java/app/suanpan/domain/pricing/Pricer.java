package app.suanpan.domain.pricing;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.TaxReckoner.Taxable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a basket into cents by a profile: a pure function, so the same inputs give the same cents today, in a test, and in
 * next year's dispute.
 *
 * <p>A line comes to unit price × quantity, rounded; reductions are taken off; taxes are reckoned from what is left. An inclusive
 * tax is rounded and the net is what remains, unless the profile says that it is the net that is rounded. With rounding over the
 * receipt each tax is rounded once and its cents are then allocated to the lines by largest remainder, so that lines, tax lines and
 * total always agree.
 */
public final class Pricer {
    private final ArithmeticProfile profile;
    private final Currency currency;
    private final Terms terms;
    /** Of each tax category that has been met; empty where the profile does not have it. */
    private final Map<String, Optional<TaxRates>> ratesOf = new HashMap<>();

    private Pricer(ArithmeticProfile profile, Currency currency, Terms terms) {
        this.profile = profile;
        this.currency = currency;
        this.terms = terms;
    }

    /** Prices a basket that is sold on no special terms. */
    public static PricedBasket price(Basket basket, ArithmeticProfile profile, Currency currency) {
        return price(basket, profile, currency, Terms.NONE);
    }

    /**
     * @param basket what is bought or brought back
     * @param profile how to reckon
     * @param currency the store's
     * @param terms reductions and exemption
     * @return the cents of every line; a line whose tax category the profile does not have is {@linkplain PricedLine#blocked
     *     blocked}. Import and register refuse such items before they reach a basket, but a profile may lose a category while
     *     a basket lies there
     * @throws IllegalArgumentException if the terms take off more than there is, or name a line that is not there
     */
    public static PricedBasket price(Basket basket, ArithmeticProfile profile, Currency currency, Terms terms) {
        return new Pricer(profile, currency, terms).price(basket);
    }

    private PricedBasket price(Basket basket) {
        List<Long> amounts = basket.lines().stream().map(this::amount).toList();
        List<List<Reduction>> reductions = ReductionAllocator.allocate(basket.lines(), amounts, terms, currency);
        List<Taxable> shelf = new ArrayList<>(amounts.size());
        for (int i = 0; i < amounts.size(); i++) {
            LineItem line = basket.lines().get(i);
            TaxRates rates = rates(line).orElse(TaxRates.NONE);
            long charged = amounts.get(i) - sum(reductions.get(i));
            BigDecimal units = line.quantity().value().multiply(BigDecimal.valueOf(line.sign()));
            shelf.add(new Taxable(rates, charged, free(line, charged), units, true));
        }
        long[][] taxes = TaxReckoner.reckon(shelf, profile);
        long[] nets = nets(shelf, taxes);
        List<Taxable> taxed = shelf;
        if (terms.exemption().isPresent()) {
            taxed = exempted(shelf, nets, terms.exemption().get());
            taxes = TaxReckoner.reckon(taxed, profile);
            nets = nets(taxed, taxes);
        }
        List<PricedLine> lines = new ArrayList<>(amounts.size());
        for (int i = 0; i < amounts.size(); i++) {
            LineItem line = basket.lines().get(i);
            lines.add(new PricedLine(
                    line,
                    money(amounts.get(i)),
                    reductions.get(i),
                    money(nets[i]),
                    shares(taxed.get(i), nets[i], taxes[i]),
                    rates(line).isEmpty()));
        }
        return total(basket, lines);
    }

    private long amount(LineItem line) {
        return line.sign()
                * line.unitPrice()
                        .times(line.quantity().value(), profile.rounding())
                        .minor();
    }

    /** How much of what is charged for a line no tax falls on: of each piece as much as its category says. */
    private long free(LineItem line, long charged) {
        long most = profile.freeUpTo(line.item().taxCategory());
        if (most == 0) {
            return 0;
        }
        boolean pieces = line.item().unit() == UnitOfMeasure.EACH
                && line.quantity().value().stripTrailingZeros().scale() <= 0;
        long count = pieces ? line.quantity().value().longValueExact() : 1;
        // The first pieces carry one minor unit more where it does not come out even, as they do when they come back.
        long each = Math.abs(charged) / count;
        long dearer = Math.abs(charged) % count;
        long free = dearer * Math.min(most, each + 1) + (count - dearer) * Math.min(most, each);
        return line.sign() * free;
    }

    private Optional<TaxRates> rates(LineItem line) {
        return ratesOf.computeIfAbsent(
                line.item().taxCategory(),
                category -> profile.taxesOf(category).map(taxes -> TaxRates.of(taxes, profile)));
    }

    /** What is left of each amount without the taxes that are part of it. */
    private static long[] nets(List<Taxable> lines, long[][] taxes) {
        long[] nets = new long[taxes.length];
        for (int i = 0; i < nets.length; i++) {
            Taxable line = lines.get(i);
            long[] of = taxes[i];
            long inside = line.inPrice()
                    ? Arrays.stream(line.rates().inside())
                            .mapToLong(at -> of[at])
                            .sum()
                    : 0;
            nets[i] = line.amount() - inside;
        }
        return nets;
    }

    /**
     * Lines that lose a tax keep the net that everybody pays, and the taxes that remain are reckoned on it. Of a cent in which two taxes are
     * rounded up nothing is left for the net; it would be less than nothing, and nobody is paid for being exempt.
     */
    private List<Taxable> exempted(List<Taxable> shelf, long[] nets, Exemption exemption) {
        Map<TaxRates, TaxRates> remaining = new HashMap<>();
        List<Taxable> result = new ArrayList<>(shelf.size());
        for (int i = 0; i < nets.length; i++) {
            TaxRates all = shelf.get(i).rates();
            TaxRates left = remaining.computeIfAbsent(all, rates -> rates.without(exemption, profile));
            boolean touched = left.taxes().size() < all.taxes().size();
            boolean lessThanNothing =
                    Long.signum(nets[i]) == -Long.signum(shelf.get(i).amount());
            long net = lessThanNothing ? 0 : nets[i];
            long free = lessThanNothing ? 0 : shelf.get(i).free();
            result.add(touched ? new Taxable(left, net, free, shelf.get(i).units(), false) : shelf.get(i));
        }
        return result;
    }

    /** A line of which all is free of its taxes has no share in them. */
    private List<TaxShare> shares(Taxable line, long net, long[] taxes) {
        TaxRates rates = line.rates();
        List<TaxShare> shares = new ArrayList<>(taxes.length);
        for (int i = 0; i < taxes.length && (line.free() == 0 || line.taxed() != 0); i++) {
            Tax tax = rates.taxes().get(i);
            long base = net - line.free();
            for (int earlier = 0; earlier < i; earlier++) {
                base += tax.isOnTopOf(rates.taxes().get(earlier)) ? taxes[earlier] : 0;
            }
            shares.add(new TaxShare(tax, money(base), money(taxes[i])));
        }
        return shares;
    }

    private PricedBasket total(Basket basket, List<PricedLine> lines) {
        Money zero = Money.zero(currency);
        Money tax = lines.stream().map(PricedLine::tax).reduce(zero, Money::plus);
        Money net = lines.stream().map(PricedLine::net).reduce(zero, Money::plus);
        return new PricedBasket(
                basket.kind(),
                profile,
                terms.exemption(),
                lines,
                taxLines(lines, zero),
                lines.stream().map(PricedLine::amount).reduce(zero, Money::plus),
                lines.stream().map(PricedLine::reduced).reduce(zero, Money::plus),
                tax,
                net.plus(tax));
    }

    private List<TaxShare> taxLines(List<PricedLine> lines, Money zero) {
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

    private static long sum(List<Reduction> reductions) {
        return reductions.stream()
                .mapToLong(reduction -> reduction.amount().minor())
                .sum();
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
