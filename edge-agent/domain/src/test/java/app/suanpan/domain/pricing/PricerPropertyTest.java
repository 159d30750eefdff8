package app.suanpan.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.shop.PrintsItsSeed;
import app.suanpan.domain.shop.SmallShop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds for every basket under every profile. */
@AddLifecycleHook(PrintsItsSeed.class)
class PricerPropertyTest {
    private static final Money ZERO = Money.zero(SmallShop.CNY);

    /** A line to be: price in fen, grams, and which taxes fall on it. */
    record Wanted(long price, long grams, int category) {}

    @Property(tries = 100_000)
    void linesTaxLinesAndTotalAlwaysAgree(
            @ForAll("reckonings") Reckoning reckoning, @ForAll("baskets") List<Wanted> wanted) {
        PricedBasket priced = reckoning.price(basket(TransactionKind.SALE, wanted, reckoning));
        Money lineNet = priced.lines().stream().map(PricedLine::net).reduce(ZERO, Money::plus);
        Money lineTax = priced.lines().stream().map(PricedLine::tax).reduce(ZERO, Money::plus);
        Money taxLines = priced.taxLines().stream().map(TaxShare::amount).reduce(ZERO, Money::plus);
        Money shown = priced.lines().stream().map(PricedLine::amount).reduce(ZERO, Money::plus);
        assertThat(lineNet.plus(lineTax)).isEqualTo(priced.total());
        assertThat(lineTax).isEqualTo(priced.tax());
        assertThat(taxLines).isEqualTo(priced.tax());
        assertThat(lineNet).isEqualTo(priced.net());
        assertThat(shown).isEqualTo(priced.subtotal());
        assertThat(reckoning.pricesIncludeTax() ? priced.total() : priced.net()).isEqualTo(shown);
    }

    @Property(tries = 20_000)
    void everyTaxIsWithinOneRoundingOfWhatItIsRoundedFrom(
            @ForAll("reckonings") Reckoning reckoning, @ForAll("baskets") List<Wanted> wanted) {
        PricedBasket priced = reckoning.price(basket(TransactionKind.SALE, wanted, reckoning));
        boolean perLine = reckoning.taxRounding() == TaxRounding.PER_LINE;
        for (TaxShare taxLine : priced.taxLines()) {
            BigDecimal exact = priced.lines().stream()
                    .filter(line ->
                            line.taxes().stream().anyMatch(share -> share.tax().equals(taxLine.tax())))
                    .map(line -> exact(taxLine.tax(), line, reckoning))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            int roundings = perLine ? priced.lines().size() : 1;
            boolean half = reckoning.mode().name().startsWith("HALF");
            assertThat(exact.subtract(BigDecimal.valueOf(taxLine.amount().minor()))
                            .abs())
                    .isLessThanOrEqualTo(
                            new BigDecimal(half ? "0.500001" : "1.000001").multiply(BigDecimal.valueOf(roundings)));
        }
    }

    @Property(tries = 20_000)
    void aReturnOfTheSameGoodsMirrorsTheSale(
            @ForAll("reckonings") Reckoning reckoning, @ForAll("baskets") List<Wanted> wanted) {
        PricedBasket sale = reckoning.price(basket(TransactionKind.SALE, wanted, reckoning));
        PricedBasket back = reckoning.price(basket(TransactionKind.RETURN, wanted, reckoning));
        assertThat(back.total()).isEqualTo(sale.total().negated());
        assertThat(back.tax()).isEqualTo(sale.tax().negated());
        assertThat(back.lines())
                .extracting(line -> line.net().negated())
                .isEqualTo(sale.lines().stream().map(PricedLine::net).toList());
        assertThat(back.taxLines())
                .extracting(share -> share.amount().negated())
                .isEqualTo(sale.taxLines().stream().map(TaxShare::amount).toList());
    }

    private static BigDecimal exact(Tax tax, PricedLine line, Reckoning reckoning) {
        BigDecimal all =
                line.taxes().stream().map(share -> share.tax().percent()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal divisor = reckoning.pricesIncludeTax() ? all.add(BigDecimal.valueOf(100)) : BigDecimal.valueOf(100);
        return BigDecimal.valueOf(line.amount().minor())
                .multiply(tax.percent())
                .divide(divisor, 20, RoundingMode.HALF_UP);
    }

    private static Basket basket(TransactionKind kind, List<Wanted> wanted, Reckoning reckoning) {
        Basket basket = Basket.empty(kind);
        for (Wanted line : wanted) {
            String price = BigDecimal.valueOf(line.price(), 2).toPlainString();
            String grams = BigDecimal.valueOf(line.grams(), 3).toPlainString();
            basket = basket.append(
                    Reckoning.item(price, category(line.category(), reckoning)),
                    Reckoning.pieces(grams),
                    Reckoning.NO_OVERRIDE);
        }
        return basket;
    }

    private static String category(int drawn, Reckoning reckoning) {
        return switch (drawn) {
            case 0 -> "exempt";
            case 1 -> "all";
            default ->
                reckoning.percents().isEmpty()
                        ? "exempt"
                        : Reckoning.categoryOf(drawn % reckoning.percents().size());
        };
    }

    @Provide
    Arbitrary<Reckoning> reckonings() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(TaxRounding.class),
                        Arbitraries.of(
                                RoundingMode.HALF_UP,
                                RoundingMode.HALF_EVEN,
                                RoundingMode.HALF_DOWN,
                                RoundingMode.DOWN,
                                RoundingMode.UP),
                        Arbitraries.of("0", "3", "5", "5.5", "6", "8.875", "9", "9.75", "10", "13", "20", "25", "100")
                                .list()
                                .ofMaxSize(3))
                .as((includes, where, mode, percents) ->
                        new Reckoning(includes, where, mode, CashRounding.NONE, percents));
    }

    @Provide
    Arbitrary<List<Wanted>> baskets() {
        Arbitrary<Long> prices = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 2_000), Arbitraries.longs().between(0, 100_000_000));
        Arbitrary<Long> grams = Arbitraries.oneOf(
                Arbitraries.just(1_000L), Arbitraries.longs().between(1, 5_000), Arbitraries.of(2_000L, 12_000L));
        return Combinators.combine(prices, grams, Arbitraries.integers().between(0, 4))
                .as(Wanted::new)
                .list()
                .ofMaxSize(8);
    }
}
