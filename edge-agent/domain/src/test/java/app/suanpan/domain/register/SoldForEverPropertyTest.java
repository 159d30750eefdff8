package app.suanpan.domain.register;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.journal.SoldLine;
import app.suanpan.domain.journal.SoldReduction;
import app.suanpan.domain.journal.SoldTax;
import app.suanpan.domain.journal.Transaction;
import app.suanpan.domain.journal.UnitShare;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.PricedLine;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.pricing.TaxShare;
import app.suanpan.domain.pricing.Terms;
import app.suanpan.domain.shop.AnySale;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallShop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What must always hold of a sale's cents, whatever was sold, by which profile and on which terms, and however it comes back. */
@AddLifecycleHook(PrintsItsSeed.class)
class SoldForEverPropertyTest {
    private static final int CASES = 100_000;

    @Property(tries = CASES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void linesTaxLinesAndTotalAgree(@ForAll long seed) {
        PricedBasket priced = AnySale.of(seed).priced();
        Money zero = Money.zero(SmallShop.CNY);
        Money net = priced.lines().stream().map(PricedLine::net).reduce(zero, Money::plus);
        Money tax = priced.lines().stream().map(PricedLine::tax).reduce(zero, Money::plus);
        Money charged = priced.lines().stream().map(PricedLine::charged).reduce(zero, Money::plus);
        Money taxLines = priced.taxLines().stream().map(TaxShare::amount).reduce(zero, Money::plus);
        check(net.plus(tax).equals(priced.total()), "Σ lines = total", seed);
        check(tax.equals(priced.tax()) && taxLines.equals(tax), "Σ tax lines = tax", seed);
        check(charged.equals(priced.subtotal().minus(priced.reduced())), "Σ charged = subtotal − reduced", seed);
        check(priced.lines().stream().noneMatch(line -> line.charged().isNegative()), "nothing below nothing", seed);
        boolean plain = priced.exemption().isEmpty();
        Money outside = priced.taxLines().stream()
                .filter(share -> !priced.profile().includes(share.tax()))
                .map(TaxShare::amount)
                .reduce(zero, Money::plus);
        check(!plain || priced.total().equals(charged.plus(outside)), "total = charged + taxes on top", seed);
    }

    @Property(tries = CASES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aFullRefundMirrorsTheSaleToTheUnit(@ForAll long seed) {
        AnySale sale = AnySale.of(seed);
        PricedBasket sold = sale.priced();
        PricedBasket back = sale.broughtBack().priced();
        check(back.kind() == TransactionKind.RETURN, "it is a return", seed);
        check(written(back).equals(written(sold)), "the return is written as the sale was", seed);
    }

    @Property(tries = CASES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anyOrderOfPartialRefundsEndsAtZero(@ForAll long seed) {
        Transaction sale = transaction(AnySale.of(seed).priced());
        Random random = new Random(~seed);
        for (SoldLine line : sale.lines()) {
            Left left = new Left(line);
            while (left.quantity.signum() > 0) {
                left.take(sale, some(left.quantity, line, random));
            }
            check(left.isNothing(), "what is left of line " + line.line() + " is nothing", seed);
        }
    }

    @Property(tries = CASES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aStoredSaleIsPricedAgainToTheStoredCents(@ForAll long seed) {
        Transaction sale = transaction(AnySale.of(seed).priced());
        Basket basket = Basket.EMPTY;
        List<LineReduction> reductions = new ArrayList<>();
        for (SoldLine line : sale.lines()) {
            LocalName name = new LocalName(line.nameZh(), line.nameEn());
            Money price = Money.of(line.unitPrice(), sale.currency());
            UnitOfMeasure unit = UnitOfMeasure.valueOf(line.unit());
            Item item = new Item(line.item(), Optional.empty(), name, price, line.taxCategory(), unit, "");
            basket = basket.append(item, new Quantity(line.quantity()), Optional.empty());
            if (line.reductions() != null) {
                line.reductions()
                        .forEach(taken -> reductions.add(new LineReduction(
                                line.line(),
                                taken.amount(),
                                taken.source(),
                                new LocalName(taken.textZh(), taken.textEn()))));
            }
        }
        Optional<Exemption> exemption = Optional.ofNullable(sale.exemption()).flatMap(sale.profile()::exemption);
        PricedBasket again =
                Pricer.price(basket, sale.profile(), SmallShop.CNY, new Terms(exemption, reductions, List.of()));
        check(written(again).equals(sale.lines()), "the same cents on every line", seed);
        check(again.total().minor() == sale.total() && again.tax().minor() == sale.tax(), "the same total", seed);
    }

    /** What of a line has not come back yet. */
    private static final class Left {
        private final SoldLine line;
        private BigDecimal quantity;
        private long amount;
        private long net;
        private final long[] taxes;
        private final long[] reductions;

        Left(SoldLine line) {
            this.line = line;
            this.quantity = line.quantity();
            this.amount = line.amount();
            this.net = line.net();
            this.taxes = line.taxes().stream().mapToLong(SoldTax::amount).toArray();
            this.reductions = line.reductions() == null
                    ? new long[0]
                    : line.reductions().stream()
                            .mapToLong(SoldReduction::amount)
                            .toArray();
        }

        void take(Transaction sale, BigDecimal back) {
            UnitShare share = UnitShare.of(sale, line, line.quantity().subtract(quantity), back);
            quantity = quantity.subtract(back);
            amount -= share.amount();
            net -= share.net();
            for (int i = 0; i < taxes.length; i++) {
                taxes[i] -= share.taxes().get(i).amount();
            }
            for (int i = 0; i < reductions.length; i++) {
                reductions[i] -= share.reductions().get(i).amount();
            }
        }

        boolean isNothing() {
            long rest = Math.abs(amount) + Math.abs(net);
            for (long tax : taxes) {
                rest += Math.abs(tax);
            }
            for (long reduction : reductions) {
                rest += Math.abs(reduction);
            }
            return rest == 0;
        }
    }

    private static BigDecimal some(BigDecimal left, SoldLine line, Random random) {
        int scale = line.unit().equals("EACH") ? 0 : 3;
        long units = left.movePointRight(scale).longValueExact();
        // Weighed goods in at most a handful of steps: grams are many.
        long step = scale == 0 ? 1 + random.nextLong(units) : Math.min(units, 1 + random.nextLong(units + 200));
        return BigDecimal.valueOf(step, scale);
    }

    private static List<SoldLine> written(PricedBasket basket) {
        long sign = basket.kind() == TransactionKind.SALE ? 1 : -1;
        List<SoldLine> lines = new ArrayList<>();
        basket.lines().forEach(line -> lines.add(TransactionWriter.line(line, sign)));
        return lines;
    }

    private static Transaction transaction(PricedBasket sale) {
        return new Transaction(
                new UUID(0, 1),
                1,
                "s001-1-1",
                new UUID(0, 2),
                "Anna",
                null,
                "CNY",
                sale.profile(),
                written(sale),
                TransactionWriter.taxes(sale.taxLines(), 1),
                sale.net().minor(),
                sale.tax().minor(),
                sale.total().minor(),
                List.of(),
                0,
                0,
                null,
                null,
                null,
                List.of(),
                sale.exemption().map(Exemption::code).orElse(null),
                null,
                null,
                null,
                null,
                null);
    }

    private static void check(boolean holds, String what, long seed) {
        if (!holds) {
            assertThat(AnySale.of(seed).priced())
                    .as("%s, for AnySale.of(%dL)", what, seed)
                    .isNull();
        }
    }
}
