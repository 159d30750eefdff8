package app.suanpan.command.price;

import app.suanpan.command.price.PriceReport.DiscountPart;
import app.suanpan.command.price.PriceReport.Line;
import app.suanpan.command.price.PriceReport.Profile;
import app.suanpan.command.price.PriceReport.TaxPart;
import app.suanpan.command.price.PriceReport.TenderPart;
import app.suanpan.command.price.PriceReport.Units;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxShare;
import app.suanpan.domain.register.TransactionWriter;
import app.suanpan.domain.tender.CashTender;
import app.suanpan.domain.tender.Tender;
import app.suanpan.domain.tender.TenderOutcome;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.TenderOutcome.SettledSale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes what a basket came to as the report. */
final class PriceAnswer {
    private final PriceOrder order;
    private final PricedBasket basket;
    private final long sign;
    private final List<SoldLine> sold;

    private PriceAnswer(PriceOrder order, PricedBasket basket) {
        this.order = order;
        this.basket = basket;
        this.sign = basket.kind() == TransactionKind.SALE ? 1 : -1;
        this.sold = basket.lines().stream()
                .map(line -> TransactionWriter.line(line, sign))
                .toList();
    }

    static PriceReport of(PriceOrder order) {
        PriceRun.Priced priced = PriceRun.run(order);
        return new PriceAnswer(order, priced.basket()).report(priced);
    }

    private PriceReport report(PriceRun.Priced priced) {
        Money zero = Money.zero(order.currency());
        Money given = priced.tenders().stream().map(Tender::amount).reduce(zero, Money::plus);
        Balance balance = balance(priced.outcome(), given, zero);
        RefundAnswer refunds = new RefundAnswer(order, basket, sold);
        return new PriceReport(
                basket.kind().name().toLowerCase(Locale.ROOT),
                order.currency().getCurrencyCode(),
                new Profile(order.profile().id(), order.profile().version()),
                order.exemption().map(Exemption::code).orElse(null),
                IntStream.range(0, sold.size()).mapToObj(this::line).toList(),
                text(basket.subtotal()),
                text(basket.reduced()),
                text(basket.net()),
                taxes(basket.taxLines()),
                text(basket.tax()),
                text(basket.total()),
                priced.tenders().stream().map(this::tender).toList(),
                text(signed(balance.paid())),
                text(signed(balance.due())),
                text(signed(balance.inCash())),
                text(signed(balance.paid().plus(balance.due())).minus(basket.total())),
                text(signed(balance.paid().plus(balance.inCash())).minus(basket.total())),
                text(balance.change()),
                priced.outcome() instanceof SettledSale,
                priced.promotions()
                        .map(result -> PromotionAnswer.of(result, order.currency()))
                        .orElse(null),
                refunds.parts(),
                refunds.kept());
    }

    /** Amounts without the sign of a return. */
    private record Balance(Money paid, Money due, Money inCash, Money change) {}

    private static Balance balance(TenderOutcome outcome, Money given, Money zero) {
        return switch (outcome) {
            case BalanceDue(Money open, Money inCash) -> new Balance(given, open, inCash, zero);
            case SettledSale settled -> new Balance(given.minus(settled.change()), zero, zero, settled.change());
        };
    }

    private Line line(int at) {
        PricedLine priced = basket.lines().get(at);
        boolean pieces = priced.line().item().unit() == UnitOfMeasure.EACH;
        return new Line(
                priced.line().number(),
                priced.line().item().code(),
                PriceAnswer.name(priced.line().item().name()),
                priced.line().item().unit().code(),
                (sign < 0 ? "-" : "") + priced.line().quantity(),
                text(priced.line().unitPrice()),
                order.lines().get(at).category().orElse(null),
                text(priced.amount()),
                priced.reductions().stream()
                        .map(reduction ->
                                new DiscountPart(reduction.source(), name(reduction.text()), text(reduction.amount())))
                        .toList(),
                text(priced.reduced()),
                text(priced.charged()),
                text(priced.net()),
                taxes(priced.taxes()),
                text(priced.tax()),
                text(priced.net().plus(priced.tax())),
                pieces ? units(sold.get(at)) : null);
    }

    private List<Units> units(SoldLine line) {
        List<Units> units = new ArrayList<>();
        UnitRuns.of(order, line)
                .forEach((share, count) -> units.add(new Units(
                        count,
                        text(money(sign * share.amount())),
                        text(money(sign * RefundAnswer.reduced(share))),
                        text(money(sign * share.net())),
                        text(money(sign * (share.total() - share.net()))),
                        text(money(sign * share.total())))));
        return units;
    }

    private TenderPart tender(Tender tender) {
        return new TenderPart(tender instanceof CashTender ? "cash" : "card", text(signed(tender.amount())));
    }

    private static List<TaxPart> taxes(List<TaxShare> shares) {
        return shares.stream()
                .map(share -> tax(share.tax(), share.base(), share.amount()))
                .toList();
    }

    static TaxPart tax(Tax tax, Money base, Money amount) {
        int decimals = amount.currency().getDefaultFractionDigits();
        BigDecimal perUnit = tax.perUnit() == null ? null : tax.perUnit().movePointLeft(decimals);
        return new TaxPart(
                tax.code(),
                tax.percent().stripTrailingZeros().toPlainString(),
                perUnit == null
                        ? null
                        : perUnit.setScale(Math.max(decimals, perUnit.scale())).toPlainString(),
                text(base),
                text(amount));
    }

    private Money signed(Money amount) {
        return sign < 0 ? amount.negated() : amount;
    }

    private Money money(long minor) {
        return new Money(minor, order.currency());
    }

    static String name(LocalName name) {
        return name.zh().equals(name.en()) ? name.en() : name.zh() + " · " + name.en();
    }

    static String text(Money amount) {
        return amount.toDecimal().toPlainString();
    }
}
