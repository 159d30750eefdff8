package app.suanpan.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");

    @Test
    void anAmountIsReadInTheDecimalsOfItsCurrency() {
        assertThat(Money.parse("12.50", CNY)).isEqualTo(Money.of(1250, "CNY"));
        assertThat(Money.parse(" 12.5 ", CNY)).isEqualTo(Money.of(1250, "CNY"));
        assertThat(Money.parse("-0.01", CNY)).isEqualTo(Money.of(-1, "CNY"));
        assertThat(Money.parse("1250", JPY)).isEqualTo(Money.of(1250, "JPY"));
        assertThat(Money.parse("12.505", KWD)).isEqualTo(Money.of(12_505, "KWD"));
    }

    @Test
    void anAmountWithMoreDecimalsThanItsCurrencyIsRefusedRatherThanRounded() {
        assertThatThrownBy(() -> Money.parse("12.505", CNY)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("0.5", JPY)).isInstanceOf(ArithmeticException.class);
        assertThat(Money.parse("12.500", CNY)).isEqualTo(Money.of(1250, "CNY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "12,50", "1e99", "¥1"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> Money.parse(text, CNY))
                .isInstanceOfAny(NumberFormatException.class, ArithmeticException.class);
    }

    @Test
    void anAmountIsShownWithAllOfItsDecimals() {
        assertThat(Money.of(1250, "CNY")).hasToString("12.50 CNY");
        assertThat(Money.of(-5, "CNY")).hasToString("-0.05 CNY");
        assertThat(Money.of(1250, "JPY")).hasToString("1250 JPY");
        assertThat(Money.of(1, "KWD")).hasToString("0.001 KWD");
    }

    @Test
    void twoCurrenciesAreNeverReckonedTogether() {
        Money yuan = Money.of(1, "CNY");
        Money yen = Money.of(1, "JPY");
        assertThatThrownBy(() -> yuan.plus(yen)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> yuan.minus(yen)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> yuan.compareTo(yen)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anAmountThatNoLongFitsIsAnErrorRatherThanAWrongAmount() {
        Money most = Money.of(Long.MAX_VALUE, "CNY");
        Money least = Money.of(Long.MIN_VALUE, "CNY");
        Money one = Money.of(1, "CNY");
        assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(one)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(BigDecimal.TEN, RoundingMode.HALF_UP))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "101, 0.5, HALF_UP, 51", "101, 0.5, HALF_EVEN, 50", "103, 0.5, HALF_EVEN, 52", "-101, 0.5, HALF_UP, -51",
        "-101, 0.5, HALF_EVEN, -50", "101, 0.5, DOWN, 50", "-101, 0.5, DOWN, -50", "990, 0.275, HALF_UP, 272",
    })
    void aProductIsRoundedTheWayTheCallerNames(long minor, BigDecimal factor, RoundingMode rounding, long result) {
        assertThat(Money.of(minor, "CNY").times(factor, rounding)).isEqualTo(Money.of(result, "CNY"));
    }

    @ParameterizedTest
    @CsvSource({
        "5254, 5, HALF_UP, 5255", "5252, 5, HALF_UP, 5250", "120, 50, HALF_UP, 100", "125, 50, HALF_UP, 150",
        "140, 50, HALF_UP, 150", "999, 5, HALF_UP, 1000", "5254, 1000, UP, 6000", "5254, 100, DOWN, 5200",
        "5200, 100, DOWN, 5200", "5254, 1, HALF_UP, 5254",
    })
    void anAmountIsRoundedToCoinsAndItsRefundAlike(long minor, long unit, RoundingMode rounding, long result) {
        assertThat(Money.of(minor, "CNY").roundedTo(unit, rounding)).isEqualTo(Money.of(result, "CNY"));
        assertThat(Money.of(-minor, "CNY").roundedTo(unit, rounding)).isEqualTo(Money.of(-result, "CNY"));
    }

    @Test
    void thereIsNoCoinOfNothing() {
        Money amount = Money.of(1, "CNY");
        assertThatThrownBy(() -> amount.roundedTo(0, RoundingMode.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> amount.roundedTo(-5, RoundingMode.HALF_UP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsNeitherPositiveNorNegative() {
        Money zero = Money.zero(CNY);
        assertThat(zero.isZero()).isTrue();
        assertThat(zero.isPositive()).isFalse();
        assertThat(zero.isNegative()).isFalse();
        assertThat(zero.negated()).isEqualTo(zero);
    }
}
