package app.suanpan.domain.tender;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.basket.Basket;
import app.suanpan.domain.basket.TransactionKind;
import app.suanpan.domain.pricing.CashRounding;
import app.suanpan.domain.pricing.PricedBasket;
import app.suanpan.domain.pricing.Reckoning;
import app.suanpan.domain.shop.SmallShop;
import app.suanpan.domain.tender.TenderOutcome.BalanceDue;
import app.suanpan.domain.tender.TenderOutcome.SettledSale;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cash rounding, change and split tenders, in the numbers that Odoo, Shopify and Square published. */
class TenderingTest {
    private static final CashRounding FIVE = new CashRounding(5, RoundingMode.HALF_UP, true);
    private static final CashRounding FIFTY = new CashRounding(50, RoundingMode.HALF_UP, true);
    private static final CashRounding TEN_UP_FOR_ALL = new CashRounding(1000, RoundingMode.UP, false);
    private static final CashRounding ONE_DOWN = new CashRounding(100, RoundingMode.DOWN, true);

    @Test
    void aCashTotalIsRoundedToFiveCentsButACardTotalIsNot() {
        assertThat(settled(FIVE, "52.54", cash("52.55"))).isEqualTo("change 0.00, rounding 0.01");
        assertThat(settled(FIVE, "52.54", card("52.54"))).isEqualTo("change 0.00, rounding 0.00");
        assertThat(settled(FIVE, "9.99", cash("10.00"))).isEqualTo("change 0.00, rounding 0.01");
        assertThat(open(FIVE, "52.54")).isEqualTo("open 52.54, in cash 52.55");
    }

    @Test
    void aRuleForAllTendersRoundsTheTotalItself() {
        assertThat(open(TEN_UP_FOR_ALL, "52.54")).isEqualTo("open 60.00, in cash 60.00");
        assertThat(settled(TEN_UP_FOR_ALL, "52.54", cash("70.00"))).isEqualTo("change 10.00, rounding 7.46");
        assertThat(settled(TEN_UP_FOR_ALL, "52.54", card("60.00"))).isEqualTo("change 0.00, rounding 7.46");
    }

    @Test
    void whatIsLeftOfARoundedTotalIsNotRoundedAgain() {
        assertThat(open(TEN_UP_FOR_ALL, "52.54", card("25.00"))).isEqualTo("open 35.00, in cash 35.00");
        assertThat(settled(TEN_UP_FOR_ALL, "52.54", card("25.00"), cash("35.00")))
                .isEqualTo("change 0.00, rounding 7.46");
    }

    @Test
    void downToWholeYuanFavoursTheCustomer() {
        assertThat(settled(ONE_DOWN, "52.54", cash("52.00"))).isEqualTo("change 0.00, rounding -0.54");
        assertThat(settled(ONE_DOWN, "52.54", cash("60.00"))).isEqualTo("change 8.00, rounding -0.54");
    }

    @Test
    void aRefundIsRoundedAsTheSaleWas() {
        assertThat(refunded(FIVE, "52.54", cash("52.55"))).isEqualTo("change 0.00, rounding -0.01");
        assertThat(refunded(TEN_UP_FOR_ALL, "52.54", cash("60.00"))).isEqualTo("change 0.00, rounding -7.46");
        assertThat(refunded(ONE_DOWN, "52.54", cash("52.00"))).isEqualTo("change 0.00, rounding 0.54");
        assertThat(refunded(FIVE, "52.54", card("52.54"))).isEqualTo("change 0.00, rounding 0.00");
    }

    @Test
    void onlyWhatIsLeftForCashIsRounded() {
        assertThat(open(FIVE, "52.54", card("2.54"))).isEqualTo("open 50.00, in cash 50.00");
        assertThat(settled(FIVE, "52.54", card("2.54"), cash("50.00"))).isEqualTo("change 0.00, rounding 0.00");
        assertThat(open(FIVE, "15.72", card("0.68"))).isEqualTo("open 15.04, in cash 15.05");
        assertThat(settled(FIVE, "15.72", card("0.68"), cash("15.05"))).isEqualTo("change 0.00, rounding 0.01");
    }

    @ParameterizedTest
    @CsvSource({"1.20, 1.00, -0.20", "1.25, 1.50, 0.25", "1.40, 1.50, 0.10"})
    void halvesOfAYuanAreRoundedHalfUp(String due, String paid, String rounding) {
        assertThat(settled(FIFTY, due, cash(paid))).isEqualTo("change 0.00, rounding " + rounding);
    }

    @Test
    void roundingAWholeYuanUpLeavesAWholeTotalAlone() {
        PricedBasket basket = Reckoning.inclusive()
                .taxes("7")
                .cash(new CashRounding(100, RoundingMode.UP, true))
                .sells("95.00", "42.00", "42.00");
        assertThat(say(Tendering.settle(basket, List.of(cash("200.00"))))).isEqualTo("change 21.00, rounding 0.00");
    }

    @Test
    void whoeverCountsOutTheExactPenniesPaysThem() {
        assertThat(settled(FIVE, "52.54", cash("52.54"))).isEqualTo("change 0.00, rounding 0.00");
        assertThat(settled(FIVE, "52.52", cash("52.52"))).isEqualTo("change 0.00, rounding 0.00");
        assertThat(settled(FIVE, "52.54", cash("50.00"), cash("2.54"))).isEqualTo("change 0.00, rounding 0.00");
    }

