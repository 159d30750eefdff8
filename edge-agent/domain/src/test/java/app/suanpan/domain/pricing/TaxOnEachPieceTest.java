package app.suanpan.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.shop.SmallShop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Deposits and levies: so much on each piece, whatever it costs. The numbers are those of Odoo's tests of Belgian taxes (1 on each
 * piece, 21 %, 2 on each piece, inside the price or not, on top of each other or not).
 */
class TaxOnEachPieceTest {
    @ParameterizedTest
    @CsvSource({
        // price, pieces, first inside, 21 % inside, 21 % on top of the first, net, taxes, total
        "20.00,  5, false, false, false, 100.00, 5.00 21.00 10.00, 136.00",
        "19.00,  5, false, false, true,   95.00, 5.00 21.00 10.00, 131.00",
        "100.00, 1, false, false, false, 100.00, 1.00 21.00 2.00,  124.00",
        "121.00, 1, false, true,  false, 100.00, 1.00 21.00 2.00,  124.00",
        "122.00, 1, true,  true,  false, 100.00, 1.00 21.00 2.00,  124.00",
        "121.00, 1, true,  true,  true,   99.00, 1.00 21.00 2.00,  123.00",
        "0.00,   1, false, false, false,   0.00, 1.00 0.00 2.00,     3.00"
    })
    void belgianTaxesComeToWhatOdooSays(
            String price,
            String pieces,
            boolean firstInside,
            boolean inside,
            boolean onTop,
            String net,
            String taxes,
            String total) {
        for (TaxRounding rounding : TaxRounding.values()) {
            for (InclusiveTarget target : InclusiveTarget.values()) {
                ArithmeticProfile profile = profile(rounding, target, firstInside, inside, onTop);
                assertComesTo(priced(TransactionKind.SALE, profile, price, pieces), net, taxes, total, 1);
                assertComesTo(priced(TransactionKind.RETURN, profile, price, pieces), net, taxes, total, -1);
            }
        }
    }

    /** Somebody has to have paid for what is given away; Odoo has a net of less than nothing here. */
    @ParameterizedTest
    @EnumSource(TaxRounding.class)
    void aPriceBelowItsLevyIsAllLevy(TaxRounding rounding) {
        ArithmeticProfile profile = profile(rounding, InclusiveTarget.TAX, true, true, true);

        assertComesTo(priced(TransactionKind.SALE, profile, "0.60", "1"), "0.00", "0.50 0.10 2.00", "2.60", 1);
        assertComesTo(priced(TransactionKind.SALE, profile, "0.00", "1"), "0.00", "0.00 0.00 2.00", "2.00", 1);
    }

    @Test
    void aDutyMayBeFinerThanAMinorUnitAndFallsOnWhatIsMeasured() {
        ArithmeticProfile profile = profile(
                TaxRounding.PER_RECEIPT,
                List.of(tax("fuel", "0", false, null, new BigDecimal("18.4"))),
                InclusiveTarget.TAX);

        assertThat(priced(TransactionKind.SALE, profile, "3.00", "12.345").tax().minor())
                .as("12.345 × 0.184 = 2.27148")
                .isEqualTo(227);
    }

    @Test
    void overTheReceiptEachLineHasThePartThatItsPiecesMake() {
        ArithmeticProfile profile = profile(
                TaxRounding.PER_RECEIPT,
                List.of(tax("bag", "0", false, null, new BigDecimal("7.5"))),
                InclusiveTarget.TAX);
        Basket basket = Basket.empty(TransactionKind.SALE)
                .append(Reckoning.item("100.00", "all"), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE)
                .append(Reckoning.item("0.00", "all"), Reckoning.pieces("3"), Reckoning.NO_OVERRIDE);

        PricedBasket priced = Pricer.price(basket, profile, SmallShop.CNY);

        assertThat(priced.lines()).extracting(line -> line.tax().minor()).containsExactly(8L, 22L);
    }

    @Test
    void goodsThatAreFreeUpToAPriceHaveNoTaxOnEachPiece() {
        List<Tax> taxes = List.of(tax("bag", "0", false, null, BigDecimal.TEN));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArithmeticProfile(
                        "p",
                        1,
                        false,
                        TaxRounding.PER_LINE,
                        RoundingMode.HALF_UP,
                        CashRounding.NONE,
                        taxes,
                        List.of(new TaxCategory("clothes", List.of("bag"), 100L))))
                .withMessage("Tax category clothes is free up to a price and has a tax on each piece");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tax("bag", "0", false, null, new BigDecimal("-1")))
                .withMessage("A tax is not negative: bag -1");
    }

    private static void assertComesTo(PricedBasket priced, String net, String taxes, String total, int sign) {
        BigDecimal factor = BigDecimal.valueOf(sign);
        assertThat(priced.net().toDecimal().multiply(factor)).isEqualByComparingTo(net);
        assertThat(priced.taxLines())
                .extracting(share -> share.amount().toDecimal().multiply(factor).toPlainString())
                .containsExactly(taxes.split(" "));
        assertThat(priced.total().toDecimal().multiply(factor)).isEqualByComparingTo(total);
    }

    private static PricedBasket priced(TransactionKind kind, ArithmeticProfile profile, String price, String pieces) {
        Basket basket = Basket.empty(kind)
                .append(Reckoning.item(price, "all"), Reckoning.pieces(pieces), Reckoning.NO_OVERRIDE);
        return Pricer.price(basket, profile, SmallShop.CNY);
    }

    private static ArithmeticProfile profile(
            TaxRounding rounding, InclusiveTarget target, boolean firstInside, boolean inside, boolean onTop) {
        return profile(
                rounding,
                List.of(
                        tax("t1", "0", firstInside, null, new BigDecimal("100")),
                        tax("t2", "21", inside, onTop ? List.of("t1") : null, null),
                        tax("t3", "0", false, List.of("t2"), new BigDecimal("200"))),
                target);
    }

    private static ArithmeticProfile profile(TaxRounding rounding, List<Tax> taxes, InclusiveTarget target) {
        return new ArithmeticProfile(
                "be",
                1,
                false,
                rounding,
                RoundingMode.HALF_UP,
                CashRounding.NONE,
                taxes,
                List.of(new TaxCategory("all", taxes.stream().map(Tax::code).toList())),
                target,
                null);
    }

    private static Tax tax(
            String code, String percent, boolean inside, @Nullable List<String> onTopOf, @Nullable BigDecimal perUnit) {
        return new Tax(code, code, new BigDecimal(percent), null, inside, onTopOf, perUnit);
    }
}
