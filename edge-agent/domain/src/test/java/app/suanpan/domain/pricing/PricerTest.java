package app.suanpan.domain.pricing;

import static app.suanpan.domain.pricing.Reckoning.categoryOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.shop.SmallShop;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From basket to cents, in the numbers that others published: Odoo's and Square's. */
class PricerTest {
    private final Reckoning inclusive = Reckoning.inclusive();
    private final Reckoning exclusive = Reckoning.exclusive();

    @Test
    void aTaxInsideThePriceIsRoundedAndTheBaseIsWhatRemains() {
        PricedBasket priced = inclusive.taxes("10").sells("200.00");
        assertThat(priced.net()).hasToString("181.82 CNY");
        assertThat(priced.tax()).hasToString("18.18 CNY");
        assertThat(priced.total()).hasToString("200.00 CNY");
    }

    @Test
    void twoTaxesInsideThePriceAreBothReckonedOnTheBase() {
        PricedBasket priced = inclusive.taxes("6", "6").sells("17.79", "17.79");
        assertThat(priced.net())
                .as("rounding the net instead would give 15.88 a line")
                .hasToString("31.78 CNY");
        assertThat(priced.taxLines())
                .extracting(share -> share.amount().toString())
                .containsExactly("1.90 CNY", "1.90 CNY");
    }

    @Test
    void taxesOnTopAreRoundedOnEachLine() {
        PricedBasket priced = exclusive.taxes("6", "6").sells("15.89", "15.89");
        assertThat(priced.net()).hasToString("31.78 CNY");
        assertThat(priced.taxLines())
                .extracting(share -> share.amount().toString())
                .containsExactly("1.90 CNY", "1.90 CNY");
        assertThat(priced.total()).hasToString("35.58 CNY");
    }

    @Test
    void orRoundedOnceOverTheReceipt() {
        PricedBasket priced = exclusive.perReceipt().taxes("6", "6").sells("15.89", "15.89");
        assertThat(priced.taxLines())
                .extracting(share -> share.amount().toString())
                .containsExactly("1.91 CNY", "1.91 CNY");
        assertThat(priced.total()).hasToString("35.60 CNY");
        assertThat(priced.lines()).extracting(line -> line.tax().toString()).containsExactly("1.92 CNY", "1.90 CNY");
    }

    @Test
    void squareRoundsHalfToEvenOncePerTaxOverTheOrder() {
        Reckoning square = exclusive.perReceipt().rounding(RoundingMode.HALF_EVEN);
        assertThat(square.taxes("9.75").sells("6.00").tax()).hasToString("0.58 CNY");
        assertThat(square.taxes("11.75").sells("30.20").tax()).hasToString("3.55 CNY");
        assertThat(square.taxes("8.875").sells("18.80", "6.95").tax()).hasToString("2.29 CNY");
    }

    @Test
    void fifteenPerCentOnTopComeToWhatIsThenRoundedInCash() {
        assertThat(exclusive.taxes("15").sells("13.67").total()).hasToString("15.72 CNY");
    }

    @Test
    void halfUpAndHalfEvenDifferOnlyInTheExactHalf() {
        assertThat(exclusive.taxes("9.75").sells("6.00").tax()).hasToString("0.59 CNY");
        assertThat(exclusive
                        .rounding(RoundingMode.HALF_EVEN)
                        .taxes("9.75")
                        .sells("6.00")
                        .tax())
                .hasToString("0.58 CNY");
        assertThat(exclusive
                        .rounding(RoundingMode.HALF_EVEN)
                        .taxes("9.76")
                        .sells("6.00")
                        .tax())
                .hasToString("0.59 CNY");
    }

    @Test
    void anExactHalfThatIsTheSumOfThirdsIsStillAHalf() {
        // 20 % inside 0.11 is 1.8333… fen; three times that is 5.5 fen exactly, however many digits a third has.
        Reckoning thirds = inclusive.perReceipt().taxes("20");
        assertThat(thirds.sells("0.11", "0.11", "0.11").tax()).hasToString("0.06 CNY");
        assertThat(thirds.rounding(RoundingMode.HALF_EVEN)
                        .taxes("20")
                        .sells("0.01", "0.01", "0.01")
                        .tax())
                .hasToString("0.00 CNY");
    }

