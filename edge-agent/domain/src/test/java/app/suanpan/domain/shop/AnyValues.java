package app.suanpan.domain.shop;

import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.item.Item;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.till.Pieces;
import app.suanpan.domain.till.TillCount;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What people type and count, sensible or not. */
final class AnyValues {
    private AnyValues() {}

    static Arbitrary<TillCount> counts() {
        Arbitrary<Pieces> pieces = Combinators.combine(
                        Arbitraries.of(10_000L, 500L, 10L, 7L, -100L, Long.MAX_VALUE),
                        Arbitraries.longs().between(-1, 3))
                .as(Pieces::new);
        return Arbitraries.oneOf(
                money().map(TillCount::of),
                Combinators.combine(money(), pieces.list().ofMaxSize(3)).as(TillCount::new),
                pieces.filter(kind -> kind.denomination() < Long.MAX_VALUE)
                        .list()
                        .ofMaxSize(3)
                        .map(kinds -> TillCount.of(kinds, SmallShop.CNY)));
    }

    static Arbitrary<String> codes() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        9,
                        Arbitraries.of(SmallShop.ITEMS.stream().map(Item::code).toList())),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(8)));
    }

    static Arbitrary<Quantity> quantities() {
        return decimals().filter(Quantity::isAllowed).map(Quantity::new);
    }

    static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(1, 5).map(BigDecimal::valueOf)),
                Tuple.of(2, Arbitraries.integers().between(1, 3_000).map(grams -> BigDecimal.valueOf(grams, 3))),
                Tuple.of(
                        1,
                        Arbitraries.of("0", "-1", "0.0001", "1000000", "1E+999999999", "1E-999999999")
                                .map(BigDecimal::new)));
    }

    static Arbitrary<Money> money() {
        return Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.longs().between(0, 30_000).map(minor -> new Money(minor, SmallShop.CNY))),
                Tuple.of(1, Arbitraries.longs().map(minor -> new Money(minor, SmallShop.CNY))),
                Tuple.of(1, Arbitraries.of(Money.of(100, "USD"), Money.of(100, "JPY"))));
    }

    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("reason", "Milk", "dairy", "牛奶", "")),
                Tuple.of(1, Arbitraries.of("half a pair \uD800", "\uDC00", "😀", "\u0000\n\u001B[2J")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(300)));
    }
}
