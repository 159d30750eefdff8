package app.suanpan.domain.shop;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.ArithmeticProfile;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.Exemption;
import app.suanpan.domain.pricing.InclusiveTarget;
import app.suanpan.domain.pricing.LineReduction;
import app.suanpan.domain.pricing.OrderReduction;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.pricing.Tax;
import app.suanpan.domain.pricing.TaxCategory;
import app.suanpan.domain.pricing.TaxRounding;
import app.suanpan.domain.pricing.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Any basket under any profile on any terms, drawn from one seed: three taxes inside or outside the price and on top of each other or
 * not, now and then on what is above a threshold only, both roundings, both targets, every symmetric mode, an exemption now and then,
 * and reductions up to all that there is.
 *
 * @param basket what is sold
 * @param profile how it is reckoned
 * @param terms on what terms
 */
public record AnySale(Basket basket, ArithmeticProfile profile, Terms terms) {
    private static final Optional<PriceOverride> NO_OVERRIDE = Optional.empty();
    private static final LocalName TEXT = new LocalName("优惠", "Offer");
    private static final List<String> PERCENTS =
            List.of("0", "3", "5", "5.5", "6", "7", "8.875", "9", "9.75", "10", "13", "20", "21", "25.5", "100");
    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.DOWN, RoundingMode.UP);

    /** The sale that this seed stands for. */
    public static AnySale of(long seed) {
        Random random = new Random(seed);
        ArithmeticProfile profile = profile(random);
        Basket basket = basket(random);
        return new AnySale(basket, profile, terms(random, basket, profile));
    }

    public PricedBasket priced() {
        return Pricer.price(basket, profile, SmallShop.CNY, terms);
    }

    /** All of it brought back on the same terms. */
    public AnySale broughtBack() {
        Basket back = Basket.empty(TransactionKind.RETURN);
        for (var line : basket.lines()) {
            back = back.append(line.item(), line.quantity(), line.override());
        }
        return new AnySale(back, profile, terms);
    }

    private static ArithmeticProfile profile(Random random) {
        boolean inside = random.nextBoolean();
        boolean mixed = random.nextInt(3) == 0;
        List<Tax> taxes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            boolean thisInside = mixed ? i < 2 && inside : inside;
            List<String> below = i > 0 && random.nextBoolean()
                    ? IntStream.range(0, 1 + random.nextInt(i))
                            .mapToObj(t -> "t" + t)
                            .toList()
                    : null;
            taxes.add(new Tax(
                    "t" + i,
                    "t" + i,
                    new BigDecimal(PERCENTS.get(random.nextInt(PERCENTS.size()))),
                    null,
                    mixed ? thisInside : null,
                    below,
                    perUnit(random, i)));
        }
        boolean onPieces = taxes.stream().anyMatch(tax -> tax.perUnit() != null);
        return new ArithmeticProfile(
                "any",
                1,
                inside,
                random.nextBoolean() ? TaxRounding.PER_LINE : TaxRounding.PER_RECEIPT,
                MODES.get(random.nextInt(MODES.size())),
                CashRounding.NONE,
                taxes,
                List.of(
                        new TaxCategory("c0", List.of()),
                        new TaxCategory("c1", List.of("t0")),
                        new TaxCategory("c2", List.of("t0", "t1", "t2")),
                        new TaxCategory("c3", List.of("t1")),
                        // What is free up to a price has no tax on each piece.
                        new TaxCategory(
                                "c4", onPieces ? List.of("t1") : List.of("t0", "t1", "t2"), random.nextLong(3_000L))),
                random.nextBoolean() ? InclusiveTarget.TAX : InclusiveTarget.NET,
                List.of(new Exemption("free", TEXT, List.of("t0", "t2"))));
    }

    /** Never of the second tax, of which one category is free up to a price. */
    private static @Nullable BigDecimal perUnit(Random random, int tax) {
        return tax == 1 || random.nextInt(3) > 0
                ? null
                : BigDecimal.valueOf(random.nextLong(4_000L), random.nextInt(3));
    }

    private static Basket basket(Random random) {
        Basket basket = Basket.EMPTY;
        int lines = random.nextInt(7);
        for (int i = 0; i < lines; i++) {
            boolean pieces = random.nextInt(3) > 0;
            Item item = new Item(
                    "i" + i,
                    Optional.empty(),
                    new LocalName("物", "Thing"),
                    new Money(random.nextLong(random.nextInt(10) == 0 ? 100_000_000L : 2_500L), SmallShop.CNY),
                    "c" + random.nextInt(5),
                    pieces ? UnitOfMeasure.EACH : UnitOfMeasure.KILOGRAM,
                    "");
            BigDecimal quantity = pieces
                    ? BigDecimal.valueOf(1 + random.nextInt(9))
                    : BigDecimal.valueOf(1 + random.nextInt(5_000), 3);
            basket = basket.append(item, new Quantity(quantity), NO_OVERRIDE);
        }
        return basket;
    }

    private static Terms terms(Random random, Basket basket, ArithmeticProfile profile) {
        long left = 0;
        List<LineReduction> onLines = new ArrayList<>();
        for (var line : basket.lines()) {
            long amount = line.unitPrice()
                    .times(line.quantity().value(), profile.rounding())
                    .minor();
            long off = random.nextInt(3) == 0 ? random.nextLong(amount + 1) : 0;
            left += amount - off;
            if (off > 0) {
                onLines.add(new LineReduction(line.number(), off, "line", TEXT));
            }
        }
        List<OrderReduction> onAll = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            long amount = random.nextLong(left + 1);
            left -= amount;
            onAll.add(new OrderReduction(amount, "all-" + i, TEXT));
        }
        Optional<Exemption> exemption = random.nextInt(4) == 0 ? profile.exemption("free") : Optional.empty();
        return new Terms(exemption, onLines, onAll);
    }
}