    @Test
    void aTotalIsTheSumOfItsLinesNeverOfTheirAverage() {
        PricedBasket priced = inclusive
                .taxes("0")
                .price(Basket.EMPTY
                        .append(Reckoning.item("5.99"), Reckoning.pieces("4"), Reckoning.NO_OVERRIDE)
                        .append(Reckoning.item("12.99"), Reckoning.pieces("5"), Reckoning.NO_OVERRIDE));
        assertThat(priced.total()).hasToString("88.91 CNY");
    }

    @Test
    void aWeightIsRoundedOnItsLine() {
        PricedBasket priced = inclusive
                .taxes("9")
                .price(Basket.EMPTY.append(Reckoning.item("9.90"), Reckoning.pieces("0.275"), Reckoning.NO_OVERRIDE));
        assertThat(priced.total()).hasToString("2.72 CNY");
    }

    @Test
    void whatIsExemptHasNoTaxLine() {
        PricedBasket priced = inclusive
                .taxes("13")
                .price(Basket.EMPTY.append(
                        Reckoning.item("5.00", "exempt"), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE));
        assertThat(priced.taxLines()).isEmpty();
        assertThat(priced.net()).isEqualTo(priced.total()).hasToString("5.00 CNY");
    }

    @Test
    void linesOfDifferentRatesEachAddToTheirOwnTaxLine() {
        Basket basket = Basket.EMPTY
                .append(Reckoning.item("113.00", categoryOf(0)), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE)
                .append(Reckoning.item("109.00", categoryOf(1)), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE)
                .append(Reckoning.item("226.00", categoryOf(0)), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE);
        PricedBasket priced = inclusive.taxes("13", "9").price(basket);
        assertThat(priced.taxLines())
                .extracting(share -> share.tax().percent() + "% of " + share.base() + ": " + share.amount())
                .containsExactly("13% of 300.00 CNY: 39.00 CNY", "9% of 100.00 CNY: 9.00 CNY");
    }

    @Test
    void anEmptyBasketComesToNothing() {
        PricedBasket priced = inclusive.taxes("13").price(Basket.EMPTY);
        assertThat(priced.total()).hasToString("0.00 CNY");
        assertThat(priced.taxLines()).isEmpty();
    }

    @Test
    void aReturnMirrorsTheSaleToTheCent() {
        Reckoning square =
                exclusive.perReceipt().rounding(RoundingMode.HALF_EVEN).taxes("8.875");
        PricedBasket sale = square.sells("18.80", "6.95");
        Basket back = Basket.empty(TransactionKind.RETURN)
                .append(Reckoning.item("18.80"), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE)
                .append(Reckoning.item("6.95"), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE);
        assertThat(square.price(back).total()).isEqualTo(sale.total().negated());
        assertThat(square.price(back).tax()).isEqualTo(sale.tax().negated());
    }

    @Test
    void anItemWhoseTaxNobodyKnowsBlocksItsLineAndNoOther() {
        Basket basket = Basket.EMPTY
                .append(Reckoning.item("1.13"), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE)
                .append(Reckoning.item("2.00", "unheard-of"), Reckoning.pieces("2"), Reckoning.NO_OVERRIDE);
        for (Reckoning reckoning :
                List.of(inclusive.taxes("13"), inclusive.perReceipt().taxes("13"), exclusive.taxes("13"))) {
            PricedBasket priced = reckoning.price(basket);
            assertThat(priced.lines()).extracting(PricedLine::blocked).containsExactly(false, true);
            assertThat(priced.blocked()).contains(priced.lines().get(1));
            assertThat(priced.lines().get(1).amount()).isEqualTo(SmallShop.yuan("4.00"));
            assertThat(priced.lines().get(1).taxes()).as("nothing is guessed").isEmpty();
            assertThat(priced.net().plus(priced.tax())).isEqualTo(priced.total());
        }
        assertThat(inclusive.taxes("13").price(basket.remove(2)).blocked()).isEmpty();
    }
}
