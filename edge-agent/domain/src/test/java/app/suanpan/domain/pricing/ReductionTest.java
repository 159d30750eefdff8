package app.suanpan.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.shop.SmallShop;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken off lines and baskets, in the numbers of Vendure and Odoo. */
class ReductionTest {
    private static final LocalName TEXT = new LocalName("优惠", "Offer");

    @ParameterizedTest
    @CsvSource({
        "40.00 20.00 20.00, 300, 150 75 75",
        "43.00 14.00 23.00, 299, 161 52 86",
        "10.00 10.00 10.00, 299, 100 100 99",
        "0.50 0.00,          40, 40 0"
    })
    void aReductionOfTheWholeBelongsToTheLines(String prices, long amount, String shares) {
        for (TransactionKind kind : TransactionKind.values()) {
            PricedBasket priced = price(Reckoning.inclusive(), kind, off(amount), prices.split(" "));
            assertThat(priced.lines())
                    .extracting(line -> Math.abs(line.reduced().minor()))
                    .containsExactlyElementsOf(
                            Arrays.stream(shares.split(" ")).map(Long::valueOf).toList());
            assertThat(priced.total()).isEqualTo(priced.subtotal().minus(priced.reduced()));
            assertThat(Math.abs(priced.reduced().minor())).isEqualTo(amount);
        }
    }

    @Test
    void taxIsReckonedFromWhatIsLeft() {
        PricedBasket priced = price(Reckoning.inclusive().taxes("13"), TransactionKind.SALE, off(113), "11.30");
        assertThat(priced.total()).isEqualTo(SmallShop.yuan("10.17"));
        assertThat(priced.net()).isEqualTo(SmallShop.yuan("9.00"));
        assertThat(priced.tax()).isEqualTo(SmallShop.yuan("1.17"));
    }

    @Test
    void fivePerCentOffThreeIsGivenBackAsItWasTaken() {
        PricedBasket sale = price(Reckoning.inclusive(), TransactionKind.SALE, off(15), "3.00");
        PricedBasket refund = price(Reckoning.inclusive(), TransactionKind.RETURN, off(15), "3.00");
        assertThat(sale.total()).isEqualTo(SmallShop.yuan("2.85"));
        assertThat(refund.total()).isEqualTo(SmallShop.yuan("-2.85"));
        assertThat(refund.reduced()).isEqualTo(SmallShop.yuan("-0.15"));
    }

    @Test
    void linesComeFirstAndTheWholeAfterwards() {
        // 1000 at −25 % and 100 at −20 %, then −10 % of the 830 that are left.
        Terms terms = Terms.NONE
                .reducingLines(List.of(new LineReduction(1, 25_000, "a", TEXT), new LineReduction(2, 2_000, "b", TEXT)))
                .reducingAll(List.of(new OrderReduction(8_300, "c", TEXT)));
        PricedBasket priced =
                price(Reckoning.exclusive().taxes("15", "25"), TransactionKind.SALE, terms, "1000", "100");
        assertThat(priced.lines()).extracting(line -> line.charged().minor()).containsExactly(67_500L, 7_200L);
        assertThat(priced.net()).isEqualTo(SmallShop.yuan("747.00"));
        assertThat(priced.tax()).isEqualTo(SmallShop.yuan("298.80"));
        assertThat(priced.lines().getFirst().reductions())
                .extracting(Reduction::source)
                .containsExactly("a", "c");
    }

    @Test
    void nothingBelowNothingIsCharged() {
        Terms all = Terms.NONE.reducingLines(List.of(new LineReduction(1, 100, "a", TEXT)));
        assertThat(price(Reckoning.exclusive(), TransactionKind.SALE, all, "1.00")
                        .total())
                .isEqualTo(SmallShop.yuan("0.00"));
        Terms more = Terms.NONE.reducingLines(List.of(new LineReduction(1, 101, "a", TEXT)));
        assertThatThrownBy(() -> price(Reckoning.exclusive(), TransactionKind.SALE, more, "1.00"))
                .hasMessage("More than the line is taken off by a: 101");
        assertThatThrownBy(() -> price(Reckoning.exclusive(), TransactionKind.SALE, off(201), "1.00", "1.00"))
                .isInstanceOf(IllegalArgumentException.class);
        Terms nowhere = Terms.NONE.reducingLines(List.of(new LineReduction(2, 1, "a", TEXT)));
        assertThatThrownBy(() -> price(Reckoning.exclusive(), TransactionKind.SALE, nowhere, "1.00"))
                .hasMessageStartingWith("There is no line 2");
        assertThatThrownBy(() -> new LineReduction(1, -1, "a", TEXT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OrderReduction(-1, "a", TEXT)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Terms off(long amount) {
        return Terms.NONE.reducingAll(List.of(new OrderReduction(amount, "offer", TEXT)));
    }

    private static PricedBasket price(Reckoning reckoning, TransactionKind kind, Terms terms, String... prices) {
        Basket basket = Basket.empty(kind);
        for (String price : prices) {
            basket = basket.append(Reckoning.item(price), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE);
        }
        return Pricer.price(basket, reckoning.profile(), SmallShop.CNY, terms);
    }
}