    @Test
    void betweenTheExactAndTheRoundedAmountNoCoinsAreDueEitherWay() {
        CashRounding up = new CashRounding(50, RoundingMode.UP, true);
        assertThat(open(up, "12.01")).isEqualTo("open 12.01, in cash 12.50");
        assertThat(settled(up, "12.01", cash("12.20"))).isEqualTo("change 0.00, rounding 0.19");
        assertThat(settled(ONE_DOWN, "52.54", cash("52.20"))).isEqualTo("change 0.20, rounding -0.54");
    }

    @Test
    void oneCentUnderIsNotPaid() {
        assertThat(open(FIVE, "52.54", cash("52.53"))).isEqualTo("open 0.01, in cash 0.02");
        assertThat(open(CashRounding.NONE, "52.54", cash("52.53"))).isEqualTo("open 0.01, in cash 0.01");
        assertThat(open(CashRounding.NONE, "52.54", card("52.53"))).isEqualTo("open 0.01, in cash 0.01");
    }

    @Test
    void moreThanIsDueComesBackAsChange() {
        assertThat(settled(CashRounding.NONE, "12.50", cash("20.00"))).isEqualTo("change 7.50, rounding 0.00");
        assertThat(settled(CashRounding.NONE, "12.50", cash("10.00"), cash("5.00")))
                .isEqualTo("change 2.50, rounding 0.00");
        assertThat(settled(FIVE, "12.52", card("2.00"), cash("20.00"))).isEqualTo("change 9.50, rounding -0.02");
    }

    @Test
    void itDoesNotMatterWhetherCashOrCardCameFirst() {
        assertThat(settled(FIVE, "52.54", cash("50.00"), card("2.54"))).isEqualTo("change 0.00, rounding 0.00");
        assertThat(settled(FIVE, "52.54", card("2.54"), cash("50.00"))).isEqualTo("change 0.00, rounding 0.00");
        assertThat(open(FIVE, "52.54", cash("10.01"))).isEqualTo("open 42.53, in cash 42.54");
        assertThat(settled(FIVE, "52.54", cash("10.01"), card("42.53"))).isEqualTo("change 0.00, rounding 0.00");
    }

    @Test
    void twoCardsMaySplitASale() {
        assertThat(settled(FIVE, "52.54", card("30.00"), card("22.54"))).isEqualTo("change 0.00, rounding 0.00");
        assertThat(open(FIVE, "52.54", card("30.00"), card("22.52"))).isEqualTo("open 0.02, in cash 0.00");
    }

    @Test
    void nothingIsPaidBeforeAnythingWasGivenHoweverLittleItIs() {
        assertThat(open(FIVE, "0.02")).isEqualTo("open 0.02, in cash 0.00");
        assertThat(open(ONE_DOWN, "0.54")).isEqualTo("open 0.54, in cash 0.00");
        assertThat(settled(FIVE, "0.02", card("0.02"))).isEqualTo("change 0.00, rounding 0.00");
        assertThat(settled(FIVE, "0.02", cash("0.05"))).isEqualTo("change 0.05, rounding -0.02");
    }

    @Test
    void whatRoundsToNothingInCashIsPaidWithNothing() {
        assertThat(settled(FIVE, "0.02", cash("0.00"))).isEqualTo("change 0.00, rounding -0.02");
        assertThat(settled(FIVE, "52.54", card("52.52"), cash("0.00"))).isEqualTo("change 0.00, rounding -0.02");
        assertThat(open(FIVE, "0.03", cash("0.00"))).isEqualTo("open 0.03, in cash 0.05");
    }

    @Test
    void whatCostsNothingIsPaidAtOnce() {
        assertThat(settled(FIVE, "0.00")).isEqualTo("change 0.00, rounding 0.00");
        assertThat(settled(TEN_UP_FOR_ALL, "0.00")).isEqualTo("change 0.00, rounding 0.00");
    }

    private static String settled(CashRounding rule, String due, Tender... tenders) {
        TenderOutcome outcome = settle(rule, TransactionKind.SALE, due, tenders);
        assertThat(outcome).isInstanceOf(SettledSale.class);
        return say(outcome);
    }

    private static String refunded(CashRounding rule, String due, Tender... tenders) {
        TenderOutcome outcome = settle(rule, TransactionKind.RETURN, due, tenders);
        assertThat(outcome).isInstanceOf(SettledSale.class);
        return say(outcome);
    }

    private static String open(CashRounding rule, String due, Tender... tenders) {
        TenderOutcome outcome = settle(rule, TransactionKind.SALE, due, tenders);
        assertThat(outcome).isInstanceOf(BalanceDue.class);
        return say(outcome);
    }

    private static TenderOutcome settle(CashRounding rule, TransactionKind kind, String due, Tender... tenders) {
        PricedBasket basket = Reckoning.inclusive()
                .cash(rule)
                .price(Basket.empty(kind).append(Reckoning.item(due), Reckoning.pieces("1"), Reckoning.NO_OVERRIDE));
        return Tendering.settle(basket, List.of(tenders));
    }

    private static String say(TenderOutcome outcome) {
        return switch (outcome) {
            case BalanceDue due ->
                "open " + due.amount().toDecimal() + ", in cash " + due.inCash().toDecimal();
            case SettledSale sale ->
                "change " + sale.change().toDecimal() + ", rounding "
                        + sale.rounding().toDecimal();
        };
    }

    private static Tender cash(String amount) {
        return new CashTender(SmallShop.yuan(amount));
    }

    private static Tender card(String amount) {
        return new CardTender(SmallShop.yuan(amount), new UUID(0, 1), "A1", "**** 1234");
    }
}
