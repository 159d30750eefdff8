package app.suanpan.domain.pricing;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.PriceOverride;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.item.UnitOfMeasure;
import app.suanpan.domain.shop.SmallShop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Profiles in the making, for tests: one choice changed at a time. Half-up, per line, no cash rounding until told otherwise. */
public record Reckoning(
        boolean pricesIncludeTax,
        TaxRounding taxRounding,
        RoundingMode mode,
        CashRounding cashRounding,
        List<String> percents) {
    /** Nobody changed the price. */
    public static final Optional<PriceOverride> NO_OVERRIDE = Optional.empty();

    public static Reckoning inclusive() {
        return new Reckoning(true, TaxRounding.PER_LINE, RoundingMode.HALF_UP, CashRounding.NONE, List.of());
    }

    public static Reckoning exclusive() {
        return new Reckoning(false, TaxRounding.PER_LINE, RoundingMode.HALF_UP, CashRounding.NONE, List.of());
    }

    public Reckoning perReceipt() {
        return new Reckoning(pricesIncludeTax, TaxRounding.PER_RECEIPT, mode, cashRounding, percents);
    }

    public Reckoning rounding(RoundingMode newMode) {
        return new Reckoning(pricesIncludeTax, taxRounding, newMode, cashRounding, percents);
    }

    public Reckoning cash(CashRounding rounding) {
        return new Reckoning(pricesIncludeTax, taxRounding, mode, rounding, percents);
    }

    /** Taxes by their per cent; all of them fall on category {@code all}, each alone on {@link #categoryOf}. */
    public Reckoning taxes(String... newPercents) {
        return new Reckoning(pricesIncludeTax, taxRounding, mode, cashRounding, List.of(newPercents));
    }

    /** The category on which only the tax at this place falls. */
    public static String categoryOf(int tax) {
        return "only-" + tax;
    }

    public ArithmeticProfile profile() {
        List<Tax> taxes = IntStream.range(0, percents.size())
                .mapToObj(i -> new Tax("t" + i, "t" + i, new BigDecimal(percents.get(i))))
                .toList();
        List<TaxCategory> categories = new ArrayList<>(Stream.of(
                        new TaxCategory("all", taxes.stream().map(Tax::code).toList()),
                        new TaxCategory("exempt", List.of()))
                .toList());
        IntStream.range(0, percents.size())
                .forEach(i -> categories.add(new TaxCategory(categoryOf(i), List.of("t" + i))));
        return new ArithmeticProfile("test", 1, pricesIncludeTax, taxRounding, mode, cashRounding, taxes, categories);
    }

    public PricedBasket price(Basket basket) {
        return Pricer.price(basket, profile(), SmallShop.CNY);
    }

    /** One piece of something at each of these prices. */
    public PricedBasket sells(String... prices) {
        Basket basket = Basket.EMPTY;
        for (String price : prices) {
            basket = basket.append(item(price), Quantity.ONE, NO_OVERRIDE);
        }
        return price(basket);
    }

    public static Quantity pieces(String value) {
        return new Quantity(new BigDecimal(value));
    }

    public static Item item(String price) {
        return item(price, "all");
    }

    public static Item item(String price, String taxCategory) {
        return new Item(
                "item",
                Optional.empty(),
                new LocalName("物", "Thing"),
                SmallShop.yuan(price),
                taxCategory,
                UnitOfMeasure.KILOGRAM,
                "things");
    }
}
