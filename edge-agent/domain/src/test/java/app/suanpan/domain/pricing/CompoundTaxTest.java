package app.suanpan.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.item.LocalName;
import app.suanpan.domain.money.Money;
import app.suanpan.domain.shop.SmallShop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Taxes on top of taxes, in the numbers of Odoo's tests: t1 and t2 are 6 % of the net each, t3 is 3 % of the net and both of
 * them.
 */
class CompoundTaxTest {

    @ParameterizedTest
    @CsvSource({
        "outside, 15.89, PER_LINE,    31.78, 1.90, 1.90, 1.06, 36.64",
        "outside, 15.89, PER_RECEIPT, 31.78, 1.91, 1.91, 1.07, 36.67",
        "inside,  17.79, PER_LINE,    31.78, 1.90, 1.90, 1.06, 36.64"
    })
    void aTaxOnTopOfOthersIsReckonedOnWhatTheyAddUpTo(
            String where, String price, TaxRounding rounding, String net, String t1, String t2, String t3, String due) {
        PricedBasket priced =
                sells(profile(where.equals("inside"), false, rounding, InclusiveTarget.TAX), price, price);
        assertThat(priced.net()).isEqualTo(SmallShop.yuan(net));
        assertThat(priced.taxLines())
                .extracting(TaxShare::amount)
                .containsExactly(SmallShop.yuan(t1), SmallShop.yuan(t2), SmallShop.yuan(t3));
        assertThat(priced.total()).isEqualTo(SmallShop.yuan(due));
    }

    @ParameterizedTest
    @CsvSource({"PER_LINE, 31.15, 4.76, 35.91", "PER_RECEIPT, 31.15, 4.79, 35.94"})
    void twoPerCentOffTheWholeAreTwoPerCentOffWhatIsDue(TaxRounding rounding, String net, String tax, String due) {
        ArithmeticProfile profile = profile(false, false, rounding, InclusiveTarget.TAX);
        PricedBasket priced = less(2, basket(TransactionKind.SALE, "three", "15.89", "15.89"), profile);
        assertThat(priced.net()).isEqualTo(SmallShop.yuan(net));
        assertThat(priced.tax()).isEqualTo(SmallShop.yuan(tax));
        assertThat(priced.total()).isEqualTo(SmallShop.yuan(due));
    }

