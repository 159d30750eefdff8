package app.suanpan.domain.refund;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.LineItem;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.ReturnLineItem;
import app.suanpan.domain.item.Gtin;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldPack;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.UnitShare;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Reduction;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxShare;
import app.suanpan.domain.terms.SoldBefore;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A committed sale with what has come back of it. Its goods come back by the line, each line under the number that it was sold
 * under, and carry the cents that they were sold with: nothing is reckoned anew.
 *
 * @param sale as it was committed
 * @param before what has come back already
 * @param whole whether the sale is undone as a whole: then what was loaded on a gift card comes off it again
 */
public record ReturnableSale(Transaction sale, Returned before, boolean whole) implements SoldBefore {
    /** A sale of which goods come back. */
    public ReturnableSale(Transaction sale, Returned before) {
        this(sale, before, false);
    }

    /** The same sale, undone as a whole. */
    public ReturnableSale asWhole() {
        return new ReturnableSale(sale, before, true);
    }

    public Currency currency() {
        return Currency.getInstance(sale.currency());
    }

    /** The sold line with this number. */
    public Optional<SoldLine> line(int number) {
        return sale.lines().stream().filter(line -> line.line() == number).findFirst();
    }

    /** How much of a line can still come back. What was loaded on a gift card is spent from it, and never comes back as goods. */
    public BigDecimal left(SoldLine line) {
        return !whole && line.isOwed() ? BigDecimal.ZERO : line.quantity().subtract(before.of(line.line()));
    }

    /** Whether nothing can come back any more. */
    public boolean isAllBack() {
        return sale.lines().stream().noneMatch(line -> left(line).signum() > 0);
    }

    /** Whether nothing is left once these lines have come back. */
    public boolean isClosedBy(PricedBasket back) {
        Map<Integer, BigDecimal> now = back.lines().stream()
                .map(PricedLine::line)
                .collect(Collectors.toMap(
                        LineItem::number, line -> line.quantity().value()));
        return sale.lines().stream()
                .allMatch(line -> left(line).compareTo(now.getOrDefault(line.line(), BigDecimal.ZERO)) == 0);
    }

    /** So much of a sold line as a line of a return, under the same number. */
    public ReturnLineItem back(SoldLine line, Quantity quantity) {
        Item item = new Item(
                line.item(),
                Optional.ofNullable(line.gtin()).map(Gtin::new),
                new LocalName(line.nameZh(), line.nameEn()),
                money(line.listPrice()),
                line.taxCategory(),
                UnitOfMeasure.valueOf(line.unit()),
                "");
        Optional<PriceOverride> override = Optional.ofNullable(line.overrideReason())
                .map(reason -> new PriceOverride(money(line.unitPrice()), reason));
        SoldPack pack = line.pack();
        return new ReturnLineItem(line.line(), item, quantity, override, pack == null ? null : pack.toPack());
    }

    /**
     * The cents of a return: of each line the shares of the units that come back now, with a minus.
     *
     * @throws IllegalArgumentException if a line is not of this sale, or more of it comes back than is left
     */
    @Override
    public PricedBasket price(Basket basket) {
        List<PricedLine> lines = basket.lines().stream().map(this::priced).toList();
        Money zero = Money.zero(currency());
        Money net = sum(lines, PricedLine::net, zero);
        Money tax = sum(lines, PricedLine::tax, zero);
        return new PricedBasket(
                basket.kind(),
                sale.profile(),
                Optional.ofNullable(sale.exemption()).flatMap(sale.profile()::exemption),
                lines,
                taxLines(lines),
                sum(lines, PricedLine::amount, zero),
                sum(lines, PricedLine::reduced, zero),
                tax,
                net.plus(tax));
    }

    private PricedLine priced(LineItem back) {
        SoldLine sold = line(back.number())
                .orElseThrow(() -> new IllegalArgumentException("Not a line of " + sale.receipt() + ": " + back));
        UnitShare share =
                UnitShare.of(sale, sold, before.of(sold.line()), back.quantity().value());
        return new PricedLine(
                back,
                money(-share.amount()),
                share.reductions().stream()
                        .map(reduction -> new Reduction(
                                reduction.source(),
                                new LocalName(reduction.textZh(), reduction.textEn()),
                                money(-reduction.amount())))
                        .toList(),
                money(-share.net()),
                share.taxes().stream().map(this::taxShare).toList(),
                false);
    }

    private TaxShare taxShare(SoldTax sold) {
        return new TaxShare(tax(sold.tax()), money(-sold.base()), money(-sold.amount()));
    }

    private Tax tax(String code) {
        return sale.profile().taxes().stream()
                .filter(tax -> tax.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The profile of " + sale.receipt() + " lacks a tax that it was sold with: " + code));
    }

    /** One for each tax that takes part, in the profile's order. */
    private List<TaxShare> taxLines(List<PricedLine> lines) {
        Map<String, List<TaxShare>> byTax = lines.stream()
                .flatMap(line -> line.taxes().stream())
                .collect(Collectors.groupingBy(share -> share.tax().code()));
        Money zero = Money.zero(currency());
        return sale.profile().taxes().stream()
                .filter(tax -> byTax.containsKey(tax.code()))
                .map(tax -> new TaxShare(
                        tax,
                        sum(byTax.get(tax.code()), TaxShare::base, zero),
                        sum(byTax.get(tax.code()), TaxShare::amount, zero)))
                .toList();
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount, Money zero) {
        return parts.stream().map(amount).reduce(zero, Money::plus);
    }

    private Money money(long minor) {
        return new Money(minor, currency());
    }
}
