package app.suanpan.domain.tender;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.Quantity;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Pricer;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.till.ForeignRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Foreign cash never makes a cent and never loses one: what it is worth is rounded once, as the rate says. */
class ForeignCashPropertyTest {
    private static final int CASES = 100_000;

    @Property(tries = CASES, edgeCases = EdgeCasesMode.MIXIN)
    void theWorthIsWithinOneCentOfTheExactOneAndNeverMoreWhereItIsRoundedDown(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long minor,
            @ForAll @LongRange(min = 1, max = 1_000_000) long rate,
            @ForAll @IntRange(max = 6) int decimals,
            @ForAll boolean down,
            @ForAll boolean yen) {
        Currency theirs = Currency.getInstance(yen ? "JPY" : "USD");
        ForeignRate exact = new ForeignRate(
                theirs,
                BigDecimal.valueOf(rate, decimals),
                down ? RoundingMode.DOWN : RoundingMode.HALF_UP,
                Optional.empty(),
                List.of(),
                Long.MAX_VALUE);
        BigDecimal worth = new Money(minor, theirs).toDecimal().multiply(exact.rate());
        BigDecimal credited =
                exact.worth(new Money(minor, theirs), SmallShop.CNY).toDecimal();
        BigDecimal cent = new BigDecimal("0.01");
        assertThat(credited.subtract(worth).abs()).isLessThan(cent);
        if (down) {
            assertThat(credited).isLessThanOrEqualTo(worth);
        } else {
            assertThat(credited.subtract(worth).abs().multiply(BigDecimal.TWO)).isLessThanOrEqualTo(cent);
        }
    }

    @Property(tries = CASES, edgeCases = EdgeCasesMode.MIXIN)
    void tendersLessChangeAreTotalAndRoundingAndWithoutRoundingTheChangeIsExact(
            @ForAll @IntRange(min = 1, max = 160) int pieces,
            @ForAll @LongRange(min = 1, max = 300_000) long worth,
            @ForAll @LongRange(min = 1, max = 300_000) long cash,
            @ForAll boolean cashFirst,
            @ForAll @IntRange(max = 3) int rule) {
        CashRounding rounding = List.of(
                        CashRounding.NONE,
                        new CashRounding(5, RoundingMode.HALF_UP, true),
                        new CashRounding(100, RoundingMode.DOWN, true),
                        new CashRounding(10, RoundingMode.UP, true))
                .get(rule);
        PricedBasket basket = Pricer.price(
                Basket.EMPTY.append(SmallShop.MILK, Quantity.of(pieces), Optional.empty()),
                SmallShop.profile(rounding),
                SmallShop.CNY);
        long total = basket.total().minor();
        Tender foreign = new ForeignTender(cny(worth), Money.of(worth, "USD"), BigDecimal.ONE);
        Tender notes = new CashTender(cny(cash));
        List<Tender> tenders = cashFirst ? List.of(notes, foreign) : List.of(foreign, notes);
        switch (Tendering.settle(basket, tenders)) {
            case TenderOutcome.BalanceDue due ->
                assertThat(due.amount().minor()).isEqualTo(total - worth - cash);
            case TenderOutcome.SettledSale settled -> {
                long given = Stream.of(worth, cash).mapToLong(Long::longValue).sum();
                assertThat(settled.change().isNegative()).isFalse();
                assertThat(given - settled.change().minor())
                        .isEqualTo(total + settled.rounding().minor());
                assertThat(Math.abs(settled.rounding().minor())).isLessThan(Math.max(1, rounding.unit()));
                if (rounding == CashRounding.NONE) {
                    assertThat(settled.change().minor()).isEqualTo(given - total);
                }
            }
        }
    }

    private static Money cny(long minor) {
        return new Money(minor, SmallShop.CNY);
    }
}