    @Test
    void whereAllTaxesAreInsideThePriceAnyPerCentIsExactlyThatOffWhatIsDue() {
        ArithmeticProfile profile = profile(true, true, TaxRounding.PER_LINE, InclusiveTarget.TAX);
        Basket basket = basket(TransactionKind.SALE, "three", "18.32", "18.32");
        PricedBasket plain = Pricer.price(basket, profile, SmallShop.CNY);
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(less(percent, basket, profile).total())
                    .isEqualTo(plain.total().times(BigDecimal.valueOf(100 - percent, 2), RoundingMode.HALF_UP));
        }
    }

    /**
     * Odoo's tests of a discount of the whole, from 2 to 20 % of 36.64 and 36.67. Odoo reduces the taxes themselves; taxes that are reckoned
     * on what is left cannot come to every sum, and then it is the nearest.
     */
    @ParameterizedTest
    @CsvSource({
        "false, PER_LINE, 15.89, 36.64, 11",
        "false, PER_RECEIPT, 15.89, 36.67, 5 8 19",
        "true, PER_LINE, 17.79, 36.64, 11"
    })
    void soManyPerCentOffTheWholeLeaveTheRestToTheCent(
            boolean inside, TaxRounding rounding, String price, String due, String outOfReach) {
        ArithmeticProfile profile = profile(inside, false, rounding, InclusiveTarget.TAX);
        Basket basket = basket(TransactionKind.SALE, "three", price, price);
        Basket back = basket(TransactionKind.RETURN, "three", price, price);
        Money total = Pricer.price(basket, profile, SmallShop.CNY).total();
        assertThat(total).isEqualTo(SmallShop.yuan(due));
        for (int percent = 2; percent <= 20; percent++) {
            Money left = less(percent, basket, profile).total();
            long wanted = total.times(BigDecimal.valueOf(100 - percent, 2), RoundingMode.HALF_UP)
                    .minor();
            long missed = Math.abs(left.minor() - wanted);
            if (List.of(outOfReach.split(" ")).contains(String.valueOf(percent))) {
                assertThat(missed).isEqualTo(nearest(wanted, basket, profile)).isLessThanOrEqualTo(2);
            } else {
                assertThat(missed).as("%s less %d %%", due, percent).isZero();
            }
            assertThat(less(percent, back, profile).total()).isEqualTo(left.negated());
        }
    }

    /** How near any reduction at all comes to what is to be left. */
    private static long nearest(long wanted, Basket basket, ArithmeticProfile profile) {
        return LongStream.range(0, 1_000)
                .map(off -> Pricer.price(
                                        basket,
                                        profile,
                                        SmallShop.CNY,
                                        Terms.NONE.reducingAll(
                                                List.of(new OrderReduction(off, "manual", new LocalName("折", "off")))))
                                .total()
                                .minor()
                        - wanted)
                .map(Math::abs)
                .min()
                .orElseThrow();
    }

    private static PricedBasket less(int percent, Basket basket, ArithmeticProfile profile) {
        Function<OrderReduction, PricedBasket> reducing =
                off -> Pricer.price(basket, profile, SmallShop.CNY, Terms.NONE.reducingAll(List.of(off)));
        return reducing.apply(PercentOffDue.of(
                Pricer.price(basket, profile, SmallShop.CNY),
                BigDecimal.valueOf(percent),
                "manual",
                new LocalName("折", "off"),
                reducing));
    }

    @Test
    void theBaseOfEachTaxIsWhatItWasReckonedOn() {
        PricedBasket priced = sells(profile(false, false, TaxRounding.PER_LINE, InclusiveTarget.TAX), "15.89", "15.89");
        assertThat(priced.taxLines())
                .extracting(share -> share.base().toDecimal().toPlainString())
                .containsExactly("31.78", "31.78", "35.58");
    }

    @Test
    void aPriceMayHoldAllThreeOfThem() {
        PricedBasket priced = sells(profile(true, true, TaxRounding.PER_LINE, InclusiveTarget.TAX), "18.32");
        assertThat(priced.total()).isEqualTo(SmallShop.yuan("18.32"));
        assertThat(priced.net()).isEqualTo(SmallShop.yuan("15.89"));
        assertThat(priced.taxLines())
                .extracting(share -> share.amount().toDecimal().toPlainString())
                .containsExactly("0.95", "0.95", "0.53");
    }

    @ParameterizedTest
    @CsvSource({"TAX, 15.89, 0.95, 0.95", "NET, 15.88, 0.96, 0.95"})
    void eitherTheTaxIsRoundedOrTheNet(InclusiveTarget target, String net, String t1, String t2) {
        for (TaxRounding rounding : TaxRounding.values()) {
            PricedBasket priced = Pricer.price(
                    basket(TransactionKind.SALE, "two", "17.79"),
                    profile(true, false, rounding, target),
                    SmallShop.CNY);
            assertThat(priced.net()).isEqualTo(SmallShop.yuan(net));
            assertThat(priced.taxLines())
                    .extracting(TaxShare::amount)
                    .containsExactly(SmallShop.yuan(t1), SmallShop.yuan(t2));
            assertThat(priced.total()).isEqualTo(SmallShop.yuan("17.79"));
        }
    }

    @Test
    void anExemptCustomerPaysWhatOthersPayLessTheTax() {
        ArithmeticProfile profile = profile(true, true, TaxRounding.PER_LINE, InclusiveTarget.TAX);
        Basket basket = basket(TransactionKind.SALE, "two", "17.79");
        PricedBasket free = price(basket, profile, "all");
        assertThat(free.total()).isEqualTo(SmallShop.yuan("15.89"));
        assertThat(free.taxLines()).isEmpty();
        assertThat(free.subtotal()).as("what stands on the shelf").isEqualTo(SmallShop.yuan("17.79"));
        PricedBasket partly = price(basket, profile, "first");
        assertThat(partly.net()).isEqualTo(SmallShop.yuan("15.89"));
        assertThat(partly.total()).isEqualTo(SmallShop.yuan("16.84"));
    }

    @Test
    void withoutATaxBelowItATaxOnTopIsReckonedOnLess() {
        ArithmeticProfile profile = profile(false, false, TaxRounding.PER_RECEIPT, InclusiveTarget.TAX);
        PricedBasket partly = price(basket(TransactionKind.SALE, "three", "1000.00"), profile, "first");
        assertThat(partly.taxLines())
                .extracting(share -> share.amount().toDecimal().toPlainString())
                .containsExactly("60.00", "31.80");
    }

    @Test
    void anExemptionLeavesGoodsAloneThatItsTaxesDoNotFallOn() {
        ArithmeticProfile profile = profile(true, true, TaxRounding.PER_LINE, InclusiveTarget.TAX);
        Basket basket = basket(TransactionKind.SALE, "only-t2", "10.60");
        assertThat(price(basket, profile, "first").lines())
                .isEqualTo(Pricer.price(basket, profile, SmallShop.CNY).lines());
    }

    @Test
    void aReturnOfExemptGoodsMirrorsTheirSale() {
        ArithmeticProfile profile = profile(true, false, TaxRounding.PER_RECEIPT, InclusiveTarget.TAX);
        PricedBasket sale = price(basket(TransactionKind.SALE, "three", "17.79", "3.33"), profile, "first");
        PricedBasket back = price(basket(TransactionKind.RETURN, "three", "17.79", "3.33"), profile, "first");
        assertThat(back.total()).isEqualTo(sale.total().negated());
        assertThat(back.tax()).isEqualTo(sale.tax().negated());
    }

    @Test
    void aProfileThatCannotBeReckonedIsRefused() {
        Tax upon = new Tax("upon", "upon", BigDecimal.ONE, null, null, List.of("later"));
        Tax later = new Tax("later", "later", BigDecimal.ONE);
        assertThatThrownBy(() -> withTaxes(upon, later))
                .hasMessage("Tax upon is on top of a tax that is not there: later");
        Tax outside = new Tax("outside", "outside", BigDecimal.ONE, null, false, null);
        Tax inside = new Tax("inside", "inside", BigDecimal.ONE, null, true, List.of("outside"));
        assertThatThrownBy(() -> withTaxes(outside, inside))
                .hasMessage("Tax inside is inside the price but on top of one that is not");
        assertThatThrownBy(() -> new Exemption("none", new LocalName("无", "none"), List.of()))
                .hasMessage("Exemption none names no tax");
    }

    private static ArithmeticProfile withTaxes(Tax... taxes) {
        return new ArithmeticProfile(
                "test",
                1,
                true,
                TaxRounding.PER_LINE,
                RoundingMode.HALF_UP,
                CashRounding.NONE,
                List.of(taxes),
                List.of());
    }

    private static ArithmeticProfile profile(
            boolean inside, boolean thirdInside, TaxRounding rounding, InclusiveTarget target) {
        List<Tax> taxes = List.of(
                new Tax("t1", "t1", new BigDecimal("6"), null, inside, null),
                new Tax("t2", "t2", new BigDecimal("6"), null, inside, null),
                new Tax("t3", "t3", new BigDecimal("3"), null, thirdInside, List.of("t1", "t2")));
        return new ArithmeticProfile(
                "odoo",
                1,
                true,
                rounding,
                RoundingMode.HALF_UP,
                CashRounding.NONE,
                taxes,
                List.of(
                        new TaxCategory("three", List.of("t1", "t2", "t3")),
                        new TaxCategory("two", List.of("t1", "t2")),
                        new TaxCategory("only-t2", List.of("t2"))),
                target,
                List.of(
                        new Exemption("first", new LocalName("一", "first"), List.of("t1")),
                        new Exemption("all", new LocalName("全", "all"), List.of("t1", "t2", "t3"))));
    }

    private static PricedBasket price(Basket basket, ArithmeticProfile profile, String exemption) {
        return Pricer.price(
                basket,
                profile,
                SmallShop.CNY,
                Terms.NONE.exempt(profile.exemption(exemption).orElseThrow()));
    }

    private static PricedBasket sells(ArithmeticProfile profile, String... prices) {
        return Pricer.price(basket(TransactionKind.SALE, "three", prices), profile, SmallShop.CNY);
    }

    private static Basket basket(TransactionKind kind, String category, String... prices) {
        return Stream.of(prices)
                .reduce(
                        Basket.empty(kind),
                        (basket, price) -> basket.append(
                                Reckoning.item(price, category), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE),
                        (one, other) -> one);
    }
}
