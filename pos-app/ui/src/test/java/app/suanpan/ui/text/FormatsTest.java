package app.suanpan.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.suanpan.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats en = new Formats(Language.EN);
    private final Formats zh = new Formats(Language.ZH);

    @Test
    void eachCurrencyHasItsSignAndItsDecimals() {
        assertThat(en.money(Money.of(99_999_999, "CNY"))).isEqualTo("¥999,999.99");
        assertThat(zh.money(Money.of(99_999_999, "CNY"))).isEqualTo("¥999,999.99");
        assertThat(en.money(Money.of(1205, "GBP"))).isEqualTo("£12.05");
        assertThat(en.money(Money.of(1205, "USD"))).isEqualTo("$12.05");
        assertThat(en.money(Money.of(1205, "JPY"))).isEqualTo("¥1,205");
        assertThat(en.money(Money.of(500, "CHF"))).isEqualTo("CHF\u00a05.00");
    }

    @Test
    void moneyOutHasAMinusBeforeItsSign() {
        assertThat(en.money(Money.of(-5, "CNY"))).isEqualTo("−¥0.05");
        assertThat(en.money(Money.of(0, "CNY"))).isEqualTo("¥0.00");
    }

    @Test
    void theLargestAmountLosesNothing() {
        assertThat(en.plain(Long.MAX_VALUE, Currency.getInstance("CNY"))).isEqualTo("92,233,720,368,547,758.07");
    }

    @Test
    void quantitiesShowTheDecimalsTheyHave() {
        assertThat(en.number(new BigDecimal("0.350"))).isEqualTo("0.35");
        assertThat(en.number(new BigDecimal("2"))).isEqualTo("2");
        assertThat(zh.number(new BigDecimal("1200"))).isEqualTo("1,200");
    }

    @Test
    void clocksHaveTwentyFourHours() {
        assertThat(en.time(LocalTime.of(9, 5))).isEqualTo("09:05");
    }
}
